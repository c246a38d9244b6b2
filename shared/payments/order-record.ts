import type { Money } from '../kernel/money.ts';
import type { Instant } from '../kernel/time.ts';

/** One article or service of an order. */
export interface OrderLine {
  readonly id: string;
  readonly name: string;
  readonly quantity: number;
  /** Price of all of it, and what of that price came back with returned articles. */
  readonly amount: Money;
  readonly returnedQuantity: number;
  readonly returned: Money;
}

/** A line that a decision or a plan is about. */
export type NamedLine = Pick<OrderLine, 'id' | 'name'>;

/** The lines of these ids, in their order; null where the order has not all of them, or is not known. */
export function linesNamed(order: OrderRecord | null, ids: readonly string[]): readonly NamedLine[] | null {
  const found = ids.flatMap((id) => order?.lines.find((line) => line.id === id) ?? []);
  return found.length === ids.length ? found.map(({ id, name }) => ({ id, name })) : null;
}

/** What the shop sold. */
export interface OrderRecord {
  readonly reference: string;
  readonly total: Money;
  readonly status: 'open' | 'fulfilled' | 'returned' | 'cancelled';
  readonly placedAt: Instant;
  /** Value of all that came back, at most the total; null where no record tells it. */
  readonly returned: Money | null;
  /** None where the shop keeps none. */
  readonly lines: readonly OrderLine[];
  /** When goods went out, or the service began; null where no record says that anything did. */
  readonly fulfilledAt: Instant | null;
  /** Until when the service was given, or may be used; null where the order has none. */
  readonly serviceUntil: Instant | null;
  /** When the shop corrected the price to `total`; null where it is the price of the beginning. */
  readonly priceCorrectedAt: Instant | null;
}

/**
 * What the order is worth at least to whoever paid it, in minor units of its total: what was sold less what came back. An
 * order of which only the status says that it was returned, or that it was cancelled, counts whole: how much of it the
 * customer kept or used is not on record.
 */
export function worthAfterReturns({ total, returned }: OrderRecord): number {
  return total.amount - (returned?.amount ?? 0);
}

/** True where goods went out or a service was used for a payment made at `paidAt`, as far as the record tells. */
export function isUsedAfter({ fulfilledAt, serviceUntil }: OrderRecord, paidAt: Instant): boolean {
  if (serviceUntil === null) return fulfilledAt !== null;
  return serviceUntil > paidAt || (fulfilledAt !== null && fulfilledAt >= paidAt);
}
