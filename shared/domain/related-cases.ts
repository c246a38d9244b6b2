import type { Case } from './case.ts';
import { confirmed } from './findings/finding.ts';
import { isUnsettled } from './refund.ts';
import type { Status } from './status.ts';

/** What the payer's other cases on the same payment come to. Anybody may name a payment: strangers' cases do not count. */
export interface RelatedCases {
  /** Cases that got as far as our checks. */
  readonly earlier: number;
  /** Those of them by which money of the payment may still move: it was granted, or people are deciding. */
  readonly live: number;
}

const deciding: readonly Status[] = [
  'awaiting_staff',
  'awaiting_customer',
  'awaiting_approval',
  'awaiting_engineering',
  'refunding',
];

export function relatedCases(others: readonly Case[]): RelatedCases {
  const own = others.filter(({ findings }) => confirmed(findings, 'payment_found'));
  return { earlier: own.length, live: own.filter(mayMoveMoney).length };
}

function mayMoveMoney({ status, decision, refund }: Case): boolean {
  const granted = status === 'investigating' && decision !== null;
  return granted || deciding.includes(status) || (refund !== null && isUnsettled(refund));
}
