import { describe, expect, it } from 'vitest';
import type { CaseEvent } from '../../../../shared/case/events.ts';
import type { Finding } from '../../../../shared/case/parts/finding.ts';
import { statisticsRow } from '../../../../shared/features/statistics/row.rules.ts';
import { caseIdFrom } from '../../../../shared/kernel/ids.ts';
import { money } from '../../../../shared/kernel/money.ts';
import {
  closed,
  confirmed,
  decided,
  delivered,
  escalated,
  paid,
  settledByTheMachine,
} from '../../../builders/case/ended-logs.ts';
import { days, type Happened, logOf } from '../../../builders/case/log.ts';
import { later } from '../../../builders/clock.ts';
import { present } from '../../../builders/must.ts';

const rowAfter = (...happened: Happened[]) => present(statisticsRow(logOf(happened), []));
const filed = { type: 'report_filed', cause: 'provider_fault' } as const;
const reported = (cause: 'system_error' | 'no_fault'): CaseEvent => ({
  type: 'engineering_reported',
  resolution: 'fixed',
  cause,
  incident: null,
});

describe('the record of a case that the machine settled', () => {
  const record = present(statisticsRow(logOf(settledByTheMachine), []));

  it('names how it ended, and who solved it', () => {
    expect(record).toMatchObject({
      reason: 'duplicate_charge',
      channel: 'web',
      openedAt: later(0),
      endedAt: later(600),
      endedBefore: [],
      outcome: 'refunded',
      solvedBy: 'tier1',
      automatic: true,
      atFirstContact: true,
      escalations: [],
      reopenings: 0,
      appeals: { made: 0, upheld: 0 },
      prevention: null,
    });
  });

  it('times every milestone from the opening; no person answered', () => {
    expect(record.seconds).toEqual({
      acknowledged: 10,
      decided: 60,
      answered: null,
      outcome: 90,
      ended: 600,
    });
  });

  it('keeps the customer’s answer and the money', () => {
    expect(record.confirmation).toEqual({ satisfied: true, solved: true, rating: 5 });
    expect(record.refunds).toEqual([{ kind: 'refunded', amount: money(4990, 'EUR') }]);
  });
});

describe('there is no record', () => {
  const reopened: Happened = [
    700,
    'customer',
    { type: 'reopened', because: 'recurrence' },
    escalated(['recurrence']),
  ];

  it.each<[string, Happened[]]>([
    ['while the case is open', settledByTheMachine.slice(0, 4)],
    ['while it is open again', [...settledByTheMachine, reopened]],
    ['while it is appealed', [...settledByTheMachine, [700, 'customer', { type: 'appealed', round: 1 }]]],
  ])('%s', (_, happened) => {
    expect(statisticsRow(logOf(happened), [])).toBeNull();
  });

  it('of nothing', () => {
    expect(statisticsRow([], [])).toBeNull();
  });
});

describe('a case that came back', () => {
  const again = (at: number): Happened[] => [
    [at, 'customer', { type: 'reopened', because: 'recurrence' }, escalated(['recurrence'])],
    [at + 10, 'staff:tove', { type: 'staff_replied' }],
    [at + 20, 'staff:tove', delivered('explained', 'person'), filed],
    [at + 30, 'system', { type: 'closed_by_silence' }, closed],
  ];

  it('counts under its newest ending, with the days on which it had ended before', () => {
    const record = rowAfter(...settledByTheMachine, ...again(days(3)), ...again(days(9)));
    expect(record.endedAt).toBe(later(days(9) + 30));
    expect(record.endedBefore).toEqual(['2026-11-20', '2026-11-23']);
    expect(record.reopenings).toBe(2);
  });

  it('has no other day where it ended twice on one', () => {
    expect(rowAfter(...settledByTheMachine, ...again(700)).endedBefore).toEqual([]);
  });

  it('was solved by Tier 2, not at first contact, and keeps the money of the first round', () => {
    const record = rowAfter(...settledByTheMachine, ...again(days(3)));
    expect(record).toMatchObject({ outcome: 'explained', solvedBy: 'tier2', atFirstContact: false });
    expect(record.escalations).toEqual(['recurrence']);
    expect(record.refunds).toEqual([{ kind: 'refunded', amount: money(4990, 'EUR') }]);
  });

  it('keeps no answer where the customer said nothing of the last outcome', () => {
    expect(rowAfter(...settledByTheMachine, ...again(days(3))).confirmation).toBeNull();
  });

  it('is the same whatever its workflow does afterwards', () => {
    const log = logOf([...settledByTheMachine, [610, 'system', { type: 'announced', what: 'closure' }]]);
    expect(statisticsRow(log, [])).toEqual(statisticsRow(log.slice(0, -1), []));
  });
});

it('not solved counts as coming back, once, whether the customer was satisfied or not', () => {
  const notSolved: Happened[] = [
    [100, 'customer', confirmed({ solved: false }), { type: 'reopened', because: 'not_solved' }],
    [200, 'system', delivered('refunded')],
    [300, 'customer', confirmed({ satisfied: false, solved: false }), escalated(['dissatisfaction'])],
  ];
  const record = rowAfter(
    ...settledByTheMachine.slice(0, 4),
    ...notSolved,
    [400, 'system', delivered('refunded')],
    [500, 'customer', confirmed(), closed],
  );
  expect(record.reopenings).toBe(2);
});

describe('who solved it', () => {
  it('is engineering where a fixed fault is the outcome', () => {
    const record = rowAfter(
      [100, 'system', escalated(['technical_fault'])],
      [200, 'staff:tove', escalated(['technical_fault'], 'engineering')],
      [300, 'staff:elin', reported('system_error')],
      [400, 'staff:ada', delivered('fault_fixed', 'person')],
      [500, 'customer', confirmed(), closed],
    );
    expect(record).toMatchObject({ solvedBy: 'engineering', automatic: false, atFirstContact: false });
  });

  it.each<[string, CaseEvent[]]>([
    ['merged', [{ type: 'merged_into', into: caseIdFrom(new Uint8Array(16).fill(2)) }, closed]],
    ['withdrawn', [{ type: 'withdrawn' }]],
  ])('is nobody where the case was %s', (outcome, events) => {
    const record = rowAfter([100, 'staff:anna', ...events]);
    expect(record).toMatchObject({ outcome, solvedBy: null, automatic: false, atFirstContact: false });
  });

  it('is Tier 1, though not at first contact, where the customer was asked something', () => {
    const record = rowAfter(
      [100, 'staff:anna', { type: 'customer_asked', questions: [] }],
      [200, 'staff:anna', decided('staff:anna'), delivered('declined', 'person')],
      [300, 'system', { type: 'closed_by_silence' }, closed],
    );
    expect(record).toMatchObject({ solvedBy: 'tier1', atFirstContact: false, seconds: { answered: 100 } });
  });
});

describe('the cause', () => {
  const finding = (check: Finding['check'], facts: Finding['facts'] = {}): Finding => ({
    check,
    result: 'confirmed',
    facts,
  });
  const seen = (...findings: Finding[]): Happened => [50, 'system', { type: 'investigated', findings }];
  const end: Happened[] = [
    [90, 'system', delivered('refunded')],
    [99, 'customer', confirmed(), closed],
  ];
  const incident = finding('known_incident', { cause: 'outside_interference' });
  const said: Happened = [80, 'staff:tove', filed];
  const fault: Happened = [70, 'staff:elin', reported('system_error')];

  it.each<[string, Happened[], string, string]>([
    ['is what the report says', [seen(incident), fault, said], 'provider_fault', 'report'],
    ['or what engineering found', [seen(incident), fault], 'system_error', 'engineering'],
    [
      'or that of a known incident',
      [seen(finding('duplicate_charge'), incident)],
      'outside_interference',
      'findings',
    ],
    ['or what a check confirmed', [seen(finding('amount_mismatch'))], 'merchant_mistake', 'findings'],
    ['or unclear', [], 'unclear', 'nobody'],
  ])('%s', (_, happened, cause, causeBasis) => {
    expect(rowAfter(...happened, ...end)).toMatchObject({ cause, causeBasis });
  });

  it('of a mistaken payment is the customer’s mistake only where it was granted', () => {
    const event = { reason: 'mistaken_payment' } as const;
    const causeAfter = (kind: 'refunded' | 'declined') =>
      statisticsRow(
        logOf(
          [
            [90, 'system', delivered(kind)],
            [99, 'system', closed],
          ],
          { event },
        ),
        [],
      )?.cause;
    expect([causeAfter('refunded'), causeAfter('declined')]).toEqual(['customer_mistake', 'unclear']);
  });
});

it('prevention stands in the words of the newest report', () => {
  const log = logOf([
    [100, 'staff:tove', filed],
    [200, 'staff:tove', filed],
    [300, 'system', delivered('refunded')],
    [400, 'system', closed],
  ]);
  const thread = [
    { version: 2, parts: { prevention: 'Check it.' } },
    { version: 3, parts: { prevention: 'Check it twice.', work: 'Much' } },
    { version: 4, parts: {} },
  ];
  expect(statisticsRow(log, thread)?.prevention).toBe('Check it twice.');
});

it('targets, appeals and refunds are counted, failed refunds are not', () => {
  const missed = (
    tier: 'tier1' | 'tier2',
    type: 'target_missed' | 'target_warned' = 'target_missed',
  ): CaseEvent => ({
    type,
    tier,
    dueAt: later(1),
  });
  const record = rowAfter(
    [10, 'system', missed('tier1', 'target_warned')],
    [20, 'system', missed('tier1'), escalated(['deadline_missed'])],
    [30, 'system', missed('tier2')],
    [40, 'system', missed('tier2')],
    [50, 'system', paid(100, 'failed')],
    [60, 'system', paid(1500, 'pending')],
    [70, 'system', paid(1500)],
    [80, 'system', delivered('partially_refunded')],
    [90, 'customer', { type: 'appealed', round: 1 }, escalated(['dissatisfaction'])],
    [95, 'system', paid(500)],
    [99, 'system', delivered('compensated'), { type: 'appeal_decided', round: 1, result: 'upheld' }],
    [100, 'system', closed],
  );
  expect(record.missed).toEqual({ tier1: 1, tier2: 2, engineering: 0 });
  expect(record.appeals).toEqual({ made: 1, upheld: 1 });
  expect(record.refunds).toEqual([
    { kind: 'partially_refunded', amount: money(1500, 'EUR') },
    { kind: 'compensated', amount: money(500, 'EUR') },
  ]);
});

describe('a refund that came back after the case was closed', () => {
  const news = paid(4990) as Extract<CaseEvent, { type: 'refund_answered' }>;
  const cameBack: Happened = [
    days(10),
    'system',
    { type: 'refund_came_back', refund: { ...news.refund, status: 'failed' }, settledAt: later(70) },
    escalated(['refund_failed']),
  ];

  it('opens it again: it has no record until its next ending', () => {
    expect(statisticsRow(logOf([...settledByTheMachine, cameBack]), [])).toBeNull();
  });

  it('counts no more once it ends anew, unlike the one that took its place', () => {
    const record = rowAfter(
      ...settledByTheMachine,
      cameBack,
      [days(11), 'system', paid(4000)],
      [days(11), 'system', delivered('partially_refunded')],
      [days(12), 'customer', confirmed(), closed],
    );
    expect(record.refunds).toEqual([{ kind: 'partially_refunded', amount: money(4000, 'EUR') }]);
    expect(record).toMatchObject({
      escalations: ['refund_failed'],
      endedBefore: [expect.stringMatching(/./)],
    });
  });
});
