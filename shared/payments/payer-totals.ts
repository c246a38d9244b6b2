import { digest } from '../kernel/digest.ts';
import { isRefundId } from '../kernel/ids.ts';
import type { Currency } from '../kernel/money.ts';
import { addDays, dateOf, type Instant, type PlainDate } from '../kernel/time.ts';
import { otherPayments, type PaymentFacts, type PaymentRecord, refundedAmount } from './payment-facts.ts';

/**
 * Whoever gets money, whatever the payment: an address, or a card or account; or an order, whoever paid it. A hash, so that
 * no key tells whose it is.
 */
export type PayerKey = `address#${string}` | `instrument#${string}` | `order#${string}`;

/** The longest window over which refunds are added up, in days; what is older is not kept. */
export const longestWindow = 366;

/** What was granted on one day (UTC), in minor units; what failed or came back is taken off again. */
export interface DayTotal {
  readonly day: PlainDate;
  /** By the machine alone. */
  readonly automatic: number;
  /** By the machine and by people. */
  readonly all: number;
}

/** What one payer got back in one currency, over all payments and cases. */
export interface PayerTotal {
  readonly key: PayerKey;
  readonly currency: Currency;
  /** How often it was changed; a write names the number that it was decided on. 0 where nothing was counted yet. */
  readonly version: number;
  readonly days: readonly DayTotal[];
}

/** For whom a refund of this payment counts: the address that owns it, and the card or account that paid, where known. */
export function payerKeysOf({ payerEmail, instrument, method }: PaymentRecord): readonly PayerKey[] {
  const address = payerEmail === '' ? [] : [`address#${digest(payerEmail)}` as const];
  // Where all of a method bear one name, it is nobody's.
  const named = instrument !== '' && instrument !== 'unknown' && instrument !== method;
  return [...address, ...(named ? [`instrument#${digest(instrument)}` as const] : [])];
}

/** For which order a refund of this payment counts; none where the record names none. */
export function orderKeyOf({ orderReference }: PaymentRecord): readonly PayerKey[] {
  return orderReference === null ? [] : [`order#${digest(orderReference)}`];
}

/** True for the total of an order, which is nobody's limit. */
export function isOfOrder({ key }: PayerTotal): boolean {
  return key.startsWith('order#');
}

/**
 * True where more was granted on the order than its payments show to have gone back: another refund of it is under way, on
 * whichever payment, and the payment system does not know of it yet. Shown refunds that the total does not count, of before
 * its first day or in another currency, cannot stand for one that it counts.
 */
export function isUnderWayOnOrder(totals: readonly PayerTotal[], facts: PaymentFacts): boolean {
  const trails = [facts, ...otherPayments(facts)];
  return totals.filter(isOfOrder).some(({ currency, days }) => {
    const from = days[0]?.day;
    if (from === undefined) return false;
    const shown = trails.flatMap(({ refunds }) =>
      refunds.filter(
        ({ reference, amount, createdAt }) =>
          isRefundId(reference) && amount.currency === currency && dateOf(createdAt) >= from,
      ),
    );
    return sum(days.map(({ all }) => all)) > refundedAmount({ refunds: shown });
  });
}

const sum = (amounts: readonly number[]) => amounts.reduce((total, amount) => total + amount, 0);

/** The most that any of these payers got within the last `days` days, in minor units. */
export function mostWithin(
  totals: readonly PayerTotal[],
  of: 'automatic' | 'all',
  days: number,
  now: Instant,
): number {
  const from = addDays(dateOf(now), -days);
  const sums = totals.map((total) => sum(total.days.filter(({ day }) => day >= from).map((one) => one[of])));
  return Math.max(0, ...sums);
}
