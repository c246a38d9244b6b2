import type Stripe from 'stripe';
import { isCurrency, type Money } from '../../../shared/kernel/money.ts';
import type { Conversion } from '../../../shared/payments/conversion.ts';
import type { ChargebackRecord, PaymentRecord } from '../../../shared/payments/payment-facts.ts';
import { fromStripeAmount } from './amounts.ts';
import { stripeTime } from './refunds.ts';

/** Metadata of the shop's by which a payment names its order. */
export const ORDER_KEY = 'order_id';

/** Kinds of payment that the shop's staff call by one name; Stripe names sixty. */
const methods: Readonly<Record<string, string>> = {
  ...named(
    'wallet',
    'alipay amazon_pay cashapp grabpay kakao_pay link mobilepay paypal revolut_pay samsung_pay',
  ),
  ...named('wallet', 'swish twint wechat_pay'),
  ...named(
    'bank_transfer',
    'acss_debit au_becs_debit bacs_debit bancontact blik customer_balance eps fpx ideal',
  ),
  ...named('bank_transfer', 'multibanco p24 pay_by_bank paynow pix promptpay sepa_debit us_bank_account'),
};

function named(method: string, types: string): Record<string, string> {
  return Object.fromEntries(types.split(' ').map((type) => [type, method]));
}

/** A payment intent, its latest charge expanded, as the findings see it. */
export function intentRecord(intent: Stripe.PaymentIntent): PaymentRecord {
  const charge = chargeOf(intent);
  const status = intentStatus(intent);
  const error = intent.last_payment_error;
  const captured = status === 'captured';
  const taken = captured ? intent.amount_received : tookMoney(charge) ? charge.amount_captured : null;
  return {
    reference: intent.id,
    orderReference: intent.metadata[ORDER_KEY] ?? null,
    payerEmail: payerEmail(charge, intent),
    ...instrumentOf(charge, intent),
    ...amountsOf(taken, intent),
    conversions: conversionsOf(charge, intent),
    status,
    createdAt: stripeTime(intent.created),
    capturedAt: captured || tookMoney(charge) ? capturedAt(charge, intent.created) : null,
    failureCode: status === 'failed' ? (error?.decline_code ?? error?.code ?? 'failed') : null,
  };
}

function amountsOf(
  taken: number | null,
  { amount, currency }: Pick<Stripe.PaymentIntent, 'amount' | 'currency'>,
): Pick<PaymentRecord, 'amount' | 'authorised'> {
  const part = taken !== null && taken < amount;
  return {
    amount: fromStripeAmount(taken ?? amount, currency),
    authorised: part ? fromStripeAmount(amount, currency) : null,
  };
}

/**
 * Into the shop's own currency, as the balance booked what was captured, and into the one in which the customer saw the
 * price (Adaptive Pricing), where all of that was taken.
 */
function conversionsOf(
  charge: Stripe.Charge | null,
  { presentment_details: seen, currency }: Pick<Stripe.PaymentIntent, 'presentment_details' | 'currency'>,
): Conversion[] {
  if (!tookMoney(charge)) return [];
  const { balance_transaction: booked, amount, amount_captured } = charge;
  const amounts: (readonly [number, string])[] = [];
  if (typeof booked === 'object' && booked) amounts.push([booked.amount, booked.currency]);
  if (seen && amount_captured === amount) amounts.push([seen.presentment_amount, seen.presentment_currency]);
  return amounts
    .filter(([, other]) => other !== currency && isCurrency(other.toUpperCase()))
    .map((one) => ({ by: 'amount', amount: fromStripeAmount(...one) }));
}

/** A charge that no intent made. */
export function chargeRecord(charge: Stripe.Charge): PaymentRecord {
  const status = chargeStatus(charge);
  const captured = status === 'captured';
  return {
    reference: charge.id,
    orderReference: charge.metadata[ORDER_KEY] ?? null,
    payerEmail: payerEmail(charge, charge),
    ...instrumentOf(charge, charge),
    ...amountsOf(captured ? charge.amount_captured : null, charge),
    conversions: conversionsOf(charge, charge),
    status,
    createdAt: stripeTime(charge.created),
    capturedAt: captured ? capturedAt(charge, charge.created) : null,
    failureCode: status === 'failed' ? (charge.failure_code ?? 'failed') : null,
  };
}

/** The latest charge of an intent, where it has one and it was expanded. */
export function chargeOf({ latest_charge: charge }: Stripe.PaymentIntent): Stripe.Charge | null {
  return typeof charge === 'object' ? charge : null;
}

/** True where the charge took money, whatever became of its intent. */
function tookMoney(charge: Stripe.Charge | null): charge is Stripe.Charge {
  return charge?.status === 'succeeded' && charge.captured;
}

/** ISO 3166-1 alpha-2 of the payer's billing address, else of the card. */
export function payerCountry(charge: Stripe.Charge | null): string | null {
  const country = charge?.billing_details?.address?.country ?? charge?.payment_method_details?.card?.country;
  return country?.toUpperCase() ?? null;
}

function intentStatus(intent: Stripe.PaymentIntent): PaymentRecord['status'] {
  switch (intent.status) {
    case 'succeeded':
      return 'captured';
    case 'requires_capture':
      return 'authorised';
    case 'canceled':
      return 'cancelled';
    case 'requires_payment_method':
      return intent.last_payment_error ? 'failed' : 'pending';
    default:
      return 'pending';
  }
}

function chargeStatus({ status, captured }: Stripe.Charge): PaymentRecord['status'] {
  if (status === 'succeeded') return captured ? 'captured' : 'authorised';
  return status === 'failed' ? 'failed' : 'pending';
}

/** The balance knows when money came in; a charge is made as soon as it is authorised. */
function capturedAt(charge: Stripe.Charge | null, otherwise: number) {
  const booked = charge?.balance_transaction;
  return stripeTime(typeof booked === 'object' && booked ? booked.created : (charge?.created ?? otherwise));
}

/** Lower case, trimmed; empty where Stripe was told none, which no claim matches. */
function payerEmail(charge: Stripe.Charge | null, { receipt_email, customer }: Payer): string {
  const onAccount = typeof customer === 'object' && customer && !customer.deleted ? customer.email : null;
  const email = charge?.billing_details?.email ?? receipt_email ?? charge?.receipt_email ?? onAccount;
  return (email ?? '').trim().toLowerCase();
}

type Payer = Pick<Stripe.PaymentIntent, 'receipt_email' | 'customer'>;

function instrumentOf(
  charge: Stripe.Charge | null,
  { payment_method }: { readonly payment_method: string | { readonly id: string } | null },
): Pick<PaymentRecord, 'method' | 'instrument'> {
  const details: Record<string, unknown> = { ...charge?.payment_method_details };
  const type = String(details['type'] ?? 'unknown');
  const { fingerprint, wallet } = Object(details[type]) as { fingerprint?: unknown; wallet?: unknown };
  const id = typeof payment_method === 'string' ? payment_method : payment_method?.id;
  return {
    method: type === 'card' && wallet ? 'wallet' : (methods[type] ?? type),
    // The fingerprint is the same for one card however often it is entered.
    instrument: typeof fingerprint === 'string' ? fingerprint : (id ?? charge?.payment_method ?? 'unknown'),
  };
}

/**
 * A dispute as the findings see it. Inquiries (`warning_…`) count as open, for they may take money; closed ones and
 * disputes that ended because the charge was refunded took none. One in another currency counts for the whole payment.
 */
export function chargebackRecord(dispute: Stripe.Dispute, paid: Money): ChargebackRecord {
  const sameCurrency = dispute.currency.toUpperCase() === paid.currency;
  return {
    reference: dispute.id,
    amount: sameCurrency ? fromStripeAmount(dispute.amount, dispute.currency) : paid,
    status: chargebackStatus(dispute.status),
  };
}

function chargebackStatus(status: string): ChargebackRecord['status'] {
  switch (status) {
    case 'lost':
      return 'lost';
    case 'won':
    case 'warning_closed':
    case 'prevented':
    case 'charge_refunded':
      return 'won';
    default:
      return 'open';
  }
}
