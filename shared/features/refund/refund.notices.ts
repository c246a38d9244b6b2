import type { Case } from '../../case/case.ts';
import type { Money } from '../../kernel/money.ts';
import type { Instant } from '../../kernel/time.ts';
import { answerByOf, type Body, customerNotice, type Say } from '../../mail/customer-notice.ts';
import { paragraph } from '../../mail/letter.ts';
import { staffNotice } from '../../mail/staff-notice.ts';
import { told } from '../../mail/told.ts';
import { at, whileInWork } from '../../mail/true-while.ts';
import { lastFailedRefund, type RefundPath, type RefundWait } from '../../payments/refund.ts';
import { type RefundObstacle, refundObstacleOf } from '../../payments/refund-obstacle.ts';
import { formatMoney } from '../../texts/format.ts';
import { formatInstant } from '../../texts/format-instant.ts';
import { unpaidOrder } from './stop-shipment.rules.ts';

/** The gateway has taken the refund and needs its time. */
export const refundOnItsWay = customerNotice({
  kind: 'refund_on_its_way',
  trueWhile: at('refunding'),
  fill: ({ case: { refund } }) => {
    const { amount, traceReference } = told(refund, 'refund');
    return { amount, traceReference };
  },
  body: (message, { locale }, say) => {
    const amount = formatMoney(locale, message.amount);
    return {
      news: say('refund_on_its_way.subject', { amount }),
      lead: say('refund_on_its_way.lead', { amount }),
      facts: traced(message.traceReference, say),
      after: [paragraph(say('refund_on_its_way.next'))],
      button: 'mail.open_case',
      reachUs: 'page_or_mail',
    };
  },
});

interface RefundRequiresAction {
  readonly amount: Money;
  /** Until when; null where the gateway names no end. */
  readonly actBy: Instant | null;
}

/** The gateway has asked the customer for details that it needs before it can pay: what to do, and until when. */
export const refundRequiresAction = customerNotice({
  kind: 'refund_requires_action',
  trueWhile: ({ refund }) => refund?.status === 'requires_action',
  fill: ({ case: { refund } }): RefundRequiresAction => {
    const { amount, actBy } = told(refund, 'refund');
    return { amount, actBy };
  },
  body: (message, { locale }, say) => {
    const amount = formatMoney(locale, message.amount);
    const by = message.actBy && formatInstant(locale, message.actBy);
    return {
      news: say('refund_requires_action.subject', { amount }),
      lead: say('refund_requires_action.lead', { amount }),
      facts: by === null ? [] : [{ label: say('fact.your_answer_by'), value: by }],
      after: [
        paragraph(say('refund_requires_action.do')),
        ...(by === null ? [] : [paragraph(say('refund_requires_action.by', { by }))]),
        paragraph(say('refund_requires_action.never_here')),
      ],
      button: 'mail.open_case',
      reachUs: 'page_or_mail',
    };
  },
});

interface RefundCameBack {
  readonly amount: Money;
  readonly path: RefundPath;
  readonly obstacle: RefundObstacle;
  readonly traceReference: string | null;
  readonly answerBy: Instant;
}

/** A refund that had been made came back from the bank: who looks for another way, and by when there is news. */
export const refundReturned = customerNotice({
  kind: 'refund_came_back',
  trueWhile: whileBack,
  fill: ({ case: current }): RefundCameBack => {
    const { amount, path, failureCode, traceReference } = told(
      lastFailedRefund(current),
      'refund that came back',
    );
    const obstacle = refundObstacleOf(failureCode);
    return { amount, path, obstacle, traceReference, answerBy: answerByOf(current) };
  },
  body: (message, { locale }, say) => {
    const amount = formatMoney(locale, message.amount);
    const by = formatInstant(locale, message.answerBy);
    return {
      news: say('refund_came_back.subject', { amount }),
      lead: say('refund_came_back.lead', { amount, obstacle: message.obstacle }),
      facts: [
        { label: say('fact.amount'), value: amount },
        { label: say('fact.paid_to'), value: say(`path.${message.path}`) },
        ...traced(message.traceReference, say),
        { label: say('fact.answer_by'), value: by },
      ],
      after: [paragraph(say('refund_came_back.next', { by })), paragraph(say('refund_came_back.bank'))],
      button: 'mail.open_case',
      reachUs: 'page_or_mail',
    };
  },
});

function traced(reference: string | null, say: Say): Body['facts'] {
  return reference === null ? [] : [{ label: say('fact.trace_reference'), value: reference }];
}

/** The bank sent a refund back; whoever has the case finds another way. */
export const staffRefundReturned = staffNotice({
  kind: 'staff_refund_came_back',
  to: 'owner',
  trueWhile: whileBack,
  news: 'Refund came back',
  lead: 'The bank has sent back a refund of this case that had been made. What was planned or offered without knowing of it is void. Please find another way to the customer.',
  fill: (current) => {
    const { amount, failureCode } = told(lastFailedRefund(current), 'refund that came back');
    return {
      amount,
      /** The payment system's own code. */
      failureCode: told(failureCode, 'failure code'),
    };
  },
  facts: ({ amount, failureCode }) => [
    { label: 'Amount', value: formatMoney('en', amount) },
    { label: 'Code of the payment system', value: failureCode },
  ],
});

const waits: Readonly<Record<RefundWait, string>> = {
  shop_balance: 'The shop’s balance at the payment provider does not cover it: please have it topped up',
  payment: 'The payment itself has not come in yet',
};

/** The gateway took a refund and cannot make it yet, for a reason that staff may be able to mend. */
export const staffRefundWaits = staffNotice({
  kind: 'staff_refund_waits',
  to: 'owner',
  trueWhile: ({ refund }) => refund?.status === 'pending' && refund.waitsFor !== undefined,
  news: 'Refund waits',
  lead: 'The payment provider has taken a refund of this case and cannot make it yet. It goes out by itself when what it waits for is there; the customer was told that it is on its way.',
  fill: ({ refund }) => {
    const { amount, waitsFor } = told(refund, 'refund');
    return { amount, waitsFor: told(waitsFor ?? null, 'what the refund waits for') };
  },
  facts: ({ amount, waitsFor }) => [
    { label: 'Refund', value: formatMoney('en', amount) },
    { label: 'Waits for', value: waits[waitsFor] },
  ],
});

/** Money of a payment that failed is going back while its order is open: the shop must not ship it. */
export const staffStopShipment = staffNotice({
  kind: 'staff_stop_shipment',
  to: 'owner',
  trueWhile: (current) => unpaidOrder(current) !== null && current.refund?.status !== 'failed',
  news: 'Stop the shipment',
  lead: 'The payment of this order failed, and its money is going back to the customer. The order is still open, and no other payment covers it. Please make sure that the shop does not ship it, and mark it as cancelled.',
  fill: (current) => {
    const { amount } = told(current.refund, 'refund');
    return { amount, order: told(unpaidOrder(current), 'open order') };
  },
  facts: ({ amount, order }) => [
    { label: 'Order', value: order },
    { label: 'Refund', value: formatMoney('en', amount) },
  ],
});

function whileBack(current: Case): boolean {
  return whileInWork(current) && lastFailedRefund(current) !== null;
}
