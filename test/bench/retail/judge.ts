import { isDeepStrictEqual } from 'node:util';
import { type Check, checks, type Finding } from '../../../shared/case/parts/finding.ts';
import { creditedMinor, type Purchase } from './purchases.ts';
import type { Asked } from './requests.ts';

/** Why a finding says something else than the shop's books. */
export const explanations = {
  older_than_newest:
    'The payer’s credit notes are on payments older than the newest hundred, which is as far as one question reaches.',
  unexplained: 'No reason is known: this is a fault.',
} as const;
export type Explanation = keyof typeof explanations;

/** A check on one purchase: what the books say, what the finding says, and why they differ; null where they agree. */
export interface Judged {
  readonly check: Check;
  readonly books: Finding['result'];
  readonly finding: Finding['result'];
  readonly why: Explanation | null;
}

/** What each check has to find by the shop's books alone: each order paid once, nothing pending, returned or claimed. */
function booksOf(purchase: Purchase): Readonly<Record<Check, Finding['result']>> {
  const holds = (so: boolean) => (so ? 'confirmed' : 'refuted');
  return {
    payment_found: 'confirmed',
    amount_mismatch: holds(purchase.paid.amount > purchase.ordered.amount),
    duplicate_charge: 'refuted',
    payment_failed_but_captured: 'refuted',
    already_refunded: holds(creditedMinor(purchase) > 0),
    refund_pending: 'refuted',
    refund_returned: 'refuted',
    money_collision: 'refuted',
    known_incident: 'refuted',
    account_history: holds(purchase.payerCredited.ever > 0),
    fraud_signs: 'refuted',
  };
}

/** Holds every finding on a purchase against the books. */
export function judge({ purchase, findings }: Asked): Judged[] {
  const books = booksOf(purchase);
  return checks.map((check) => {
    const finding = findings.find((one) => one.check === check)?.result ?? 'unknown';
    return { check, books: books[check], finding, why: whyOf(purchase, check, books[check], finding) };
  });
}

function whyOf(
  { payerCredited }: Purchase,
  check: Check,
  books: Finding['result'],
  finding: Finding['result'],
): Explanation | null {
  if (books === finding) return null;
  const old = check === 'account_history' && finding === 'refuted' && payerCredited.lately === 0;
  return old ? 'older_than_newest' : 'unexplained';
}

/** True where refunded and refundable are those of the books, to the minor unit. */
export function sumsAgree({ purchase, findings }: Asked): boolean {
  const { currency, amount } = purchase.paid;
  const credited = creditedMinor(purchase);
  const { refunded, refundable } = findings.find(({ check }) => check === 'already_refunded')?.facts ?? {};
  return (
    isDeepStrictEqual(refunded, { amount: credited, currency }) &&
    isDeepStrictEqual(refundable, { amount: amount - credited, currency })
  );
}
