import type Stripe from 'stripe';
import type { RefundId } from '../../../../shared/kernel/ids.ts';
import type { Reporter } from '../../../../shared/kernel/runtime.ts';
import type { RefundRecord } from '../../../../shared/payments/payment-facts.ts';
import type { RefundAnswer, RefundPath } from '../../../../shared/payments/refund.ts';
import { failed, unknown, unsettled } from '../answers.ts';
import type { StripePatience } from '../client.ts';
import { refusalCode } from '../errors.ts';
import type { StripePayment, StripeReader } from '../reader.ts';
import { stripeCorrections } from './corrections.ts';
import { stripeCredits } from './credits.ts';
import type { StripeMade, StripeOrder, StripePath } from './path.ts';

const otherPaths = {
  store_credit: stripeCredits('store_credit'),
  goodwill: stripeCredits('goodwill'),
  before_capture: stripeCorrections,
} as const satisfies Partial<Record<RefundPath, StripePath>>;

/** A path that Stripe serves otherwise than by its own refunds. */
type OtherPath = keyof typeof otherPaths;
const otherPathNames = Object.keys(otherPaths) as OtherPath[];

/** Paths that Stripe can serve. */
export const stripePaths: readonly RefundPath[] = ['original_method', ...otherPathNames];

export const isOtherPath = (path: RefundPath): path is OtherPath => Object.hasOwn(otherPaths, path);

/** Paths by which money can move on this payment: credit needs a customer of Stripe's, a correction an intent. */
export function pathsOf({ customer, intent }: StripePayment): readonly RefundPath[] {
  return stripePaths.filter((path) => {
    if (path === 'before_capture') return intent !== null;
    return path === 'original_method' || customer !== null;
  });
}

/** What was done on the payment beside Stripe's own refunds, as the findings see it. */
export async function otherPathRecordsOf(
  reader: StripeReader,
  payment: StripePayment,
): Promise<RefundRecord[]> {
  const made = await Promise.all(otherPathNames.map((path) => otherPaths[path].made(reader, payment)));
  return made.flat().map(({ record }) => record);
}

interface StripeCalls {
  readonly reporter: Reporter;
  readonly patience: StripePatience;
  asking<T>(ask: (stripe: Stripe) => Promise<T>): Promise<T>;
  reading<T>(read: (reader: StripeReader) => Promise<T>): Promise<T>;
}

/** Sends and finds what goes by another path than Stripe's own refunds, under the same rules as they do. */
export function stripeOtherPaths({ reporter, patience, asking, reading }: StripeCalls) {
  const { unclear, differs, paidTwice } = unsettled(reporter);

  /** What was made says. Two under one id, or one of another amount than was asked, are for people to look at. */
  function judged(refundId: RefundId, made: readonly StripeMade[]): RefundAnswer {
    const [only, another] = made;
    if (only && !another && only.asAsked && only.record.reference === refundId) return only.answer;
    return another
      ? paidTwice(
          refundId,
          made.map(({ gatewayReference }) => gatewayReference),
        )
      : differs(refundId, only?.gatewayReference);
  }

  /** What became of it; null where Stripe never did it. */
  async function find(path: OtherPath, id: RefundId, payment: StripePayment): Promise<RefundAnswer | null> {
    const made = await reading((reader) => otherPaths[path].made(reader, payment));
    const own = made.filter(({ record }) => record.reference === id);
    return own.length > 0 ? judged(id, own) : null;
  }

  /**
   * Does it unless it was done. `isLeft` tells whether the payment holds so much; `again` reads the payment anew where
   * Stripe refuses, for a process that died may have done it before.
   */
  async function send(
    path: OtherPath,
    order: StripeOrder,
    isLeft: () => Promise<boolean>,
    again: () => Promise<StripePayment | null>,
  ): Promise<RefundAnswer> {
    const { id, payment } = order;
    try {
      const known = await find(path, id, payment);
      if (known) return known;
      const obstacle = otherPaths[path].obstacle(order) ?? ((await isLeft()) ? null : 'amount_not_available');
      if (obstacle) return failed(obstacle);
    } catch (error) {
      return unclear('refund_not_sent', id, error);
    }
    const { refundTimeout: timeout, retries: maxNetworkRetries } = patience;
    try {
      const made = await asking((stripe) =>
        otherPaths[path].send(stripe, order, { idempotencyKey: id, timeout, maxNetworkRetries }),
      );
      return made ? judged(id, [made]) : unknown;
    } catch (error) {
      const code = refusalCode(error);
      if (code === null) return unclear('refund_unclear', id, error);
      try {
        const now = await again();
        return (now && (await find(path, id, now))) ?? failed(code);
      } catch (later) {
        return unclear('refund_not_found_out', id, later);
      }
    }
  }

  return { find, send };
}
