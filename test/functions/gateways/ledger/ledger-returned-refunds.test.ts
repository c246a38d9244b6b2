import { describe, expect, it } from 'vitest';
import type { PaymentRow, RefundRow } from '../../../../functions/gateways/ledger/rows.ts';
import { refundIdFrom } from '../../../../shared/kernel/ids.ts';
import { money } from '../../../../shared/kernel/money.ts';
import { addSeconds } from '../../../../shared/kernel/time.ts';
import { refundableAmount } from '../../../../shared/payments/payment-facts.ts';
import type { RefundPath } from '../../../../shared/payments/refund.ts';
import { now } from '../../../builders/clock.ts';
import { present } from '../../../builders/must.ts';
import { ledgerWith } from '../../../builders/payments/one-payment-ledger.ts';

const id = refundIdFrom(new Uint8Array(16));
const otherId = refundIdFrom(new Uint8Array(16).fill(1));
const order = (path: RefundPath) => ({ id, paymentReference: 'pay_1', amount: money(1000, 'EUR'), path });

describe('a refund to an account that the bank finds closed', () => {
  const closed = (change: Partial<PaymentRow> = {}) => {
    let seconds = 0;
    const ledger = ledgerWith('return_after_settling', change, [], () => addSeconds(now, seconds));
    const pass = (some: number) => {
      seconds += some;
    };
    return { ...ledger, pass };
  };

  it('is made at first, and comes back soon after', async () => {
    const { payments, pass } = closed();
    expect(await payments.refund(order('original_method'))).toMatchObject({ status: 'succeeded' });
    expect(await payments.findRefund(order('original_method'))).toMatchObject({ status: 'succeeded' });
    pass(10);
    expect(await payments.findRefund(order('original_method'))).toEqual({
      status: 'failed',
      failureCode: 'account_closed',
    });
    expect(present(await payments.find('pay_1')).refunds).toMatchObject([
      { status: 'returned', failureCode: 'account_closed' },
    ]);
  });

  it('gives its money back for another refund, once', async () => {
    const whole = { ...order('original_method'), amount: money(4990, 'EUR') };
    const made = closed();
    await made.payments.refund(whole);
    // The payment as the transaction leaves it, which the table of this test only checks.
    const { payments, pass, rows } = closed({ refundedMinor: 4990 });
    rows.push(present(made.rows.at(-1)));
    const other = { ...whole, id: otherId, path: 'bank_transfer' } as const;
    expect(await payments.refund(other)).toMatchObject({ failureCode: 'amount_not_available' });
    pass(10);
    expect(refundableAmount(present(await payments.find('pay_1'))).amount).toBe(4990);
    expect(await payments.refund(other)).toMatchObject({ status: 'succeeded' });
    expect(refundableAmount(present(await payments.find('pay_1'))).amount).toBe(0);
  });

  it('comes back by no other path, and no imported one does', async () => {
    const { payments, pass, rows } = closed();
    await payments.refund(order('bank_transfer'));
    const { madeOn: _, ...imported } = present(rows.at(-1)) as RefundRow;
    rows.push({ ...imported, refundId: 're_1', path: 'original_method' });
    pass(3600);
    expect(present(await payments.find('pay_1')).refunds.map(({ status }) => status)).toEqual([
      'settled',
      'settled',
    ]);
  });
});
