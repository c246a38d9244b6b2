import type { Case } from '../../../shared/case/case.ts';
import { type Room, roomOn } from '../../../shared/features/plan/room.rules.ts';
import { type Money, money } from '../../../shared/kernel/money.ts';
import { type PaymentFacts, refundableAmount, refundLimit } from '../../../shared/payments/payment-facts.ts';
import type { Refund } from '../../../shared/payments/refund.ts';
import { policy } from '../policy.ts';
import { chargeback, facts, payment, refundRecord } from './payment-facts.ts';

/** Refunds of a case that the gateway may have paid or may yet pay. */
export const liveRefunds = ({ refund, earlierRefunds }: Case): readonly Refund[] =>
  [...earlierRefunds, ...(refund ? [refund] : [])].filter(({ status }) => status !== 'failed');

/** What has left or may leave by this case, in minor units. */
export const committedBy = (current: Case): number =>
  liveRefunds(current).reduce((sum, { amount }) => sum + amount.amount, 0);

/** 59.90 EUR captured, of which a bank took 10.00 back, and whatever this case sent. */
function paymentOf(current: Case): PaymentFacts {
  const refunds = liveRefunds(current).map(({ id, amount, status }) =>
    refundRecord(amount.amount, { reference: id, status: status === 'succeeded' ? 'settled' : 'pending' }),
  );
  return facts({
    payment: payment({ amount: money(5990, 'EUR') }),
    chargebacks: [chargeback(1000, 'lost')],
    refunds,
  });
}

/** What is left on the payment of this case: 49.90 EUR at first. */
export const leftOn = (current: Case): Money => refundableAmount(paymentOf(current));

/** What may still move on the payment of this case. */
export const roomLeft = (current: Case): Room => roomOn(paymentOf(current), policy.goodwill);

/** Most that all refunds of this case together may come to, in minor units. */
export const limitOf = (current: Case): number => refundLimit(paymentOf(current));
