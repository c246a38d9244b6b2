import { type CheckFunction, isOwnPayment } from './finding.ts';
import { newestRefund } from './refund-trail.ts';

/** Why a refund comes back, by the codes that payment systems use. */
const obstacles: Readonly<Record<string, 'closed' | 'wrong_instrument'>> = {
  account_closed: 'closed',
  account_frozen: 'closed',
  account_not_found: 'wrong_instrument',
  card_closed: 'closed',
  card_expired: 'closed',
  expired_card: 'closed',
  expired_or_canceled_card: 'closed',
  instrument_closed: 'closed',
  invalid_account: 'wrong_instrument',
  invalid_account_number: 'wrong_instrument',
  lost_or_stolen_card: 'closed',
  name_mismatch: 'wrong_instrument',
  wrong_account: 'wrong_instrument',
  wrong_instrument: 'wrong_instrument',
};

/** Did the newest refund come back, and what stood in its way? A closed path has to be replaced by another. */
export const refundReturned: CheckFunction = (claim, facts) => {
  const check = 'refund_returned';
  if (!isOwnPayment(claim, facts)) return { check, result: 'unknown', facts: {} };
  const newest = newestRefund(facts);
  if (newest?.status !== 'returned') {
    return { check, result: 'refuted', facts: { newestStatus: newest?.status ?? null } };
  }
  const { amount, createdAt, path, failureCode, traceReference } = newest;
  const known = failureCode !== null && Object.hasOwn(obstacles, failureCode);
  const obstacle = (known && obstacles[failureCode]) || 'other';
  return {
    check,
    result: 'confirmed',
    facts: { amount, sentAt: createdAt, path, obstacle, failureCode, traceReference },
  };
};
