import type { MiddlewareHandler } from 'hono';
import { methodsAt } from '../../../shared/api/methods.ts';
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

/** Tells OPTIONS what a path of the API takes. AWS asks our code; the local AWS takes each OPTIONS for a browser's preflight. */
export const tellsMethods: MiddlewareHandler = async ({ req }, next) => {
  const methods = req.method === 'OPTIONS' ? methodsAt(req.path) : [];
  if (methods.length > 0) return new Response(null, { status: 204, headers: { allow: methods.join(', ') } });
  await next();
  return undefined;
};
