import { createHash } from 'node:crypto';
import type { OptionId } from '../../kernel/ids.ts';
import type { Money } from '../../kernel/money.ts';
import type { DeskId } from '../../kernel/staff.ts';
import type { Instant, PlainDate } from '../../kernel/time.ts';
import type { NamedLine } from '../../payments/order-record.ts';
import type { RefundPath } from '../../payments/refund.ts';
import type { AccessScope } from './access.ts';

/** What an option offers. */
export const optionKinds = [
  'refund',
  'partial_refund',
  'other_path_refund',
  'credit',
  'goodwill',
  'correction',
  'explanation',
] as const;
export type OptionKind = (typeof optionKinds)[number];

/** What a plan comes to: options to choose from, or an answer without a choice, which takes effect when approved. */
export const planKinds = ['offer', 'decline', 'explain', 'fault_fixed'] as const;
export type PlanKind = (typeof planKinds)[number];

/**
 * By which path the money of an option goes; null where none moves. A correction of a payment that is not captured yet goes
 * `before_capture` instead.
 */
export const pathOf: Readonly<Record<OptionKind, RefundPath | null>> = {
  refund: 'original_method',
  partial_refund: 'original_method',
  correction: 'original_method',
  other_path_refund: 'bank_transfer',
  credit: 'store_credit',
  goodwill: 'goodwill',
  explanation: null,
};

/** One way to settle the case. Its words stand with the plan's message in the thread. */
export interface PlanOption {
  readonly id: OptionId;
  readonly kind: OptionKind;
  readonly amount: Money | null;
  readonly path: RefundPath | null;
  /** What the customer is charged in all, where the option lowers it before capture; else null. */
  readonly charged: Money | null;
  /** When the money should show, if the customer chooses at once. */
  readonly expectedBy: PlainDate | null;
  /** Lines of the order that it is about; absent where nobody named any. */
  readonly lines?: readonly NamedLine[];
}

/** One desk's approval of a plan. */
export interface DeskApproved {
  readonly desk: DeskId;
  readonly by: `staff:${string}`;
  readonly at: Instant;
}

/** What somebody proposes and a second person approves. Any edit is a new plan with a new hash. */
export interface Plan {
  /** SHA-256 over kind, options and words; an approval names it. */
  readonly hash: string;
  readonly kind: PlanKind;
  readonly options: readonly PlanOption[];
  readonly proposedBy: `staff:${string}`;
  readonly proposedAt: Instant;
  /** Version of the commit that proposed it; its words stand in the thread under it. */
  readonly version: number;
  readonly state: 'proposed' | 'returned' | 'offered' | 'accepted' | 'carried_out';
  readonly approval: {
    readonly by: `staff:${string}`;
    readonly at: Instant;
    readonly clause: string;
    /** The desk as whose member it was approved last; absent where no desk was needed. */
    readonly desk?: DeskId;
  } | null;
  /** Desks that have to approve it, in this order. Absent in plans of before, as where none has to. */
  readonly desks?: readonly DeskId[];
  /** Desks that approved it so far. */
  readonly deskApprovals?: readonly DeskApproved[];
  /** Until when the customer can choose; null until it is offered. */
  readonly expiresAt: Instant | null;
  readonly chosen: OptionId | null;
}

/** An offer that came to nothing, kept for whoever makes the next one. */
export interface OfferRound {
  readonly options: readonly PlanOption[];
  readonly version: number;
  /** `failed`: the customer accepted, but it could not be carried out. `overtaken`: a refund came back meanwhile. */
  readonly result: 'declined' | 'countered' | 'expired' | 'failed' | 'overtaken';
  /** What the customer asked for instead, where an amount was named. */
  readonly counter: Money | null;
  readonly at: Instant;
}

/** The words of a plan, by what they explain. */
export interface PlanWords {
  /** To the customer, with the offer or as the answer. */
  readonly text: string;
  readonly options: readonly string[];
}

/** Names a plan by all that an approver sees of it. */
export function planHash(plan: Pick<Plan, 'kind' | 'options'>, words: PlanWords): string {
  const options = plan.options.map(({ id, kind, amount, path, charged, expectedBy, lines }) => [
    id,
    kind,
    amount?.amount ?? null,
    amount?.currency ?? null,
    path,
    charged?.amount ?? null,
    expectedBy,
    ...(lines ? [lines.map((line) => [line.id, line.name])] : []),
  ]);
  return createHash('sha256')
    .update(JSON.stringify([plan.kind, options, words.text, words.options]))
    .digest('hex');
}

/** The option that the customer chose, or null. */
export function chosenOption(plan: Plan | null): PlanOption | null {
  return plan?.options.find(({ id }) => id === plan.chosen) ?? null;
}

/** The most that one of the options would give back; null where no money moves. */
export function highestAmount({ options }: Pick<Plan, 'options'>): Money | null {
  const amounts = options.flatMap(({ amount }) => amount ?? []);
  return amounts.toSorted((a, b) => b.amount - a.amount)[0] ?? null;
}

/** Only the link that goes to the address on record may steer money. */
export function needsVerifiedLink({ amount }: PlanOption, scope: AccessScope): boolean {
  return amount !== null && scope !== 'verified';
}

/** Whether turning the open offer down, or ending it by a withdrawal, needs that link too. */
export function offerNeedsVerifiedLink({ plan }: Pick<Planned, 'plan'>, scope: AccessScope): boolean {
  return plan?.state === 'offered' && plan.options.some((option) => needsVerifiedLink(option, scope));
}

/** What is proposed to settle the case, and what was offered before. */
export interface Planned {
  readonly plan: Plan | null;
  /** Plans that the customer did not take up, oldest first. */
  readonly offers: readonly OfferRound[];
}

export const noPlan: Planned = { plan: null, offers: [] };
