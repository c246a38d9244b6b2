import { describe, expect, it } from 'vitest';
import type { LedgerRow } from '../../../functions/gateways/ledger/rows.ts';
import type { CsvRecord } from '../../../infra/operator/ledger-import/csv-lines.ts';
import type { LedgerFile } from '../../../infra/operator/ledger-import/ledger-file.ts';
import {
  chargebacks,
  incidents,
  payments,
  refunds,
} from '../../../infra/operator/ledger-import/ledger-files.ts';

const PAYMENT: CsvRecord = {
  payment_id: 'pay_1',
  order_id: 'ord_1',
  customer_email: ' Maria.Novak@Mail.Example ',
  method: 'card',
  instrument: 'card_f',
  currency: 'EUR',
  amount_minor: '4990',
  status: 'captured',
  created_at: '2026-11-14T20:21:00+02:00',
  captured_at: '',
  failure_code: '',
  gateway_reference: 'txn_1',
};
const REFUND: CsvRecord = {
  refund_id: 're_1',
  payment_id: 'pay_1',
  currency: 'EUR',
  amount_minor: '100',
  status: 'settled',
  path: 'original_method',
  created_at: '2026-11-15T00:00:00Z',
  settled_at: '2026-11-16T00:00:00Z',
  failure_code: '',
  trace_reference: 'arn_1',
};
const CHARGEBACK: CsvRecord = {
  chargeback_id: 'cb_1',
  payment_id: 'pay_1',
  currency: 'EUR',
  amount_minor: '10000',
  status: 'open',
  reason_code: 'amount',
  opened_at: '2026-11-01T00:00:00Z',
};

function rowOf<R extends LedgerRow>(file: LedgerFile<R>, record: CsvRecord, shiftDays = 0) {
  const read = file.read(record, shiftDays);
  if ('problems' in read) throw new Error(read.problems.join('; '));
  return read;
}

function problemsOf(file: LedgerFile, record: CsvRecord): readonly string[] {
  const read = file.read(record, 0);
  return 'problems' in read ? read.problems : [];
}

describe('a payment', () => {
  it('normalises address and times and begins without refunds', () => {
    expect(rowOf(payments, PAYMENT).row).toEqual({
      pk: 'PAYMENT#pay_1',
      sk: 'PAYMENT',
      paymentId: 'pay_1',
      orderId: 'ord_1',
      customerEmail: 'maria.novak@mail.example',
      method: 'card',
      instrument: 'card_f',
      currency: 'EUR',
      amountMinor: 4990,
      status: 'captured',
      createdAt: '2026-11-14T18:21:00Z',
      capturedAt: null,
      failureCode: null,
      gatewayReference: 'txn_1',
      refundBehaviour: null,
      refundedMinor: 0,
    });
    expect(problemsOf(payments, PAYMENT)).toEqual([]);
  });

  it('leaves orderId out, not null, when there is no order: null is no index key', () => {
    expect(rowOf(payments, { ...PAYMENT, order_id: '' }).row).not.toHaveProperty('orderId');
  });

  it.each([
    ['payment_id', '', 'payment_id is missing'],
    ['customer_email', 'nobody', 'customer_email "nobody" is not an e-mail address'],
    ['currency', 'eur', 'currency "eur" is not a currency code of three capital letters'],
    ['amount_minor', '49.90', 'amount_minor "49.90" is not a whole number of minor units'],
    ['amount_minor', '-1', 'amount_minor "-1" is not a whole number of minor units'],
    ['amount_minor', '1e3', 'amount_minor "1e3" is not a whole number of minor units'],
    [
      'amount_minor',
      '9007199254740993',
      'amount_minor "9007199254740993" is not a whole number of minor units',
    ],
    ['status', 'charged', 'status "charged" is none of pending, authorised, captured, failed, cancelled'],
    ['created_at', '14.11.2026', 'created_at "14.11.2026" is not an RFC 3339 time'],
    ['created_at', '2026-02-30T00:00:00Z', 'created_at "2026-02-30T00:00:00Z" is not an RFC 3339 time'],
    ['created_at', '2026-11-14T18:21:00', 'created_at "2026-11-14T18:21:00" is not an RFC 3339 time'],
    ['captured_at', 'soon', 'captured_at "soon" is not an RFC 3339 time'],
    [
      'refund_behaviour',
      'explode',
      'refund_behaviour "explode" is none of decline, slow, return_after_settling, timeout_after_paying',
    ],
    ['method', 'ca\u0000rd', 'method holds control characters'],
    ['method', 'x'.repeat(301), 'method is longer than 300 characters'],
    ['instrument', 'caf\uFFFD', 'instrument is not valid UTF-8'],
  ])('rejects %s = %j', (column, value, problem) => {
    expect(problemsOf(payments, { ...PAYMENT, [column]: value })).toEqual([problem]);
  });

  const CONVERTED = { converted_currency: 'SEK', converted_minor: '55000', exchange_rate: '11.022' };

  it.each<[string, CsvRecord, object]>([
    ['what was captured of it', { captured_minor: '3000' }, { amountMinor: 4990, capturedMinor: 3000 }],
    [
      'what it came to in another currency, and at which rate',
      CONVERTED,
      { convertedCurrency: 'SEK', convertedMinor: 55000, exchangeRate: '11.022' },
    ],
    ['the rate alone', { ...CONVERTED, converted_minor: '' }, { exchangeRate: '11.022' }],
  ])('keeps %s', (_, change, expected) => {
    expect(rowOf(payments, { ...PAYMENT, ...change }).row).toMatchObject(expected);
    expect(problemsOf(payments, { ...PAYMENT, ...change })).toEqual([]);
  });

  it.each<[string, CsvRecord, string]>([
    ['more captured than paid', { captured_minor: '4991' }, 'captured_minor is above amount_minor'],
    [
      'half a minor unit',
      { captured_minor: '0.5' },
      'captured_minor "0.5" is not a whole number of minor units',
    ],
    ['no currency', { ...CONVERTED, converted_currency: '' }, 'converted_currency is missing'],
    [
      'a currency alone',
      { converted_currency: 'SEK' },
      'converted_currency has neither converted_minor nor exchange_rate',
    ],
    [
      'its own currency',
      { ...CONVERTED, converted_currency: 'EUR' },
      'converted_currency is the payment’s own',
    ],
    [
      'an unknown currency',
      { ...CONVERTED, converted_currency: 'XQQ' },
      'converted_currency "XQQ" is not a currency of ISO 4217',
    ],
    [
      'a rate of nothing',
      { ...CONVERTED, exchange_rate: '0.0' },
      'exchange_rate "0.0" is not a decimal above zero',
    ],
    [
      'a rate with a comma',
      { ...CONVERTED, exchange_rate: '11,02' },
      'exchange_rate "11,02" is not a decimal above zero',
    ],
  ])('rejects %s', (_, change, problem) => {
    expect(problemsOf(payments, { ...PAYMENT, ...change })).toEqual([problem]);
  });

  it('names everything that is wrong with a row', () => {
    expect(problemsOf(payments, {})).toHaveLength(9);
  });

  it('moves every time by whole days and tells the newest', () => {
    const { row, newestTime } = rowOf(payments, { ...PAYMENT, captured_at: '2026-12-30T23:59:59Z' }, 2);

    expect([row.createdAt, row.capturedAt]).toEqual(['2026-11-16T18:21:00Z', '2027-01-01T23:59:59Z']);
    expect(newestTime).toBe('2027-01-01T23:59:59Z');
  });
});

describe('the other rows', () => {
  it('keeps what was authorised of a payment where another amount was taken', () => {
    expect(rowOf(payments, { ...PAYMENT, authorised_minor: '4000' }).row).toMatchObject({
      amountMinor: 4990,
      authorisedMinor: 4000,
    });
  });

  it('keeps refunds and chargebacks out of the index by payer', () => {
    expect(rowOf(refunds, REFUND).row).not.toHaveProperty('customerEmail');
    expect(rowOf(chargebacks, CHARGEBACK).row).not.toHaveProperty('customerEmail');
  });

  it('puts refunds and chargebacks beside their payment', () => {
    expect(rowOf(refunds, REFUND).row).toMatchObject({ pk: 'PAYMENT#pay_1', sk: 'REFUND#re_1' });
    expect(rowOf(chargebacks, CHARGEBACK).row).toMatchObject({
      pk: 'PAYMENT#pay_1',
      sk: 'CHARGEBACK#cb_1',
    });
  });

  it('rejects a refund of nothing', () => {
    expect(problemsOf(refunds, { ...REFUND, amount_minor: '0' })).toEqual(['amount_minor is zero']);
  });

  it('reads lists of an incident and rejects one that ends before it starts', () => {
    const incident = {
      incident_id: 'inc_1',
      title: 'Wallet provider unreachable',
      cause: 'outside_interference',
      methods: 'wallet; card',
      currencies: '',
      started_at: '2026-11-15T12:20:00Z',
      ended_at: '2026-11-15T12:00:00Z',
      reference: 'INC-415',
    };
    expect(problemsOf(incidents, incident)).toEqual(['ended_at lies before started_at']);
    expect(rowOf(incidents, { ...incident, ended_at: '' }).row).toMatchObject({
      sk: '2026-11-15T12:20:00Z#inc_1',
      methods: ['wallet', 'card'],
      currencies: [],
    });
  });
});
