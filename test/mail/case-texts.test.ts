import { describe, expect, it } from 'vitest';
import { type Decision, locales, outcomeKinds, reasons, statuses } from '../../shared/domain/case.ts';
import type { CaseEvent } from '../../shared/domain/events.ts';
import { questionIdFrom, refundIdFrom } from '../../shared/domain/ids.ts';
import { money } from '../../shared/domain/money.ts';
import type { RefundStatus } from '../../shared/domain/refund.ts';
import { instant } from '../../shared/domain/time.ts';
import { nextKey, outcomeTextKey, timelineKey } from '../../shared/mail/case-texts.ts';
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

function decided(kind: Decision['kind']): CaseEvent {
  const policy = { version: '1', clause: 'T1-DUPLICATE' };
  return { type: 'decided', decision: { kind, amount: null, by: 'staff:anna', policy, at } };
}

const question = questionIdFrom(new Uint8Array(16));
const otherCase = 'case_zzzzzzzzzzzzzzzzzzzz8h3k5w';

const events: readonly CaseEvent[] = [
  ...(['refund', 'decline', 'explain'] as const).map(decided),
  { type: 'customer_asked', questions: [question] },
  { type: 'staff_replied' },
  { type: 'customer_wrote', answered: [] },
  { type: 'customer_wrote', answered: [question] },
  { type: 'progress_reported' },
  { type: 'customer_reminded' },
  { type: 'information_window_ended' },
  { type: 'closed_by_silence' },
  { type: 'access_renewed', scope: 'verified' },
  { type: 'merged_into', into: otherCase },
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

  it.each([
    { type: 'claimed', owner: 'staff:anna' },
    { type: 'assigned', owner: 'staff:anna' },
    { type: 'released', owner: 'team:tier1' },
    { type: 'note_added' },
    { type: 'target_warned', tier: 'tier1', dueAt: at },
    { type: 'target_missed', tier: 'tier1', dueAt: at },
    { type: 'merged_from', from: otherCase },
    { type: 'outcome_announced' },
    { type: 'escalation_announced' },
    { type: 'closure_announced' },
    answered('intended'),
  ] satisfies readonly CaseEvent[])('says nothing of what is between us: $type', (event) => {
    expect(timelineKey(event)).toBeNull();
  });

  it.each(locales)('in %s never passes on errors, codes or queues', (locale) => {
    for (const event of events) {
      const key = timelineKey(event);
      expect(key && translate(locale, key)).not.toMatch(
        /States|pay_refund|card_closed|payment_not_found|tier|anna|qst_|case_|T1-/i,
      );
    }
  });
});

describe('what happens next', () => {
  it('follows from the status, but for a case that goes on as another', () => {
    for (const status of statuses) {
      expect(nextKey(status, null)).toBe(`next.${status}`);
      expect(nextKey(status, 'declined')).toBe(`next.${status}`);
    }
    expect(nextKey('closed', 'merged')).toBe('next.merged');
  });
});

describe('the explanation of an outcome', () => {
  const amounts = { amount: '49.90', disputedAmount: '59.90' };

  it.each(reasons)('names the amount of an automatic refund in every language: %s', (reason) => {
    for (const locale of locales) {
      const text = translate(locale, outcomeTextKey('refunded', reason), amounts);
      expect(text).toContain('49.90');
      expect(text.includes('59.90')).toBe(reason === 'amount_mismatch');
    }
  });

  it.each(reasons)('says of a person’s decision only what holds of any: %s', (reason) => {
    for (const kind of ['refunded', 'partially_refunded', 'amount_corrected'] as const) {
      expect(outcomeTextKey(kind, reason, 'person')).toBe('explanation.reviewed');
    }
  });

  it.each(['explained', 'declined', 'merged', 'withdrawn'] as const)('%s needs no amount', (kind) => {
    for (const locale of locales) {
      for (const reason of reasons) {
        expect(translate(locale, outcomeTextKey(kind, reason))).not.toMatch(/\d/);
      }
    }
  });

  it('differs for outcomes that differ', () => {
    const texts = outcomeKinds
      .filter((kind) => kind !== 'partially_refunded' && kind !== 'amount_corrected')
      .map((kind) => outcomeTextKey(kind, 'other'));
    expect(new Set(texts).size).toBe(texts.length);
  });
});
