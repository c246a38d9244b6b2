import type { Money } from '../../kernel/money.ts';
import type { Instant } from '../../kernel/time.ts';
import type { OutcomeKind } from '../../kernel/words.ts';
import type { NamedLine } from '../../payments/order-record.ts';

/** Who settled the case, on which rule, for how much. Words for the customer are kept with the personal data. */
export interface Decision {
  readonly kind: 'refund' | 'decline' | 'explain';
  /** What goes back; null where no money moves. */
  readonly amount: Money | null;
  /** Lines of the order that it is about; absent where nobody named any. */
  readonly lines?: readonly NamedLine[];
  /** The one who proposed it, where somebody else approved. */
  readonly by: 'automatic' | `staff:${string}`;
  readonly approvedBy: `staff:${string}` | null;
  /** Version of the policy data in force and the clause in it that allowed the decision. */
  readonly policy: { readonly version: string; readonly clause: string };
  readonly at: Instant;
}

/** What came out, in the customer's words. `amount` is absent where no money moves. */
export interface Outcome {
  readonly kind: OutcomeKind;
  readonly amount: Money | null;
  readonly policy: { readonly version: string; readonly clause: string } | null;
  /** When a person decided it; null where the machine or the customer did. */
  readonly decidedAt: Instant | null;
  readonly at: Instant;
}

/** What the customer said of the result: two questions, not one. */
export interface Confirmation {
  readonly satisfied: boolean;
  readonly solved: boolean;
  readonly rating: number | null;
  readonly at: Instant;
}

/** What was decided, what came of it, and what the customer says to that. */
export interface Decided {
  readonly decision: Decision | null;
  readonly outcome: Outcome | null;
  readonly confirmation: Confirmation | null;
  /** True where the customer said nothing to the outcome in time, and only the closing report is missing. */
  readonly silent: boolean;
}

export const nothingDecided: Decided = { decision: null, outcome: null, confirmation: null, silent: false };
