import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import type { LocalSettings } from './settings.ts';

/** Where a running local stack answers. The file that holds it exists only while the stack is ready. */
export type Endpoints = {
  /** The one origin of the pages and the API. */
  readonly origin: string;
  /** Base of the API's `/v1/…` paths. */
  readonly api: string;
  /** The page that shows sent mail. */
  readonly mailbox: string;
  /** The local AWS. */
  readonly aws: string;
};

export function endpointsOf(settings: LocalSettings): Endpoints {
  const { origin } = settings;
  return { origin, api: origin, mailbox: `${origin}/mailbox`, aws: settings.awsEndpoint };
}

export function writeEndpoints(path: string, endpoints: Endpoints): void {
  writeFileSync(path, `${JSON.stringify(endpoints, null, 2)}\n`);
}

/** The endpoints of the running stack, or null when none is ready. */
export function readEndpoints(path: string): Endpoints | null {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as Endpoints;
  } catch {
    return null;
  }
}

export function removeEndpoints(path: string): void {
  rmSync(path, { force: true });
}
