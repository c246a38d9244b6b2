import type { MiddlewareHandler } from 'hono';
import { problemResponse } from '../web/problem.ts';

/** What browsers, and nobody else, say of the page that a request comes from. */
const OF_A_PAGE = /^(origin|referer|sec-fetch-.+|access-control-.+)$/;

/** Refuses what foreign pages send: they may link to what is here, and neither read nor change it. */
export const noForeignPages: MiddlewareHandler = async ({ req }, next) => {
  if (isForeign(req.raw.headers) && !isLink(req.raw)) {
    return problemResponse(403, 'Not for other pages', 'This server is for its own pages and for programs.');
  }
  await next();
  return undefined;
};

/**
 * Sends a request to the local AWS, which refuses browsers, as this program's own. The caller's
 * `Expect: 100-continue` was met here already, and `fetch` refuses to hand it on.
 */
export async function sendOn(request: Request): Promise<Response> {
  const { headers } = request;
  for (const name of [...headers.keys()].filter((key) => key === 'expect' || OF_A_PAGE.test(key))) {
    headers.delete(name);
  }
  const answer = await fetch(request);
  // The local AWS lets every page read its sign-in; AWS does not, nor does the API.
  const kept = new Headers(answer.headers);
  for (const name of [...kept.keys()].filter((key) => OF_A_PAGE.test(key))) kept.delete(name);
  return new Response(answer.body, { status: answer.status, headers: kept });
}

function isForeign(headers: Headers): boolean {
  const site = headers.get('sec-fetch-site');
  if (site !== null) return site !== 'same-origin' && site !== 'none';
  const origin = headers.get('origin');
  return origin !== null && origin !== `http://${headers.get('host')}`;
}

function isLink({ method, headers }: Request): boolean {
  return method === 'GET' && headers.get('sec-fetch-mode') === 'navigate' && headers.get('origin') === null;
}
