import type { MiddlewareHandler } from 'hono';
import { problemResponse } from '../web/problem.ts';

/** Methods that something here takes. */
const taken = 'GET, HEAD, POST';

/** Refuses TRACE, which would send a caller's tokens back, and which `fetch` cannot hand on. */
export const noTrace: MiddlewareHandler = async ({ req }, next) => {
  if (req.method === 'TRACE') {
    const refusal = problemResponse(405, 'Method not allowed', `Nothing here takes TRACE, but ${taken}.`);
    refusal.headers.set('allow', taken);
    return refusal;
  }
  await next();
  return undefined;
};
