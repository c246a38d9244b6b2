import {
  otherPayments,
  type PaymentFacts,
  refundableAmount,
  wentBackWhole,
} from '../payments/payment-facts.ts';
import type { CaseFile } from './case-file.contract.ts';

/** What the payment system holds of a case's payment, with what still stands of it and of the others on its order. */
export function shownLedger(facts: PaymentFacts): NonNullable<CaseFile['ledger']> {
  const others = otherPayments(facts);
  return {
    ...facts,
    siblings: others.map((other) => ({
      reference: other.payment.reference,
      refunds: other.refunds,
      chargebacks: other.chargebacks,
      stands: refundableAmount(other),
    })),
    refundedSiblings: others.filter(wentBackWhole).map(({ payment }) => payment.reference),
    refundable: refundableAmount(facts),
  };
}
