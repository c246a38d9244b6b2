import type { RefundPath } from './refund.ts';
import { addBankingDays, type Instant, type PlainDate } from './time.ts';

/** Banking days until money shows with the customer, at the latest, by the path that it takes. */
export const bankingDays: Readonly<Record<RefundPath, number>> = {
  original_method: 5,
  bank_transfer: 2,
  store_credit: 0,
};

/** The date by which money sent at `now` should show. */
export function postingDate(path: RefundPath, now: Instant): PlainDate {
  return addBankingDays(now, bankingDays[path]);
}
