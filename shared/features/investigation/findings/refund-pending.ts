import { isOwnPayment } from '../../../case/claim.ts';
import type { CheckFunction } from '../check.ts';
import { newestRefund } from './refund-trail.ts';

/** Is the newest refund of the payment still on its way? */
export const refundPending: CheckFunction = (claim, facts) => {
  const check = 'refund_pending';
  if (!isOwnPayment(claim, facts)) return { check, result: 'unknown', facts: {} };
  const newest = newestRefund(facts);
  if (newest?.status !== 'pending') return { check, result: 'refuted', facts: {} };
  const { amount, createdAt, path, traceReference } = newest;
  return { check, result: 'confirmed', facts: { amount, since: createdAt, path, traceReference } };
};
