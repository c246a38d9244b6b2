import { describe, expect, it } from 'vitest';
import type { Case } from '../../../shared/case/case.ts';
import { type Clock, type ClockKind, clockKinds } from '../../../shared/case/parts/clock.ts';
import { statuses } from '../../../shared/case/parts/status.ts';
import { answerQuestions } from '../../../shared/features/conversation/talk.rules.ts';
import { canStrike, type StrikeEffect, strikeClock } from '../../../shared/jobs/strike-clock.rules.ts';
import { addSeconds, type Instant } from '../../../shared/kernel/time.ts';
import * as at from '../../builders/case/cases.ts';
import { perform } from '../../builders/case/commands.ts';
import { clocked } from '../../builders/case/commit.ts';
import { later } from '../../builders/clock.ts';
import { frozen, mustErr, mustOk, present } from '../../builders/must.ts';
import { routing, target } from '../../builders/policy.ts';

const clockOf = ({ clocks }: Case, kind: ClockKind): Clock =>
  present(clocks.find((clock) => clock.kind === kind));
/** A minute late, like a job that runs every minute. */
const justAfter = (at: Instant): Instant => addSeconds(at, 60);

/** What the clock of this kind does when it strikes. */
function strike(current: Case, kind: ClockKind) {
  const clock = clockOf(current, kind);
  const moment = justAfter(clock.dueAt);
  const struck = clocked(current, mustOk(strikeClock(frozen(current), clock, routing, moment)));
  return { ...struck, clock, moment, events: struck.entry.events };
}

const tier2 = at.unsatisfied;
const warned = (current: Case) => strike(current, 'target_warning').case;

describe('each clock', () => {
  it.each<[ClockKind, () => Case, StrikeEffect, readonly string[]]>([
    ['target_warning', at.leftToPeople, 'warn', ['target_warned']],
    ['target_missed', at.leftToPeople, 'escalate', ['target_missed', 'escalated']],
    ['target_missed', tier2, 'miss', ['target_missed']],
    ['progress', at.leftToPeople, 'report', ['progress_reported']],
    ['information_reminder', at.asked, 'remind', ['customer_reminded']],
    ['information_end', at.asked, 'go_on', ['information_window_ended']],
    ['confirmation_end', at.resolved, 'close', ['closed_by_silence', 'closed']],
  ])('%s (%#)', (kind, build, effect, events) => {
    const struck = strike(build(), kind);
    expect(struck.effect).toBe(effect);
    expect(struck.entry.actor).toBe('system');
    expect(struck.events.map(({ type }) => type)).toEqual(events);
  });

  it.each<[ClockKind, () => Case]>([
    ['target_warning', at.leftToPeople],
    ['target_missed', at.leftToPeople],
    ['target_missed', tier2],
    ['progress', at.leftToPeople],
    ['information_reminder', at.asked],
    ['information_end', at.asked],
    ['confirmation_end', at.resolved],
  ])('%s strikes once: afterwards it is gone or in the future', (kind, build) => {
    const { case: current, moment } = strike(build(), kind);
    const again = current.clocks.find((clock) => clock.kind === kind);
    if (again) expect(again.dueAt > moment).toBe(true);
    expect(current.clocks.filter((clock) => clock.kind === kind).length).toBeLessThanOrEqual(1);
  });
});

describe('the warning', () => {
  it('leaves every other clock and the promise as they are', () => {
    const before = at.leftToPeople();
    const { case: current, events, clock } = strike(before, 'target_warning');
    expect(current.clocks).toEqual(before.clocks.filter(({ kind }) => kind !== 'target_warning'));
    expect(current.nextBy).toBe(before.nextBy);
    expect(events).toEqual([{ type: 'target_warned', tier: 'tier1', dueAt: clock.dueAt }]);
  });
});

describe('a target that Tier 1 misses', () => {
  it('takes the case to Tier 2 with reason, priority, an owner and clocks of their own', () => {
    const { case: current, moment, events } = strike(warned(at.leftToPeople()), 'target_missed');
    const escalation = { from: 'tier1', to: 'tier2', reasons: ['deadline_missed'], by: 'system', at: moment };
    expect(current).toMatchObject({
      status: 'awaiting_staff',
      tier: 'tier2',
      priority: 'high',
      owner: 'team:tier2',
      escalation,
      holdReasons: at.leftToPeople().holdReasons,
      nextBy: target('tier2', 'high', moment),
    });
    expect(events.at(-1)).toMatchObject({ type: 'escalated', packet: escalation, owner: 'team:tier2' });
  });

  it('takes it from the colleague who let it lie', () => {
    const claimed = mustOk(perform('claimCase', at.leftToPeople(), later(60))).case;
    expect(strike(claimed, 'target_missed').case.owner).toBe('team:tier2');
  });

  it.each([
    ['the machine works', at.acknowledged],
    ['the refund is under way', at.refunding],
  ])('while %s stays with it, and begins anew', (_, build) => {
    const { case: current, moment, effect } = strike(build(), 'target_missed');
    expect(effect).toBe('miss');
    expect(current).toMatchObject({
      tier: 'tier1',
      escalation: null,
      nextBy: target('tier1', 'normal', moment),
    });
  });
});

describe('a target that Tier 2 or engineering misses', () => {
  it.each([
    ['Tier 2', at.accepted, 'tier2'],
    ['engineering', () => mustOk(perform('claimCaseByElin', at.putAside(), later(8))).case, 'engineering'],
  ] as const)('(%s) is told and begins anew, with its warning, again and again', (_, build, tier) => {
    let current = build();
    for (let round = 0; round < 3; round += 1) {
      const struck = strike(round === 1 ? warned(current) : current, 'target_missed');
      expect(struck.events).toEqual([{ type: 'target_missed', tier, dueAt: struck.clock.dueAt }]);
      expect(struck.case).toMatchObject({
        tier: current.tier,
        nextBy: target(tier, 'high', struck.moment),
      });
      expect(struck.case.clocks.map(({ kind }) => kind).toSorted()).toEqual([
        'progress',
        'target_missed',
        'target_warning',
      ]);
      current = struck.case;
    }
  });
});

describe('a progress report', () => {
  it('is followed by the next one, and gives us no more time', () => {
    const before = at.leftToPeople();
    const { case: current, moment } = strike(before, 'progress');
    expect(clockOf(current, 'progress').dueAt > moment).toBe(true);
    expect(clockOf(current, 'target_missed')).toEqual(clockOf(before, 'target_missed'));
    expect(strike(current, 'progress').effect).toBe('report');
  });
});

describe('a customer who does not answer', () => {
  it('is reminded once, and has the rest of the window still', () => {
    const before = at.asked();
    const { case: current } = strike(before, 'information_reminder');
    expect(current.clocks.map(({ kind }) => kind)).not.toContain('information_reminder');
    expect(clockOf(current, 'information_end')).toEqual(clockOf(before, 'information_end'));
    expect(current.openQuestions).toEqual(before.openQuestions);
  });

  it('leaves the case to its owner again when the window ends, with the time that was left', () => {
    const reminded = strike(at.asked(), 'information_reminder').case;
    const { case: current, moment } = strike(reminded, 'information_end');
    expect(current).toMatchObject({ status: 'awaiting_staff', owner: 'staff:anna', openQuestions: [] });
    expect(current.clocks.every(({ pausedAt }) => pausedAt === null)).toBe(true);
    expect(current.nextBy !== null && current.nextBy > moment).toBe(true);
    const [question] = at.questions;
    expect(
      mustErr(
        answerQuestions(current, { answered: question ? [question] : [], agreed: null }, routing, moment),
      ),
    ).toEqual({
      code: 'question_not_open',
    });
  });
});

describe('silence after an outcome', () => {
  it('closes the case, keeps the outcome, and claims no answer that nobody gave', () => {
    const before = at.resolved();
    expect(strike(before, 'confirmation_end').case).toMatchObject({
      status: 'closed',
      outcome: before.outcome,
      confirmation: null,
      clocks: [],
      nextBy: null,
    });
  });
});

describe('a clock that comes too late', () => {
  it.each(clockKinds)('%s strikes only where its command is still possible', (kind) => {
    const clock: Clock = { kind, dueAt: later(0), pausedAt: null };
    const possible = statuses.filter((status) => canStrike(at.caseAt[status](), clock));
    const where: Partial<Record<ClockKind, readonly string[]>> = {
      information_end: ['awaiting_customer'],
      option_reminder: [],
      option_end: [],
      confirmation_end: ['resolved'],
    };
    // A law’s clock needs a right that waits for an answer, a desk’s a question to it; none of these cases has one.
    const lawful = /^(statutory|consultation)_/.test(kind) ? [] : statuses;
    expect(possible).toEqual(where[kind] ?? lawful);
  });

  it.each(['information_end', 'confirmation_end'] as const)('%s is refused where it is not', (kind) => {
    const clock: Clock = { kind, dueAt: later(0), pausedAt: null };
    for (const status of statuses) {
      const current = at.caseAt[status]();
      expect([status, strikeClock(current, clock, routing, later(9)).ok]).toEqual([
        status,
        canStrike(current, clock),
      ]);
    }
  });
});
