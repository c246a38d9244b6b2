import type { Case } from '../case/case.ts';
import type { CaseEvent } from '../case/events.ts';
import type { AccessScope } from '../case/parts/access.ts';
import type { ClockKind } from '../case/parts/clock.ts';
import type { Check } from '../case/parts/finding.ts';
import type { Outcome } from '../case/parts/outcome.ts';
import { offerNeedsVerifiedLink } from '../case/parts/plan.ts';
import type { CaseHistory, ThreadMessage } from '../case/store.port.ts';
import { appealView } from '../features/appeal/appeal.text.ts';
import { messagesView, openQuestionsView } from '../features/conversation/messages.view.ts';
import { whatNext } from '../features/intake/what-next.text.ts';
import { findingText } from '../features/investigation/finding.text.ts';
import { outcomeTextKey } from '../features/outcome/outcome.text.ts';
import { earlierOffers, offerView } from '../features/plan/offer.view.ts';
import { maskedAccount } from '../features/plan/payout-account.contract.ts';
import { refundViews } from '../features/refund/refund.view.ts';
import { rightsView } from '../features/rights/rights.view.ts';
import { newestOf } from '../kernel/page.ts';
import type { Instant } from '../kernel/time.ts';
import { paidRefunds } from '../payments/refund.ts';
import type { Policy } from '../policy/policy.ts';
import { chargeTexts } from '../texts/charge.ts';
import { formatMoney } from '../texts/format.ts';
import type { TextKey } from '../texts/languages.ts';
import { translate } from '../texts/translate.ts';
import type { CasePages, CaseView } from './case.contract.ts';
import { possibleActions } from './customer-actions.ts';
import { timelineKey } from './timeline.ts';

/** What decides how much of a case is shown, and in whose words. */
export interface Sight {
  /** What a colleague wrote about the outcome. */
  readonly words: string | null;
  /** What was written on cases that were merged into this one. */
  readonly absorbed: readonly ThreadMessage[];
  /** As the customer gave it for a bank transfer; null or left out where they did not. */
  readonly payoutAccount?: string | null;
  readonly scope: AccessScope;
  /** Which pages of the long lists, where it is not the newest. */
  readonly pages?: CasePages;
  readonly policy: Policy;
  readonly now: Instant;
}

/** What the customer sees of a case, in the case's language; payment facts only with scope `verified`. */
export function caseView({ case: current, log, thread }: CaseHistory, sight: Sight): CaseView {
  const { scope, policy, now, absorbed, pages = {} } = sight;
  const timeline = newestOf(timelineView(current, log), pages.timelineBefore);
  const messages = newestOf(messagesView(current, thread, absorbed), pages.messagesBefore);
  return {
    caseId: current.id,
    status: current.status,
    tier: current.tier,
    reason: current.reason,
    disputedAmount: current.disputedAmount,
    locale: current.locale,
    outcome: outcomeView(current, sight),
    offer: offerView(current, thread, scope),
    offers: earlierOffers(current, thread),
    payoutAccount: scope === 'verified' && sight.payoutAccount ? maskedAccount(sight.payoutAccount) : null,
    ...refundViews(current, log, now),
    timeline: timeline.items,
    timelineBefore: timeline.before,
    messages: messages.items,
    messagesBefore: messages.before,
    openQuestions: openQuestionsView(current, thread),
    clocks: clocksView(current),
    rights: rightsView(current, policy, now),
    // An offer of money is taken away by the same link that declines it.
    can: possibleActions(current, policy, now).filter(
      (action) => action !== 'withdraw' || !offerNeedsVerifiedLink(current, scope),
    ),
    next: whatNext(current),
  };
}

function timelineView(current: Case, log: CaseHistory['log']): CaseView['timeline'] {
  return log.flatMap(({ at, events }) =>
    events.flatMap((event) => {
      const key = timelineKey(event);
      return key === null ? [] : [{ at, kind: event.type, text: timelineText(event, key, current) }];
    }),
  );
}

function timelineText(event: CaseEvent, key: TextKey, { locale }: Case): string {
  const right = event.type === 'right_invoked' ? translate(locale, `right.${event.right}.name`) : '';
  return translate(locale, key, { right });
}

const shownClocks: Readonly<Partial<Record<ClockKind, CaseView['clocks'][number]['kind']>>> = {
  target_missed: 'answer',
  information_end: 'information',
  option_end: 'choice',
  confirmation_end: 'confirmation',
};

/** The clocks that concern the customer; nothing more is waited for once the outcome is confirmed. */
function clocksView({ clocks, confirmation }: Case): CaseView['clocks'] {
  return clocks.flatMap(({ kind, dueAt, pausedAt }) => {
    const shown = shownClocks[kind];
    const heard = shown === 'confirmation' && confirmation !== null;
    return shown && pausedAt === null && !heard ? [{ kind: shown, dueAt }] : [];
  });
}

/** Checks whose facts would teach how not to be noticed; the customer is told in words what they came to. */
const inward: readonly Check[] = ['fraud_signs', 'account_history'];

function outcomeView(current: Case, { words, scope, policy, now }: Sight): CaseView['outcome'] {
  const { outcome, decision } = current;
  if (!outcome) return null;
  return {
    kind: outcome.kind,
    amount: outcome.amount,
    path: outcome.amount && (paidRefunds(current).at(-1)?.path ?? null),
    explanation: (isDecided(outcome) && words) || explanation(current),
    ...(decision?.lines && { lines: decision.lines.map(({ name }) => name) }),
    findings: current.findings.map((finding) => ({
      check: finding.check,
      result: finding.result,
      ...(scope === 'verified' && {
        facts: inward.includes(finding.check) ? {} : { ...finding.facts },
        text: findingText(current.locale, finding, current.reason),
      }),
    })),
    policy: outcome.policy,
    appeal: appealView(current, policy, now),
  };
}

/** True where a colleague's words explain it: an earlier decision's do not explain how the case ended otherwise. */
function isDecided({ kind }: Outcome): boolean {
  return kind !== 'withdrawn' && kind !== 'merged';
}

function explanation(current: Case): string {
  const { outcome, reason, locale, disputedAmount, decision } = current;
  if (!outcome) return '';
  const by = decision?.by === 'automatic' ? 'machine' : 'person';
  const refund = paidRefunds(current).at(-1) ?? null;
  return translate(locale, outcomeTextKey(outcome.kind, reason, by, refund?.path), {
    amount: outcome.amount ? formatMoney(locale, outcome.amount) : '',
    disputedAmount: formatMoney(locale, disputedAmount),
    ...(refund?.charged && chargeTexts(locale, { charged: refund.charged, amount: refund.amount })),
  });
}
