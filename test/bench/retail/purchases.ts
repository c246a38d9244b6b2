import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { PlainError } from '../../../infra/cli/plain-error.ts';
import { type Money, money } from '../../../shared/kernel/money.ts';
import { type Instant, instant } from '../../../shared/kernel/time.ts';
import type { OrderRecord } from '../../../shared/payments/order-record.ts';
import { newestPayments } from '../../../shared/payments/payment-facts.ts';

/** Money that the shop gave back, as its books say. */
export interface CreditNote {
  readonly reference: string;
  readonly amount: Money;
  readonly at: Instant;
}

/** What became of a purchase by the shop's own books: what Redress has to find out. */
export interface Purchase {
  readonly payment: string;
  readonly order: string;
  readonly email: string;
  readonly paid: Money;
  readonly ordered: Money;
  readonly orderStatus: OrderRecord['status'];
  readonly paidAt: Instant;
  /** Oldest first. */
  readonly credits: readonly CreditNote[];
  /** How many payments of the payer have a credit note, and how many of those are among the newest that are looked at. */
  readonly payerCredited: { readonly ever: number; readonly lately: number };
}

type Row = Readonly<Record<string, string>>;

/**
 * Reads a ledger folder in which each order was paid once and every refund is settled. Throws a PlainError where files are
 * missing or hold something else.
 */
export function purchasesIn(folder: string): Purchase[] {
  const rows = (file: string) => {
    const path = join(folder, file);
    if (!existsSync(path)) throw new PlainError(`There is no ${path}.`);
    return parse(readFileSync(path), { columns: true }) as Row[];
  };
  const orders = new Map(rows('orders.csv').map((row) => [row['order_id'], row]));
  const refunds = Map.groupBy(rows('refunds.csv'), (row) => row['payment_id']);
  const payments = rows('payments.csv').map((row): Omit<Purchase, 'payerCredited'> => {
    const order = orders.get(row['order_id']);
    const credits = refunds.get(row['payment_id']) ?? [];
    const usual = row['status'] === 'captured' && credits.every(({ status }) => status === 'settled');
    if (!order || !usual) throw new PlainError(`${row['payment_id']} is no plain purchase`);
    return {
      payment: text(row, 'payment_id'),
      order: text(row, 'order_id'),
      email: text(row, 'customer_email'),
      paid: amountOf(row),
      ordered: amountOf(order, 'total_minor'),
      orderStatus: text(order, 'status') as OrderRecord['status'],
      paidAt: instant(text(row, 'created_at')),
      credits: credits.map(creditNote).toSorted((a, b) => (a.at < b.at ? -1 : 1)),
    };
  });
  if (new Set(payments.map(({ order }) => order)).size < payments.length) {
    throw new PlainError('An order was paid more than once.');
  }
  const byPayer = Map.groupBy(payments, ({ email }) => email);
  return payments.map((payment) => ({
    ...payment,
    payerCredited: creditedOf(payment, byPayer.get(payment.email) ?? []),
  }));
}

/** A payment's own credit notes always count, however old it is. */
function creditedOf(own: Omit<Purchase, 'payerCredited'>, all: readonly Omit<Purchase, 'payerCredited'>[]) {
  const newest = all.toSorted((a, b) => (a.paidAt < b.paidAt ? 1 : -1)).slice(0, newestPayments);
  const credited = (some: typeof all) => some.filter(({ credits }) => credits.length > 0).length;
  return { ever: credited(all), lately: credited([...new Set([own, ...newest])]) };
}

function creditNote(row: Row): CreditNote {
  return {
    reference: text(row, 'refund_id'),
    amount: amountOf(row),
    at: instant(text(row, 'created_at')),
  };
}

function amountOf(row: Row, column = 'amount_minor'): Money {
  return money(Number(text(row, column)), text(row, 'currency'));
}

function text(row: Row, column: string): string {
  const value = row[column];
  if (!value) throw new PlainError(`${column} is missing`);
  return value;
}

/** What went back by the shop's books, in minor units. */
export function creditedMinor({ credits }: Purchase): number {
  return credits.reduce((sum, { amount }) => sum + amount.amount, 0);
}

export const truths = ['credited whole', 'credited in part', 'not credited'] as const;
export type Truth = (typeof truths)[number];

export function truthOf(purchase: Purchase): Truth {
  const credited = creditedMinor(purchase);
  if (credited === 0) return 'not credited';
  return credited >= purchase.paid.amount ? 'credited whole' : 'credited in part';
}
