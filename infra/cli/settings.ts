import { join, resolve } from 'node:path';
import { PlainError } from './plain-error.ts';

/** The account and region that everything local runs under. */
export const LOCAL_ACCOUNT = '000000000000';
export const LOCAL_REGION = 'us-east-1';
export const LOCAL_CREDENTIALS = { accessKeyId: 'test', secretAccessKey: 'test' } as const;

export const PROJECT_DIR = resolve(import.meta.dirname, '../..');
const LOCAL_DIR = join(PROJECT_DIR, '.local');

/** One local stack: where it keeps its files and on which ports it answers. */
export type LocalSettings = {
  /** Folder of this stack's files. */
  readonly home: string;
  readonly port: number;
  readonly awsPort: number;
  /** An AWS endpoint that the user runs: then no emulator is started. */
  readonly externalAws: string | null;
  readonly origin: string;
  readonly awsEndpoint: string;
};

/** As much of the settings as finding a stack's files takes. */
export type StackFolder = Pick<LocalSettings, 'home'>;

type Environment = Readonly<Record<string, string | undefined>>;

/** Folder of the stack that `npm start` runs. */
export const START_HOME = LOCAL_DIR;
/** Folder of the throw-away stack of `npm test`. */
export const TEST_HOME = join(LOCAL_DIR, 'test');
/** Python of the emulator, shared by all local stacks; made by bootstrap.mjs. */
export const VENV_PYTHON = join(LOCAL_DIR, 'venv', 'bin', 'python');

/** Settings from the environment: REDRESS_PORT, REDRESS_AWS_PORT, AWS_ENDPOINT_URL. */
export function readSettings(home: string, env: Environment): LocalSettings {
  const port = readPort(env, 'REDRESS_PORT', 8080);
  const awsPort = readPort(env, 'REDRESS_AWS_PORT', 4566);
  const externalAws = env['AWS_ENDPOINT_URL']?.replace(/\/+$/, '') || null;
  return {
    home,
    port,
    awsPort,
    externalAws,
    origin: `http://localhost:${port}`,
    awsEndpoint: externalAws ?? `http://localhost:${awsPort}`,
  };
}

/** The files of one local stack. */
export function filesOf(settings: StackFolder) {
  const at = (...parts: string[]) => join(settings.home, ...parts);
  return {
    state: at('state'),
    temporary: at('tmp'),
    cdkOut: at('cdk.out'),
    outputs: at('outputs.json'),
    endpoints: at('endpoints.json'),
    staff: at('staff.json'),
    mail: at('mail.jsonl'),
    supervisorPid: at('supervisor.pid'),
    emulatorPid: at('emulator.pid'),
    unsaved: at('unsaved'),
    supervisorLog: at('supervisor.log'),
    emulatorLog: at('emulator.log'),
    deployLog: at('deploy.log'),
  } as const;
}

function readPort(env: Environment, name: string, otherwise: number): number {
  const text = env[name];
  if (text === undefined || text === '') return otherwise;
  const port = Number(text);
  if (!Number.isInteger(port) || port < 1 || port > 65_535) {
    throw new PlainError(`${name} is "${text}", which is not a port number (1 to 65535).`);
  }
  return port;
}
