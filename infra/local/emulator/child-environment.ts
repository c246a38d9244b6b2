import { delimiter, join } from 'node:path';
import { LOCAL_ACCOUNT, LOCAL_CREDENTIALS, LOCAL_REGION, PROJECT_DIR } from '../../cli/settings.ts';

type Environment = Record<string, string>;

const NODE_MODULES = join(PROJECT_DIR, 'node_modules');

/**
 * This process's environment without AWS settings (a child must meet neither the user's account nor their
 * endpoint) and without what npm and Node were told, with the pinned Node first in the PATH.
 */
export function cleanEnvironment(): Environment {
  const kept = Object.entries(process.env).filter(
    (entry): entry is [string, string] =>
      entry[1] !== undefined && !/^(AWS_|CDK_|REDRESS_|npm_|NODE$|NODE_OPTIONS$)/.test(entry[0]),
  );
  const path = [join(NODE_MODULES, 'node', 'bin'), join(NODE_MODULES, '.bin'), process.env['PATH'] ?? ''];
  return { ...Object.fromEntries(kept), PATH: path.join(delimiter) };
}

/** Environment of the AWS CDK and its app, aimed at the local AWS and at nothing else. */
export function cdkEnvironment(awsEndpoint: string): Environment {
  return {
    ...cleanEnvironment(),
    AWS_ENDPOINT_URL: awsEndpoint,
    AWS_ACCESS_KEY_ID: LOCAL_CREDENTIALS.accessKeyId,
    AWS_SECRET_ACCESS_KEY: LOCAL_CREDENTIALS.secretAccessKey,
    AWS_REGION: LOCAL_REGION,
    AWS_DEFAULT_REGION: LOCAL_REGION,
    AWS_EC2_METADATA_DISABLED: 'true',
    AWS_CONFIG_FILE: '/dev/null',
    AWS_SHARED_CREDENTIALS_FILE: '/dev/null',
    CDK_DEFAULT_ACCOUNT: LOCAL_ACCOUNT,
    CDK_DEFAULT_REGION: LOCAL_REGION,
    CDK_DISABLE_CLI_TELEMETRY: 'true',
    CDK_DISABLE_VERSION_CHECK: '1',
  };
}

/** Environment of the emulator. Its Lambda workers inherit it, so it must not name an AWS endpoint. */
export function emulatorEnvironment(options: {
  readonly port: number;
  readonly stateDir: string;
  readonly temporaryDir: string;
  readonly mailPort: number;
}): Environment {
  return {
    ...cleanEnvironment(),
    GATEWAY_PORT: String(options.port),
    BIND_HOST: '127.0.0.1',
    PERSIST_STATE: '1',
    STATE_DIR: options.stateDir,
    S3_PERSIST: '1',
    S3_DATA_DIR: join(options.stateDir, 's3'),
    TMPDIR: options.temporaryDir,
    NODE_PATH: NODE_MODULES,
    SMTP_HOST: `127.0.0.1:${options.mailPort}`,
    // Servers for other kinds of projects, which would listen on every network interface.
    IOT_MTLS_ENABLED: '0',
    SFTP_ENABLED: '0',
  };
}
