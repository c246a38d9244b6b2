import type { MiddlewareObj } from '@middy/core';
import { refreshPolicy } from '../container/policy.ts';

/** Every invocation decides by the policy in force. */
export function freshPolicy<Event, Answer>(): MiddlewareObj<Event, Answer> {
  return { before: refreshPolicy };
}
