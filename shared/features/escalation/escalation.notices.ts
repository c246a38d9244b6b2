import type { Case } from '../../case/case.ts';
import { workingOwner, workingTier } from '../../case/ownership.ts';
import type { Tier } from '../../kernel/parties.ts';
import type { Instant } from '../../kernel/time.ts';
import type { HoldReason } from '../../kernel/words.ts';
import { answerByOf, customerNotice } from '../../mail/customer-notice.ts';
import { paragraph } from '../../mail/letter.ts';
import type { Notice } from '../../mail/notice.ts';
import { nothingMore, staffNotice } from '../../mail/staff-notice.ts';
import { beforeOutcome, whileInWork, whileWaiting } from '../../mail/true-while.ts';
import { formatInstant } from '../../texts/format-instant.ts';

interface WaitingForPerson {
  readonly team: Tier;
  /** What brought the case there, as the customer knows it. */
  readonly because: 'asked' | 'dissatisfied' | 'refund_failed' | 'choice_failed' | 'review';
  readonly answerBy: Instant;
}

/** A person has the case now: who, why, and by when there is news. */
export const waitingForPerson = customerNotice({
  kind: 'waiting_for_person',
  repeats: true,
  trueWhile: whileInWork,
  fill: ({ case: current }): WaitingForPerson => ({
    team: workingTier(current),
    because: becauseOf(current),
    answerBy: answerByOf(current),
  }),
  body: ({ team, because, answerBy }, { locale }, say) => {
    const by = formatInstant(locale, answerBy);
    return {
      news: say('waiting_for_person.subject', { team, because }),
      lead: say('waiting_for_person.lead', { team, because }),
      facts: [{ label: say('fact.answer_by'), value: by }],
      after: [paragraph(say('waiting_for_person.next', { by }))],
      button: 'mail.open_case',
      reachUs: 'page_or_mail',
    };
  },
});

/** Why a person has the case now, as far as the customer had a part in it. */
function becauseOf({
  tier,
  holdReasons,
  offers,
  confirmation,
  escalation,
}: Case): WaitingForPerson['because'] {
  const failed = holdReasons.some((reason) => failures.has(reason));
  if (failed) return offers.at(-1)?.result === 'failed' ? 'choice_failed' : 'refund_failed';
  if (tier !== 'tier2' || !escalation || escalation.by !== 'customer') return 'review';
  return confirmation?.satisfied === false ? 'dissatisfied' : 'asked';
}

const failures: ReadonlySet<HoldReason> = new Set([
  'refund_declined',
  'refund_came_back',
  'payment_busy',
  'authority_reached',
  'plan_failed',
  'earlier_refund_returned',
]);

/** Something waits for whoever has the work. */
export const staffNewItem = staffNotice({
  kind: 'staff_new_item',
  to: 'working_owner',
  trueWhile: whileInWork,
  news: 'New item',
  lead: 'A case is waiting for you.',
  ...nothingMore,
});

/** What the two mails about a case that came up have in common. */
const cameUp = {
  duty: 'acceptance_end',
  fill: ({ contacts, offers }: Case) => ({
    /** How often the customer wrote unasked. */
    contacts,
    /** Offers that the customer did not take up. */
    offersRefused: offers.length,
  }),
  facts: ({ contacts, offersRefused }: { readonly contacts: number; readonly offersRefused: number }) => [
    { label: 'Customer’s messages so far', value: String(contacts) },
    { label: 'Offers not taken up', value: String(offersRefused) },
  ],
} as const;

/** A case came up to Tier 2. */
export const staffEscalated = staffNotice({
  kind: 'staff_escalated',
  to: 'owner',
  trueWhile: whileInWork,
  news: 'Escalated',
  lead: 'A case has been escalated. Please take it on in time, read what was done before, and answer the customer ahead of other work.',
  ...cameUp,
});

/** Nobody took the case on in time. */
export const staffNotAccepted = staffNotice({
  kind: 'staff_not_accepted',
  to: 'lead',
  trueWhile: (current) => whileWaiting(current) && workingOwner(current) === 'team:lead',
  news: 'Not taken on',
  lead: 'Nobody has taken this case on in time, so it is yours now. Please take it, or assign it to somebody who is there.',
  ...cameUp,
});

/** The service target is near. */
export const staffWarning = staffNotice({
  kind: 'staff_warning',
  to: 'working_owner',
  trueWhile: beforeOutcome,
  news: 'Due soon',
  lead: 'The service target of this case ends soon. Please answer the customer before it does, or hand the case on.',
  ...nothingMore,
});

/** The service target is over. */
export const staffMissed = staffNotice({
  kind: 'staff_missed',
  to: 'working_owner',
  trueWhile: beforeOutcome,
  news: 'Overdue',
  lead: 'The service target of this case was missed. Please take the case up now, before any other.',
  ...nothingMore,
});

/**
 * Mails owed where a case was left to people: none while nobody waits, and none where Tier 2 takes over, since its first
 * step tells of that.
 */
export function leftToPeopleNotices({ status, announce }: Case): readonly Notice[] {
  const waits = status === 'awaiting_staff' && announce === null;
  return waits ? [waitingForPerson, staffNewItem] : [];
}
