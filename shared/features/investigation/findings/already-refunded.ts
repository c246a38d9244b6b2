import { isOwnPayment } from '../../../case/claim.ts';
import { refundableAmount, refundedAmount } from '../../../payments/payment-facts.ts';
import type { CheckFunction } from '../check.ts';
import { newestRefund } from './refund-trail.ts';

/** Did money of this payment go back already? Names how much, how much is left, and the newest trace. */
export const alreadyRefunded: CheckFunction = (claim, facts) => {
  const check = 'already_refunded';
  if (!isOwnPayment(claim, facts)) return { check, result: 'unknown', facts: {} };
  const refunded = refundedAmount(facts);
  const newest = newestRefund(facts);
  return {
    check,
    result: refunded > 0 ? 'confirmed' : 'refuted',
    facts: {
      refunded: { amount: refunded, currency: facts.payment.amount.currency },
      refundable: refundableAmount(facts),
      newestStatus: newest?.status ?? null,
      newestTraceReference: newest?.traceReference ?? null,
      newestAt: newest?.createdAt ?? null,
    },
  };
};
