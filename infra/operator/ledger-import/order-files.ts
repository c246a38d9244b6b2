import * as z from 'zod';
import {
  type LineRow,
  lineKey,
  ORDER_STATUSES,
  type OrderRow,
  orderKey,
} from '../../../functions/gateways/ledger/rows.ts';
import { count, country, currency, email, minorUnits, oneOf, optional, text, time } from './columns.ts';
import { ledgerFile } from './ledger-file.ts';

export const orders = ledgerFile({
  name: 'orders.csv',
  storedAs: 'newest',
  columns: z
    .object({
      order_id: text,
      customer_email: email,
      customer_name: text,
      country,
      currency,
      total_minor: minorUnits,
      status: oneOf(ORDER_STATUSES),
      placed_at: time,
      returned_minor: optional(minorUnits),
      fulfilled_at: optional(time),
      service_until: optional(time),
      price_corrected_at: optional(time),
    })
    .refine(
      ({ returned_minor: returned, total_minor: total }) => (returned ?? 0) <= total,
      'returned_minor is above total_minor',
    ),
  toRow: (order, utc): OrderRow => ({
    ...orderKey(order.order_id),
    id: order.order_id,
    customerEmail: order.customer_email,
    customerName: order.customer_name,
    country: order.country,
    currency: order.currency,
    totalMinor: order.total_minor,
    status: order.status,
    placedAt: utc(order.placed_at),
    ...(order.returned_minor !== null && { returnedMinor: order.returned_minor }),
    ...(order.fulfilled_at && { fulfilledAt: utc(order.fulfilled_at) }),
    ...(order.service_until && { serviceUntil: utc(order.service_until) }),
    ...(order.price_corrected_at && { priceCorrectedAt: utc(order.price_corrected_at) }),
  }),
});

export const lines = ledgerFile({
  name: 'lines.csv',
  storedAs: 'line',
  columns: z
    .object({
      order_id: text,
      line_id: text,
      name: text,
      quantity: count,
      unit_minor: optional(minorUnits),
      total_minor: optional(minorUnits),
      returned_quantity: optional(count),
      returned_minor: optional(minorUnits),
    })
    .superRefine((line, context) => {
      if (line.unit_minor === null && line.total_minor === null) {
        context.addIssue('unit_minor and total_minor are both missing');
      }
      if ((line.returned_quantity ?? 0) > line.quantity)
        context.addIssue('returned_quantity is above quantity');
      if ((line.returned_minor ?? 0) > lineTotal(line)) {
        context.addIssue('returned_minor is above what the line came to');
      }
    }),
  toRow: (line): LineRow => {
    const { returned_quantity: pieces, returned_minor: value } = line;
    const returned = value ?? (pieces === null ? null : priceOf(pieces, line));
    return {
      ...lineKey(line.order_id, line.line_id),
      name: line.name,
      quantity: line.quantity,
      totalMinor: lineTotal(line),
      ...(pieces !== null && { returnedQuantity: pieces }),
      ...(returned !== null && { returnedMinor: returned }),
    };
  },
});

interface LinePrice {
  readonly quantity: number;
  readonly unit_minor: number | null;
  readonly total_minor: number | null;
}

/** The price of all pieces of a line: with its discounts, where the file tells the total. */
function lineTotal({ quantity, unit_minor: unit, total_minor: total }: LinePrice): number {
  return total ?? (unit ?? 0) * quantity;
}

/** What so many of the pieces came to, rounded down. */
function priceOf(pieces: number, line: LinePrice): number {
  return pieces === 0 ? 0 : Math.floor((lineTotal(line) * pieces) / line.quantity);
}
