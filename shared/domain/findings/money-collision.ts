import { chargedBackAmount } from '../payment-facts.ts';
import { type CheckFunction, isOwnPayment } from './finding.ts';

/** Does a bank already claim money of this payment? Paying as well would give it back twice. */
export const moneyCollision: CheckFunction = (claim, facts) => {
  const check = 'money_collision';
  if (!isOwnPayment(claim, facts)) return { check, result: 'unknown', facts: {} };
  const chargedBack = { amount: chargedBackAmount(facts), currency: facts.payment.amount.currency };
  return { check, result: chargedBack.amount > 0 ? 'confirmed' : 'refuted', facts: { chargedBack } };
};
