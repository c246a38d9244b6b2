import type { Claim } from '../../../shared/case/claim.ts';
import type { Finding } from '../../../shared/case/parts/finding.ts';
import { runChecks } from '../../../shared/features/investigation/findings/run-checks.ts';
import { recommend, type Verdict } from '../../../shared/features/investigation/recommend.rules.ts';
import { money } from '../../../shared/kernel/money.ts';
import { addSeconds, instant } from '../../../shared/kernel/time.ts';
import type { PaymentFacts } from '../../../shared/payments/payment-facts.ts';
import type { Policy } from '../../../shared/policy/policy.ts';
import type { Fault, Planted } from './planted.ts';

/** What came of a planted fault. */
export interface Unearthed {
  readonly fault: Fault;
  /** Checks whose answer is not the one that the fault calls for. */
  readonly wrong: readonly Finding[];
  readonly verdict: Verdict;
}

/** Weighs what the payment system tells of a planted fault, three days after the payment; a fifth of it is claimed. */
export function weighPlanted(
  fault: Fault,
  { payments: [payment], reason, confirmed, unknown }: Planted,
  facts: PaymentFacts | null,
  policy: Policy,
): Unearthed {
  const claim: Claim = {
    paymentReference: payment.paymentId,
    orderReference: payment.orderId ?? null,
    email: payment.customerEmail,
    disputedAmount: money(Math.ceil(payment.amountMinor / 5), payment.currency),
  };
  const findings = runChecks(claim, facts);
  const expected = (check: Finding['check']) =>
    confirmed.includes(check) ? 'confirmed' : unknown.includes(check) ? 'unknown' : 'refuted';
  const wrong = findings.filter(({ check, result }) => result !== expected(check));
  const now = addSeconds(instant(payment.createdAt), 3 * 86_400);
  const { confidence, ...verdict } = recommend(reason, claim, findings, facts, policy, now);
  return { fault, wrong, verdict };
}
