import type { Hono } from 'hono';
import { proxy } from 'hono/proxy';
import { awsDown } from '../web/problem.ts';
import { sendOn } from './foreign-pages.ts';

/** The pages and endpoints of a user pool's domain. Its form posts to `/login`. */
const paths = ['/oauth2/*', '/login', '/logout'];

/** Hands the staff's sign-in to the local AWS, so that pages and API and sign-in share one origin. */
export function addSignIn(app: Hono, awsEndpoint: string): void {
  for (const path of paths) {
    app.all(path, async ({ req: { raw } }) => {
      const url = new URL(raw.url);
      try {
        const address = `${awsEndpoint}${url.pathname}${url.search}`;
        return await proxy(address, { raw, customFetch: sendOn, redirect: 'manual' });
      } catch {
        return awsDown();
      }
    });
  }
}
