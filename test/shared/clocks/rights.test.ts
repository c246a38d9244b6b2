import { describe, expect, it } from 'vitest';
import type { Case } from '../../../shared/case/case.ts';
import { withRight } from '../../../shared/case/parts/right.ts';
import { withClocks } from '../../../shared/clocks/clocks.ts';
import { afterHoldingReply } from '../../../shared/clocks/run-right.ts';
import { strikeClock } from '../../../shared/jobs/strike-clock.rules.ts';
import { addHours, type Instant } from '../../../shared/kernel/time.ts';
import type { PackId } from '../../../shared/laws/pack-id.ts';
import type { Policy } from '../../../shared/policy/policy.ts';
import * as at from '../../builders/case/cases.ts';
import { later, now } from '../../builders/clock.ts';
import { mustErr, mustOk, present } from '../../builders/must.ts';
import { everyPack, openedIn, paidBy, rightIn } from '../../builders/rights.ts';

/** The case as if it had been opened under this policy. */
const under = (policy: Policy, current: Case): Case =>
  withClocks(null, { ...current, rights: [] }, policy, now);
const leftToPeopleIn = (country: string, reason: Case['reason'] = 'duplicate_charge') =>
  under(everyPack, at.leftToPeople({ country, reason }));
const clockOf = ({ clocks }: Case, kind: string, right: PackId) =>
  present(clocks.find((clock) => clock.kind === kind && clock.right === right));
/** The case after a colleague put the answer off. */
const heldIn = (current: Case, pack: PackId, moment: Instant) => {
  const right = afterHoldingReply(rightIn(current, pack), 'other_provider', everyPack.statutory, moment);
  return withClocks(current, { ...current, rights: withRight(current, right) }, everyPack, moment);
};
const strike = (current: Case, kind: string, right: PackId, moment: Instant) => {
  const clock = clockOf(current, kind, right);
  const routing = { policy: everyPack, assignee: null };
  const struck = mustOk(strikeClock(current, clock, routing, moment));
  return { ...struck, case: withClocks(current, struck.case, everyPack, moment) };
};

describe('the clocks of a right', () => {
  it('run beside the service target, with two warnings before the date', () => {
    const opened = openedIn('SE');
    const clocks = opened.clocks.filter(({ right }) => right === 'psd2_101');
    expect(clocks.map(({ kind }) => kind)).toEqual([
      'statutory_warning',
      'statutory_holding',
      'statutory_end',
    ]);
    expect(clocks.map(({ dueAt }) => dueAt)).toEqual(clocks.map(({ dueAt }) => dueAt).toSorted());
    expect(opened.clocks.map(({ kind }) => kind)).toContain('target_missed');
  });

  it.each([at.asked, at.acknowledged, at.putAside, at.escalated])('neither pause nor move: %o', (build) => {
    const before = under(everyPack, at.leftToPeople({ country: 'SE' }));
    const moved = withClocks(
      before,
      { ...build(), rights: before.rights, clocks: before.clocks },
      everyPack,
      later(99),
    );
    const lawsClocks = (current: Case) => current.clocks.filter(({ right }) => right !== undefined);
    expect(lawsClocks(moved)).toEqual(lawsClocks(before));
    expect(lawsClocks(moved).every(({ pausedAt }) => pausedAt === null)).toBe(true);
  });

  it.each([at.resolved, at.withdrawn, at.closed])(
    'end when the customer has the outcome, or takes it back: %o',
    (build) => {
      const before = under(
        everyPack,
        paidBy(at.leftToPeople({ country: 'SE', reason: 'unauthorised' }), 'card'),
      );
      const ended = withClocks(before, { ...build(), rights: before.rights }, everyPack, later(77));
      expect(ended.clocks.filter(({ right }) => right)).toEqual([]);
      expect(ended.rights.map(({ endedAt }) => endedAt)).toEqual([later(77), later(77)]);
    },
  );

  it('of an acknowledgement ends with it; the answer’s goes on', () => {
    const opened = openedIn('AU');
    expect(clockOf(opened, 'statutory_acknowledgement', 'au_rg_271').dueAt).toBe('2026-11-23T12:59:59.999Z');
    const told = withClocks(opened, { ...opened, status: 'investigating' }, everyPack, later(1));
    expect(told.clocks.filter(({ right }) => right).map(({ kind }) => kind)).toEqual([
      'statutory_warning',
      'statutory_holding',
      'statutory_end',
    ]);
  });

  it('begin anew when the case comes back: what is complained about then is the answer', () => {
    const before = under(everyPack, at.resolved({ country: 'SE' }));
    const closed = { ...before, rights: openedIn('SE').rights.map((right) => ({ ...right, endedAt: now })) };
    const back = withClocks(closed, { ...closed, status: 'awaiting_staff' }, everyPack, later(86_400));
    expect(back.rights).toMatchObject([{ pack: 'psd2_101', since: later(86_400), endedAt: null }]);
  });
});

describe('what the customer is promised', () => {
  it('is the law’s date where it comes before the service target', () => {
    const opened = under(everyPack, paidBy(at.opened({ country: 'SE', reason: 'unauthorised' }), 'card'));
    const law = rightIn(opened, 'psd2_73').answerBy;
    const target = present(opened.clocks.find(({ kind }) => kind === 'target_missed')).dueAt;
    expect(opened.nextBy).toBe(law < target ? law : target);
    const slow = withClocks(
      null,
      { ...opened, priority: 'normal' },
      {
        ...everyPack,
        serviceTargetMinutes: {
          ...everyPack.serviceTargetMinutes,
          tier1: { urgent: 9000, high: 9000, normal: 9000 },
        },
      },
      now,
    );
    expect(slow.nextBy).toBe(law);
  });

  it('is never a date by which only a chance is lost', () => {
    const far = { urgent: 9000, high: 9000, normal: 9000 };
    const slow = { ...everyPack, serviceTargetMinutes: { ...everyPack.serviceTargetMinutes, tier1: far } };
    const opened = withClocks(null, at.opened({ country: 'GB' }), slow, now);
    expect(present(opened.nextBy) > rightIn(opened, 'gb_disp_1_5').answerBy).toBe(true);
  });
});

describe('a law’s date that is over when the right becomes known', () => {
  const opened = { ...openedIn('IN', 'payment_failed'), status: 'investigating' as const };
  const found = (daysAgo: number) =>
    withClocks(
      opened,
      {
        ...opened,
        findings: [
          {
            check: 'payment_found',
            result: 'confirmed',
            facts: { method: 'wallet', createdAt: later(-86_400 * daysAgo) },
          },
        ],
      },
      everyPack,
      later(60),
    );

  it('is no promise: the service target is', () => {
    const current = found(10);
    expect(rightIn(current, 'in_rbi_tat').answerBy < now).toBe(true);
    expect(current.nextBy).toBe(opened.nextBy);
    expect(clockOf(current, 'statutory_end', 'in_rbi_tat').dueAt < now).toBe(true);
  });
});

describe('a date of the law that comes', () => {
  const before = leftToPeopleIn('SE');
  const { warnAt, holdAt, answerBy, furthestBy } = rightIn(before, 'psd2_101');

  it('warns once, and goes on', () => {
    const { effect, case: after, entry } = strike(before, 'statutory_warning', 'psd2_101', present(warnAt));
    expect(effect).toBe('warn_right');
    expect(entry.events).toEqual([{ type: 'right_warned', right: 'psd2_101', dueAt: answerBy }]);
    expect(after.clocks.filter(({ right }) => right).map(({ kind }) => kind)).toEqual([
      'statutory_holding',
      'statutory_end',
    ]);
    expect(after.revision).toBe(before.revision);
  });

  it('warns a second time where only a holding reply puts it off, and sends none by itself', () => {
    const struck = strike(before, 'statutory_holding', 'psd2_101', present(holdAt));
    expect(struck.effect).toBe('warn_right');
    expect(struck.notices.map(({ kind }) => kind)).toEqual(['staff_right_warning']);
    expect(struck.entry.events).toEqual([{ type: 'right_warned', right: 'psd2_101', dueAt: answerBy }]);
    expect(rightIn(struck.case, 'psd2_101')).toMatchObject({
      answerBy,
      furthestBy,
      holdAt: null,
      heldAt: null,
    });
  });

  it('is put off by a colleague, and then the final date runs with a warning of its own', () => {
    const after = heldIn(before, 'psd2_101', present(holdAt));
    expect(rightIn(after, 'psd2_101')).toMatchObject({
      answerBy: furthestBy,
      furthestBy: null,
      heldAt: holdAt,
      heldBecause: 'other_provider',
    });
    expect(after.clocks.filter(({ right }) => right).map(({ kind }) => kind)).toEqual([
      'statutory_warning',
      'statutory_end',
    ]);
    expect(clockOf(after, 'statutory_warning', 'psd2_101').dueAt > answerBy).toBe(true);
  });

  it('where it names no second date, is told of and still runs out', () => {
    const australian = leftToPeopleIn('AU');
    const first = rightIn(australian, 'au_rg_271');
    const after = heldIn(australian, 'au_rg_271', present(first.holdAt));
    expect(rightIn(after, 'au_rg_271').answerBy).toBe(first.answerBy);
    expect(strike(after, 'statutory_end', 'au_rg_271', first.answerBy).effect).toBe('escalate_right');
  });

  it('and passes, takes Tier 1’s case to Tier 2 with its reason', () => {
    const { effect, case: after, entry } = strike(before, 'statutory_end', 'psd2_101', answerBy);
    expect(effect).toBe('escalate_right');
    expect(after).toMatchObject({ tier: 'tier2', escalation: { reasons: ['deadline_missed'] } });
    expect(entry.events.map(({ type }) => type)).toEqual(['right_missed', 'escalated']);
    expect(after.clocks.filter(({ right }) => right)).toEqual([]);
    expect(rightIn(after, 'psd2_101').passedAt).toBe(answerBy);
  });

  it('and passes, makes it urgent wherever else it is', () => {
    const atTier2 = { ...before, tier: 'tier2' as const, priority: 'normal' as const };
    const { effect, case: after } = strike(atTier2, 'statutory_end', 'psd2_101', answerBy);
    expect([effect, after.priority, after.tier]).toEqual(['miss_right', 'urgent', 'tier2']);
  });

  it('and only ends a chance, is noted and nothing else', () => {
    const british = leftToPeopleIn('GB');
    const { effect, case: after } = strike(
      british,
      'statutory_end',
      'gb_disp_1_5',
      rightIn(british, 'gb_disp_1_5').answerBy,
    );
    expect([effect, after.tier, after.priority]).toEqual(['lapse_right', british.tier, british.priority]);
    expect(after.revision).toBe(british.revision);
  });

  it('for an acknowledgement that nobody sent, is missed', () => {
    const opened = openedIn('AU');
    const { effect } = strike(opened, 'statutory_acknowledgement', 'au_rg_271', addHours(now, 90));
    expect(effect).toBe('miss_right');
  });

  it('finds no right that has its answer', () => {
    const clock = clockOf(before, 'statutory_end', 'psd2_101');
    const answered = { ...before, rights: before.rights.map((right) => ({ ...right, endedAt: now })) };
    const routing = { policy: everyPack, assignee: null };
    expect(mustErr(strikeClock(answered, clock, routing, answerBy))).toEqual({ code: 'right_not_running' });
  });
});
