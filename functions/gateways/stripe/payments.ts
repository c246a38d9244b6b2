import type Stripe from 'stripe';
import { metrics } from '../../../shared/kernel/metrics.ts';
import type { Reporter } from '../../../shared/kernel/runtime.ts';
import { fundOf, refundsByFund } from '../../../shared/payments/fund.ts';
import type { OrderRecord } from '../../../shared/payments/order-record.ts';
import { refundableAmount, type SiblingTrail } from '../../../shared/payments/payment-facts.ts';
import type { Payments, RefundOrder } from '../../../shared/payments/payments.port.ts';
import type { RefundAnswer } from '../../../shared/payments/refund.ts';
import { toStripeAmount } from './amounts.ts';
import { failed, unsettled } from './answers.ts';
import { type StripePatience, type StripeSession, usualPatience } from './client.ts';
import { isBalanceEmpty, isKeyRefused, isMissing, refusalCode } from './errors.ts';
import { refundsMadeIn } from './made.ts';
import {
  isOtherPath,
  otherPathRecordsOf,
  pathsOf,
  stripeOtherPaths,
  stripePaths,
} from './paths/other-paths.ts';
import { type StripePayment, type StripeSelect, selectOf, stripeReader } from './reader.ts';
import { chargebackRecord, payerCountry } from './records.ts';
import {
  ASKED_AMOUNT_KEY,
  isAsAsked,
  ownRefundId,
  REFUND_ID_KEY,
  refundAnswer,
  refundRecord,
} from './refunds.ts';

export interface StripePaymentsDeps {
  readonly session: () => Promise<StripeSession>;
  readonly reporter: Reporter;
  /** What the shop sold: Stripe knows payments, not orders. */
  readonly orderOf: (orderReference: string) => Promise<OrderRecord | null>;
  readonly patience?: StripePatience;
}

/**
 * Stripe as the gateway. Our refund id is the idempotency key and stands in the refund's metadata, by which it is found
 * when Stripe has long forgotten the key. Only what Stripe certainly refused is `failed`; whatever else goes wrong,
 * also with the question what became of a refund, is `unknown`.
 */
export function stripePayments(deps: StripePaymentsDeps): Payments {
  const { session, reporter, orderOf, patience = usualPatience } = deps;

  /** Asks under the key in force, and reads the key again where it was not taken. */
  async function asking<T>(ask: (stripe: Stripe) => Promise<T>): Promise<T> {
    const { stripe, forget } = await session();
    try {
      return await ask(stripe);
    } catch (error) {
      if (isKeyRefused(error)) forget();
      throw error;
    }
  }
  const reading = <T>(read: (reader: ReturnType<typeof stripeReader>) => Promise<T>) =>
    asking((stripe) => read(stripeReader(stripe, patience)));

  const { unclear, differs, paidTwice } = unsettled(reporter);

  /** Not sent, and nothing is lost: it is sent again until the balance covers it. */
  function parked(refundId: string, error: unknown): RefundAnswer {
    reporter.count(metrics.refundParked);
    return unclear('refund_parked', refundId, error);
  }

  /** What a refund that Stripe has says. One of another amount than was asked is for people to look at. */
  function answerOf(refund: Stripe.Refund, refundId: string, asked?: number): RefundAnswer {
    const answer = refundAnswer(refund);
    const ours = ownRefundId(refund) === refundId;
    if (ours && (answer.status === 'failed' || isAsAsked(refund, asked))) return answer;
    return differs(refundId, refund.id);
  }

  /** The refund under our id, as the payment's own list tells: a list, unlike a search, knows what was just written. */
  async function lookUp(id: string, select: StripeSelect): Promise<RefundAnswer | null> {
    const refunds = await reading((reader) => reader.refunds(select));
    const own = refunds.filter((refund) => ownRefundId(refund) === id);
    const counting = own.filter(({ status }) => status !== 'failed' && status !== 'canceled');
    if (counting.length > 1)
      return paidTwice(
        id,
        counting.map((one) => one.id),
      );
    const [refund] = [...counting, ...own];
    return refund ? answerOf(refund, id) : null;
  }

  /** Null where Stripe does not know the payment. */
  const paymentOf = (reference: string) => reading((reader) => reader.payment(reference));
  const otherPaths = stripeOtherPaths({ reporter, patience, asking, reading });

  const payments: Payments = {
    paths: stripePaths,

    async find(paymentReference) {
      const payment = await paymentOf(paymentReference);
      if (!payment) return null;
      const { record, select } = payment;
      const { orderReference } = record;
      const [refunds, others, disputes, found, payerHistory, order] = await Promise.all([
        reading((reader) => reader.refunds(select)),
        reading((reader) => otherPathRecordsOf(reader, payment)),
        reading((reader) => reader.disputes(select)),
        orderReference ? reading((reader) => reader.ofOrder(orderReference, payment)) : [],
        reading((reader) => reader.history(payment)),
        orderReference ? orderOf(orderReference) : null,
      ]);
      const siblings = found.filter((one) => one.record.reference !== paymentReference);
      const trails = await Promise.all(siblings.map(siblingTrail));
      return {
        payment: record,
        order,
        orderPayments: [record, ...siblings.map((one) => one.record)].sort((a, b) =>
          a.createdAt < b.createdAt ? -1 : 1,
        ),
        ...refundsByFund([...refunds.map(refundRecord).reverse(), ...others]),
        paths: pathsOf(payment),
        siblings: trails,
        chargebacks: disputes.map((dispute) => chargebackRecord(dispute, record.amount)).reverse(),
        payerCountry: payerCountry(payment.charge),
        payerHistory,
        incidents: [],
      };
    },

    async refund(order) {
      const { id, paymentReference, amount, path } = order;
      const asked = toStripeAmount(amount);
      if (!stripePaths.includes(path)) return failed('path_not_supported');
      if (asked === null) return failed('amount_not_payable');
      let payment: StripePayment | null;
      try {
        payment = await paymentOf(paymentReference);
      } catch (error) {
        return unclear('refund_not_sent', id, error);
      }
      if (!payment) return failed('payment_not_found');
      // Stripe takes no currency with a refund: it would pay the same number of the payment's own.
      if (payment.record.amount.currency !== amount.currency) return failed('currency_differs');
      const metadata = { [REFUND_ID_KEY]: id, [ASKED_AMOUNT_KEY]: String(asked) };
      if (isOtherPath(path)) {
        const again = () => paymentOf(paymentReference);
        return otherPaths.send(path, { id, payment, asked, metadata }, () => isLeft(order), again);
      }
      try {
        const made = await asking((stripe) =>
          stripe.refunds.create(
            { ...payment.select, amount: asked, metadata },
            { idempotencyKey: id, timeout: patience.refundTimeout, maxNetworkRetries: patience.retries },
          ),
        );
        return answerOf(made, id, asked);
      } catch (error) {
        if (isBalanceEmpty(error)) return parked(id, error);
        const code = refusalCode(error);
        if (code === null) return unclear('refund_unclear', id, error);
        return afterRefusal(id, payment.select, code);
      }
    },

    async findRefund(order) {
      try {
        const select = selectOf(order.paymentReference);
        if (!isOtherPath(order.path)) return select && (await lookUp(order.id, select));
        const payment = await paymentOf(order.paymentReference);
        return payment && (await otherPaths.find(order.path, order.id, payment));
      } catch (error) {
        return isMissing(error) ? null : unclear('refund_not_found_out', order.id, error);
      }
    },

    async *refundsMade(from, to) {
      const { stripe, forget } = await session();
      try {
        yield* refundsMadeIn(stripe, patience, from, to);
      } catch (error) {
        if (isKeyRefused(error)) forget();
        throw error;
      }
    },
  };

  return payments;

  /** What went back of another payment on the order. Lists are asked for only where the charge says that there is something. */
  async function siblingTrail(sibling: StripePayment): Promise<SiblingTrail> {
    const { record, charge, select } = sibling;
    const [refunds, credits, disputes] = await Promise.all([
      charge && charge.amount_refunded > 0 ? reading((reader) => reader.refunds(select)) : [],
      reading((reader) => otherPathRecordsOf(reader, sibling)),
      charge?.disputed ? reading((reader) => reader.disputes(select)) : [],
    ]);
    return {
      reference: record.reference,
      refunds: refundsByFund([...refunds.map(refundRecord).reverse(), ...credits]).refunds,
      chargebacks: disputes.map((dispute) => chargebackRecord(dispute, record.amount)).reverse(),
    };
  }

  /** Whether the payment holds so much. Stripe does not know what of it went back as credit. */
  async function isLeft({ paymentReference, amount, path }: RefundOrder): Promise<boolean> {
    if (fundOf[path] !== 'taken') return true;
    const facts = await payments.find(paymentReference);
    return facts !== null && refundableAmount(facts).amount >= amount.amount;
  }

  /** A refusal counts only where the same refund was not made before, as by a process that died before it heard so. */
  async function afterRefusal(id: string, select: StripeSelect, code: string): Promise<RefundAnswer> {
    try {
      return (await lookUp(id, select)) ?? failed(code);
    } catch (error) {
      return unclear('refund_not_found_out', id, error);
    }
  }
}
