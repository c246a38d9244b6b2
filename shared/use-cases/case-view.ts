import type { CaseView } from '../contracts/case-schemas.ts';
import type { AccessScope } from '../domain/access.ts';
import type { Case } from '../domain/case.ts';
import type { LogEntry } from '../domain/case-log.ts';
import { externalBodyFor, type Policy } from '../domain/policy.ts';
import { explanationKey, timelineKey } from '../mail/case-texts.ts';
import { formatMoney } from '../mail/format.ts';
import { translate } from '../mail/translate.ts';

/** What the customer sees of a case, in the case's language; payment facts only with scope `verified`. */
export function caseView(
  current: Case,
  log: readonly LogEntry[],
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
    outcome: outcomeView(current, scope, policy),
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
    clocks: current.nextBy ? [{ kind: 'answer', dueAt: current.nextBy }] : [],
    next: nextView(current),
  };
}

/** What happens next, in the customer's language. */
export function nextView({ locale, status, nextBy }: Case): CaseView['next'] {
  return { message: translate(locale, `next.${status}`), by: nextBy };
}

function outcomeView(current: Case, scope: AccessScope, policy: Policy): CaseView['outcome'] {
  const { outcome, locale } = current;
  if (!outcome) return null;
  const externalBody = externalBodyFor(policy, current.country) ?? translate(locale, 'appeal.unnamed_body');
  return {
    kind: outcome.kind,
    amount: outcome.amount,
    explanation: explanation(current),
    findings: current.findings.map(({ check, result, facts }) => ({
      check,
      result,
      ...(scope === 'verified' && { facts: { ...facts } }),
    })),
    policy: outcome.policy,
    appeal: translate(locale, 'appeal', { externalBody }),
  };
}

function explanation({ outcome, reason, locale, disputedAmount }: Case): string {
  if (!outcome?.amount) return translate(locale, 'explanation.withdrawn');
  return translate(locale, explanationKey(reason), {
    amount: formatMoney(locale, outcome.amount),
    disputedAmount: formatMoney(locale, disputedAmount),
  });
}
