import type { PaymentFacts, RefundRecord } from './payment-facts.ts';
import type { RefundPath } from './refund.ts';

/**
 * What a refund draws on: what was taken for the payment, what is still to be taken for it, or what the shop adds of its
 * own. Each has a limit of its own, and none counts against another.
 */
export const funds = ['taken', 'uncaptured', 'goodwill'] as const;
export type Fund = (typeof funds)[number];

/** On what a path draws. */
export const fundOf: Readonly<Record<RefundPath, Fund>> = {
  original_method: 'taken',
  bank_transfer: 'taken',
  store_credit: 'taken',
  goodwill: 'goodwill',
  before_capture: 'uncaptured',
};

/** The fund of a path that a payment system names; a name that is none of ours draws on the payment. */
export function fundOfNamed(path: string): Fund {
  return Object.hasOwn(fundOf, path) ? fundOf[path as RefundPath] : 'taken';
}

/** Tells the refunds of a payment from what the customer got beside them. */
export function refundsByFund(
  records: readonly RefundRecord[],
): Pick<PaymentFacts, 'refunds' | 'compensations'> {
  const ofPayment = ({ path }: RefundRecord) => fundOfNamed(path) === 'taken';
  return {
    refunds: records.filter(ofPayment),
    compensations: records.filter((record) => !ofPayment(record)),
  };
}
