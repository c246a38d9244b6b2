import { isOwnPayment } from '../../../case/claim.ts';
import { chargedBackAmount } from '../../../payments/payment-facts.ts';
import type { CheckFunction } from '../check.ts';

/**
 * Does money of this payment already move another way? A bank claims it, a refund is under way, or the payer has another
 * case on it that may pay. Paying as well would give it back twice.
 */
export const moneyCollision: CheckFunction = (claim, facts, { related }) => {
  const check = 'money_collision';
  if (!isOwnPayment(claim, facts)) return { check, result: 'unknown', facts: {} };
  const { currency } = facts.payment.amount;
  const underWay = facts.refunds.filter(({ status }) => status === 'pending');
  const chargedBack = { amount: chargedBackAmount(facts), currency };
  const refundUnderWay = { amount: underWay.reduce((sum, { amount }) => sum + amount.amount, 0), currency };
  const collides = chargedBack.amount > 0 || refundUnderWay.amount > 0 || related.live > 0;
  return {
    check,
    result: collides ? 'confirmed' : 'refuted',
    facts: { chargedBack, refundUnderWay, liveCases: related.live },
  };
};
