import { describe, expect, it } from 'vitest';
import type { Case } from '../../../../shared/case/case.ts';
import { refusalOf } from '../../../../shared/case/who-may.ts';
import { confirmOutcome } from '../../../../shared/features/outcome/confirm.rules.ts';
import * as at from '../../../builders/case/cases.ts';
import { type CommandName, perform } from '../../../builders/case/commands.ts';
import { caseAfter } from '../../../builders/case/commit.ts';
import { answer } from '../../../builders/case/plans.ts';
import {
  approved,
  declinedAfterAppeals,
  declinedAtTier2,
  lastWord,
  refundedAtTier2,
  reported,
} from '../../../builders/case/tier2-cases.ts';
import { later } from '../../../builders/clock.ts';
import { frozen, mustErr, mustOk } from '../../../builders/must.ts';
import { policy, target } from '../../../builders/policy.ts';
import { anna } from '../../../builders/staff.ts';

const moment = later(7200);
const having = (name: CommandName, current: Case) => mustOk(perform(name, frozen(current), moment)).case;
const say = (before: Case, satisfied: boolean, solved: boolean, assignee: string | null = null) =>
  confirmOutcome(frozen(before), { satisfied, solved, rating: 3 }, { policy, assignee }, moment);
const said = (before: Case, satisfied: boolean, solved: boolean, assignee: string | null = null) =>
  caseAfter(before, say(before, satisfied, solved, assignee));
const declinedByAnna = () => having('decline', at.leftToPeople());

describe('satisfied and solved, asked apart', () => {
  it.each([
    ['Tier 1', at.resolved, true, true, { status: 'closed', tier: 'tier1', announce: 'closure' }],
    [
      'Tier 1',
      at.resolved,
      true,
      false,
      { status: 'awaiting_staff', tier: 'tier1', priority: 'high', announce: null },
    ],
    [
      'Tier 1',
      at.resolved,
      false,
      true,
      { status: 'awaiting_staff', tier: 'tier2', priority: 'high', announce: 'escalation' },
    ],
    [
      'Tier 1',
      at.resolved,
      false,
      false,
      { status: 'awaiting_staff', tier: 'tier2', priority: 'high', announce: 'escalation' },
    ],
    [
      'Tier 2 with its report',
      reported,
      true,
      true,
      { status: 'closed', tier: 'tier2', announce: 'closure' },
    ],
    ['Tier 2', declinedAtTier2, true, true, { status: 'resolved', tier: 'tier2' }],
    [
      'Tier 2',
      declinedAtTier2,
      true,
      false,
      { status: 'awaiting_staff', tier: 'tier2', priority: 'urgent', announce: null },
    ],
    [
      'Tier 2',
      declinedAtTier2,
      false,
      true,
      { status: 'awaiting_staff', tier: 'tier2', priority: 'urgent', announce: 'escalation' },
    ],
    [
      'Tier 2',
      refundedAtTier2,
      false,
      false,
      { status: 'awaiting_staff', tier: 'tier2', priority: 'urgent', announce: 'escalation' },
    ],
  ] as const)('an outcome of %s (%#): satisfied %s, solved %s', (_, build, satisfied, solved, expected) => {
    expect(said(build(), satisfied, solved)).toMatchObject({
      ...expected,
      outcome: build().outcome,
      confirmation: { satisfied, solved, rating: 3, at: moment },
    });
  });

  it.each([
    [true, true, 0, []],
    [true, false, 1, ['problem_not_solved']],
    [false, true, 0, []],
    [false, false, 1, ['problem_not_solved']],
  ])(
    'satisfied %s, solved %s: counts how often the problem was not solved',
    (satisfied, solved, count, why) => {
      expect(said(at.resolved(), satisfied, solved)).toMatchObject({ reopenings: count, holdReasons: why });
    },
  );

  it.each([
    [true, true, ['outcome_confirmed', 'closed']],
    [true, false, ['outcome_confirmed', 'reopened']],
    [false, true, ['outcome_confirmed', 'escalated']],
    [false, false, ['outcome_confirmed', 'escalated']],
  ])('satisfied %s, solved %s: is logged in the customer’s name', (satisfied, solved, types) => {
    const { entry } = mustOk(say(at.resolved(), satisfied, solved));
    expect(entry.actor).toBe('customer');
    expect(entry.events.map(({ type }) => type)).toEqual(types);
    expect(entry.events[0]).toEqual({ type: 'outcome_confirmed', satisfied, solved, rating: 3 });
  });
});

describe('a problem that is not solved', () => {
  it('goes to somebody who did not decide it, with a new time', () => {
    const { entry } = mustOk(say(declinedByAnna(), true, false));
    const current = said(declinedByAnna(), true, false);
    expect(current).toMatchObject({
      owner: 'team:tier1',
      excluded: ['anna'],
      nextBy: target('tier1', 'high', moment),
    });
    expect(entry.events.at(-1)).toEqual({ type: 'released', owner: 'team:tier1' });
    expect(refusalOf('claim', current, anna)).toBe('reviewer_excluded');
    expect(said(refundedAtTier2(), true, false)).toMatchObject({
      owner: 'team:tier2',
      excluded: ['tove', 'timo'],
    });
    expect(said(at.resolved(), true, false)).toMatchObject({ owner: 'team:tier1', excluded: [] });
  });
});

describe('a customer who is not satisfied', () => {
  it('gets somebody who did not decide it: who proposed and who approved are excluded', () => {
    expect(said(declinedAtTier2(), false, false)).toMatchObject({
      owner: 'team:tier2',
      excluded: ['tove', 'timo'],
      plan: null,
      escalation: { reasons: ['dissatisfaction'], by: 'customer' },
    });
    expect(said(declinedByAnna(), false, true).excluded).toEqual(['anna']);
    expect(said(at.resolved(), false, true).excluded).toEqual([]);
  });

  it('gets the one on shift at once', () => {
    expect(said(declinedAtTier2(), false, false, 'lars').owner).toBe('staff:lars');
  });
});

describe('after the last round of appeal', () => {
  const answers = [
    [true, true],
    [true, false],
    [false, true],
    [false, false],
  ] as const;

  it.each(answers)('any answer closes the case (satisfied %s, solved %s)', (satisfied, solved) => {
    const before = reported(lastWord());
    const { case: current, entry } = mustOk(say(before, satisfied, solved));
    expect(current).toMatchObject({
      status: 'closed',
      announce: 'closure',
      confirmation: { satisfied, solved, rating: 3, at: moment },
      outcome: before.outcome,
      priority: before.priority,
      reopenings: before.reopenings,
      holdReasons: [],
    });
    expect(entry.events.map(({ type }) => type)).toEqual(['outcome_confirmed', 'closed']);
  });

  it.each(answers)(
    'any answer waits for the report that is missing, and closes with it (satisfied %s, solved %s)',
    (satisfied, solved) => {
      const before = lastWord();
      const waiting = said(before, satisfied, solved);
      expect(waiting).toMatchObject({
        status: 'resolved',
        owner: before.owner,
        confirmation: { satisfied, solved },
        reopenings: before.reopenings,
      });
      expect(waiting.clocks.map(({ kind }) => kind)).toEqual(['report_end']);
      expect(having('fileReport', waiting)).toMatchObject({
        status: 'closed',
        announce: 'closure',
        confirmation: waiting.confirmation,
      });
    },
  );

  it('and not before: as long as a round is left, dissatisfaction goes up', () => {
    const before = declinedAfterAppeals(policy.appealRounds - 1);
    expect(said(before, false, false)).toMatchObject({
      status: 'awaiting_staff',
      escalation: { reasons: ['dissatisfaction'] },
      reopenings: 1,
    });
  });

  it('of which policy says how many there are', () => {
    const before = reported(declinedAfterAppeals(1));
    const answered = (appealRounds: number) =>
      confirmOutcome(
        frozen(before),
        at.unhappy,
        { policy: { ...policy, appealRounds }, assignee: null },
        moment,
      );
    expect([1, 2].map((rounds) => mustOk(answered(rounds)).case.status)).toEqual([
      'closed',
      'awaiting_staff',
    ]);
  });
});

describe('an answer', () => {
  it.each([
    ['a second time', at.closed],
    ['a second time, after the case went on', at.unsatisfied],
    ['a second time, while the report is missing', () => having('confirmOutcome', declinedAtTier2())],
  ])('is refused %s', (_, build) => {
    expect(mustErr(say(build(), true, true))).toEqual({ code: 'already_confirmed' });
  });

  it.each([
    ['before there is an outcome', at.leftToPeople],
    ['while money is on its way', at.refunding],
    ['to a withdrawal', at.withdrawn],
  ])('is refused %s', (_, build) => {
    expect(mustErr(say(build(), true, true)).code).toBe('transition_not_allowed');
  });

  it('is asked for anew with every outcome', () => {
    const again = approved(answer('explain'), at.proposed(answer('explain'), at.accepted(at.unsatisfied())));
    expect(again.confirmation).toBeNull();
    expect(say(again, true, true).ok).toBe(true);
  });
});

describe('an outcome that was paid', () => {
  it('goes on standing where nothing more is given afterwards', () => {
    const explained = approved(
      answer('explain'),
      at.proposed(answer('explain'), at.accepted(at.unsatisfied())),
    );
    expect(explained.outcome).toMatchObject({ kind: 'refunded', amount: { amount: 4990 }, at: later(40) });
  });

  it('goes on standing also where a second refund was tried and failed', () => {
    const names: readonly CommandName[] = [
      'investigateForPeople',
      'refundPart',
      'intendRefund',
      'hearSucceeded',
    ];
    const part = names.reduce((current, name) => having(name, current), at.acknowledged());
    const disputed = having('confirmUnsatisfiedUnsolved', having('deliverOutcome', part));
    const tried: readonly CommandName[] = [
      'claimCaseByTove',
      'proposeOffer',
      'approvePlan',
      'acceptHalf',
      'intendRefund',
    ];
    const failed = having(
      'hearFailed',
      tried.reduce((current, name) => having(name, current), disputed),
    );
    const explained = having('approvePlan', having('proposeDecline', failed));
    expect(explained.outcome).toMatchObject({ kind: 'partially_refunded', amount: { amount: 1990 } });
    expect(explained.earlierRefunds).toHaveLength(1);
  });
});
