import type { CaseView } from '../contracts/case-schemas.ts';
import type { AccessScope } from '../domain/access.ts';
import type { Case, Outcome } from '../domain/case.ts';
import type { ClockKind } from '../domain/clock.ts';
import { externalBodyFor, type Policy } from '../domain/policy.ts';
import { nextKey, outcomeTextKey, timelineKey } from '../mail/case-texts.ts';
import { formatMoney } from '../mail/format.ts';
import { translate } from '../mail/translate.ts';
import type { CaseHistory, ThreadMessage } from '../ports/case-store.ts';

/** What the customer sees of a case, in the case's language; payment facts only with scope `verified`. */
export function caseView(
  { case: current, log, thread }: CaseHistory,
  outcomeWords: string | null,
  scope: AccessScope,
  policy: Policy,
): CaseView {
  const { refund } = current;
  return {
    caseId: current.id,
    status: current.status,
    tier: current.tier,
    reason: current.reason,
    disputedAmount: current.disputedAmount,
    locale: current.locale,
    outcome: outcomeView(current, outcomeWords, scope, policy),
    refund: refund && {
      status: refund.status,
      amount: refund.amount,
      path: refund.path,
      traceReference: refund.traceReference,
      expectedBy: refund.expectedBy,
    },
    timeline: log.flatMap(({ at, events }) =>
      events.flatMap((event) => {
        const key = timelineKey(event);
        return key === null ? [] : [{ at, kind: event.type, text: translate(current.locale, key) }];
      }),
    ),
    messages: thread.flatMap((message) => (message.from === 'note' ? [] : [messageView(message, current)])),
    openQuestions: thread
      .flatMap(({ questions }) => questions)
      .filter(({ id }) => current.openQuestions.includes(id)),
    clocks: current.clocks.flatMap(({ kind, dueAt, pausedAt }) => {
      const shown = shownClocks[kind];
      return shown && pausedAt === null ? [{ kind: shown, dueAt }] : [];
    }),
    next: nextView(current),
  };
}

const shownClocks: Readonly<Partial<Record<ClockKind, CaseView['clocks'][number]['kind']>>> = {
  target_missed: 'answer',
  information_end: 'information',
  confirmation_end: 'confirmation',
};

function messageView(message: ThreadMessage, { openQuestions }: Case): CaseView['messages'][number] {
  return {
    at: message.at,
    from: message.from === 'customer' ? 'customer' : 'staff',
    text: message.text,
    questions: message.questions.map(({ id, text }) => ({ id, text, answered: !openQuestions.includes(id) })),
    answers: [...message.answers],
  };
}

/** What happens next, in the customer's language. */
export function nextView({ locale, status, outcome, nextBy }: Case): CaseView['next'] {
  return { message: translate(locale, nextKey(status, outcome?.kind ?? null)), by: nextBy };
}

function outcomeView(
  current: Case,
  words: string | null,
  scope: AccessScope,
  policy: Policy,
): CaseView['outcome'] {
  const { outcome, locale } = current;
  if (!outcome) return null;
  const externalBody = externalBodyFor(policy, current.country) ?? translate(locale, 'appeal.unnamed_body');
  return {
    kind: outcome.kind,
    amount: outcome.amount,
    explanation: (isDecided(outcome) && words) || explanation(current),
    findings: current.findings.map(({ check, result, facts }) => ({
      check,
      result,
      ...(scope === 'verified' && { facts: { ...facts } }),
    })),
    policy: outcome.policy,
    appeal: translate(locale, 'appeal', { externalBody }),
  };
}

/** True where a colleague's words explain it: an earlier decision's do not explain how the case ended otherwise. */
function isDecided({ kind }: Outcome): boolean {
  return kind !== 'withdrawn' && kind !== 'merged';
}

function explanation({ outcome, reason, locale, disputedAmount, decision }: Case): string {
  if (!outcome) return '';
  const by = decision?.by === 'automatic' ? 'machine' : 'person';
  return translate(locale, outcomeTextKey(outcome.kind, reason, by), {
    amount: outcome.amount ? formatMoney(locale, outcome.amount) : '',
    disputedAmount: formatMoney(locale, disputedAmount),
  });
}
