import type { CaseAccess } from '../../shared/command/authorise.ts';
import type { CustomerResult } from '../../shared/command/customer-command.use-case.ts';
import type { RouteContract } from '../../shared/command/route.contract.ts';
import { appealOutcome, reopenCase } from '../../shared/features/appeal/appeal.use-case.ts';
import { answerQuestions, sendMessage } from '../../shared/features/conversation/customer-talk.use-case.ts';
import { escalateCase } from '../../shared/features/escalation/customer-escalation.use-case.ts';
import { requestAccessLink } from '../../shared/features/intake/access-link.use-case.ts';
import { confirmAddress } from '../../shared/features/intake/acknowledge.use-case.ts';
import { openCase } from '../../shared/features/intake/open.use-case.ts';
import { confirmOutcome } from '../../shared/features/outcome/confirm.use-case.ts';
import { withdrawCase } from '../../shared/features/outcome/withdraw.use-case.ts';
import { chooseOption } from '../../shared/features/plan/choose.use-case.ts';
import { ok } from '../../shared/kernel/result.ts';
import { readCase, type SeenCase, seenCase } from '../../shared/views/read-case.use-case.ts';
import { driveDeps } from '../container/driving.ts';
import { noticeDeps } from '../container/notices.ts';
import { payments } from '../container/payments.ts';
import { everybody, httpHandler } from './http-handler.ts';

const deps = { ...noticeDeps(), ...driveDeps(), payments: payments() };
type Deps = typeof deps;

export const handler = httpHandler('customer', everybody, {
  openCase: async ({ body, headers, source }) => {
    const opened = await openCase(deps, body, headers['idempotency-key'], source);
    if (!opened.ok) return opened;
    return ok({ body: opened.value, headers: { location: `/v1/cases/${opened.value.caseId}` } });
  },
  readCase: async (request) => {
    const read = await readCase(deps, access(request), request.query);
    return read.ok ? ok(answerOf(read.value)) : read;
  },
  confirmAddress: command(confirmAddress),
  confirmOutcome: command(confirmOutcome),
  withdrawCase: command(withdrawCase),
  sendMessage: command(sendMessage),
  answerQuestions: command(answerQuestions),
  chooseOption: command(chooseOption),
  escalateCase: command(escalateCase),
  appealOutcome: command(appealOutcome),
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

/** A command of the customer, which answers with the case as it wrote it. */
function command<B, R extends RouteContract>(
  run: (deps: Deps, access: CaseAccess, body: B) => CustomerResult<R>,
) {
  return async (request: CaseRequest<B>) => {
    const done = await run(deps, access(request), request.body);
    return done.ok ? ok(answerOf(await seenCase(deps, done.value))) : done;
  };
}

function access({ params: { caseId }, token }: Omit<CaseRequest<unknown>, 'body'>): CaseAccess {
  return { caseId, token };
}

function answerOf({ view, etag }: SeenCase) {
  return { body: view, etag };
}
