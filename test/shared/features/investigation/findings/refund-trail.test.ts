import { describe, expect, it } from 'vitest';
import { nothingAround } from '../../../../../shared/features/investigation/check.ts';
import { refundPending } from '../../../../../shared/features/investigation/findings/refund-pending.ts';
import { refundReturned } from '../../../../../shared/features/investigation/findings/refund-returned.ts';
import { money } from '../../../../../shared/kernel/money.ts';
import type { RefundRecord } from '../../../../../shared/payments/payment-facts.ts';
import { daysAgo } from '../../../../builders/clock.ts';
import { claim, facts, refundRecord } from '../../../../builders/payments/payment-facts.ts';

const trail = (...refunds: readonly RefundRecord[]) => facts({ refunds });
const older = (status: RefundRecord['status']) => refundRecord(100, { status, createdAt: daysAgo(4) });
const newest = (status: RefundRecord['status'], change: Partial<RefundRecord> = {}) =>
  refundRecord(4990, { status, ...change });

describe('refund_returned', () => {
  it('is confirmed where the newest refund came back, with its way and what stood in it', () => {
    const back = newest('returned', { failureCode: 'account_closed', traceReference: 'arn_9' });
    expect(refundReturned(claim(), trail(back), nothingAround)).toEqual({
      check: 'refund_returned',
      result: 'confirmed',
      facts: {
        amount: money(4990, 'EUR'),
        sentAt: daysAgo(2),
        path: 'original_method',
        obstacle: 'closed',
        failureCode: 'account_closed',
        traceReference: 'arn_9',
      },
    });
  });

  it.each([
    ['account_closed', 'closed'],
    ['card_expired', 'closed'],
    ['expired_or_canceled_card', 'closed'],
    ['lost_or_stolen_card', 'closed'],
    ['wrong_account', 'wrong_instrument'],
    ['name_mismatch', 'wrong_instrument'],
    ['toString', 'other'],
    ['bank_error_17', 'other'],
    [null, 'other'],
  ])('takes the code %s for the obstacle %s', (failureCode, obstacle) => {
    const finding = refundReturned(claim(), trail(newest('returned', { failureCode })), nothingAround);
    expect(finding.facts).toMatchObject({ failureCode, obstacle });
  });

  it.each<[string, readonly RefundRecord[], string | null]>([
    ['no refund was made', [], null],
    ['the newest arrived', [newest('settled')], 'settled'],
    ['the newest is on its way', [newest('pending')], 'pending'],
    ['the newest never left', [newest('failed')], 'failed'],
    ['one came back and was sent again', [older('returned'), newest('settled')], 'settled'],
    [
      'one came back and was sent again, whatever the order',
      [newest('settled'), older('returned')],
      'settled',
    ],
  ])('is refuted where %s', (_, refunds, newestStatus) => {
    expect(refundReturned(claim(), trail(...refunds), nothingAround)).toEqual({
      check: 'refund_returned',
      result: 'refuted',
      facts: { newestStatus },
    });
  });
});

describe('refund_pending', () => {
  it('is confirmed while the newest refund is on its way, with its trace', () => {
    expect(refundPending(claim(), trail(older('settled'), newest('pending')), nothingAround)).toEqual({
      check: 'refund_pending',
      result: 'confirmed',
      facts: {
        amount: money(4990, 'EUR'),
        since: daysAgo(2),
        path: 'original_method',
        traceReference: 'arn_1',
      },
    });
  });

  it.each<[string, readonly RefundRecord[]]>([
    ['no refund was made', []],
    ['the newest arrived', [older('pending'), newest('settled')]],
    ['the newest failed', [newest('failed')]],
    ['the newest came back', [newest('returned')]],
  ])('is refuted where %s', (_, refunds) => {
    expect(refundPending(claim(), trail(...refunds), nothingAround)).toEqual({
      check: 'refund_pending',
      result: 'refuted',
      facts: {},
    });
  });
});
