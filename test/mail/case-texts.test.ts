import { describe, expect, it } from 'vitest';
import { locales, reasons } from '../../shared/domain/case.ts';
import type { CaseEvent } from '../../shared/domain/events.ts';
import { refundIdFrom } from '../../shared/domain/ids.ts';
import { money } from '../../shared/domain/money.ts';
import type { RefundStatus } from '../../shared/domain/refund.ts';
import { instant } from '../../shared/domain/time.ts';
import { explanationKey, timelineKey } from '../../shared/mail/case-texts.ts';
import { translate } from '../../shared/mail/translate.ts';

const at = instant('2026-11-14T18:21:41Z');

function answered(status: RefundStatus): CaseEvent {
  return {
    type: 'refund_answered',
    refund: {
      id: refundIdFrom(new Uint8Array(16)),
      status,
      amount: money(4990, 'EUR'),
      path: 'original_method',
      traceReference: null,
      expectedBy: null,
      failureCode: 'card_closed',
      intendedAt: at,
      settledAt: null,
    },
  };
}

const events: readonly CaseEvent[] = [
  { type: 'acknowledged' },
  { type: 'investigated', findings: [] },
  { type: 'held_for_staff', owner: 'team:tier1', reasons: ['payment_not_found'] },
  { type: 'outcome_confirmed', satisfied: true, solved: true, rating: 5 },
  { type: 'put_aside', from: 'refunding', step: 'pay_refund', error: 'States.Timeout' },
  { type: 'resumed', to: 'refunding' },
  { type: 'withdrawn' },
  { type: 'closed' },
  ...(['succeeded', 'pending', 'failed', 'unknown'] as const).map(answered),
];

describe('the timeline', () => {
  it.each(locales)('in %s has a text of its own for each event and needs no parameter', (locale) => {
    const texts = events.map((event) => {
      const key = timelineKey(event);
      return key && translate(locale, key);
    });
    expect(texts).not.toContain(null);
    expect(new Set(texts).size).toBe(events.length);
  });

  it('says nothing of events that only the machine has to know', () => {
    expect(timelineKey({ type: 'escalation_announced' })).toBeNull();
    expect(timelineKey({ type: 'closure_announced' })).toBeNull();
    expect(timelineKey(answered('intended'))).toBeNull();
  });

  it.each(locales)('in %s never passes on errors, codes or queues', (locale) => {
    for (const event of events) {
      const key = timelineKey(event);
      expect(key && translate(locale, key)).not.toMatch(
        /States|pay_refund|card_closed|payment_not_found|tier/i,
      );
    }
  });
});

describe('the explanation of a refund', () => {
  it.each(reasons)('of %s names the amount in every language', (reason) => {
    for (const locale of locales) {
      const text = translate(locale, explanationKey(reason), { amount: '49.90', disputedAmount: '59.90' });
      expect(text).toContain('49.90');
      expect(text.includes('59.90')).toBe(reason === 'amount_mismatch');
    }
  });
});
