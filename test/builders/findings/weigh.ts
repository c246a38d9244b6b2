import { expect } from 'vitest';
import type { Claim } from '../../../shared/case/claim.ts';
import { nothingAround, type Surroundings } from '../../../shared/features/investigation/check.ts';
import { confidenceIn } from '../../../shared/features/investigation/confidence.ts';
import { runChecks } from '../../../shared/features/investigation/findings/run-checks.ts';
import { recommend, type Verdict } from '../../../shared/features/investigation/recommend.rules.ts';
import type { HoldReason, Reason } from '../../../shared/kernel/words.ts';
import type { PaymentFacts } from '../../../shared/payments/payment-facts.ts';
import { now } from '../clock.ts';
import { facts, order, payment } from '../payments/payment-facts.ts';
import { policy } from '../policy.ts';

/** What the shipped policy makes of a claim; the confidence is that of the findings. */
export function weigh(
  reason: Reason,
  claimed: Claim,
  known: PaymentFacts | null,
  around: Surroundings = nothingAround,
): Verdict {
  const findings = runChecks(claimed, known, around);
  const { confidence, ...verdict } = recommend(reason, claimed, findings, known, policy, now);
  expect(confidence).toBe(confidenceIn(findings));
  return verdict;
}

/** A person decides, for these reasons. */
export const person = (...reasons: HoldReason[]): Verdict => ({ kind: 'person', reasons });

/** A payment of a cancelled order. */
export const cancelled = (change: Partial<PaymentFacts> = {}): PaymentFacts =>
  facts({ order: order({ status: 'cancelled' }), ...change });

export const failedPayment = payment({ status: 'failed', failureCode: 'network_timeout' });
/** A payment that failed, yet whose money was taken, on an order that waits for payment. */
export const failed = (change: Partial<PaymentFacts> = {}): PaymentFacts =>
  facts({ payment: failedPayment, order: order({ status: 'open' }), ...change });
