import type { Case } from '../../case/case.ts';
import { confirmed } from '../../case/parts/finding.ts';
import type { Status } from '../../case/parts/status.ts';
import { isUnsettled } from '../../payments/refund.ts';
import type { RelatedCases } from './check.ts';

const deciding: readonly Status[] = [
  'awaiting_staff',
  'awaiting_customer',
  'awaiting_approval',
  'awaiting_engineering',
  'refunding',
];

/** Sums up the other cases on a payment. */
export function relatedCases(others: readonly Case[]): RelatedCases {
  const own = others.filter(({ findings }) => confirmed(findings, 'payment_found'));
  return { earlier: own.length, live: own.filter(mayMoveMoney).length };
}

function mayMoveMoney({ status, decision, refund }: Case): boolean {
  const granted = status === 'investigating' && decision !== null;
  return granted || deciding.includes(status) || (refund !== null && isUnsettled(refund));
}
