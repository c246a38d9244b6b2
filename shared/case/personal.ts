import type { Instant } from '../kernel/time.ts';

/** The customer's identity and words: personal data, kept in an item of its own. */
export interface Personal {
  readonly name: string;
  readonly email: string;
  /** E.164, or null. */
  readonly phone: string | null;
  readonly description: string;
  /** What the customer added on confirming or withdrawing. */
  readonly closingComment: string | null;
  /** What a member of staff wrote to explain the decision of this moment; shown with the outcome that rests on it. */
  readonly outcomeWords: { readonly decidedAt: Instant; readonly text: string } | null;
  /** Bank account (IBAN or what the country uses) that the customer gave for a refund by another path. */
  readonly payoutAccount: string | null;
}
