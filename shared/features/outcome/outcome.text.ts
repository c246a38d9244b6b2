import { never } from '../../kernel/result.ts';
import type { OutcomeKind, Reason } from '../../kernel/words.ts';
import { isShopCredit, type RefundPath } from '../../payments/refund.ts';
import type { TextKey } from '../../texts/languages.ts';
import { toldOutcome } from '../../texts/told-outcome.ts';

/**
 * Text that explains an outcome. Parameters: `amount` and `disputedAmount`, formatted, where money moves; `charged` and
 * `before`, where it was corrected before capture. `path` is that of the refund. What only the automatic check can know is
 * said of automatic refunds alone; where a person decided, the colleague's own words follow or take its place.
 */
export function outcomeTextKey(
  kind: OutcomeKind,
  reason: Reason,
  decidedBy: 'machine' | 'person' = 'machine',
  path: RefundPath | null = null,
): TextKey {
  const told = toldOutcome(kind, path);
  switch (told) {
    case 'refunded':
    case 'partially_refunded':
    case 'amount_corrected':
      return decidedBy === 'machine' ? explanationKey(reason) : 'explanation.reviewed';
    case 'compensated':
    case 'goodwill':
    case 'before_capture':
    case 'explained':
    case 'fault_fixed':
    case 'declined':
    case 'merged':
    case 'withdrawn':
      return `explanation.${told}`;
    default:
      return never(told);
  }
}

/** Text that explains an automatic refund by its reason. Parameters: `amount`, `disputedAmount`, formatted. */
function explanationKey(reason: Reason): TextKey {
  switch (reason) {
    case 'duplicate_charge':
    case 'amount_mismatch':
    case 'mistaken_payment':
    case 'refund_request':
      return `explanation.${reason}`;
    case 'refund_not_received':
    case 'payment_failed':
    case 'unauthorised':
    case 'system_error':
    case 'other':
      return 'explanation.reviewed';
    default:
      return never(reason);
  }
}

/** What kind of path the money took, by which its facts are called. */
export function kindOfPath(path: RefundPath): keyof typeof factLabels {
  if (path === 'goodwill') return 'gift';
  if (path === 'before_capture') return 'correction';
  return isShopCredit(path) ? 'credit' : 'refund';
}

const creditLabels = {
  amount: 'fact.credit_amount',
  path: 'fact.paid_to',
  date: 'fact.credited_by',
  reference: 'fact.reference',
  closing: 'outcome.credit',
} as const;
/** A credit with the shop shows on no statement, and no bank can trace it. */
export const factLabels = {
  refund: {
    amount: 'fact.refund_amount',
    path: 'fact.refund_path',
    date: 'fact.expected_by',
    reference: 'fact.trace_reference',
    closing: 'outcome.trace',
  },
  credit: creditLabels,
  gift: { ...creditLabels, amount: 'gift.amount' },
  correction: {
    amount: 'charge.taken_off',
    path: 'fact.refund_path',
    date: 'charge.released_by',
    reference: 'fact.reference',
    closing: 'outcome.hold',
  },
} as const;
