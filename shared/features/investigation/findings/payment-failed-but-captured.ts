import { isOwnPayment } from '../../../case/claim.ts';
import { isCapturedAnyway } from '../../../payments/payment-facts.ts';
import type { CheckFunction } from '../check.ts';
import { orderToStop } from '../owed.rules.ts';

/**
 * Was money taken although the payment failed or hangs? Unknown while the payment may still end either way. `openOrder` is
 * the order that would go out unpaid if the money went back.
 */
export const paymentFailedButCaptured: CheckFunction = (claim, facts) => {
  const check = 'payment_failed_but_captured';
  if (!isOwnPayment(claim, facts)) return { check, result: 'unknown', facts: {} };
  const { status, amount, capturedAt, failureCode } = facts.payment;
  const open = status === 'pending' || status === 'authorised';
  const seen = { status, paid: amount, capturedAt, failureCode };
  if (!isCapturedAnyway(facts.payment)) return { check, result: open ? 'unknown' : 'refuted', facts: seen };
  const stopped = orderToStop(facts);
  return {
    check,
    result: 'confirmed',
    facts: { ...seen, ...(stopped && { openOrder: stopped.reference }) },
  };
};
