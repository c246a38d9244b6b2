import { type Instant, instant } from '../kernel/time.ts';
import type { Case } from './case.ts';
import { confirmed } from './parts/finding.ts';

/** What findings tell of a payment that was found to be the customer's. */
export interface KnownPayment {
  readonly method: string | null;
  readonly paidAt: Instant | null;
  /** When the money was taken; when it was paid, where nothing tells of that. */
  readonly debitedAt: Instant | null;
  /** Of the payer as recorded with order or payment, ISO 3166-1 alpha-2. */
  readonly country: string | null;
}

/** The payment as findings have it; null where it was not found, or is somebody else's. */
export function knownPayment({ findings }: Pick<Case, 'findings'>): KnownPayment | null {
  const found = confirmed(findings, 'payment_found');
  if (!found) return null;
  const { method, createdAt, capturedAt, payerCountry } = found.facts;
  const paidAt = typeof createdAt === 'string' ? instant(createdAt) : null;
  return {
    method: typeof method === 'string' ? method : null,
    paidAt,
    debitedAt: typeof capturedAt === 'string' ? instant(capturedAt) : paidAt,
    country: typeof payerCountry === 'string' ? payerCountry : null,
  };
}

/** Countries whose laws may protect the customer: as they stated it, then as it is recorded with the payment. */
export function countriesOf(current: Pick<Case, 'country' | 'findings'>): readonly string[] {
  const recorded = knownPayment(current)?.country ?? null;
  return [...new Set([current.country, recorded])].filter((country) => country !== null);
}
