import { execFile } from 'node:child_process';
import { LOCAL_CREDENTIALS, LOCAL_REGION } from '../../../infra/cli/settings.ts';
import { aws, stack } from './stack.ts';

/** How an operator's tool ended. */
export interface ToolRun {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs an operator's tool on the tables of the stack, as on those of an account. */
export function runTool(script: string, ...args: string[]): Promise<ToolRun> {
  return runOnCases(script, ...args, '--ledger', stack.ledgerTable);
}

/** The same for a tool that looks at the cases alone. */
export function runOnCases(script: string, ...args: string[]): Promise<ToolRun> {
  const env = {
    ...process.env,
    AWS_ENDPOINT_URL: aws.endpoint,
    AWS_REGION: LOCAL_REGION,
    AWS_ACCESS_KEY_ID: LOCAL_CREDENTIALS.accessKeyId,
    AWS_SECRET_ACCESS_KEY: LOCAL_CREDENTIALS.secretAccessKey,
  };
  return new Promise((ended) => {
    const options = { env, maxBuffer: 64 * 1024 * 1024 };
    const child = execFile(
      process.execPath,
      [script, ...args, '--table', stack.casesTable],
      options,
      (_error, stdout, stderr) => ended({ code: child.exitCode ?? -1, stdout, stderr }),
    );
  });
}
