import { statSync } from 'node:fs';
import type { Server } from 'node:http';
import { serve } from '@hono/node-server';
import { filesOf, type LocalSettings } from '../../cli/settings.ts';
import { readOutputs, requireOutput } from '../../cli/stack-outputs.ts';
import type { MailSource } from '../mailbox/routes.ts';
import { type ApiBase, emulatedApiBase } from './api-forward.ts';
import { createProxyApp } from './app.ts';

export type ProxyServer = { readonly close: () => Promise<void> };

/** Starts the one-port proxy on loopback and returns once it listens. */
export async function startProxy(settings: LocalSettings, readMail: MailSource): Promise<ProxyServer> {
  const app = createProxyApp({
    apiBase: deployedApiBase(settings),
    awsEndpoint: settings.awsEndpoint,
    readMail,
  });
  const server = await new Promise<Server>((resolve, reject) => {
    const starting = serve({ fetch: app.fetch, hostname: '127.0.0.1', port: settings.port }, () =>
      resolve(starting as Server),
    );
    starting.once('error', reject);
  });
  return {
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** Follows the outputs file, so that a deployment into the running stack is met at once. */
function deployedApiBase(settings: LocalSettings): ApiBase {
  const { outputs } = filesOf(settings);
  let readAt = 0;
  let base = '';
  return () => {
    const changedAt = statSync(outputs).mtimeMs;
    if (changedAt !== readAt) {
      base = emulatedApiBase(settings.awsEndpoint, requireOutput(readOutputs(outputs), 'ApiId'));
      readAt = changedAt;
    }
    return base;
  };
}
