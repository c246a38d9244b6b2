import type { Case } from '../../case/case.ts';
import type { Right } from '../../case/parts/right.ts';
import type { Money } from '../../kernel/money.ts';
import { daysBetween, type Instant } from '../../kernel/time.ts';
import { statutoryPacks } from '../../laws/packs.ts';

/** Money that a law gives the customer. It is computed; paying it is decided by people, by a plan. */
export interface RightMoney {
  /** `refund` and `credit` of the disputed amount, or `compensation` for each day beyond the date. */
  readonly what: 'refund' | 'credit' | 'compensation';
  readonly amount: Money;
  /** From when it is owed: the beginning of the right, or the date that passed. */
  readonly since: Instant;
  /** By when it has to be with the customer; null for compensation, which grows until the answer. */
  readonly by: Instant | null;
}

/** What is owed under a right at `now`. A credit that the customer was told of is owed no more. */
export function moneyOwed(
  right: Right,
  { disputedAmount }: Pick<Case, 'disputedAmount'>,
  now: Instant,
): RightMoney[] {
  const { owes } = statutoryPacks[right.pack];
  const { since, answerBy: by, heldAt } = right;
  const open = right.endedAt === null && !(owes?.what === 'credit' && heldAt !== null);
  const first: RightMoney[] =
    owes && open ? [{ what: owes.what, amount: capped(disputedAmount, owes.atMost), since, by }] : [];
  const compensation = perDayCompensation(right, now);
  return compensation
    ? [...first, { what: 'compensation', amount: compensation, since: by, by: null }]
    : first;
}

/** Compensation for each day, begun or whole, between the law's date and the answer, or `now` where there is none yet. */
export function perDayCompensation({ pack, answerBy, endedAt }: Right, now: Instant): Money | null {
  const { perDay } = statutoryPacks[pack];
  const days = Math.ceil(daysBetween(answerBy, endedAt ?? now));
  return perDay && days > 0 ? { ...perDay, amount: perDay.amount * days } : null;
}

function capped(amount: Money, atMost: Money | null): Money {
  return atMost && atMost.currency === amount.currency && atMost.amount < amount.amount ? atMost : amount;
}
