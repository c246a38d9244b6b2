import type { OutcomeKind } from '../kernel/words.ts';
import type { RefundPath } from '../payments/refund.ts';

/** An outcome as the customer is told of it: a gift is no payment, and what was never charged cannot go back. */
export type ToldOutcome<K extends OutcomeKind = OutcomeKind> = K | 'goodwill' | 'before_capture';

/** By which name the customer is told of an outcome. `path` is that of its refund, null where none was paid. */
export function toldOutcome<K extends OutcomeKind>(kind: K, path: RefundPath | null): ToldOutcome<K> {
  if (kind === 'compensated' && path === 'goodwill') return 'goodwill';
  return kind === 'amount_corrected' && path === 'before_capture' ? 'before_capture' : kind;
}
