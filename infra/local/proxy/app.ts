import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Hono } from 'hono';
import { type MailSource, mailboxRoutes } from '../mailbox/routes.ts';
import { type ApiBase, forwardToApi } from './api-forward.ts';
import { noForeignPages } from './foreign-pages.ts';
import { onlyLocalHosts } from './host-guard.ts';
import { indexPage, notFoundPage } from './index-page.ts';
import { noTrace, tellsMethods } from './method-guard.ts';
import { addSignIn } from './sign-in-forward.ts';

/** The one local origin: `/v1` goes to the deployed API, sign-in to the local AWS, the pages are served here. */
export function createProxyApp(options: {
  readonly apiBase: ApiBase;
  readonly awsEndpoint: string;
  readonly readMail: MailSource;
}): Hono {
  const styles = readFileSync(join(import.meta.dirname, 'local.css'), 'utf8');
  const app = new Hono();
  app.use(onlyLocalHosts, noForeignPages, noTrace, tellsMethods);
  app.all('/v1/*', forwardToApi(options.apiBase));
  app.all('/cases/*', forwardToApi(options.apiBase));
  addSignIn(app, options.awsEndpoint);
  app.get('/', () => indexPage());
  app.get(
    '/local.css',
    () => new Response(styles, { headers: { 'content-type': 'text/css; charset=utf-8' } }),
  );
  app.route('/', mailboxRoutes(options.readMail));
  app.notFound(() => notFoundPage());
  return app;
}
