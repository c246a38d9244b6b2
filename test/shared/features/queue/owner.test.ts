import { describe, expect, it } from 'vitest';
import type { Case } from '../../../../shared/case/case.ts';
import { addNote } from '../../../../shared/features/conversation/talk.rules.ts';
import { assignCase, claimCase, releaseCase } from '../../../../shared/features/queue/owner.rules.ts';
import type { StaffMember } from '../../../../shared/kernel/staff.ts';
import * as at from '../../../builders/case/cases.ts';
import { caseAfter } from '../../../builders/case/commit.ts';
import { later } from '../../../builders/clock.ts';
import { mustErr, mustOk } from '../../../builders/must.ts';
import { anna, bert, lena, tove } from '../../../builders/staff.ts';

const moment = later(3600);
const claimed = (current: Case = at.leftToPeople(), member: StaffMember = anna) =>
  caseAfter(current, claimCase(current, member, moment));

describe('claiming', () => {
  it('makes a member of the tier the owner, and says so', () => {
    const { case: current, entry } = mustOk(claimCase(at.leftToPeople(), anna, moment));
    expect(current.owner).toBe('staff:anna');
    expect(entry.events).toEqual([{ type: 'claimed', owner: 'staff:anna' }]);
  });

  it('changes nothing else: no clock gets more time by it', () => {
    const before = at.leftToPeople();
    const { owner, version, revision, updatedAt, logHash, ...rest } = before;
    expect(claimed(before)).toMatchObject(rest);
  });

  it.each([
    ['a colleague was faster', () => claimed(), bert, 'owned_by_another'],
    ['one has it already', () => claimed(), anna, 'already_yours'],
    ['the case is with another tier', at.unsatisfied, anna, 'group_may_not'],
    ['the machine still works on it', at.acknowledged, anna, 'status_does_not_allow'],
    ['it has ended', at.closed, lena, 'status_does_not_allow'],
  ] as const)('is refused where %s', (_, build, member, refusal) => {
    expect(mustErr(claimCase(build(), member, moment))).toEqual({
      code: 'action_refused',
      action: 'claim',
      refusal,
    });
  });
});

describe('assigning', () => {
  it('gives the case to a colleague in the lead’s name', () => {
    const { case: current, entry } = mustOk(assignCase(claimed(), lena, 'bert', moment));
    expect(current.owner).toBe('staff:bert');
    expect(entry).toMatchObject({ actor: 'staff:lena', events: [{ type: 'assigned', owner: 'staff:bert' }] });
  });

  it('is for leads only, not even for the owner', () => {
    expect(mustErr(assignCase(claimed(), anna, 'bert', moment))).toMatchObject({ refusal: 'group_may_not' });
  });
});

describe('releasing', () => {
  it.each([
    ['Tier 1', () => claimed(), anna, 'team:tier1'],
    ['Tier 2', () => claimed(at.unsatisfied(), tove), tove, 'team:tier2'],
    ['Tier 1 by a lead', () => claimed(), lena, 'team:tier1'],
  ] as const)('gives the case back to the team of %s', (_, build, member, owner) => {
    expect(mustOk(releaseCase(build(), member, moment)).case.owner).toBe(owner);
  });

  it('is refused to whoever does not own it', () => {
    expect(mustErr(releaseCase(claimed(), bert, moment))).toMatchObject({ refusal: 'not_the_owner' });
    expect(mustErr(releaseCase(at.leftToPeople(), lena, moment))).toMatchObject({ refusal: 'not_the_owner' });
  });

  it('lets a colleague claim it next', () => {
    const given = mustOk(releaseCase(claimed(), anna, moment)).case;
    expect(claimed(given, bert).owner).toBe('staff:bert');
  });
});

describe('a note', () => {
  it('is possible on a colleague’s case and leaves it with its owner', () => {
    const { case: current, entry } = mustOk(addNote(claimed(), bert, moment));
    expect(current.owner).toBe('staff:anna');
    expect(entry).toMatchObject({ actor: 'staff:bert', events: [{ type: 'note_added' }] });
  });
});
