import type { Check, FindingFacts } from '../../../shared/case/parts/finding.ts';
import type { Confidence } from '../../../shared/features/investigation/confidence.ts';
import type { Verdict } from '../../../shared/features/investigation/recommend.rules.ts';
import { money } from '../../../shared/kernel/money.ts';
import type { CauseCategory } from '../../../shared/kernel/words.ts';
import { person } from './weigh.ts';

/** What must come out of a case study, whichever gateway took the money. */
export interface StudyOutcome {
  /** Checks that are confirmed, and those that cannot tell; every other is refuted. */
  readonly confirmed: readonly Check[];
  readonly unknown?: readonly Check[];
  readonly verdict: Verdict;
  readonly confidence: Confidence;
  readonly cause: CauseCategory | null;
  /** Facts that must stand in a finding, by its check. */
  readonly facts: Readonly<Partial<Record<Check, FindingFacts>>>;
  /** What Stripe cannot tell as the ledger does, and why. */
  readonly atStripe?: readonly StripeDifference[];
}

export interface StripeDifference {
  readonly because: string;
  readonly check: Check;
  /** Facts that stand there instead. */
  readonly facts: FindingFacts;
}

const refund = (amount: number, currency: string, clause: string): Verdict => ({
  kind: 'refund',
  amount: money(amount, currency),
  clause,
});
const registeredHere = 'Stripe tells of no incidents: a colleague registered it, and its id is ours';

/** By the letter of the study. */
export const studyOutcomes: Readonly<Record<string, StudyOutcome>> = {
  a: {
    confirmed: ['payment_found'],
    verdict: refund(19_900, 'CNY', 'T1-MISTAKE'),
    confidence: 'high',
    cause: null,
    facts: { payment_found: { paid: money(19_900, 'CNY'), orderStatus: 'cancelled' } },
  },
  b: {
    confirmed: ['payment_found', 'amount_mismatch'],
    verdict: refund(270_000, 'KZT', 'T1-AMOUNT'),
    confidence: 'high',
    cause: 'merchant_mistake',
    facts: { amount_mismatch: { difference: money(270_000, 'KZT') } },
  },
  c: {
    confirmed: ['payment_found', 'amount_mismatch', 'known_incident'],
    verdict: person('above_automatic_limit'),
    confidence: 'high',
    cause: 'system_error',
    facts: {
      amount_mismatch: { difference: money(449_100, 'SEK') },
      known_incident: { incident: 'INC-412', cause: 'system_error' },
    },
    atStripe: [
      { because: registeredHere, check: 'known_incident', facts: { incident: 'inc_registered_INC-412' } },
    ],
  },
  d: {
    confirmed: ['payment_found', 'refund_returned', 'account_history'],
    verdict: person('reason_needs_a_person', 'earlier_refund_returned'),
    confidence: 'medium',
    cause: null,
    facts: {
      refund_returned: {
        amount: money(129_900, 'SEK'),
        obstacle: 'closed',
        failureCode: 'account_closed',
        path: 'original_method',
      },
    },
    atStripe: [
      {
        because:
          'Stripe has one word for a card that was closed and one that expired, and none for an account',
        check: 'refund_returned',
        facts: { failureCode: 'expired_or_canceled_card' },
      },
    ],
  },
  e: {
    confirmed: ['payment_found', 'payment_failed_but_captured', 'known_incident'],
    verdict: refund(8800, 'CNY', 'T1-FAILED'),
    confidence: 'high',
    cause: 'outside_interference',
    facts: {
      payment_failed_but_captured: { status: 'failed', failureCode: 'network_timeout' },
      known_incident: { incident: 'INC-415', cause: 'outside_interference' },
    },
    atStripe: [
      { because: registeredHere, check: 'known_incident', facts: { incident: 'inc_registered_INC-415' } },
      {
        because: 'Stripe calls every fault on the way to the wallet an error in processing',
        check: 'payment_failed_but_captured',
        facts: { failureCode: 'processing_error' },
      },
    ],
  },
  f: {
    confirmed: ['payment_found', 'amount_mismatch', 'duplicate_charge'],
    verdict: refund(4990, 'EUR', 'T1-DUPLICATE'),
    confidence: 'high',
    cause: 'system_error',
    facts: { duplicate_charge: { position: 'repeated', paid: money(4990, 'EUR') } },
  },
  g: {
    confirmed: ['payment_found', 'fraud_signs'],
    verdict: person('reason_needs_a_person', 'fraud_suspected'),
    confidence: 'low',
    cause: 'fraud',
    facts: { fraud_signs: { signs: 'new_instrument odd_hour', country: 'GB', attempts: 2, instruments: 2 } },
  },
  h: {
    confirmed: ['payment_found', 'amount_mismatch', 'money_collision', 'account_history'],
    verdict: person('money_collision'),
    confidence: 'medium',
    cause: 'merchant_mistake',
    facts: {
      amount_mismatch: { difference: money(30_000, 'EUR') },
      money_collision: { chargedBack: money(10_000, 'EUR') },
    },
  },
};
