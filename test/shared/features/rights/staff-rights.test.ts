import { describe, expect, it } from 'vitest';
import type { Case } from '../../../../shared/case/case.ts';
import { workingOwner } from '../../../../shared/case/ownership.ts';
import { actionsFor, refusalOf, type StaffAction } from '../../../../shared/case/who-may.ts';
import type { StaffMember } from '../../../../shared/kernel/staff.ts';
import * as at from '../../../builders/case/cases.ts';
import * as up from '../../../builders/case/tier2-cases.ts';
import { ada, anna, bert, elin, lars, lena, me, timo, tove } from '../../../builders/staff.ts';

const able = (current: Case, member: StaffMember): readonly StaffAction[] =>
  actionsFor(current, member).flatMap(({ action, refusal }) => (refusal === null ? [action] : []));

/** What the law gives is invoked and put off by whoever talks with the customer. */
const law = ['invoke_right', 'send_holding_reply'] as const satisfies readonly StaffAction[];
const desks = ['consult_desk', 'recall_desk_consultation'] as const;

/** Who can do what to the case studies of a case's way, apart from notes. */
const can: readonly (readonly [string, () => Case, string, StaffMember, readonly StaffAction[]])[] = [
  [
    'waits for Tier 1',
    at.leftToPeople,
    'an agent',
    anna,
    ['claim', 'ask', 'play_back', 'reply', 'decide', ...law, 'merge', 'escalate'],
  ],
  ['waits for Tier 1', at.leftToPeople, 'a specialist', tove, []],
  ['waits for Tier 2', at.escalated, 'an agent', anna, []],
  [
    'waits for Tier 2',
    at.escalated,
    'a specialist',
    tove,
    ['claim', 'ask', 'play_back', 'reply', ...law, 'merge', 'propose', ...desks, 'hand_off'],
  ],
  ['waits for Tier 2', at.escalated, 'an approver', ada, []],
  ['is Tove’s', at.accepted, 'her colleague', timo, []],
  [
    'is Tove’s',
    at.accepted,
    'Tove',
    tove,
    ['release', 'ask', 'play_back', 'reply', ...law, 'merge', 'propose', ...desks, 'hand_off'],
  ],
  [
    'waits for approval',
    at.proposed,
    'the proposer',
    tove,
    ['release', 'reply', ...law, 'propose', ...desks],
  ],
  ['waits for approval', at.proposed, 'her colleague', timo, ['approve']],
  ['waits for approval', at.proposed, 'an approver', ada, ['approve']],
  ['waits for approval', at.proposed, 'an agent', anna, []],
  ['waits for approval', at.proposed, 'an engineer', elin, []],
  ['waits for the choice', up.offered, 'the proposer', tove, ['release', 'reply', ...law, 'merge', ...desks]],
  [
    'is with engineering',
    up.handedOff,
    'an engineer',
    elin,
    ['claim', 'ask_tier2', 'diagnose', 'report_fault'],
  ],
  [
    'is with engineering',
    up.handedOff,
    'Tier 2’s owner',
    tove,
    ['reply', ...law, 'recall_desk_consultation', 'answer_engineering'],
  ],
  ['is with engineering', up.handedOff, 'her colleague', timo, ['answer_engineering']],
  ['is with engineering', up.handedOff, 'an agent', anna, []],
  ['was put aside at Tier 1', at.putAside, 'an agent', anna, ['reply', ...law, 'answer_engineering']],
  ['has its outcome', up.declinedAtTier2, 'its owner', tove, ['reply', 'file_report']],
  ['is closed', at.closed, 'a lead', lena, []],
];

describe('a case that', () => {
  it.each(can)('%s (%#): %s %s may', (_, build, __, member, actions) => {
    expect(able(build(), member).filter((action) => action !== 'note')).toEqual(actions);
  });
});

describe('money', () => {
  const cases = [
    at.leftToPeople,
    at.accepted,
    at.proposed,
    up.offered,
    up.handedOff,
    up.diagnosed,
    up.declinedAtTier2,
  ];
  const deciding: readonly StaffAction[] = ['decide', 'propose', 'approve'];

  it.each([
    ['engineers', elin],
    ['those who run the system', me('admin')],
    ['engineers who run the system', me('engineering', 'admin')],
  ])('is never decided by %s', (_, member) => {
    for (const build of cases) {
      expect(able(build(), member).filter((action) => deciding.includes(action))).toEqual([]);
    }
  });

  it('is not decided by one person alone beyond Tier 1', () => {
    for (const member of [anna, tove, lena, me('tier1', 'tier2', 'lead')]) {
      expect(refusalOf('decide', at.accepted(), member)).not.toBeNull();
    }
  });

  it.each([
    ['their own plan', at.proposed(), tove, 'second_person_needed'],
    ['a colleague’s', at.proposed(), timo, null],
    [
      'their own plan, also as a lead',
      { ...at.proposed(), plan: planOf(lena) },
      lena,
      'second_person_needed',
    ],
    ['another lead’s', { ...at.proposed(), plan: planOf(lena) }, lars, null],
  ] as const)('nobody approves alone: %s', (_, current, member, refusal) => {
    expect(refusalOf('approve', current, member)).toBe(refusal);
  });

  function planOf({ username }: StaffMember): Case['plan'] {
    const { plan } = at.proposed();
    return plan && { ...plan, proposedBy: `staff:${username}` };
  }
});

describe('those to whom the case must not go back', () => {
  const excluding = (build: () => Case, member: StaffMember): Case => ({
    ...build(),
    excluded: [member.username],
  });

  it.each<[StaffAction, () => Case, StaffMember]>([
    ['claim', at.escalated, tove],
    ['claim', up.handedOff, elin],
    ['decide', at.leftToPeople, anna],
    ['propose', at.escalated, tove],
    ['approve', at.proposed, timo],
    ['approve', at.proposed, ada],
  ])('may not %s (%#)', (action, build, member) => {
    expect(refusalOf(action, build(), member)).toBeNull();
    expect(refusalOf(action, excluding(build, member), member)).toBe('reviewer_excluded');
    expect(refusalOf(action, excluding(build, bert), member)).toBeNull();
  });

  it.each<[StaffAction, () => Case]>([
    ['claim', at.escalated],
    ['claim', up.handedOff],
    ['decide', at.leftToPeople],
    ['propose', at.accepted],
  ])('may %s (%#) where they lead: so that a case is never left with nobody', (action, build) => {
    expect(refusalOf(action, excluding(build, lena), lena)).toBeNull();
  });

  it('may never approve, not even where they lead: the second person had no part in it', () => {
    expect(refusalOf('approve', at.proposed(), lena)).toBeNull();
    expect(refusalOf('approve', excluding(at.proposed, lena), lena)).toBe('reviewer_excluded');
    expect(refusalOf('approve', excluding(at.proposed, lena), lars)).toBeNull();
  });

  it('may still help: with notes and with what they know for engineering', () => {
    expect(refusalOf('note', excluding(at.accepted, timo), timo)).toBeNull();
    expect(refusalOf('answer_engineering', excluding(up.handedOff, timo), timo)).toBeNull();
  });
});

describe('taking on a case', () => {
  it('is possible for its owner until it is done, and never for others', () => {
    const given: Case = { ...at.escalated(), owner: 'staff:tove' };
    expect(refusalOf('claim', given, tove)).toBeNull();
    expect(refusalOf('claim', given, timo)).toBe('owned_by_another');
    expect(refusalOf('claim', at.accepted(), tove)).toBe('already_yours');
  });

  it('is possible for anyone of the tier after the lead got it', () => {
    expect(refusalOf('claim', { ...at.escalated(), owner: 'team:lead' }, timo)).toBeNull();
  });
});

describe('whose work it is', () => {
  it('is engineering’s while it has the case, and Tier 2 stays the customer’s owner', () => {
    expect(workingOwner(at.accepted())).toBe('staff:tove');
    expect(workingOwner(up.handedOff())).toBe('team:engineering');
    expect(up.handedOff().owner).toBe('staff:tove');
  });
});
