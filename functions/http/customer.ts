import type { AccessLinkRequest, OpenCaseRequest } from '../../shared/contracts/case-schemas.ts';
import { ok, type Result } from '../../shared/domain/result.ts';
import {
  answerQuestions,
  confirmCaseOutcome,
  sendMessage,
  withdrawCase,
} from '../../shared/use-cases/customer-cases.ts';
import {
  type CaseAccess,
  type CustomerDeps,
  readCase,
  type Seen,
  type SeenCase,
} from '../../shared/use-cases/customer-command.ts';
import { chooseOption } from '../../shared/use-cases/customer-offer.ts';
import { appealCaseOutcome, escalateCase, reopenCase } from '../../shared/use-cases/customer-return.ts';
import { type OpenCaseDeps, openCaseFor } from '../../shared/use-cases/open-case-for.ts';
import { requestAccessLink } from '../../shared/use-cases/renew-access.ts';
import { driveDeps } from '../container/driving.ts';
import { noticeDeps } from '../container/notices.ts';
import { payments } from '../container/payments.ts';
import { type Answer, httpHandler, type RouteHandler } from './http-handler.ts';
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
  confirmOutcome: command(confirmCaseOutcome),
  withdrawCase: command(withdrawCase),
  sendMessage: command(sendMessage),
  answerQuestions: command(answerQuestions),
  chooseOption: command(chooseOption),
  escalateCase: command(escalateCase),
  appealOutcome: command(appealCaseOutcome),
  reopenCase: command(reopenCase),
  requestAccessLink: async ({ body }) => {
    await requestAccessLink(deps, body as AccessLinkRequest).catch((error: unknown) =>
      deps.reporter.warn('access_link_failed', { error: String(error) }),
    );
    return ok({ body: { status: 'accepted' } });
  },
});

/** A command of the customer; its body is checked against the route. */
function command<B>(run: (deps: CustomerDeps, access: CaseAccess, body: B) => Seen): RouteHandler {
  return async (request) => shown(await run(deps, access(request), request.body as B));
}

function access({ params, token }: CheckedRequest): CaseAccess {
  return { caseId: params['caseId'] ?? '', token };
}

function shown<E>(result: Result<SeenCase, E>): Result<Answer, E> {
  if (!result.ok) return result;
  const { view, etag } = result.value;
  return ok({ body: view, etag });
}
