import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Case } from '../../../../shared/case/case.ts';
import type { Change, Changed } from '../../../../shared/case/change.ts';
import { withPeople } from '../../../../shared/case/parts/status.ts';
import { dueClock } from '../../../../shared/clocks/clocks.ts';
import {
  answerDeskConsultation,
  consultDesk,
  recallDeskConsultation,
  takeDeskConsultation,
} from '../../../../shared/features/desks/consultation.rules.ts';
import { withdrawCase } from '../../../../shared/features/outcome/withdraw.rules.ts';
import { canStrike, strikeClock } from '../../../../shared/jobs/strike-clock.rules.ts';
import { err, ok, type Result } from '../../../../shared/kernel/result.ts';
import type { StaffMember } from '../../../../shared/kernel/staff.ts';
import { addHours, type Instant } from '../../../../shared/kernel/time.ts';
import { dueAtDesk } from '../../../../shared/policy/desks.ts';
import * as at from '../../../builders/case/cases.ts';
import { committed } from '../../../builders/case/commit.ts';
import * as up from '../../../builders/case/tier2-cases.ts';
import { later } from '../../../builders/clock.ts';
import { both, deskPolicy, fia, filip, finn, lea } from '../../../builders/desks.ts';
import { frozen, mustErr, mustOk, present } from '../../../builders/must.ts';
import { ada, anna, elin, lena, timo, tove } from '../../../builders/staff.ts';

const moment = later(3600);
const routing = { policy: deskPolicy, assignee: null };
const after = (before: Case, change: Result<Change, unknown>) => mustOk(committed(before, change)).case;
const asked = (desk = 'fraud', before = at.accepted()) =>
  after(before, consultDesk(frozen(before), tove, desk, deskPolicy, moment));
const taken = (before = asked()) => after(before, takeDeskConsultation(before, fia, 'fraud', later(3700)));
const refusalOf = (result: Changed<string>) => {
  const error = mustErr(result);
  return 'refusal' in error ? error.refusal : error.code;
};

describe('asking a desk', () => {
  it('names the desk its owner, with an answer due by its calendar, and leaves the case where it is', () => {
    const before = at.accepted();
    const { case: current, entry } = mustOk(consultDesk(frozen(before), tove, 'fraud', deskPolicy, moment));
    const dueAt = dueAtDesk(deskPolicy, 'fraud', moment);
    expect(current).toMatchObject({
      status: before.status,
      owner: before.owner,
      tier: 'tier2',
      consultations: [
        { desk: 'fraud', by: 'staff:tove', at: moment, owner: 'desk:fraud', dueAt, lateAt: dueAt },
      ],
    });
    expect(entry.events).toEqual([{ type: 'desk_consulted', desk: 'fraud', dueAt }]);
    expect(asked().nextBy).toBe(before.nextBy);
  });

  it('makes the team’s case the specialist’s', () => {
    const current = mustOk(consultDesk(at.escalated(), timo, 'fraud', deskPolicy, moment)).case;
    expect(current.owner).toBe('staff:timo');
  });

  it('can be done of several desks at once, and of each once', () => {
    const two = asked('legal', asked());
    expect(two.consultations.map(({ desk }) => desk)).toEqual(['fraud', 'legal']);
    expect(refusalOf(consultDesk(two, tove, 'fraud', deskPolicy, moment))).toBe('desk_already_asked');
  });

  it.each<[string, () => Case, StaffMember, string, string]>([
    ['a desk that the policy has not', at.accepted, tove, 'astrology', 'desk_unknown'],
    ['by an agent', at.leftToPeople, anna, 'fraud', 'group_may_not'],
    ['by an approver', at.accepted, ada, 'fraud', 'group_may_not'],
    ['by a desk', at.accepted, fia, 'legal', 'group_may_not'],
    ['on a colleague’s case', at.accepted, timo, 'fraud', 'owned_by_another'],
    ['by a lead while Tier 1 has the case', at.leftToPeople, lena, 'fraud', 'tier_does_not_allow'],
    ['while engineering has the case', () => up.handedOff(), tove, 'fraud', 'status_does_not_allow'],
    ['after the outcome', () => up.declinedAtTier2(), tove, 'fraud', 'status_does_not_allow'],
  ])('is refused of or %s', (_, build, member, desk, refusal) => {
    expect(refusalOf(consultDesk(build(), member, desk, deskPolicy, moment))).toBe(refusal);
  });
});

describe('the desk', () => {
  it('answers by whoever has taken it', () => {
    const mine = taken();
    expect(mine.consultations).toMatchObject([{ owner: 'staff:fia' }]);
    expect(mine.owner).toBe('staff:tove');
    const { case: current, entry } = mustOk(answerDeskConsultation(mine, fia, 'fraud', moment));
    expect(current.consultations).toEqual([]);
    expect(entry.events).toEqual([{ type: 'desk_consultation_answered', desk: 'fraud' }]);
  });

  it('may answer untaken, or by a colleague of whoever has it: nothing hangs on one person', () => {
    expect(answerDeskConsultation(asked(), finn, 'fraud', moment).ok).toBe(true);
    expect(answerDeskConsultation(taken(), finn, 'fraud', moment).ok).toBe(true);
    expect(after(taken(), takeDeskConsultation(taken(), finn, 'fraud', moment)).consultations).toMatchObject([
      { owner: 'staff:finn' },
    ]);
  });

  it.each<[string, StaffMember, string]>([
    ['another desk', lea, 'group_may_not'],
    ['the specialist who asks', tove, 'group_may_not'],
    ['a lead, who may recall it', lena, 'group_may_not'],
    ['engineering', elin, 'group_may_not'],
  ])('alone does: %s neither takes nor answers it', (_, member, refusal) => {
    expect(refusalOf(takeDeskConsultation(asked(), member, 'fraud', moment))).toBe(refusal);
    expect(refusalOf(answerDeskConsultation(asked(), member, 'fraud', moment))).toBe(refusal);
  });

  it('is no other desk that is asked, too', () => {
    const two = asked('finance', asked());
    expect(refusalOf(answerDeskConsultation(two, filip, 'fraud', moment))).toBe('group_may_not');
    expect(answerDeskConsultation(two, both, 'fraud', moment).ok).toBe(true);
  });

  it('takes it once, and answers nothing that was not asked', () => {
    expect(refusalOf(takeDeskConsultation(taken(), fia, 'fraud', moment))).toBe('already_yours');
    expect(refusalOf(answerDeskConsultation(asked('legal'), lea, 'fraud', moment))).toBe('desk_not_asked');
    expect(refusalOf(recallDeskConsultation(at.accepted(), tove, 'fraud', moment))).toBe('desk_not_asked');
  });

  it('is left alone again when its question is recalled, by the owner or a lead', () => {
    for (const member of [tove, lena]) {
      const { case: current, entry } = mustOk(recallDeskConsultation(taken(), member, 'fraud', moment));
      expect(current.consultations).toEqual([]);
      expect(entry.events).toEqual([{ type: 'desk_consultation_recalled', desk: 'fraud' }]);
    }
    expect(refusalOf(recallDeskConsultation(taken(), timo, 'fraud', moment))).toBe('owned_by_another');
    expect(refusalOf(recallDeskConsultation(taken(), fia, 'fraud', moment))).toBe('group_may_not');
  });
});

describe('the clock of a question', () => {
  const clocksOf = ({ clocks }: Case) => clocks.filter(({ desk }) => desk !== undefined);
  const strike = (current: Case) => {
    const clock = present(clocksOf(current).toSorted((a, b) => (a.dueAt < b.dueAt ? -1 : 1))[0]);
    const struck = mustOk(strikeClock(current, clock, routing, clock.dueAt));
    return { ...struck, at: clock.dueAt, case: mustOk(committed(current, ok(struck))).case };
  };

  it('reminds the desk before its time is over, tells the lead after it, and again while nobody acts', () => {
    const current = asked();
    const dueAt = dueAtDesk(deskPolicy, 'fraud', moment);
    const remindAt = dueAtDesk(deskPolicy, 'fraud', moment, deskPolicy.targetWarningShare);
    expect(clocksOf(current)).toEqual([
      { kind: 'consultation_reminder', dueAt: remindAt, pausedAt: null, desk: 'fraud' },
      { kind: 'consultation_end', dueAt, pausedAt: null, desk: 'fraud' },
    ]);
    const reminded = strike(current);
    expect([reminded.effect, reminded.notices.map(({ kind }) => kind)]).toEqual([
      'remind_desk',
      ['staff_desk_reminder'],
    ]);
    const late = strike(reminded.case);
    expect([late.effect, late.at, late.notices.map(({ kind }) => kind)]).toEqual([
      'desk_late',
      dueAt,
      ['staff_desk_late'],
    ]);
    expect(late.case.consultations).toMatchObject([{ dueAt, lateAt: dueAtDesk(deskPolicy, 'fraud', dueAt) }]);
    expect(strike(late.case)).toMatchObject({
      effect: 'desk_late',
      at: dueAtDesk(deskPolicy, 'fraud', dueAt),
    });
    expect(late.case.revision).toBe(current.revision);
  });

  it('runs on while the customer has the word, and ends with the answer', () => {
    const waiting = up.askedByTier2(asked());
    expect(clocksOf(waiting)).toEqual(clocksOf(asked()));
    const answered = after(waiting, answerDeskConsultation(waiting, fia, 'fraud', moment));
    expect(clocksOf(answered)).toEqual([]);
    const [clock] = clocksOf(waiting);
    expect(canStrike(answered, present(clock))).toBe(false);
  });

  it('of a desk that the policy names no more goes on by the hours of staff', () => {
    const gone = { policy: { ...deskPolicy, desks: [] }, assignee: null };
    const clock = present(clocksOf(asked()).find(({ kind }) => kind === 'consultation_end'));
    expect(mustOk(strikeClock(asked(), clock, gone, clock.dueAt)).effect).toBe('desk_late');
    expect(recallDeskConsultation(asked(), tove, 'fraud', moment).ok).toBe(true);
  });
});

describe('a question to a desk', () => {
  it('ends with the case, whoever ends it', () => {
    const withdrawn = after(asked(), withdrawCase(asked(), later(3800)));
    expect(withdrawn).toMatchObject({ status: 'withdrawn', consultations: [], clocks: [] });
    const resolved = up.declinedAtTier2();
    expect(resolved.consultations).toEqual([]);
  });

  it('outlives engineering’s work and the customer’s answers', () => {
    const before = asked();
    expect(up.handedOff(before).consultations).toEqual(before.consultations);
    expect(up.askedByTier2(before).consultations).toEqual(before.consultations);
  });

  it('in any life is open only while people have the case, once a desk, with a clock, and can be left', () => {
    type Act = (current: Case, now: Instant) => Result<Change, unknown>;
    const people = [tove, timo, fia, finn, filip, lea, lena];
    const desks = ['fraud', 'finance', 'legal'];
    const act: fc.Arbitrary<Act> = fc
      .tuple(fc.integer({ min: 0, max: 6 }), fc.constantFrom(...people), fc.constantFrom(...desks))
      .map(
        ([which, member, desk]): Act =>
          (current, now) => {
            switch (which) {
              case 0:
              case 1:
                return consultDesk(current, member, desk, deskPolicy, now);
              case 2:
                return takeDeskConsultation(current, member, desk, now);
              case 3:
                return answerDeskConsultation(current, member, desk, now);
              case 4:
                return recallDeskConsultation(current, member, desk, now);
              case 5: {
                const due = dueClock(current.clocks, now);
                if (!due?.desk) return err(null);
                return strikeClock(current, due, routing, now);
              }
              default:
                return member === lea ? withdrawCase(current, now) : err(null);
            }
          },
      );
    fc.assert(
      fc.property(fc.array(act, { maxLength: 40 }), (acts) => {
        let [current, now] = [at.accepted(), moment];
        for (const step of acts) {
          now = addHours(now, 1);
          const done = committed(current, step(frozen(current), now));
          if (done.ok) current = done.value.case;
          const open = current.consultations;
          if (!withPeople.includes(current.status)) expect(open).toEqual([]);
          expect(new Set(open.map(({ desk }) => desk)).size).toBe(open.length);
          for (const { desk } of open) {
            expect(current.clocks.some((one) => one.kind === 'consultation_end' && one.desk === desk)).toBe(
              true,
            );
            const member = { username: 'any', groups: [], desks: [desk] };
            expect(answerDeskConsultation(current, member, desk, now).ok).toBe(true);
            expect(recallDeskConsultation(current, lena, desk, now).ok).toBe(true);
          }
          expect(current.clocks.filter(({ desk }) => desk && !open.some((one) => one.desk === desk))).toEqual(
            [],
          );
        }
      }),
      { numRuns: 300 },
    );
  });
});
