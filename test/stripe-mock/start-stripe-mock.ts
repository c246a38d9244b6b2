import { execFileSync, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { freePorts } from '../../infra/cli/ports.ts';
import { poll } from '../../infra/local/emulator/poll.ts';

const version = 'v0.203.0';
const folder = join(import.meta.dirname, '..', '..', '.local', 'stripe-mock', version);

declare module 'vitest' {
  export interface ProvidedContext {
    readonly stripeMockPort: number;
  }
}

/** Installs stripe-mock by the Go toolchain where it is missing, and starts it on the loopback. */
export async function setup({ provide }: TestProject): Promise<() => void> {
  const program = join(folder, 'stripe-mock');
  if (!existsSync(program)) {
    execFileSync('go', ['install', `github.com/stripe/stripe-mock@${version}`], {
      env: { ...process.env, GOBIN: folder },
      stdio: 'inherit',
    });
  }
  const [http = 0, https = 0] = await freePorts(2);
  const addresses = ['-http-addr', `127.0.0.1:${http}`, '-https-addr', `127.0.0.1:${https}`];
  const child = spawn(program, addresses, { stdio: 'ignore' });
  const answers = () => fetch(`http://127.0.0.1:${http}/`).catch(() => null);
  if (!(await poll(answers, { everyMs: 50, limitMs: 10_000 }))) {
    child.kill();
    throw new Error('stripe-mock does not answer');
  }
  provide('stripeMockPort', http);
  return () => child.kill();
}
