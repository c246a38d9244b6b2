import { isOwnPayment } from '../../../case/claim.ts';
import { refundObstacleOf } from '../../../payments/refund-obstacle.ts';
import type { CheckFunction } from '../check.ts';
import { newestRefund } from './refund-trail.ts';

/** Did the newest refund come back, and what stood in its way? A closed path has to be replaced by another. */
export const refundReturned: CheckFunction = (claim, facts) => {
  const check = 'refund_returned';
  if (!isOwnPayment(claim, facts)) return { check, result: 'unknown', facts: {} };
  const newest = newestRefund(facts);
  if (newest?.status !== 'returned') {
    return { check, result: 'refuted', facts: { newestStatus: newest?.status ?? null } };
  }
  const { amount, createdAt, path, failureCode, traceReference } = newest;
  const obstacle = refundObstacleOf(failureCode);
  return {
    check,
    result: 'confirmed',
    facts: { amount, sentAt: createdAt, path, obstacle, failureCode, traceReference },
  };
};
