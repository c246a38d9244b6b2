import { type OptionKind, type PlanOption, pathOf } from '../../case/parts/plan.ts';
import { type Currency, type Money, money } from '../../kernel/money.ts';
import { type Fund, fundOf, fundOfNamed } from '../../payments/fund.ts';
import {
  countsAsRefunded,
  type PaymentFacts,
  refundableAmount,
  refundLimit,
} from '../../payments/payment-facts.ts';
import type { RefundPath } from '../../payments/refund.ts';
import type { Goodwill } from '../../policy/policy.ts';

export type RoomObstacle =
  | 'payment_not_known'
  | 'currency_differs'
  | 'path_not_supported'
  | 'amount_not_available'
  | 'goodwill_exhausted';

/** What may still move on a payment, and how: by it plans are proposed, approved and taken up. */
export interface Room {
  readonly currency: Currency;
  /** Minor units that are left, by what they are drawn on. */
  readonly left: Readonly<Record<Fund, number>>;
  /** Paths by which the gateway can pay on it. */
  readonly paths: readonly RefundPath[];
}

/** What may still move on the payment, as the gateway and the policy's rule for goodwill have it now. */
export function roomOn(facts: PaymentFacts, goodwill: Goodwill): Room {
  const { currency } = facts.payment.amount;
  const ceiling = goodwill.ceilings[currency] ?? 0;
  return {
    currency,
    left: {
      taken: refundableAmount(facts).amount,
      uncaptured: uncapturedAmount(facts).amount,
      goodwill: Math.max(0, ceiling - compensated(facts, 'goodwill')),
    },
    paths: facts.paths,
  };
}

/** What is still to be taken for the payment: what was authorised less what was corrected; nothing once it is captured. */
export function uncapturedAmount(facts: PaymentFacts): Money {
  const { amount, status } = facts.payment;
  if (status !== 'authorised') return money(0, amount.currency);
  return money(Math.max(0, amount.amount - compensated(facts, 'uncaptured')), amount.currency);
}

/**
 * Most that Redress may have under way on one fund of the payment, in minor units. Its own refunds are counted where they
 * are committed, not here.
 */
export function limitOf(fund: Fund, facts: PaymentFacts, goodwill: Goodwill): number {
  const others = {
    ...facts,
    compensations: facts.compensations.filter(({ reference }) => !reference.startsWith('rfnd_')),
  };
  switch (fund) {
    case 'taken':
      return refundLimit(facts);
    case 'uncaptured':
      return uncapturedAmount(others).amount;
    case 'goodwill':
      return roomOn(others, goodwill).left.goodwill;
    default:
      return fund satisfies never;
  }
}

/** By which path an option of this kind goes now; null where no money moves. */
export function pathNow(kind: OptionKind, room: Room | null): RefundPath | null {
  return kind === 'correction' && room && room.left.uncaptured > 0 ? 'before_capture' : pathOf[kind];
}

/** Why an option cannot be carried out now; null where it can. `room` is null where the payment is not known. */
export function roomObstacle(
  { amount, path, charged }: Pick<PlanOption, 'amount' | 'path' | 'charged'>,
  room: Room | null,
): RoomObstacle | null {
  if (!amount || !path) return null;
  if (!room) return 'payment_not_known';
  if (amount.currency !== room.currency) return 'currency_differs';
  if (!room.paths.includes(path)) return 'path_not_supported';
  const fund = fundOf[path];
  const rest = room.left[fund] - amount.amount;
  if (rest < 0) return fund === 'goodwill' ? 'goodwill_exhausted' : 'amount_not_available';
  // Another correction came between, and the customer would be charged less than was promised.
  return charged && charged.amount !== rest ? 'amount_not_available' : null;
}

/** Minor units that were given or taken off beside the refunds. */
function compensated({ compensations }: PaymentFacts, fund: Fund): number {
  return compensations
    .filter((one) => fundOfNamed(one.path) === fund && countsAsRefunded(one))
    .reduce((sum, { amount }) => sum + amount.amount, 0);
}
