import { isOwnPayment } from '../../../case/claim.ts';
import { newestPayments } from '../../../payments/payment-facts.ts';
import type { CheckFunction } from '../check.ts';

/**
 * Did this payer complain, get money back or turn to the bank before? What is known of the payment itself always
 * counts, and of the payer's others the newest (`atMost`). Where the payment system cannot look a payer up, silence about
 * the rest is unknown, not a clean record.
 */
export const accountHistory: CheckFunction = (claim, facts, { related }) => {
  const check = 'account_history';
  if (!isOwnPayment(claim, facts)) return { check, result: 'unknown', facts: {} };
  const { payerHistory, refunds, chargebacks } = facts;
  const seen = {
    earlierCases: related.earlier,
    refunds: refunds.length + (payerHistory?.refunds ?? 0),
    chargebacks: chargebacks.length + (payerHistory?.chargebacks ?? 0),
  };
  const anything = Object.values(seen).some((count) => count > 0);
  return {
    check,
    result: anything ? 'confirmed' : payerHistory ? 'refuted' : 'unknown',
    facts: {
      ...seen,
      otherPayments: payerHistory?.payments ?? null,
      reach: payerHistory ? 'payer' : 'payment',
      atMost: payerHistory ? newestPayments : null,
    },
  };
};
