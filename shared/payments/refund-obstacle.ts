/** What stood in the way of a refund: the account is closed, it is not the customer's, or something else. */
export type RefundObstacle = 'closed' | 'wrong_instrument' | 'other';

/** Why a refund comes back, by the codes that payment systems use. */
const obstacles: Readonly<Record<string, Exclude<RefundObstacle, 'other'>>> = {
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

/** What a payment system's own code says of the obstacle. */
export function refundObstacleOf(failureCode: string | null): RefundObstacle {
  const known = failureCode !== null && Object.hasOwn(obstacles, failureCode);
  return (known && obstacles[failureCode]) || 'other';
}
