import { isOwnPayment } from '../../../case/claim.ts';
import { isCapturedAnyway } from '../../../payments/payment-facts.ts';
import type { CheckFunction } from '../check.ts';

/** Was money taken although the payment failed or hangs? Unknown while the payment may still end either way. */
export const paymentFailedButCaptured: CheckFunction = (claim, facts) => {
  const check = 'payment_failed_but_captured';
  if (!isOwnPayment(claim, facts)) return { check, result: 'unknown', facts: {} };
  const { status, amount, capturedAt, failureCode } = facts.payment;
  const open = status === 'pending' || status === 'authorised';
  return {
    check,
    result: isCapturedAnyway(facts.payment) ? 'confirmed' : open ? 'unknown' : 'refuted',
    facts: { status, paid: amount, capturedAt, failureCode },
  };
};
