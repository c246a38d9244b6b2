import {
  type CaseAccess,
  readCase,
  type Seen,
  type SeenCase,
} from '../../shared/command/customer-command.use-case.ts';
import { appealCaseOutcome, escalateCase, reopenCase } from '../../shared/features/appeal/appeal.use-case.ts';
import {
  answerQuestions,
  confirmCaseOutcome,
  sendMessage,
  withdrawCase,
} from '../../shared/features/conversation/customer-talk.use-case.ts';
import { openCaseFor } from '../../shared/features/intake/open.use-case.ts';
import { requestAccessLink } from '../../shared/features/intake/renew-access.use-case.ts';
import { chooseOption } from '../../shared/features/plan/choose.use-case.ts';
import { ok, type Result } from '../../shared/kernel/result.ts';
import type { CaseView } from '../../shared/views/case.contract.ts';
import { driveDeps } from '../container/driving.ts';
import { noticeDeps } from '../container/notices.ts';
import { payments } from '../container/payments.ts';
import { type Answer, everybody, httpHandler } from './http-handler.ts';

const deps = { ...noticeDeps(), ...driveDeps(), payments: payments() };
type Deps = typeof deps;

export const handler = httpHandler('customer', everybody, {
  openCase: async ({ body, headers }) => {
    const opened = await openCaseFor(deps, body, headers['idempotency-key']);
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
    await requestAccessLink(deps, body).catch((error: unknown) =>
      deps.reporter.warn('access_link_failed', { error: String(error) }),
    );
    return ok({ body: { status: 'accepted' } });
  },
});

interface CaseRequest<B> {
  readonly params: { readonly caseId: string };
  readonly token: string;
  readonly body: B;
}

/** A command of the customer, which answers with the case after it. */
function command<B>(run: (deps: Deps, access: CaseAccess, body: B) => Seen) {
  return async (request: CaseRequest<B>) => shown(await run(deps, access(request), request.body));
}

function access({ params: { caseId }, token }: Omit<CaseRequest<unknown>, 'body'>): CaseAccess {
  return { caseId, token };
}

function shown<E>(result: Result<SeenCase, E>): Result<Answer<CaseView>, E> {
  if (!result.ok) return result;
  const { view, etag } = result.value;
  return ok({ body: view, etag });
}
