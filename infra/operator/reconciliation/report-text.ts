import {
  type Comparison,
  type Difference,
  daysOfReturnedRefunds,
  differenceNames,
  isNews,
  type Total,
} from '../../../shared/features/books/compare.rules.ts';
import { decimal, type Money } from '../../../shared/kernel/money.ts';
import type { Period } from '../../../shared/kernel/time.ts';
import { addDays, type PlainDate } from '../../../shared/kernel/time.ts';
import type { RefundMade } from '../../../shared/payments/refund-books.ts';
import { tableText } from '../../cli/table-text.ts';

/** A comparison of which the news is told apart. */
export interface BooksReport extends Comparison {
  /** Refunds that failed or came back, of which the next nightly run tells their cases; no differences. */
  readonly news: readonly Difference[];
}

/** Tells news from differences, as seen on the day `today`. */
export function reportOf(comparison: Comparison, today: PlainDate): BooksReport {
  const askedSince = addDays(today, 1 - daysOfReturnedRefunds);
  const news = comparison.differences.filter((one) => isNews(one, askedSince));
  return { ...comparison, differences: comparison.differences.filter((one) => !news.includes(one)), news };
}

/** What was compared, and each difference and each piece of news with what either side tells. */
export function reportLines(
  { differences, news, totals, underWay }: BooksReport,
  { from, to }: Period,
): string[] {
  const table = [['', 'recorded', '', 'at the gateway', ''], ...totals.map(totalRow)];
  return [
    `Refunds from ${from} to ${to} (UTC), in our records and the gateway's:`,
    '',
    ...(totals.length > 0 ? tableText(table) : ['none']).map((line) => `  ${line}`),
    ...(underWay > 0 ? ['', `Under way, and not counted: ${underWay}`] : []),
    '',
    differences.length === 0 ? 'No differences.' : `Differences: ${differences.length}`,
    ...differences.flatMap((one) => refundLines(one, `${differenceNames[one.kind]} (${one.kind})`)),
    ...(news.length > 0 ? ['', `News, and no differences: ${news.length}`] : []),
    ...news.flatMap((one) => refundLines(one, newsText(one))),
  ];
}

function totalRow({ currency, recorded, made }: Total): string[] {
  const cells = [recorded, made].flatMap(({ refunds, sum }) => [
    refunds.toLocaleString('en'),
    decimal({ amount: sum, currency }),
  ]);
  return [currency, ...cells];
}

function newsText({ made }: Difference): string {
  const happened = made.some(({ status }) => status === 'returned') ? 'came back' : 'failed';
  return `${happened}; the next nightly run tells its case`;
}

function refundLines({ refundId, intent, made }: Difference, about: string): string[] {
  const recorded = intent
    ? `${intent.status}, ${moneyText(intent.amount)} on ${intent.paymentReference}, intended ${intent.intendedAt}, ${intent.caseId}`
    : 'nothing';
  return [
    '',
    `  ${refundId}: ${about}`,
    `    recorded: ${recorded}`,
    ...(made.length > 0 ? made.map(madeText) : ['nothing']).map((text) => `    gateway:  ${text}`),
  ];
}

function madeText({
  status,
  amount,
  paymentReference,
  createdAt,
  failureCode,
  gatewayReference,
}: RefundMade) {
  const why = failureCode === null ? '' : ` (${failureCode})`;
  return `${status}${why}, ${moneyText(amount)} on ${paymentReference}, made ${createdAt}, ${gatewayReference}`;
}

const moneyText = (amount: Money) => `${decimal(amount)} ${amount.currency}`;
