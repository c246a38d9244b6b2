import type { Case } from '../../../../shared/case/case.ts';
import type { Books, StripeRefund } from '../../../fakes/stripe-server/objects.ts';

export interface Verdict {
  readonly faults: readonly string[];
  /** How the cases ended. */
  readonly ends: Readonly<Record<string, number>>;
}

/**
 * Checks every case against the gateway's own books, knowing nothing of how the refunds were made: nothing paid twice,
 * nothing paid that no case knows, nothing told as paid that is not, nothing left hanging.
 */
export function checkBooks(books: Books, cases: readonly Case[]): Verdict {
  const faults: string[] = [];
  const ends: Record<string, number> = {};
  const known = new Set<string>();
  for (const current of cases) {
    const refunds = ownRefunds(books, current.payment.reference);
    for (const refund of refunds) known.add(refund.id);
    const end = endOf(current);
    ends[end] = (ends[end] ?? 0) + 1;
    const fault = faultOf(current, end, refunds);
    if (fault) faults.push(`${current.payment.reference}: ${fault}`);
    faults.push(...sumsOf(books, current.payment.reference));
  }
  for (const refund of books.refunds.values()) {
    if (refund.metadata['redress_refund_id'] && !known.has(refund.id))
      faults.push(`${refund.id}: no case knows it`);
  }
  return { faults, ends };
}

function endOf({ status, refund, holdReasons }: Case): string {
  if (refund?.status === 'succeeded' || refund?.status === 'failed') return refund.status;
  if (holdReasons.includes('refund_unsettled')) return 'given to a person';
  return refund === null && status === 'awaiting_staff' ? 'never begun' : 'hanging';
}

const ownRefunds = (books: Books, payment: string) =>
  books.refundsOf(payment).filter(({ metadata }) => metadata['redress_refund_id']);
const holds = ({ status }: StripeRefund) => status !== 'failed' && status !== 'canceled';

function faultOf({ refund }: Case, end: string, refunds: readonly StripeRefund[]): string | null {
  const holding = refunds.filter(holds);
  if (end === 'hanging') return 'hangs';
  if (holding.length > 1) return 'paid twice';
  const [paid] = holding;
  if (paid && paid.metadata['redress_refund_id'] !== refund?.id) return 'paid under another id';
  const asDecided = paid?.status === 'succeeded' && paid.amount === refund?.amount.amount;
  if (end === 'succeeded' && !asDecided) return 'told as paid, and is not';
  if (end === 'failed' && paid) return 'told as failed, and is paid';
  if (end === 'given to a person' && asDecided) return 'paid, and nobody knows';
  return null;
}

function sumsOf(books: Books, payment: string): string[] {
  const charge = books.chargeOf(payment);
  if (!charge) return [`${payment}: is gone`];
  const back = books
    .refundsOf(payment)
    .filter(holds)
    .reduce((sum, { amount }) => sum + amount, 0);
  const sources = new Set([charge.id, ...books.refundsOf(payment).map(({ id }) => id)]);
  const balance = [...books.balanceTransactions.values()]
    .filter(({ source }) => sources.has(String(source)))
    .reduce((sum, { amount }) => sum + Number(amount), 0);
  const faults = [];
  if (back > charge.amount_captured) faults.push(`${payment}: more went back than came in`);
  if (balance !== charge.amount_captured - back) faults.push(`${payment}: the balance does not add up`);
  return faults;
}
