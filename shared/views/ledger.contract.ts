import * as z from 'zod';
import { reportedMoney, time } from '../kernel/fields.contract.ts';
import { causeCategories } from '../kernel/words.ts';
import { refundPaths } from '../payments/refund.ts';

const payment = z.strictObject({
  reference: z.string(),
  orderReference: z.string().nullable(),
  payerEmail: z.string(),
  method: z.string(),
  instrument: z.string().describe('An opaque name of the card, account or wallet'),
  amount: reportedMoney.describe('What was taken; what the payer agreed to, where nothing was'),
  authorised: reportedMoney
    .nullable()
    .describe('What the payer had agreed to, where another amount was taken'),
  conversions: z.array(
    z.discriminatedUnion('by', [
      z.strictObject({ by: z.literal('amount'), amount: reportedMoney }),
      z.strictObject({
        by: z.literal('rate'),
        currency: z.string(),
        rate: z.string().describe('Units of that currency for one of the payment’s, as a decimal'),
      }),
    ]),
  ),
  status: z.enum(['captured', 'authorised', 'pending', 'failed', 'cancelled']),
  createdAt: time,
  capturedAt: time.nullable(),
  failureCode: z.string().nullable(),
});

const refund = z.strictObject({
  reference: z.string(),
  amount: reportedMoney,
  status: z.enum(['settled', 'pending', 'failed', 'returned']),
  createdAt: time,
  path: z.string(),
  failureCode: z.string().nullable(),
  traceReference: z.string(),
});

const chargeback = z.strictObject({
  reference: z.string(),
  amount: reportedMoney,
  status: z.enum(['open', 'won', 'lost']),
});

const orderLine = z.strictObject({
  id: z.string(),
  name: z.string(),
  quantity: z.int(),
  amount: reportedMoney.describe('Price of all of it'),
  returnedQuantity: z.int(),
  returned: reportedMoney.describe('What of that price came back'),
});

const order = z.strictObject({
  reference: z.string(),
  total: reportedMoney,
  status: z.enum(['open', 'fulfilled', 'returned', 'cancelled']),
  placedAt: time,
  returned: reportedMoney.nullable().describe('Value of all that came back; null where no record tells it'),
  lines: z.array(orderLine),
  fulfilledAt: time
    .nullable()
    .describe('When goods went out or the service began; null where no record says so'),
  serviceUntil: time.nullable().describe('Until when the service was given, or may be used'),
  priceCorrectedAt: time.nullable().describe('When the shop corrected the price to `total`'),
});

/** What the payment system holds of the case's payment. */
export const ledger = z.strictObject({
  payment,
  order: order.nullable(),
  orderPayments: z.array(payment).describe('Every payment on the same order, this one included'),
  refunds: z.array(refund),
  compensations: z.array(refund).describe('Goodwill, and corrections before capture'),
  paths: z.array(z.enum(refundPaths)),
  refundedSiblings: z
    .array(z.string())
    .describe('References of payments on the same order that went back whole'),
  siblings: z
    .array(
      z.strictObject({
        reference: z.string(),
        refunds: z.array(refund),
        chargebacks: z.array(chargeback),
        stands: reportedMoney.describe('What still stands of the payment'),
      }),
    )
    .describe('What went back of the other payments on the same order'),
  chargebacks: z.array(chargeback),
  payerCountry: z.string().nullable(),
  payerHistory: z
    .strictObject({ payments: z.int(), refunds: z.int(), chargebacks: z.int() })
    .nullable()
    .describe('By the newest of the payer’s other payments; null where nobody can look a payer up'),
  incidents: z.array(
    z.strictObject({
      reference: z.string(),
      title: z.string(),
      cause: z.enum(causeCategories),
      methods: z.array(z.string()),
      currencies: z.array(z.string()),
      from: time,
      to: time.nullable(),
    }),
  ),
  refundable: reportedMoney.describe('What may still go back on the payment'),
});
