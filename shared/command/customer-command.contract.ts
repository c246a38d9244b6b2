import type * as z from 'zod';
import { common } from './refusals.ts';
import type { Refusals, RouteContract } from './route.contract.ts';

/** Why the token at hand does not open a case. */
export const ofCaseToken = {
  access_token_missing: {
    status: 401,
    title: 'An access token is needed',
    hint: 'Send `Authorization: Bearer <token>` with the token that the opening of the case or our e-mail gave you.',
  },
  access_token_expired: {
    status: 401,
    title: 'The access token has expired',
    hint: 'Answer any of our e-mails about this case to get a new link.',
  },
  case_not_found: common.case_not_found,
} as const satisfies Refusals;

interface CustomerCommand<P, B, R> {
  readonly path: P;
  readonly summary: string;
  readonly body: B;
  readonly refusals: R;
}

/** A command on one case for whoever holds its token; it answers with the case after it. */
export function customerCommand<
  P extends `/v1/cases/{caseId}/${string}`,
  B extends z.ZodType,
  const R extends Refusals,
>(command: CustomerCommand<P, B, R>) {
  return {
    ...command,
    method: 'POST',
    service: 'customer',
    access: 'case_token',
    throttle: { rate: 50, burst: 100 },
    refusals: { ...ofCaseToken, ...command.refusals },
  } as const satisfies RouteContract;
}
