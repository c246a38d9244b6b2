import { isRefundId } from '../../kernel/ids.ts';
import { staffNotice } from '../../mail/staff-notice.ts';
import { told } from '../../mail/told.ts';
import { severityNames } from '../../texts/en/staff.ts';
import { differenceKinds, differenceNames } from './compare.rules.ts';

/** Redress opened a case of its own on a difference between its books and the gateway's: no customer waits. */
export const staffBooksDiffer = staffNotice({
  kind: 'staff_books_differ',
  to: 'engineering',
  trueWhile: ({ handOff }) => handOff !== null,
  news: 'Books differ',
  lead: 'Redress found that its own books and the gateway’s tell different things of a refund, and opened this case itself; no customer waits for it. Please take the case, find the cause, and report fix or workaround.',
  duty: 'acceptance_end',
  fill: ({ handOff, payment }) => {
    const { severity, facts } = told(handOff, 'hand-off');
    const kind = differenceKinds.find((one) => one === facts['difference']);
    const refundId = String(facts['refundId']);
    return {
      severity,
      difference: told(kind, 'difference'),
      refundId: told(isRefundId(refundId) ? refundId : null, 'refund that differs'),
      paymentReference: payment.reference,
    };
  },
  facts: ({ severity, difference, refundId, paymentReference }) => [
    { label: 'Severity', value: severityNames[severity] },
    { label: 'Difference', value: `${differenceNames[difference]} (${difference})` },
    { label: 'Refund', value: refundId },
    { label: 'Payment', value: paymentReference },
  ],
});
