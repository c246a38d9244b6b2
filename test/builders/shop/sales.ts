import type { Sale, SaleRecord, Shop, Taking } from './shop.ts';

/** What can become of a sale, honest or not: each an occasion to claim too much, or something that is truly owed. */
export const courses = [
  'kept',
  'came_back_in_part',
  'came_back_in_part_untold',
  'came_back_whole',
  'cancelled',
  'cancelled_after_use',
  'paid_twice',
  'paid_twice_came_back_in_part',
  'paid_twice_cancelled',
  'paid_in_halves',
  'halves_came_back_in_part',
  'halves_cancelled',
  'off_record',
  'tipped',
  'charged_too_much',
  'failed_before_shipment',
  'failed_after_shipment',
  'failed_and_paid_again',
] as const;
export type Course = (typeof courses)[number];

export interface SalePlan {
  readonly course: Course;
  /** Price of the order, minor units; even. */
  readonly price: number;
  /** Value that came back, tip or surplus, as a share of the price in percent, 1 to 99. */
  readonly share: number;
  readonly payer: string;
  readonly card: string;
}

const day = 86_400;
const plainRecord: SaleRecord = {
  status: 'fulfilled',
  returned: null,
  fulfilledAt: null,
  serviceUntil: null,
  correctedAt: null,
};

/** The sale of this plan, with all that was taken for it from `at` on. */
export function sell(plan: SalePlan, n: number, at: number): Pick<Shop, 'sales' | 'takings'> {
  const { price, share } = plan;
  const part = Math.max(1, Math.floor((price * share) / 100));
  const id = `ord_${n}`;
  const paid = (suffix: string, change: Partial<Taking> = {}): Taking => ({
    id: `pay_${n}${suffix}`,
    sale: id,
    payer: plan.payer,
    card: plan.card,
    amount: price,
    at,
    agreed: null,
    failed: false,
    ...change,
  });
  const of = (kept: number, record: Partial<SaleRecord> | null, ...takings: readonly Taking[]) => ({
    sales: [{ id, price, kept, record: record && { ...plainRecord, ...record } } satisfies Sale],
    takings,
  });
  const shipped = { fulfilledAt: at + 3600 };
  const twins = [paid('a'), paid('b', { at: at + 60 })];
  const halves = [paid('a', { amount: price / 2 }), paid('b', { amount: price / 2, at: at + 60 })];
  const back = { ...shipped, status: 'returned', returned: part } as const;
  switch (plan.course) {
    case 'kept':
      return of(price, shipped, paid(''));
    case 'came_back_in_part':
      return of(price - part, back, paid(''));
    case 'came_back_in_part_untold':
      return of(price - part, { ...shipped, status: 'returned' }, paid(''));
    case 'came_back_whole':
      return of(0, { ...back, returned: price }, paid(''));
    case 'cancelled':
      return of(0, { status: 'cancelled' }, paid(''));
    case 'cancelled_after_use': {
      const months = [0, 30, 60].map((days) => paid(`_${days}`, { at: at + days * day }));
      return of(3 * price, { status: 'cancelled', fulfilledAt: at, serviceUntil: at + 90 * day }, ...months);
    }
    case 'paid_twice':
      return of(price, shipped, ...twins);
    case 'paid_twice_came_back_in_part':
      return of(price - part, back, ...twins);
    case 'paid_twice_cancelled':
      return of(0, { status: 'cancelled' }, ...twins);
    case 'paid_in_halves':
      return of(price, shipped, ...halves);
    case 'halves_came_back_in_part':
      return of(price - part, back, ...halves);
    case 'halves_cancelled':
      return of(0, { status: 'cancelled' }, ...halves);
    case 'off_record':
      return of(2 * price, null, ...twins);
    case 'tipped':
      return of(price + part, shipped, paid('', { amount: price + part }));
    case 'charged_too_much':
      return of(price, { ...shipped, correctedAt: at + 7200 }, paid('', { amount: price + part }));
    case 'failed_before_shipment':
      return of(0, { status: 'open' }, paid('', { failed: true }));
    case 'failed_after_shipment':
      return of(price, shipped, paid('', { failed: true }));
    case 'failed_and_paid_again':
      return of(price, shipped, paid('a', { failed: true }), paid('b', { at: at + 600 }));
    default:
      return plan.course satisfies never;
  }
}
