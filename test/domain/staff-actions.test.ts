import { describe, expect, it } from 'vitest';
import { type Case, type Owner, type Status, statuses, type Tier, tiers } from '../../shared/domain/case.ts';
import type { StaffGroup } from '../../shared/domain/staff.ts';
import {
  actionsFor,
  isLead,
  refusalOf,
  type StaffAction,
  type StaffRefusal,
  staffActions,
} from '../../shared/domain/staff-actions.ts';
import * as at from '../builders/cases.ts';
import { frozen } from '../builders/must.ts';
import { me } from '../builders/staff.ts';

const actions = Object.keys(staffActions) as StaffAction[];

/** At which statuses an action makes sense at all, written down by hand and not read from the table under test. */
const possible: Record<StaffAction, readonly Status[]> = {
  claim: ['awaiting_staff', 'awaiting_customer'],
  assign: ['awaiting_staff', 'awaiting_customer'],
  release: ['awaiting_staff', 'awaiting_customer'],
  note: [
    'received',
    'investigating',
    'awaiting_staff',
    'awaiting_customer',
    'awaiting_engineering',
    'refunding',
    'resolved',
  ],
  ask: ['awaiting_staff'],
  reply: ['awaiting_staff', 'awaiting_customer'],
  decide: ['awaiting_staff'],
  merge: ['awaiting_staff', 'awaiting_customer'],
};

/** What somebody is to a case: of its tier, above the tiers, or neither. */
type Standing = 'colleague' | 'lead' | 'stranger';
const owners = ['team', 'self', 'other'] as const;
type Owned = (typeof owners)[number];

const yes = null;
const taken = 'owned_by_another';
const notYours = 'not_the_owner';
const never = 'group_may_not';

/** Who may, where the status allows it: by the team's case, one's own, and somebody else's. */
const rights: Record<StaffAction, Record<'colleague' | 'lead', readonly (StaffRefusal | null)[]>> = {
  claim: { colleague: [yes, taken, taken], lead: [yes, taken, taken] },
  assign: { colleague: [never, never, never], lead: [yes, yes, yes] },
  release: { colleague: [notYours, yes, notYours], lead: [notYours, yes, yes] },
  note: { colleague: [yes, yes, yes], lead: [yes, yes, yes] },
  ask: { colleague: [yes, yes, taken], lead: [yes, yes, yes] },
  reply: { colleague: [yes, yes, taken], lead: [yes, yes, yes] },
  decide: { colleague: [yes, yes, taken], lead: [yes, yes, yes] },
  merge: { colleague: [yes, yes, taken], lead: [yes, yes, yes] },
};

const [colleague, lead, stranger] = ['colleague', 'lead', 'stranger'] as const;

/** What the members of these groups are to the cases of Tier 1, Tier 2 and engineering. */
const standings: readonly (readonly [readonly StaffGroup[], readonly Standing[]])[] = [
  [[], [stranger, stranger, stranger]],
  [['tier1'], [colleague, stranger, stranger]],
  [['tier2'], [stranger, colleague, stranger]],
  [['engineering'], [stranger, stranger, colleague]],
  [['approver'], [stranger, stranger, stranger]],
  [['lead'], [lead, lead, lead]],
  [['admin'], [lead, lead, lead]],
  [
    ['tier1', 'tier2'],
    [colleague, colleague, stranger],
  ],
  [
    ['approver', 'engineering'],
    [stranger, stranger, colleague],
  ],
  [
    ['tier1', 'lead'],
    [lead, lead, lead],
  ],
];

/** Money is decided by those who answer for it: neither by engineers nor by who runs the system. */
const deciders: readonly StaffGroup[] = ['tier1', 'tier2', 'lead'];

function expected(
  action: StaffAction,
  groups: readonly StaffGroup[],
  standing: Standing,
  owned: Owned,
  status: Status,
) {
  if (standing === 'stranger') return never;
  if (action === 'decide' && !groups.some((group) => deciders.includes(group))) return never;
  const right = rights[action][standing][owners.indexOf(owned)];
  if (right === never) return never;
  return possible[action].includes(status) ? right : 'status_does_not_allow';
}

const ownerOf = (owned: Owned, tier: Tier): Owner =>
  owned === 'team' ? `team:${tier}` : owned === 'self' ? 'staff:me' : 'staff:somebody';

const caseOf = (tier: Tier, owned: Owned, status: Status): Case =>
  frozen({ ...at.held(), tier, owner: ownerOf(owned, tier), status });

/** Every case that a member can meet. */
const met = tiers.flatMap((tier, index) =>
  owners.flatMap((owned) => statuses.map((status) => ({ tier, index, owned, status }))),
);

describe.each(actions)('%s', (action) => {
  it.each(standings)('by a member of %j', (groups, standing) => {
    const verdicts = met.map(({ tier, owned, status }) => [
      `${tier} ${owned} ${status}`,
      refusalOf(action, caseOf(tier, owned, status), me(...groups)),
    ]);
    expect(verdicts).toEqual(
      met.map(({ tier, index, owned, status }) => [
        `${tier} ${owned} ${status}`,
        expected(action, groups, standing[index] ?? 'stranger', owned, status),
      ]),
    );
  });
});

describe('the matrix', () => {
  it('holds every action, group, owner and status', () => {
    expect(actions.length * standings.length * met.length).toBe(8 * 10 * 3 * 3 * 9);
    expect(Object.keys(possible).sort()).toEqual([...actions].sort());
  });

  it('leaves every waiting case somebody who can go on with it', () => {
    for (const { tier, owned } of met.filter(({ status }) => status === 'awaiting_staff')) {
      expect(refusalOf('decide', caseOf(tier, owned, 'awaiting_staff'), me('lead'))).toBeNull();
      expect(refusalOf('assign', caseOf(tier, owned, 'awaiting_staff'), me('lead'))).toBeNull();
    }
  });

  it.each(['staff:', 'staff:m', 'staff:mel', 'staff:ME', 'team:me'] as const)(
    'does not take "%s" for one’s own case',
    (owner) => {
      const current = { ...at.held(), owner: owner as Owner };
      expect(refusalOf('release', current, me('tier1'))).toBe('not_the_owner');
    },
  );
});

describe('the actions of a case file', () => {
  it('are all of them, each with the reason why not', () => {
    for (const { tier, owned, status } of met) {
      const current = caseOf(tier, owned, status);
      for (const [groups] of standings) {
        expect(actionsFor(current, me(...groups))).toEqual(
          actions.map((action) => ({ action, refusal: refusalOf(action, current, me(...groups)) })),
        );
      }
    }
  });
});

describe('those who stand above the tiers', () => {
  it.each(standings)('members of %j', (groups, standing) => {
    expect(isLead(me(...groups))).toBe(standing.every((one) => one === 'lead'));
  });
});
