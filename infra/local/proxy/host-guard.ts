import type { MiddlewareHandler } from 'hono';
import { problemResponse } from '../web/problem.ts';

const LOCAL_NAME = /^(localhost|[a-z0-9-]+\.localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/i;

/**
 * Refuses requests that name another host: a foreign web page that points its own name at this machine
 * (DNS rebinding) would otherwise read the mailbox with its access links.
 */
export const onlyLocalHosts: MiddlewareHandler = async (context, next) => {
  if (!LOCAL_NAME.test(context.req.header('host') ?? '')) {
    return problemResponse(
      421,
      'Unknown host',
      'This server is for this machine: open it by http://localhost.',
    );
  }
  await next();
  return undefined;
};
