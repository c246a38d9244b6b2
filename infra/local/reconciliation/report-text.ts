import { decimal, type Money } from '../../../shared/domain/money.ts';
import type { Comparison, Difference, DifferenceKind, Total } from '../../../shared/domain/reconciliation.ts';
import type { RefundMade } from '../../../shared/domain/refund-books.ts';
import type { Period } from '../../../shared/domain/statistics.ts';
import { tableText } from '../table-text.ts';

const kinds: Readonly<Record<DifferenceKind, string>> = {
  not_recorded: 'paid, but not recorded',
  not_paid: 'recorded, but not paid',
  other_amount: 'another amount or currency',
  other_payment: 'another payment',
  paid_twice: 'paid more than once under one id',
};

/** What was compared, and each difference with what either side tells. */
export function reportLines({ differences, totals, underWay }: Comparison, { from, to }: Period): string[] {
  const table = [['', 'recorded', '', 'at the gateway', ''], ...totals.map(totalRow)];
  return [
    `Refunds from ${from} to ${to} (UTC), in our records and the gateway's:`,
    '',
    ...(totals.length > 0 ? tableText(table) : ['none']).map((line) => `  ${line}`),
    ...(underWay > 0 ? ['', `Under way, and not counted: ${underWay}`] : []),
    '',
    differences.length === 0 ? 'No differences.' : `Differences: ${differences.length}`,
    ...differences.flatMap(differenceLines),
  ];
}

function totalRow({ currency, recorded, made }: Total): string[] {
  const cells = [recorded, made].flatMap(({ refunds, sum }) => [
    refunds.toLocaleString('en'),
    decimal({ amount: sum, currency }),
  ]);
  return [currency, ...cells];
}

function differenceLines({ kind, refundId, intent, made }: Difference): string[] {
  const recorded = intent
    ? `${intent.status}, ${moneyText(intent.amount)} on ${intent.paymentReference}, intended ${intent.intendedAt}, ${intent.caseId}`
    : 'nothing';
  return [
    '',
    `  ${refundId}: ${kinds[kind]} (${kind})`,
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
