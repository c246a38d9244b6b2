import type { QuestionId } from '../../kernel/ids.ts';

/** What we asked the customer, and how often the customer wrote. */
export interface Asked {
  /** Questions that the customer has not answered; their texts are in the thread. */
  readonly openQuestions: readonly QuestionId[];
  /** Whether the customer agreed with what we understood; null while nothing was played back. */
  readonly understanding: { readonly question: QuestionId; readonly agreed: boolean | null } | null;
  /** How often the customer has written unasked. */
  readonly contacts: number;
}

export const noQuestions: Asked = { openQuestions: [], understanding: null, contacts: 0 };
