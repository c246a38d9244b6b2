import { describe, expect, it } from 'vitest';
import type { Case } from '../../../../shared/case/case.ts';
import { absorb, mergeCase } from '../../../../shared/features/intake/merge/merge.rules.ts';
import type { StaffMember } from '../../../../shared/kernel/staff.ts';
import * as at from '../../../builders/case/cases.ts';
import { clocked } from '../../../builders/case/commit.ts';
import { later } from '../../../builders/clock.ts';
import { frozen, mustErr, mustOk } from '../../../builders/must.ts';
import { anna, bert, lena, tove } from '../../../builders/staff.ts';

const moment = later(3600);
const merge = (current: Case, target: Case, member: StaffMember = anna) =>
  mergeCase(frozen(current), frozen(target), member, moment);

describe('merging a complaint that came twice', () => {
  it.each([
    ['waits for a person', at.leftToPeople],
    ['waits for the customer', at.asked],
  ])('ends the case that %s, and names the one that goes on', (_, build) => {
    const before = build();
    const change = clocked(before, mustOk(merge(before, at.twinLeftToPeople())));
    expect(change.case).toMatchObject({
      status: 'closed',
      mergedInto: at.otherCaseId,
      outcome: { kind: 'merged', amount: null, policy: null, at: moment },
      holdReasons: [],
      openQuestions: [],
      clocks: [],
      nextBy: null,
    });
    expect(change.entry).toMatchObject({
      actor: 'staff:anna',
      events: [{ type: 'merged_into', into: at.otherCaseId }, { type: 'closed' }],
    });
  });

  it.each<[string, Case]>([
    ['itself', at.leftToPeople()],
    ['a case on another payment', at.twinLeftToPeople({ paymentReference: 'pay_1' })],
    ['a case that is closed', { ...at.closed(), id: at.otherCaseId }],
    ['a case that was withdrawn', at.withdrawn(at.twinLeftToPeople())],
  ])('is refused into %s', (_, target) => {
    expect(mustErr(merge(at.leftToPeople(), target))).toEqual({ code: 'not_mergeable' });
  });

  it.each<[string, Case, StaffMember, string]>([
    ['on which the machine works', at.acknowledged(), anna, 'status_does_not_allow'],
    ['whose refund is under way', at.refunding(), lena, 'status_does_not_allow'],
    ['that has its outcome', at.resolved(), lena, 'status_does_not_allow'],
    ['that has ended', at.closed(), lena, 'status_does_not_allow'],
    ['of a colleague', at.asked(), bert, 'owned_by_another'],
    ['of another tier', at.leftToPeople(), tove, 'group_may_not'],
  ])('is refused for a case %s', (_, current, member, refusal) => {
    expect(mustErr(merge(current, at.twinLeftToPeople(), member))).toEqual({
      code: 'action_refused',
      action: 'merge',
      refusal,
    });
  });

  it('is written into the log of the case that goes on, which then names it, and changes nothing else of it', () => {
    const target = at.twinLeftToPeople();
    const { case: current, entry } = mustOk(absorb(frozen(target), at.leftToPeople(), anna, moment));
    expect(entry).toMatchObject({ actor: 'staff:anna', events: [{ type: 'merged_from', from: at.caseId }] });
    const { version, revision, updatedAt, logHash, related, ...rest } = target;
    expect(current).toMatchObject(rest);
    expect(current.related).toEqual([at.caseId]);
    expect(mustOk(absorb(current, at.leftToPeople(), anna, moment)).case.related).toEqual([at.caseId]);
  });

  it.each([
    ['closed', at.closed],
    ['withdrawn', at.withdrawn],
  ])('leaves a case alone that was %s meanwhile', (_, build) => {
    expect(mustErr(absorb(build(), at.leftToPeople(), anna, moment))).toEqual({ code: 'not_mergeable' });
  });
});
