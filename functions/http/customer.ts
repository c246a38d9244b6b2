import type {
  ConfirmationRequest,
  OpenCaseRequest,
  WithdrawalRequest,
} from '../../shared/contracts/case-schemas.ts';
import { ok, type Result } from '../../shared/domain/result.ts';
import {
  type CaseAccess,
  type CustomerDeps,
  confirmCaseOutcome,
  readCase,
  withdrawCase,
} from '../../shared/use-cases/customer-cases.ts';
import { type OpenCaseDeps, openCaseFor } from '../../shared/use-cases/open-case-for.ts';
import { accessTokens, driveDeps, payments, policyInForce } from '../container.ts';
import { type Answer, httpHandler } from './http-handler.ts';
import type { CheckedRequest } from './read-request.ts';

const deps: OpenCaseDeps & CustomerDeps = {
  ...driveDeps(),
  payments: payments(),
  tokens: accessTokens(),
  policy: policyInForce(),
};

export const handler = httpHandler('customer', {
  openCase: async ({ body, headers }) => {
    const key = headers['idempotency-key'] as string;
    const opened = await openCaseFor(deps, body as OpenCaseRequest, key);
    if (!opened.ok) return opened;
    return ok({ body: opened.value, headers: { location: `/v1/cases/${opened.value.caseId}` } });
  },
  readCase: async (request) => shown(await readCase(deps, access(request))),
  confirmOutcome: async (request) =>
    shown(await confirmCaseOutcome(deps, access(request), request.body as ConfirmationRequest)),
  withdrawCase: async (request) =>
    shown(await withdrawCase(deps, access(request), request.body as WithdrawalRequest)),
});

function access({ params, token }: CheckedRequest): CaseAccess {
  return { caseId: params['caseId'] ?? '', token };
}

function shown<E>(result: Result<unknown, E>): Result<Answer, E> {
  return result.ok ? ok({ body: result.value }) : result;
}
