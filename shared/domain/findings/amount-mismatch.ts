import { type CheckFunction, isOwnPayment } from './finding.ts';

/** Was more taken than the order cost? Unknown without an order in the same currency. */
export const amountMismatch: CheckFunction = (claim, facts) => {
  const check = 'amount_mismatch';
  if (!isOwnPayment(claim, facts)) return { check, result: 'unknown', facts: {} };
  const paid = facts.payment.amount;
  const total = facts.order?.total;
  if (!total || total.currency !== paid.currency) return { check, result: 'unknown', facts: { paid } };
  const difference = { amount: Math.max(0, paid.amount - total.amount), currency: paid.currency };
  return {
    check,
    result: difference.amount > 0 ? 'confirmed' : 'refuted',
    facts: { paid, ordered: total, difference },
  };
};
