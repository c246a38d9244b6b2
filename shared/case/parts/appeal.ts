import type { Instant } from '../../kernel/time.ts';

/** The customer asks for a fresh look at an outcome. Open until a new outcome is delivered. */
export interface Appeal {
  /** 1 for the first; policy says how many there are. */
  readonly round: number;
  readonly at: Instant;
  readonly open: boolean;
  /** What became of it; null while it is open. `upheld`: the customer got more than before. */
  readonly result: 'upheld' | 'rejected' | null;
}

/** The customer asks once more: a new round begins. */
export function nextAppeal(appeal: Appeal | null, now: Instant): Appeal {
  return { round: (appeal?.round ?? 0) + 1, at: now, open: true, result: null };
}

/** The new outcome is there. */
export function appealDecided(
  appeal: Appeal,
  upheld: boolean,
): Appeal & { readonly result: NonNullable<Appeal['result']> } {
  return { ...appeal, open: false, result: upheld ? 'upheld' : 'rejected' };
}

/** The case ended without a new outcome. */
export function appealOver(appeal: Appeal | null): Appeal | null {
  return appeal && { ...appeal, open: false };
}

/** How often the customer appealed, and how often the case was reopened. */
export interface Disputed {
  readonly appeal: Appeal | null;
  /** `not_solved` and recurrences. */
  readonly reopenings: number;
}

export const noDispute: Disputed = { appeal: null, reopenings: 0 };
