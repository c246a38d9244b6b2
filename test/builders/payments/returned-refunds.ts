import type { Case } from '../../../shared/case/case.ts';
import type { Plan } from '../../../shared/case/parts/plan.ts';
import { hearReturnedRefund } from '../../../shared/features/refund/returned.rules.ts';
import { refundIdFrom } from '../../../shared/kernel/ids.ts';
import { money } from '../../../shared/kernel/money.ts';
import type { Refund } from '../../../shared/payments/refund.ts';
import * as at from '../case/cases.ts';
import { committed } from '../case/commit.ts';
import { later } from '../clock.ts';
import { frozen, mustOk, present } from '../must.ts';
import { routing } from '../policy.ts';

/** Thirty days later. */
export const moment = later(30 * 86_400);
export const firstId = refundIdFrom(new Uint8Array(16).fill(1));
const news = { id: at.refundId, failureCode: 'account_closed' } as const;

/** The news that the bank sent the refund of this id back. */
export const returned = (current: Case, id = at.refundId) =>
  committed(current, hearReturnedRefund(frozen(current), { ...news, id }, routing, moment));
/** The case after that news. */
export const heard = (current: Case, id = at.refundId): Case => mustOk(returned(current, id)).case;

export const paidRefund: Refund = present(at.answered(at.paid).refund);
export const firstRefund: Refund = { ...paidRefund, id: firstId, amount: money(1000, 'EUR') };

export const plan: Plan = {
  hash: 'a1b2',
  kind: 'offer',
  options: [],
  proposedBy: 'staff:tove',
  proposedAt: later(30),
  version: 9,
  state: 'proposed',
  approval: null,
  expiresAt: null,
  chosen: null,
};
export const approval = { by: 'staff:timo', at: later(40), clause: 'APPROVAL-COLLEAGUE' } as const;

/** A Tier 2 case whose refund was paid and disputed, at a status that people or the customer keep it in. */
export const disputed = (change: Partial<Case>): Case => ({
  ...at.unsatisfied(),
  owner: 'staff:tove',
  announce: null,
  holdReasons: ['problem_not_solved'],
  ...change,
});
/** Another refund is being made, after one of 10.00 EUR. */
export const payingAgain = (refund: Refund | null): Case => ({
  ...at.refunding(),
  tier: 'tier2',
  refund,
  earlierRefunds: [firstRefund],
  outcome: present(at.resolved().outcome),
});
