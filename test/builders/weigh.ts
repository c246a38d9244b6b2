import { expect } from 'vitest';
import type { HoldReason, Reason } from '../../shared/domain/case.ts';
import { confidenceIn } from '../../shared/domain/confidence.ts';
import { type Claim, nothingAround, type Surroundings } from '../../shared/domain/findings/finding.ts';
import { investigate } from '../../shared/domain/findings/investigate.ts';
import type { PaymentFacts } from '../../shared/domain/payment-facts.ts';
import { recommend, type Verdict } from '../../shared/domain/recommendation.ts';
import { now } from './clock.ts';
import { facts, order, payment } from './payment-facts.ts';
import { policy } from './policy.ts';

/** What the shipped policy makes of a claim; the confidence is that of the findings. */
export function weigh(
  reason: Reason,
  claimed: Claim,
  known: PaymentFacts | null,
  around: Surroundings = nothingAround,
): Verdict {
  const findings = investigate(claimed, known, around);
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
