import type { Claim } from '../../../case/claim.ts';
import type { Check, Finding } from '../../../case/parts/finding.ts';
import type { PaymentFacts } from '../../../payments/payment-facts.ts';
import { type CheckFunction, nothingAround, type Surroundings } from '../check.ts';
import { accountHistory } from './account-history.ts';
import { alreadyRefunded } from './already-refunded.ts';
import { amountMismatch } from './amount-mismatch.ts';
import { duplicateCharge } from './duplicate-charge.ts';
import { fraudSigns } from './fraud-signs.ts';
import { knownIncident } from './known-incident.ts';
import { moneyCollision } from './money-collision.ts';
import { paymentFailedButCaptured } from './payment-failed-but-captured.ts';
import { paymentFound } from './payment-found.ts';
import { refundPending } from './refund-pending.ts';
import { refundReturned } from './refund-returned.ts';

const checkFunctions: Readonly<Record<Check, CheckFunction>> = {
  payment_found: paymentFound,
  amount_mismatch: amountMismatch,
  duplicate_charge: duplicateCharge,
  payment_failed_but_captured: paymentFailedButCaptured,
  already_refunded: alreadyRefunded,
  refund_pending: refundPending,
  refund_returned: refundReturned,
  money_collision: moneyCollision,
  known_incident: knownIncident,
  account_history: accountHistory,
  fraud_signs: fraudSigns,
};

/** Runs every check; the order of the findings is that of the table. */
export function runChecks(
  claim: Claim,
  facts: PaymentFacts | null,
  around: Surroundings = nothingAround,
): Finding[] {
  return Object.values(checkFunctions).map((check) => check(claim, facts, around));
}
