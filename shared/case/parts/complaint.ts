import type { CaseId } from '../../kernel/ids.ts';
import type { Money } from '../../kernel/money.ts';
import type { Instant } from '../../kernel/time.ts';
import type { Channel, Locale, Reason } from '../../kernel/words.ts';

/** What the case is about, as it was opened. It never changes. */
export interface Complaint {
  readonly reason: Reason;
  readonly channel: Channel;
  readonly payment: { readonly reference: string };
  readonly order: { readonly reference: string } | null;
  readonly disputedAmount: Money;
  readonly locale: Locale;
  /** ISO 3166-1 alpha-2, or null where the customer did not say. */
  readonly country: string | null;
  readonly openedAt: Instant;
}

/** How the case stands to others. */
export interface Related {
  /** Other cases on the same payment, as far as they were seen. */
  readonly related: readonly CaseId[];
  /** The case that carries on this complaint, where it was sent twice. */
  readonly mergedInto: CaseId | null;
}

export const unrelated: Related = { related: [], mergedInto: null };
