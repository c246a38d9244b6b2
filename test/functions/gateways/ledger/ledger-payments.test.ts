import { describe, expect, it } from 'vitest';
import {
  type PayersPaymentRow,
  type PaymentRow,
  paymentKey,
  type RefundBehaviour,
  type RefundRow,
} from '../../../../functions/gateways/ledger/rows.ts';
import { refundIdFrom } from '../../../../shared/kernel/ids.ts';
import { money } from '../../../../shared/kernel/money.ts';
import { refundableAmount } from '../../../../shared/payments/payment-facts.ts';
import type { RefundPath } from '../../../../shared/payments/refund.ts';
import { now } from '../../../builders/clock.ts';
import { present } from '../../../builders/must.ts';
import { ledgerWith } from '../../../builders/payments/one-payment-ledger.ts';

const id = refundIdFrom(new Uint8Array(16));

const order = (path: RefundPath) => ({ id, paymentReference: 'pay_1', amount: money(1000, 'EUR'), path });

describe('a refund', () => {
  it.each<[RefundPath, string]>([
    ['original_method', '2026-11-27'],
    ['bank_transfer', '2026-11-24'],
    ['store_credit', '2026-11-20'],
  ])('by %s shows by %s, and its row says which way it went', async (path, expectedBy) => {
    const { payments, rows } = ledgerWith(null);
    const answer = await payments.refund(order(path));
    expect(answer).toMatchObject({ status: 'succeeded', expectedBy });
    expect(rows.at(-1)).toMatchObject({ path, status: 'settled' });
    expect(await payments.findRefund(order(path))).toEqual(answer);
  });

  it.each<[RefundBehaviour, RefundPath, string]>([
    ['decline', 'original_method', 'failed'],
    ['decline', 'bank_transfer', 'succeeded'],
    ['decline', 'store_credit', 'succeeded'],
    ['slow', 'original_method', 'pending'],
    ['slow', 'bank_transfer', 'succeeded'],
    ['timeout_after_paying', 'bank_transfer', 'unknown'],
  ])('of a payment switched to %s, by %s, is %s', async (behaviour, path, status) => {
    const { payments } = ledgerWith(behaviour);
    expect((await payments.refund(order(path))).status).toBe(status);
  });
});

describe('the money of a payment', () => {
  it.each<[PaymentRow['status'], 'taken' | 'not taken', string]>([
    ['captured', 'taken', 'succeeded'],
    ['failed', 'taken', 'succeeded'],
    ['pending', 'taken', 'succeeded'],
    ['failed', 'not taken', 'failed'],
    ['pending', 'not taken', 'failed'],
    ['authorised', 'taken', 'failed'],
    ['cancelled', 'taken', 'failed'],
  ])('that is %s, %s, can go back: %s', async (status, taken, answer) => {
    const { payments } = ledgerWith(null, { status, capturedAt: taken === 'taken' ? now : null });
    expect((await payments.refund(order('original_method'))).status).toBe(answer);
    const facts = present(await payments.find('pay_1'));
    expect(refundableAmount(facts).amount).toBe(answer === 'succeeded' ? 3990 : 0);
  });

  it('goes back at most as far as it was taken', async () => {
    const { payments } = ledgerWith(null, { status: 'failed', refundedMinor: 3991 });
    expect(await payments.refund(order('original_method'))).toEqual({
      status: 'failed',
      failureCode: 'amount_not_available',
    });
  });
});

describe('the facts', () => {
  it('tell the incidents that were going on', async () => {
    const facts = present(await ledgerWith(null).payments.find('pay_1'));
    expect(facts.incidents.map(({ reference, cause }) => [reference, cause])).toEqual([
      ['going on', 'unclear'],
      ['at the payment', 'system_error'],
    ]);
    expect(facts.payerCountry).toBeNull();
  });

  it('tell of the payer’s other payments those for which money was taken, and which went back', async () => {
    const other = (name: string, change: Partial<PayersPaymentRow> = {}): PayersPaymentRow => ({
      ...paymentKey(name),
      status: 'captured',
      capturedAt: now,
      refundedMinor: 0,
      ...change,
    });
    const { payments } = ledgerWith(null, { refundedMinor: 1, chargebacks: 1 }, [
      other('pay_1', { refundedMinor: 1, chargebacks: 1 }),
      other('pay_2'),
      other('pay_3', { refundedMinor: 1 }),
      other('pay_4', { chargebacks: 2, refundedMinor: 4990 }),
      other('pay_5', { status: 'failed' }),
      other('pay_6', { status: 'failed', capturedAt: null, chargebacks: 1 }),
    ]);
    expect(present(await payments.find('pay_1')).payerHistory).toEqual({
      payments: 4,
      refunds: 2,
      chargebacks: 1,
    });
  });

  it('tell of a payer with very many payments what the newest hundred show, in one question', async () => {
    const row = { status: 'captured', capturedAt: now, refundedMinor: 1 } as const;
    const many = Array.from({ length: 250 }, (_, index) => ({ ...paymentKey(`pay_${index + 2}`), ...row }));
    expect(present(await ledgerWith(null, {}, many).payments.find('pay_1')).payerHistory).toEqual({
      payments: 100,
      refunds: 100,
      chargebacks: 0,
    });
  });

  it('tell what was captured, what had been agreed to, and what it came to elsewhere', async () => {
    const paid = { capturedMinor: 3000, convertedCurrency: 'SEK', exchangeRate: '11.02' };
    const { payments } = ledgerWith(null, paid);
    expect(present(await payments.find('pay_1')).payment).toMatchObject({
      amount: money(3000, 'EUR'),
      authorised: money(4990, 'EUR'),
      conversions: [{ by: 'rate', currency: 'SEK', rate: '11.02' }],
    });
    expect(await payments.refund({ ...order('original_method'), amount: money(3001, 'EUR') })).toEqual({
      status: 'failed',
      failureCode: 'amount_not_available',
    });
    const both = ledgerWith(null, { ...paid, convertedMinor: 33_060 });
    expect(present(await both.payments.find('pay_1')).payment.conversions).toEqual([
      { by: 'amount', amount: money(33_060, 'SEK') },
    ]);
  });

  it('tell what was agreed to where nothing was taken', async () => {
    const { payments } = ledgerWith(null, { status: 'authorised', capturedAt: null, capturedMinor: 0 });
    expect(present(await payments.find('pay_1')).payment).toMatchObject({
      amount: money(4990, 'EUR'),
      authorised: null,
      conversions: [],
    });
  });

  it('tell by which way a refund went, and why it came back', async () => {
    const { payments, rows } = ledgerWith(null);
    await payments.refund(order('bank_transfer'));
    const last = present(rows.pop()) as RefundRow;
    rows.push({ ...last, status: 'returned', failureCode: 'account_closed' });
    expect(present(await payments.find('pay_1')).refunds).toMatchObject([
      { path: 'bank_transfer', status: 'returned', failureCode: 'account_closed' },
    ]);
  });
});

describe('compensation', () => {
  const booked = async (path: RefundPath, change: Partial<PaymentRow> = {}) => {
    const { rows, updates, payments } = ledgerWith(null, change);
    await payments.refund(order(path));
    return { row: rows.find(({ sk }) => sk === `REFUND#${id}`), update: updates.at(-1) };
  };

  it('as goodwill leaves the payment as it is', async () => {
    const { row, update } = await booked('goodwill');
    expect(row).toMatchObject({ path: 'goodwill', status: 'settled', amountMinor: 1000 });
    expect(update).toEqual({
      ConditionCheck: expect.objectContaining({ ExpressionAttributeValues: { ':currency': 'EUR' } }),
    });
  });

  it('before capture lowers what is to be captured, of an authorised payment only', async () => {
    const { update } = await booked('before_capture', { status: 'authorised', capturedAt: null });
    expect(update?.Update).toMatchObject({
      UpdateExpression: 'SET correctedMinor = if_not_exists(correctedMinor, :none) + :amount',
      ConditionExpression: expect.stringContaining('#status = :authorised'),
      ExpressionAttributeValues: { ':amount': 1000, ':authorised': 'authorised', ':room': 3990 },
    });
  });

  it('is told beside the refunds, and counts in nothing that went back', async () => {
    const { payments } = ledgerWith(null);
    await payments.refund(order('goodwill'));
    const facts = present(await payments.find('pay_1'));
    expect(facts.refunds).toEqual([]);
    expect(facts.compensations).toMatchObject([{ reference: id, path: 'goodwill' }]);
    expect(refundableAmount(facts).amount).toBe(4990);
  });

  it('that lowered the charge counts when the shop captures the rest', async () => {
    const { payments } = ledgerWith(null, { correctedMinor: 990 });
    expect((await payments.find('pay_1'))?.payment).toMatchObject({
      amount: money(4000, 'EUR'),
      authorised: money(4990, 'EUR'),
    });
  });
});
