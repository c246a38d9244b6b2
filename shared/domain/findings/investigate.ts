import type { PaymentFacts } from '../payment-facts.ts';
import { alreadyRefunded } from './already-refunded.ts';
import { amountMismatch } from './amount-mismatch.ts';
import { duplicateCharge } from './duplicate-charge.ts';
import type { Check, CheckFunction, Claim, Finding } from './finding.ts';
import { moneyCollision } from './money-collision.ts';
import { paymentFound } from './payment-found.ts';

const checkFunctions: Readonly<Record<Check, CheckFunction>> = {
  payment_found: paymentFound,
  amount_mismatch: amountMismatch,
  duplicate_charge: duplicateCharge,
  already_refunded: alreadyRefunded,
  money_collision: moneyCollision,
};

/** Runs every check; the order of the findings is that of the table. */
export function investigate(claim: Claim, facts: PaymentFacts | null): Finding[] {
  return Object.values(checkFunctions).map((check) => check(claim, facts));
}
