import { type OptionKind, type PlanOption, pathOf } from '../../../shared/case/parts/plan.ts';
import type { Proposal } from '../../../shared/features/plan/propose.rules.ts';
import type { Room } from '../../../shared/features/plan/room.rules.ts';
import { optionIdFrom } from '../../../shared/kernel/ids.ts';
import { type Money, money } from '../../../shared/kernel/money.ts';
import { refundPaths } from '../../../shared/payments/refund.ts';
import { policy } from '../policy.ts';

/** The n-th option that anybody offers. */
export const optionId = (n: number) => optionIdFrom(new Uint8Array(16).fill(n));

/** The n-th option: this kind of solution, for so many minor units of EUR, or without money. */
export function option(n: number, kind: OptionKind, amount: number | Money | null): PlanOption {
  const sum = typeof amount === 'number' ? money(amount, 'EUR') : amount;
  return { id: optionId(n), kind, amount: sum, path: pathOf[kind], charged: null, expectedBy: null };
}

export const fullRefund = option(1, 'refund', 4990);
export const toTheBank = option(2, 'other_path_refund', 4990);
export const asCredit = option(3, 'credit', 4000);
export const anExplanation = option(4, 'explanation', null);

/** Options for the customer: all of it back, to the bank account, most of it as credit, or an explanation. */
export function offer(...options: readonly PlanOption[]): Proposal {
  const chosen = options.length > 0 ? options : [fullRefund, toTheBank, asCredit, anExplanation];
  return {
    kind: 'offer',
    options: chosen,
    words: { text: 'We are sorry.', options: chosen.map(({ kind }) => `What ${kind} means.`) },
  };
}

/** An answer without a choice. */
export const answer = (kind: 'decline' | 'explain' | 'fault_fixed'): Proposal => ({
  kind,
  options: [],
  words: { text: `Why we ${kind}.`, options: [] },
});

/** So much is left of what was taken for a payment, nothing is to be captured any more, and goodwill is as policy has it. */
export function roomOf({ amount, currency }: Money, change: Partial<Room['left']> = {}): Room {
  const goodwill = policy.goodwill.ceilings[currency] ?? 0;
  return { currency, left: { taken: amount, uncaptured: 0, goodwill, ...change }, paths: refundPaths };
}
