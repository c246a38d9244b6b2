import { describe, expect, it } from 'vitest';
import type { Case } from '../../../../shared/case/case.ts';
import {
  appealOutcome,
  excludedFromReview,
  reopenCase,
} from '../../../../shared/features/appeal/appeal.rules.ts';
import { addBusinessMinutes } from '../../../../shared/kernel/calendar/business-time.ts';
import { addHours, addSeconds } from '../../../../shared/kernel/time.ts';
import { businessHours } from '../../../../shared/policy/policy.ts';
import * as at from '../../../builders/case/cases.ts';
import { type CommandName, perform } from '../../../builders/case/commands.ts';
import { caseAfter } from '../../../builders/case/commit.ts';
import * as up from '../../../builders/case/tier2-cases.ts';
import { later } from '../../../builders/clock.ts';
import { frozen, mustErr, mustOk, present } from '../../../builders/must.ts';
import { policy } from '../../../builders/policy.ts';

const moment = later(7200);
const having = (name: CommandName, current: Case) => mustOk(perform(name, frozen(current), moment)).case;
const closedAtTier2 = () => having('confirmOutcome', up.reported());
const declinedByAnna = () => having('decline', at.leftToPeople());
const merged = () => having('mergeCase', at.leftToPeople());

describe('a problem that is back', () => {
  const ended = (current: Case) => present(current.endedAt);
  const recur = (before: Case, now = moment, assignee: string | null = null) =>
    reopenCase(frozen(before), policy, assignee, now);
  const windowEnd = (current: Case) => addHours(ended(current), policy.reopeningDays * 24);

  it.each([
    ['Tier 1', at.closed, 'high'],
    ['Tier 2', closedAtTier2, 'urgent'],
  ] as const)(
    'within the window opens the case of %s again, at Tier 2, ahead of other work',
    (_, build, priority) => {
      const before = build();
      const { case: current, entry } = mustOk(recur(before, windowEnd(before), 'lars'));
      expect(current).toMatchObject({
        status: 'awaiting_staff',
        tier: 'tier2',
        owner: 'staff:lars',
        priority,
        holdReasons: ['recurred'],
        reopenings: before.reopenings + 1,
        escalation: { reasons: ['recurrence'], by: 'customer', acceptedAt: null },
        outcome: before.outcome,
        endedAt: null,
        plan: null,
        confirmation: null,
        silent: false,
        report: null,
        announce: 'escalation',
      });
      expect(entry).toMatchObject({
        actor: 'customer',
        events: [{ type: 'reopened', because: 'recurrence' }, { type: 'escalated' }],
      });
    },
  );

  it('after the window needs a case of its own', () => {
    const before = at.closed();
    expect(mustErr(recur(before, addSeconds(windowEnd(before), 1)))).toEqual({
      code: 'reopening_window_over',
    });
  });

  it.each([
    ['was withdrawn', at.withdrawn],
    ['was carried on by another case', merged],
    ['is not closed yet', at.resolved],
    ['is open', at.leftToPeople],
  ])('does not reopen a case that %s', (_, build) => {
    expect(mustErr(recur(build()))).toEqual({ code: 'nothing_to_reopen' });
  });

  it('can be paid again, as far as money is left', () => {
    const back = having('claimCaseByTove', having('reopenCase', at.closed()));
    expect(mustErr(perform('proposeTooMuch', back, moment))).toEqual({ code: 'amount_not_available' });
    expect(having('acceptExplanation', having('approvePlan', having('proposeOffer', back)))).toMatchObject({
      status: 'resolved',
      outcome: { kind: 'refunded' },
    });
  });
});

describe('an appeal', () => {
  const appeal = (before: Case, now = moment, assignee: string | null = null) =>
    appealOutcome(frozen(before), policy, assignee, now);
  const lastMoment = (current: Case) => addHours(present(current.outcome).at, policy.appealDays * 24);
  const decidedAgain = (before: Case) =>
    having(
      'approvePlanByAda',
      having('proposeOfferByLars', having('claimCaseByLars', having('appealOutcome', before))),
    );

  it.each([
    ['that Anna decided alone', declinedByAnna, ['anna']],
    ['that two of Tier 2 decided', up.declinedAtTier2, ['tove', 'timo']],
    ['of a closed case', closedAtTier2, ['tove', 'timo']],
    ['of the machine', at.closed, []],
  ])('against an outcome %s brings it to somebody who had no part in it', (_, build, excluded) => {
    const before = build();
    expect(excludedFromReview(before)).toEqual(excluded);
    const { case: current, entry } = mustOk(appeal(before));
    expect(current).toMatchObject({
      status: 'awaiting_staff',
      tier: 'tier2',
      owner: 'team:tier2',
      holdReasons: ['appealed'],
      excluded,
      outcome: before.outcome,
      appeal: { round: 1, at: moment, open: true, result: null },
      report: null,
      plan: null,
    });
    expect(entry.events).toMatchObject([{ type: 'appealed', round: 1 }, { type: 'escalated' }]);
  });

  it('keeps out whoever decided earlier rounds as well', () => {
    const second = having('appealOutcome', having('acceptExplanation', decidedAgain(up.declinedAtTier2())));
    expect(second.excluded).toEqual(['tove', 'timo', 'lars', 'ada']);
    expect(mustErr(perform('claimCaseByTove', second, moment))).toMatchObject({
      refusal: 'reviewer_excluded',
    });
    // A lead is the last resort, so that no case is left with nobody.
    expect(mustOk(perform('claimCaseByLars', second, moment)).case.owner).toBe('staff:lars');
  });

  it('has a time of its own, whatever the priority', () => {
    const current = caseAfter(at.closed(), appeal(at.closed()));
    expect(current.nextBy).toBe(addBusinessMinutes(businessHours(policy), moment, policy.appealMinutes));
  });

  it('is possible to the last moment of the window, and not after', () => {
    const before = at.closed();
    expect(appeal(before, lastMoment(before)).ok).toBe(true);
    const late = addSeconds(lastMoment(before), 1);
    expect(mustErr(appeal(before, late))).toEqual({ code: 'appeal_window_over' });
  });

  it('is possible as often as policy says: then the external body is next', () => {
    let current = up.declinedAtTier2();
    for (let round = 1; round <= policy.appealRounds; round += 1) {
      const opened = having('appealOutcome', current);
      expect(opened.appeal?.round).toBe(round);
      const fresh: Case = { ...opened, excluded: [] };
      current = having('approvePlan', having('proposeDecline', having('claimCaseByTove', fresh)));
    }
    expect(mustErr(appeal(current))).toEqual({ code: 'appeals_exhausted' });
  });

  it.each([
    ['a withdrawal', at.withdrawn],
    ['a merge', merged],
    ['nothing', at.leftToPeople],
    ['an outcome that is disputed already', at.unsatisfied],
  ])('is refused against %s', (_, build) => {
    expect(mustErr(appeal(build()))).toEqual({ code: 'nothing_to_appeal' });
  });

  it('is upheld where money goes back after all, and rejected where none does', () => {
    const before = decidedAgain(up.declinedAtTier2());
    const paid = having('hearSucceeded', having('intendRefund', having('acceptRefund', before)));
    expect([paid.appeal?.open, paid.appeal?.result]).toEqual([true, null]);
    const upheld = mustOk(perform('deliverOutcome', paid, moment));
    expect(upheld.case.appeal).toMatchObject({ open: false, result: 'upheld' });
    expect(upheld.entry.events.at(-1)).toEqual({ type: 'appeal_decided', round: 1, result: 'upheld' });
    const rejected = mustOk(perform('acceptExplanation', before, moment));
    expect(rejected.case.appeal).toMatchObject({ open: false, result: 'rejected' });
    expect(rejected.entry.events.at(-1)).toEqual({ type: 'appeal_decided', round: 1, result: 'rejected' });
  });

  it.each<CommandName>(['withdrawCase', 'mergeCase'])('is over where the case ends by %s', (name) => {
    const opened = having('appealOutcome', declinedByAnna());
    const current: Case = name === 'mergeCase' ? { ...opened, owner: 'staff:lena' } : opened;
    expect(having(name, current).appeal).toMatchObject({ round: 1, open: false, result: null });
  });
});
