import { type LineRow, lineKey, type OrderRow, orderKey } from '../../../functions/gateways/ledger/rows.ts';
import type { PaymentRecord } from '../../../shared/payments/payment-facts.ts';
import type { Payments } from '../../../shared/payments/payments.port.ts';

/** How a payment came about, and how refunds of it go. */
export interface PaidHow {
  readonly amount?: number;
  readonly currency?: string;
  /** What was captured, where that is less. */
  readonly captured?: number;
  readonly status?: PaymentRecord['status'];
  readonly email?: string;
  /** One that the gateway knows again at the next payment; nobody in particular where absent. */
  readonly payer?: string;
  readonly order?: string | null;
  /** Payments of one order are made one after another. */
  readonly minutesLater?: number;
  readonly refunds?: 'at_once' | 'pending' | 'declined' | 'answer_lost' | 'sent_back';
}

/** A refund as the gateway itself recorded it, told apart from how the adapter tells of it. */
export interface GatewayBooking {
  /** Our id, where it was made for Redress. */
  readonly id: string | null;
  readonly amount: number;
  /** True where its money went back or is going. */
  readonly holds: boolean;
}

/** A gateway on trial: its adapter, and what a test must be able to do behind the adapter's back. */
export interface GatewayOnTrial {
  readonly payments: Payments;
  /** Makes a payment; gives back its reference. */
  pay(how?: PaidHow): Promise<string>;
  /** The shop tells of the order `soldRows` under this reference. */
  sell(order: string): Promise<void>;
  /** A bank's demand for the whole payment. */
  charge(reference: string, status: 'open' | 'won' | 'lost'): Promise<void>;
  /** Time passes until pending refunds have arrived. */
  settle(reference: string): Promise<void>;
  /** The bank sends the refunds back that were made of a payment whose refunds are to be `sent_back`. */
  returnRefund(reference: string): Promise<void>;
  recordsOf(reference: string): Promise<readonly GatewayBooking[]>;
  end?(): Promise<void>;
}

/** An order with two lines, as the import writes it: one of two lamps came back. */
export function soldRows(order: string): readonly [OrderRow, ...LineRow[]] {
  return [
    {
      ...orderKey(order),
      id: order,
      customerEmail: 'maria.novak@mail.example',
      customerName: 'Maria Novak',
      country: 'CZ',
      currency: 'EUR',
      totalMinor: 4990,
      status: 'fulfilled',
      placedAt: '2020-06-01T11:00:00Z',
      fulfilledAt: '2020-06-02T12:00:00Z',
      priceCorrectedAt: '2020-06-03T12:00:00Z',
    },
    {
      ...lineKey(order, '1'),
      name: 'Lamp',
      quantity: 2,
      totalMinor: 3000,
      returnedQuantity: 1,
      returnedMinor: 1500,
    },
    { ...lineKey(order, '2'), name: 'Delivery', quantity: 1, totalMinor: 1990 },
  ];
}
