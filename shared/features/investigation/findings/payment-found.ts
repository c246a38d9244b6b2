import { isOwnPayment } from '../../../case/claim.ts';
import type { FindingFacts } from '../../../case/parts/finding.ts';
import { exceeds, type Money } from '../../../kernel/money.ts';
import type { OrderRecord } from '../../../payments/order-record.ts';
import type { CheckFunction } from '../check.ts';

/** Does the payment exist, and is it the customer's? Refuted alike for a missing and for a foreign one. */
export const paymentFound: CheckFunction = (claim, facts) => {
  const check = 'payment_found';
  if (!isOwnPayment(claim, facts)) {
    return { check, result: 'refuted', facts: { paymentReference: claim.paymentReference } };
  }
  const { payment } = facts;
  return {
    check,
    result: 'confirmed',
    facts: {
      paymentReference: payment.reference,
      paid: payment.amount,
      status: payment.status,
      method: payment.method,
      createdAt: payment.createdAt,
      capturedAt: payment.capturedAt,
      payerCountry: facts.payerCountry,
      orderReference: payment.orderReference,
      orderStatus: facts.order?.status ?? null,
      ...(facts.order && orderFacts(facts.order)),
      ...(isAbove(claim.disputedAmount, payment.amount) && { claimed: claim.disputedAmount }),
    },
  };
};

/** What of an order tells whether it is still owed, as far as the shop recorded it. */
function orderFacts({ returned, fulfilledAt, serviceUntil }: OrderRecord): FindingFacts {
  return {
    ...(returned && { orderReturned: returned }),
    ...(fulfilledAt && { orderFulfilledAt: fulfilledAt }),
    ...(serviceUntil && { serviceUntil }),
  };
}

/** More than was paid is often a slip, and the owner is told; amounts in two currencies are not compared. */
function isAbove(claimed: Money, paid: Money): boolean {
  return paid.amount > 0 && claimed.currency === paid.currency && exceeds(claimed, paid);
}
