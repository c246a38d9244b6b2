import type { Case } from '../../case/case.ts';
import type { CaseEvent } from '../../case/events.ts';
import { confirmed } from '../../case/parts/finding.ts';
import { fundOf } from '../../payments/fund.ts';
import { isUnderWay, type Refund } from '../../payments/refund.ts';

/** The open order that nothing pays for once the case's payment, which failed, goes back; null where there is none. */
export function unpaidOrder({ findings }: Pick<Case, 'findings'>): string | null {
  const order = confirmed(findings, 'payment_failed_but_captured')?.facts['openOrder'];
  return typeof order === 'string' ? order : null;
}

/** Told once, as soon as the gateway has the refund: by then the shop must not ship any more. */
export function stopsShipment(current: Case, refund: Refund): CaseEvent[] {
  const order = unpaidOrder(current);
  const begins = refund.status === 'succeeded' || isUnderWay(refund);
  const begun = current.refund !== null && isUnderWay(current.refund);
  if (order === null || !begins || begun || fundOf[refund.path] !== 'taken') return [];
  return [{ type: 'order.stop_shipment', order, refundId: refund.id }];
}
