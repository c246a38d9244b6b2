import { describe, expect, it } from 'vitest';
import type { Case } from '../../../shared/case/case.ts';
import { workingTier } from '../../../shared/case/ownership.ts';
import type { Clock, ClockKind } from '../../../shared/case/parts/clock.ts';
import { targetClocks } from '../../../shared/clocks/clocks.ts';
import { canStrike, type StrikeEffect, strikeClock } from '../../../shared/jobs/strike-clock.rules.ts';
import { addBusinessMinutes } from '../../../shared/kernel/calendar/business-time.ts';
import { addHours, addSeconds, type Instant } from '../../../shared/kernel/time.ts';
import { businessHours } from '../../../shared/policy/policy.ts';
import { businessMinutesBetween } from '../../builders/business-minutes.ts';
import * as at from '../../builders/case/cases.ts';
import { type CommandName, perform } from '../../builders/case/commands.ts';
import { clocked } from '../../builders/case/commit.ts';
import * as up from '../../builders/case/tier2-cases.ts';
import { later } from '../../builders/clock.ts';
import { frozen, mustOk, present } from '../../builders/must.ts';
import { policy, routing, target } from '../../builders/policy.ts';

const having = (name: CommandName, current: Case, now: Instant) =>
  mustOk(perform(name, frozen(current), now)).case;
const clockOf = ({ clocks }: Case, kind: ClockKind): Clock =>
  present(clocks.find((one) => one.kind === kind));
const kinds = ({ clocks }: Case) => clocks.map(({ kind }) => kind).toSorted();
const work = (from: Instant, minutes: number) => addBusinessMinutes(businessHours(policy), from, minutes);
const ours: readonly ClockKind[] = ['progress', 'target_missed', 'target_warning'];

function strike(before: Case, kind: ClockKind) {
  const clock = clockOf(before, kind);
  const now = addSeconds(clock.dueAt, 60);
  expect(canStrike(before, clock)).toBe(true);
  return { ...clocked(before, mustOk(strikeClock(frozen(before), clock, routing, now))), now };
}

describe('each clock of Tier 2', () => {
  it.each<[ClockKind, () => Case, StrikeEffect, readonly string[]]>([
    ['acceptance_end', at.escalated, 'hand_to_lead', ['acceptance_missed']],
    ['acceptance_end', up.handedOff, 'hand_to_lead', ['acceptance_missed']],
    ['approval_end', at.proposed, 'approval_overdue', ['approval_overdue']],
    ['option_reminder', up.offered, 'remind_choice', ['customer_reminded']],
    ['option_end', up.offered, 'expire', ['offer_refused']],
    ['report_end', up.declinedAtTier2, 'report_overdue', ['report_overdue']],
    ['confirmation_end', up.declinedAtTier2, 'report_overdue', ['closed_by_silence']],
    ['confirmation_end', up.reported, 'close', ['closed_by_silence', 'closed']],
  ])('%s (%#) is %s', (kind, build, effect, events) => {
    const struck = strike(build(), kind);
    expect(struck.effect).toBe(effect);
    expect(struck.entry.actor).toBe('system');
    expect(struck.entry.events.map(({ type }) => type)).toEqual(events);
    const again = struck.case.clocks.filter((clock) => clock.kind === kind);
    expect(again.every(({ dueAt }) => dueAt > struck.now)).toBe(true);
  });
});

describe('while an offer is open', () => {
  const offered = up.offered();

  it('our clocks stand still and the customer’s run: a reminder, and the end that was promised', () => {
    expect(kinds(offered)).toEqual(['option_end', 'option_reminder', ...ours]);
    for (const kind of ours) expect(clockOf(offered, kind).pausedAt).toBe(later(40));
    expect(clockOf(offered, 'option_reminder').dueAt).toBe(addHours(later(40), policy.optionReminderHours));
    expect(clockOf(offered, 'option_end').dueAt).toBe(present(offered.plan).expiresAt);
    expect(offered.nextBy).toBe(present(offered.plan).expiresAt);
  });

  it.each<CommandName>(['sendMessage', 'addNoteByLead', 'announceOffer', 'requestAccessLink'])(
    'they go on through %s',
    (name) => {
      expect(having(name, offered, later(600)).clocks).toEqual(offered.clocks);
    },
  );

  it.each<CommandName>(['acceptRefund', 'refuseOffer', 'counterOffer', 'failOffer'])(
    'and %s gives back exactly the time of the wait',
    (name) => {
      const moment = addHours(later(40), 50);
      const back = having(name, offered, moment);
      expect(kinds(back)).toEqual(ours);
      const left = (current: Case, from: Instant) =>
        businessMinutesBetween(businessHours(policy), from, clockOf(current, 'target_missed').dueAt);
      expect(left(back, moment)).toBe(left(at.proposed(), later(40)));
    },
  );

  it('silence reminds once, and then leaves the case to its owner', () => {
    const reminded = strike(offered, 'option_reminder').case;
    expect(kinds(reminded)).toEqual(['option_end', ...ours]);
    expect(strike(reminded, 'option_end').case).toMatchObject({
      status: 'awaiting_staff',
      owner: 'staff:tove',
      holdReasons: ['plan_expired'],
      offers: [{ result: 'expired' }],
    });
  });
});

describe('a plan that waits for a second person', () => {
  it('is due within the time of the policy, from the proposal on', () => {
    expect(clockOf(at.proposed(), 'approval_end').dueAt).toBe(work(later(30), policy.approvalMinutes));
  });

  it('has its time anew when it is another one, and not by a note', () => {
    const edited = having('proposeDecline', at.proposed(), later(9000));
    expect(clockOf(edited, 'approval_end').dueAt).toBe(work(later(9000), policy.approvalMinutes));
    const noted = having('addNoteByLead', at.proposed(), later(9000));
    expect(clockOf(noted, 'approval_end')).toEqual(clockOf(at.proposed(), 'approval_end'));
  });

  it.each<CommandName>(['approvePlan', 'returnPlan', 'withdrawCase', 'putAside'])(
    'has none after %s',
    (name) => {
      expect(kinds(having(name, at.proposed(), later(600)))).not.toContain('approval_end');
    },
  );

  it('is told of again and again while nobody looks, and goes on waiting', () => {
    const first = strike(at.proposed(), 'approval_end');
    const second = strike(first.case, 'approval_end');
    expect(second.entry.events).toEqual([{ type: 'approval_overdue', hash: up.hashOf(first.case) }]);
    expect(second.case).toMatchObject({ status: 'awaiting_approval', plan: at.proposed().plan });
    expect(clockOf(second.case, 'approval_end').dueAt).toBe(work(second.now, policy.approvalMinutes));
  });
});

describe('the service target', () => {
  it.each([
    ['of Tier 1', at.leftToPeople, 'tier1'],
    ['of Tier 2', at.accepted, 'tier2'],
    ['of engineering, which Tier 2 asked', up.handedOff, 'engineering'],
    ['of engineering, which repairs a case of Tier 1', at.putAside, 'engineering'],
  ] as const)('is that %s', (_, build, working) => {
    const current = build();
    expect(workingTier(current)).toBe(working);
    const [, missed] = targetClocks(policy, current, later(9));
    expect(missed?.dueAt).toBe(target(working, current.priority, later(9)));
  });

  it('missed by engineering is told, and the case stays with it', () => {
    const struck = strike(up.handedOff(), 'target_missed');
    expect(struck.effect).toBe('miss');
    expect(struck.entry.events).toMatchObject([{ type: 'target_missed', tier: 'engineering' }]);
    expect(struck.case).toMatchObject({
      status: 'awaiting_engineering',
      nextBy: target('engineering', 'high', struck.now),
    });
  });

  it('of an appeal is its own while it is open, also in the next round of a missed one', () => {
    const opened = having('appealOutcome', at.closed(), later(600));
    expect(opened.nextBy).toBe(work(later(600), policy.appealMinutes));
    const struck = strike(opened, 'target_missed');
    expect(struck.case.nextBy).toBe(work(struck.now, policy.appealMinutes));
  });

  it('is the usual one again after the appeal', () => {
    const opened = having('appealOutcome', at.closed(), later(600));
    const claimed = having('claimCaseByTove', opened, later(700));
    const rejected = having('approvePlan', having('proposeDecline', claimed, later(800)), later(900));
    expect(having('confirmUnsolved', rejected, later(1000)).nextBy).toBe(
      target('tier2', 'urgent', later(1000)),
    );
  });
});
