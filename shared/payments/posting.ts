import { addBankingDays, type Instant, type PlainDate } from '../kernel/time.ts';
import type { RefundPath } from './refund.ts';

/** Banking days until money shows with the customer, at the latest, by the path that it takes. */
export const bankingDays: Readonly<Record<RefundPath, number>> = {
  original_method: 5,
  bank_transfer: 2,
  store_credit: 0,
  goodwill: 0,
  // What the bank holds for a payment falls away at the latest when card authorisations lapse, after seven days.
  before_capture: 5,
};

/** The date by which money sent at `now` should show. */
export function postingDate(path: RefundPath, now: Instant): PlainDate {
  return addBankingDays(now, bankingDays[path]);
}

/** Days between which money sent at `sentAt` should show, both included; `latest` as whoever sent it says. */
export function postingWindow(
  path: RefundPath,
  sentAt: Instant,
  latest: PlainDate,
): { readonly earliest: PlainDate; readonly latest: PlainDate } {
  const soonest = addBankingDays(sentAt, Math.min(1, bankingDays[path]));
  return { earliest: soonest < latest ? soonest : latest, latest };
}
