import type {
  AccessLinkRequest,
  AnswersRequest,
  ConfirmationRequest,
  MessageRequest,
  OpenCaseRequest,
  WithdrawalRequest,
} from '../../shared/contracts/case-schemas.ts';
import { ok, type Result } from '../../shared/domain/result.ts';
import {
  answerQuestions,
  type CaseAccess,
  type CustomerDeps,
  confirmCaseOutcome,
  readCase,
  type SeenCase,
  sendMessage,
  withdrawCase,
} from '../../shared/use-cases/customer-cases.ts';
import { type OpenCaseDeps, openCaseFor } from '../../shared/use-cases/open-case-for.ts';
import { requestAccessLink } from '../../shared/use-cases/renew-access.ts';
import { driveDeps } from '../container/driving.ts';
import { noticeDeps } from '../container/notices.ts';
import { payments } from '../container/records.ts';
import { type Answer, httpHandler } from './http-handler.ts';
import type { CheckedRequest } from './read-request.ts';

const deps: OpenCaseDeps & CustomerDeps = { ...noticeDeps(), ...driveDeps(), payments: payments() };

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
  sendMessage: async (request) =>
    shown(await sendMessage(deps, access(request), request.body as MessageRequest)),
  answerQuestions: async (request) =>
    shown(await answerQuestions(deps, access(request), request.body as AnswersRequest)),
  requestAccessLink: async ({ body }) => {
    await requestAccessLink(deps, body as AccessLinkRequest).catch((error: unknown) =>
      deps.reporter.warn('access_link_failed', { error: String(error) }),
    );
    return ok({ body: { status: 'accepted' } });
  },
});

function access({ params, token }: CheckedRequest): CaseAccess {
  return { caseId: params['caseId'] ?? '', token };
}

function shown<E>(result: Result<SeenCase, E>): Result<Answer, E> {
  if (!result.ok) return result;
  const { view, etag } = result.value;
  return ok({ body: view, etag });
}
