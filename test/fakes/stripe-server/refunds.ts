import type { Books, StripeCharge, StripeRefund } from './objects.ts';
import { invalid, missing } from './refusal.ts';

/** How refunds of a payment go, where not straight through. */
export type RefundCourse =
  | 'succeeded'
  | 'pending'
  | 'requires_action'
  | 'failed'
  | { readonly pending: 'processing' | 'insufficient_funds' | 'charge_pending' };

export interface RefundRequest {
  readonly reference: string;
  readonly amount: number | null;
  readonly metadata: Record<string, string>;
}

/** Refunds by Stripe's arithmetic: never more than was captured and is not on its way back already. */
export class Refunds {
  readonly #books: Books;
  readonly #now: () => number;
  /** The shop's balance covers no refund, and the account lets none wait for it. */
  balanceEmpty = false;
  readonly courses = new Map<string, RefundCourse>();
  /** Told of each refund that was made or changed, in order. */
  readonly changed: { readonly type: string; readonly refund: StripeRefund }[] = [];

  constructor(books: Books, now: () => number) {
    this.#books = books;
    this.#now = now;
  }

  create({ reference, amount: asked, metadata }: RefundRequest, paid = asked): StripeRefund {
    const charge = this.#refundable(reference);
    const rest = charge.amount_captured - charge.amount_refunded;
    if (rest === 0) {
      throw invalid(`Charge ${charge.id} has already been refunded.`, { code: 'charge_already_refunded' });
    }
    if (asked !== null && asked > rest) {
      const message = `Refund amount (${asked}) is greater than unrefunded amount on charge (${rest})`;
      throw invalid(message, { param: 'amount' });
    }
    if (/^(bhd|jod|kwd|omr|tnd)$/.test(charge.currency) && (paid ?? rest) % 10 !== 0) {
      throw invalid('The amount must be evenly divisible by 10.', { code: 'parameter_invalid_integer' });
    }
    if (this.balanceEmpty) {
      throw invalid('You have insufficient funds in your Stripe account.', { code: 'balance_insufficient' });
    }
    const amount = paid ?? rest;
    const course = this.courses.get(reference) ?? 'succeeded';
    const waits = typeof course === 'object' ? course.pending : null;
    const status = typeof course === 'object' || course === 'failed' ? 'pending' : course;
    const refund = this.#keep(charge, amount, metadata, status);
    if (waits !== null) refund.pending_reason = waits;
    if (course === 'failed') this.fail(refund.id, 'expired_or_canceled_card');
    return refund;
  }

  #refundable(reference: string): StripeCharge {
    const charge = this.#books.chargeOf(reference);
    if (!charge) throw missing(reference.startsWith('pi_') ? 'payment_intent' : 'charge', reference);
    if (charge['status'] !== 'succeeded' || charge['captured'] !== true) {
      throw invalid('This PaymentIntent does not have a successful charge to refund.', {
        code: 'charge_not_refundable',
      });
    }
    const claims = [...this.#books.disputes.values()].filter((dispute) => dispute.charge === charge.id);
    if (claims.some(({ status }) => status === 'lost' || /^(needs_response|under_review)$/.test(status))) {
      throw invalid(`Charge ${charge.id} has been charged back; cannot issue a refund.`, {
        code: 'charge_disputed',
      });
    }
    return charge;
  }

  #keep(
    charge: StripeCharge,
    amount: number,
    metadata: Record<string, string>,
    status: 'succeeded' | 'pending' | 'requires_action',
  ): StripeRefund {
    const id = this.#books.id('re');
    const refund: StripeRefund = {
      id,
      object: 'refund',
      amount,
      currency: charge.currency,
      charge: charge.id,
      payment_intent: charge.payment_intent,
      metadata,
      created: this.#now(),
      status,
      balance_transaction: this.#books.book(-amount, charge.currency, 'refund', id, this.#now()),
      destination_details: details(status),
      ...(status === 'requires_action' && { next_action: emailSent(this.#now()) }),
    };
    this.#books.refunds.set(id, refund);
    this.#give(charge, amount);
    this.#tell('refund.created', refund);
    return refund;
  }

  /** The bank has taken a refund that was under way. */
  settle(id: string): void {
    const refund = this.#found(id);
    refund.status = 'succeeded';
    refund.destination_details = details('succeeded');
    this.#tell('refund.updated', refund);
    this.#tell('charge.refund.updated', refund);
  }

  /** The bank sends the money back, however late. */
  fail(id: string, reason: string): void {
    const refund = this.#found(id);
    const charge = this.#books.charges.get(refund.charge);
    if (refund.status === 'failed' || !charge) return;
    refund.status = 'failed';
    refund.failure_reason = reason;
    refund.failure_balance_transaction = this.#books.book(
      refund.amount,
      refund.currency,
      'refund_failure',
      id,
      this.#now(),
    );
    this.#give(charge, -refund.amount);
    this.#tell('refund.failed', refund);
    this.#tell('charge.refund.updated', refund);
  }

  /** The customer gave no bank details in time. */
  expire(id: string): void {
    const refund = this.#found(id);
    const charge = this.#books.charges.get(refund.charge);
    if (refund.status !== 'requires_action' || !charge) return;
    refund.status = 'canceled';
    this.#give(charge, -refund.amount);
    this.#tell('refund.updated', refund);
    this.#tell('charge.refund.updated', refund);
  }

  #found(id: string): StripeRefund {
    const refund = this.#books.refunds.get(id);
    if (!refund) throw missing('refund', id);
    return refund;
  }

  #give(charge: StripeCharge, amount: number): void {
    charge.amount_refunded += amount;
    charge.refunded = charge.amount_refunded === charge.amount_captured;
  }

  #tell(type: string, refund: StripeRefund): void {
    this.changed.push({ type, refund: structuredClone(refund) });
  }
}

/** How long Stripe waits for a customer's bank details. */
export const secondsToAct = 45 * 86_400;

function emailSent(at: number): object {
  const email = { email_sent_at: at, email_sent_to: 'maria.novak@mail.example' };
  return { type: 'display_details', display_details: { email_sent: email, expires_at: at + secondsToAct } };
}

/** The acquirer's number comes with the bank's word; until then there is none. */
function details(status: string): Record<string, unknown> {
  const reference = status === 'succeeded' ? { reference: '74249276', reference_status: 'available' } : {};
  return {
    type: 'card',
    card: { type: 'refund', reference_type: 'acquirer_reference_number', ...reference },
  };
}
