import type { Verdict } from '../../../shared/features/investigation/recommend.rules.ts';
import type { HoldReason } from '../../../shared/kernel/words.ts';
import { type CreditNote, type Purchase, type Truth, truthOf } from './purchases.ts';
import type { AskedReason } from './requests.ts';

/** How a decision stands to the shop's books. */
export type Standing = 'agrees' | 'left to a person' | 'pays what the books do not' | 'wrong';

const expected: Readonly<Record<AskedReason, Readonly<Record<Truth, HoldReason>>>> = {
  refund_request: {
    'credited whole': 'nothing_left_to_refund',
    'credited in part': 'order_still_valid',
    'not credited': 'order_still_valid',
  },
  refund_not_received: {
    'credited whole': 'refund_settled',
    'credited in part': 'refund_settled',
    'not credited': 'no_refund_found',
  },
};

/**
 * A request after everything is entered: what went back is not paid again, and a fulfilled order without a return on
 * record is for a person to ask about. Orders that were cancelled or returned may be paid.
 */
export function standingOf(purchase: Purchase, reason: AskedReason, verdict: Verdict): Standing {
  const closed = purchase.orderStatus === 'cancelled' || purchase.orderStatus === 'returned';
  if (verdict.kind === 'refund') return closed ? 'agrees' : 'pays what the books do not';
  if (verdict.reasons.includes(expected[reason][truthOf(purchase)])) return 'agrees';
  return closed ? 'left to a person' : 'wrong';
}

/** A credit note asked for anew: the shop gave it, so the machine agrees where it pays exactly that. */
export function standingOfReplay(note: CreditNote, verdict: Verdict): Standing {
  if (verdict.kind === 'person') return 'left to a person';
  const same =
    verdict.amount.amount === note.amount.amount && verdict.amount.currency === note.amount.currency;
  return same ? 'agrees' : 'wrong';
}
