import { describe, expect, it } from 'vitest';
import type { CaseEvent } from '../../../shared/case/events.ts';
import type { Decision } from '../../../shared/case/parts/outcome.ts';
import type { OfferRound, Plan } from '../../../shared/case/parts/plan.ts';
import type { Announcement } from '../../../shared/case/parts/status.ts';
import { statuses } from '../../../shared/case/parts/status.ts';
import { asksForAgreement } from '../../../shared/case/standing.ts';
import { appealKey } from '../../../shared/features/appeal/appeal.text.ts';
import { nextKey, type Standing } from '../../../shared/features/intake/what-next.text.ts';
import { outcomeTextKey } from '../../../shared/features/outcome/outcome.text.ts';
import { optionIdFrom, questionIdFrom, refundIdFrom } from '../../../shared/kernel/ids.ts';
import { money } from '../../../shared/kernel/money.ts';
import type { Tier } from '../../../shared/kernel/parties.ts';
import { instant } from '../../../shared/kernel/time.ts';
import { type Locale, locales, outcomeKinds, reasons } from '../../../shared/kernel/words.ts';
import { type RefundPath, type RefundStatus, refundStatuses } from '../../../shared/payments/refund.ts';
import { translate } from '../../../shared/texts/translate.ts';
import { timelineKey } from '../../../shared/views/timeline.ts';

const at = instant('2026-11-14T18:21:41Z');

function answered(status: RefundStatus, path: RefundPath = 'original_method'): CaseEvent {
  return {
    type: 'refund_answered',
    refund: {
      id: refundIdFrom(new Uint8Array(16)),
      status,
      amount: money(4990, 'EUR'),
      path,
      charged: null,
      traceReference: null,
      expectedBy: null,
      actBy: null,
      failureCode: 'card_closed',
      intendedAt: at,
      settledAt: null,
    },
  };
}

function decided(kind: Decision['kind'], approvedBy: Decision['approvedBy'] = null): CaseEvent {
  const policy = { version: '1', clause: 'T1-DUPLICATE' };
  return { type: 'decided', decision: { kind, amount: null, by: 'staff:anna', approvedBy, policy, at } };
}

const question = questionIdFrom(new Uint8Array(16));
const otherCase = 'case_zzzzzzzzzzzzzzzzzzzz8h3k5w';
const hash = 'a1b2';

const refused = (result: OfferRound['result']): CaseEvent => ({
  type: 'offer_refused',
  round: { options: [], version: 7, result, counter: null, at },
});

const plan: Plan = {
  hash,
  kind: 'offer',
  options: [],
  proposedBy: 'staff:tove',
  proposedAt: at,
  version: 7,
  state: 'offered',
  approval: null,
  expiresAt: at,
  chosen: null,
};

const escalated = (to: Tier): CaseEvent => ({
  type: 'escalated',
  owner: `team:${to}`,
  packet: {
    from: 'tier1',
    to,
    reasons: ['deadline_missed'],
    by: 'system',
    at,
    note: 'at tier1, awaiting_staff',
    ownerBefore: 'team:tier1',
    findings: [],
    offers: [],
    contacts: 0,
    clocks: [],
    history: { version: 6, hash },
  },
});

const events: readonly CaseEvent[] = [
  ...(['refund', 'decline', 'explain'] as const).map((kind) => decided(kind)),
  { type: 'customer_asked', questions: [question] },
  { type: 'staff_replied' },
  { type: 'customer_wrote', answered: [] },
  { type: 'customer_wrote', answered: [question] },
  { type: 'progress_reported' },
  { type: 'right_invoked', right: 'psd2_77', since: at },
  { type: 'holding_reply_sent', right: 'psd2_101', until: at },
  { type: 'customer_reminded' },
  { type: 'information_window_ended' },
  { type: 'closed_by_silence' },
  { type: 'access_renewed', scope: 'verified' },
  { type: 'merged_into', into: otherCase },
  { type: 'acknowledged' },
  ...(['address_asked', 'address_confirmed', 'address_silent'] as const).map((type) => ({ type })),
  { type: 'investigated', findings: [] },
  { type: 'held_for_staff', owner: 'team:tier1', reasons: ['payment_not_found'] },
  { type: 'outcome_confirmed', satisfied: true, solved: true, rating: 5 },
  { type: 'put_aside', from: 'refunding', step: 'pay_refund', error: 'States.Timeout' },
  { type: 'resumed', to: 'refunding' },
  { type: 'withdrawn' },
  { type: 'closed' },
  ...refundStatuses.filter((status) => status !== 'intended').map((status) => answered(status)),
  { ...answered('failed'), type: 'refund_came_back', settledAt: at } as CaseEvent,
  answered('succeeded', 'store_credit'),
  escalated('tier2'),
  { type: 'understanding_asked' },
  { type: 'understanding_answered', agreed: true },
  { type: 'understanding_answered', agreed: false },
  { type: 'announced', what: 'offer' },
  { type: 'option_chosen', hash, option: optionIdFrom(new Uint8Array(16)) },
  ...(['declined', 'countered', 'expired', 'overtaken'] as const).map(refused),
  { type: 'handed_off', severity: 'major', incidents: [] },
  { type: 'engineering_reported', resolution: 'fixed', cause: 'system_error', incident: null },
  { type: 'reopened', because: 'not_solved' },
  { type: 'reopened', because: 'recurrence' },
  { type: 'appealed', round: 1 },
  { type: 'appeal_decided', round: 1, result: 'upheld' },
  { type: 'appeal_decided', round: 1, result: 'rejected' },
];

const textOf = (locale: Locale, key: ReturnType<typeof timelineKey>) =>
  key && translate(locale, key, { right: 'Article 77' });

describe('the timeline', () => {
  it.each(locales)('in %s has a text of its own for each event', (locale) => {
    const texts = events.map((event) => textOf(locale, timelineKey(event)));
    expect(texts).not.toContain(null);
    expect(new Set(texts).size).toBe(events.length);
  });

  it.each([
    { type: 'claimed', owner: 'staff:anna' },
    { type: 'assigned', owner: 'staff:anna' },
    { type: 'released', owner: 'team:tier1' },
    { type: 'note_added' },
    { type: 'target_warned', tier: 'tier1', dueAt: at },
    { type: 'right_warned', right: 'psd2_101', dueAt: at },
    { type: 'right_missed', right: 'psd2_101', dueAt: at },
    { type: 'right_lapsed', right: 'gb_disp_1_5', dueAt: at },
    { type: 'target_missed', tier: 'tier1', dueAt: at },
    { type: 'merged_from', from: otherCase },
    ...(
      ['escalation', 'hand_off', 'fault_report', 'outcome', 'closure'] as const satisfies Announcement[]
    ).map((what) => ({ type: 'announced', what }) as const),
    escalated('engineering'),
    { type: 'acceptance_missed', by: 'staff:tove' },
    { type: 'plan_proposed', plan },
    { type: 'plan_approved', hash, clause: 'APPROVAL-LEAD' },
    { type: 'plan_returned', hash },
    { type: 'approval_overdue', hash },
    decided('refund', 'staff:lena'),
    { type: 'tier2_asked' },
    { type: 'tier2_answered' },
    { type: 'diagnosed', cause: 'fraud' },
    { type: 'report_filed', cause: 'fraud' },
    { type: 'report_overdue' },
    { type: 'siblings_noticed', cases: [otherCase] },
    { type: 'order.stop_shipment', order: 'ord_1', refundId: 'rfnd_00000000000000000000000000' },
    answered('intended'),
  ] satisfies readonly CaseEvent[])('says nothing of what is between us: $type', (event) => {
    expect(timelineKey(event)).toBeNull();
  });

  it.each(locales)('in %s never passes on errors, codes or queues', (locale) => {
    for (const event of events) {
      expect(textOf(locale, timelineKey(event))).not.toMatch(
        /States|pay_refund|card_closed|payment_not_found|tier|anna\b|tove|system_error|qst_|opt_|case_|T1-/i,
      );
    }
  });
});

describe('what happens next', () => {
  const standing = (change: Partial<Standing>): Standing => ({
    status: 'awaiting_customer',
    outcome: null,
    confirmation: null,
    plan: null,
    understanding: null,
    openQuestions: [question],
    refund: null,
    ...change,
  });
  const outcome = (kind: 'declined' | 'merged') => ({
    kind,
    amount: null,
    policy: null,
    decidedAt: null,
    at,
  });

  it('follows from the status, but for a case that goes on as another', () => {
    for (const status of statuses) {
      expect(nextKey(standing({ status }))).toBe(`next.${status}`);
      expect(nextKey(standing({ status, outcome: outcome('declined') }))).toBe(`next.${status}`);
    }
    expect(nextKey(standing({ status: 'closed', outcome: outcome('merged') }))).toBe('next.merged');
  });

  it('is ours alone once the customer has confirmed, until the case is closed', () => {
    const confirmation = { satisfied: true, solved: true, rating: 5, at };
    expect(nextKey(standing({ status: 'resolved', confirmation }))).toBe('next.confirmed');
    for (const status of statuses.filter((one) => one !== 'resolved')) {
      expect(nextKey(standing({ status, confirmation }))).toBe(nextKey(standing({ status })));
    }
    for (const locale of locales) {
      expect(translate(locale, 'next.confirmed')).not.toBe(translate(locale, 'next.resolved'));
    }
  });

  it('is the customer’s choice while an offer is open, and nothing of it before and after', () => {
    expect(nextKey(standing({ plan }))).toBe('next.awaiting_choice');
    expect(nextKey(standing({ plan: { ...plan, state: 'returned' } }))).toBe('next.awaiting_customer');
    const status = 'awaiting_approval';
    expect(nextKey(standing({ status, plan: { ...plan, state: 'proposed' } }))).toBe(`next.${status}`);
  });

  it('is the customer’s word on what we understood, until it is given or nobody waits for it', () => {
    const asked = standing({ understanding: { question, agreed: null } });
    expect([nextKey(asked), asksForAgreement(asked)]).toEqual(['next.awaiting_agreement', true]);
    const later = standing({ ...asked, openQuestions: [questionIdFrom(new Uint8Array(16).fill(2))] });
    expect([nextKey(later), asksForAgreement(later)]).toEqual(['next.awaiting_customer', false]);
    const given = standing({ understanding: { question, agreed: false } });
    expect(asksForAgreement(given)).toBe(false);
  });

  it.each(locales)('in %s tells what a customer can do with an offer apart from answering', (locale) => {
    const keys = ['next.awaiting_customer', 'next.awaiting_choice', 'next.awaiting_agreement'] as const;
    expect(new Set(keys.map((key) => translate(locale, key))).size).toBe(keys.length);
  });
});

describe('the way to disagree', () => {
  it('is an appeal to us while there is one, and the body outside after that', () => {
    expect([2, 1, 0, -1].map(appealKey)).toEqual([
      'appeal',
      'appeal',
      'appeal.exhausted',
      'appeal.exhausted',
    ]);
    for (const locale of locales) {
      for (const left of [1, 0])
        expect(translate(locale, appealKey(left), { externalBody: 'ARN' })).toContain('ARN');
    }
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

  it('of a credit names its amount, whoever decided', () => {
    for (const locale of locales) {
      for (const by of ['machine', 'person'] as const) {
        const text = translate(locale, outcomeTextKey('compensated', 'other', by), amounts);
        expect(text).toContain('49.90');
      }
    }
  });

  it.each(['explained', 'fault_fixed', 'declined', 'merged', 'withdrawn'] as const)(
    '%s needs no amount',
    (kind) => {
      for (const locale of locales) {
        for (const reason of reasons) {
          expect(translate(locale, outcomeTextKey(kind, reason))).not.toMatch(/\d/);
        }
      }
    },
  );

  it('differs for outcomes that differ', () => {
    const texts = outcomeKinds
      .filter((kind) => kind !== 'partially_refunded' && kind !== 'amount_corrected')
      .map((kind) => outcomeTextKey(kind, 'other'));
    expect(new Set(texts).size).toBe(texts.length);
  });
});
