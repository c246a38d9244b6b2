import type { Instant } from '../../kernel/time.ts';

/** The customer asks for a fresh look at an outcome (D14). Open until a new outcome is delivered. */
export interface Appeal {
  /** 1 for the first; policy says how many there are. */
  readonly round: number;
  readonly at: Instant;
  readonly open: boolean;
  /** What became of it; null while it is open. `upheld`: the customer got more than before. */
  readonly result: 'upheld' | 'rejected' | null;
}

/** How often the customer came back. */
export interface Disputed {
  readonly appeal: Appeal | null;
  /** `not_solved` and recurrences. */
  readonly reopenings: number;
}

export const noDispute: Disputed = { appeal: null, reopenings: 0 };
