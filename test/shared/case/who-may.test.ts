import { describe, expect, it } from 'vitest';
import type { Case } from '../../../shared/case/case.ts';
import { type Status, statuses } from '../../../shared/case/parts/status.ts';
import {
  actionsFor,
  isLead,
  refusalOf,
  type StaffAction,
  type StaffRefusal,
  staffActions,
} from '../../../shared/case/who-may.ts';
import type { Owner, Tier } from '../../../shared/kernel/parties.ts';
import { type StaffGroup, staffGroups } from '../../../shared/kernel/staff.ts';
import * as at from '../../builders/case/cases.ts';
import { frozen, present } from '../../builders/must.ts';
import { me } from '../../builders/staff.ts';

const actions = Object.keys(staffActions) as StaffAction[];
const [tier1, tier2, engineering, approver, lead, admin] = staffGroups;
const supported: readonly Tier[] = ['tier1', 'tier2'];
const waiting: readonly Status[] = ['awaiting_staff', 'awaiting_customer', 'awaiting_approval'];
const held: readonly Status[] = [...waiting, 'awaiting_engineering'];
const anybody: readonly StaffGroup[] = [tier1, tier2, engineering, lead, admin];
const supporters: readonly StaffGroup[] = [tier1, tier2, lead, admin];
const specialists: readonly StaffGroup[] = [tier2, lead];
const engineers: readonly StaffGroup[] = [engineering, lead, admin];

/**
 * What makes an action possible at all, written down by hand and not read from the table under test: statuses, groups,
 * and, where they are limited, tiers. Actions of `working` are done by engineering while it has the case.
 */
const possible: Record<StaffAction, readonly [readonly Status[], readonly StaffGroup[], (readonly Tier[])?]> =
  {
    claim: [held, anybody],
    assign: [held, [lead, admin]],
    release: [held, anybody],
    note: [[...held, 'received', 'investigating', 'refunding', 'resolved'], anybody],
    ask: [['awaiting_staff'], supporters],
    play_back: [['awaiting_staff'], supporters],
    reply: [[...held, 'resolved'], supporters],
    decide: [['awaiting_staff'], [tier1, lead], ['tier1']],
    merge: [['awaiting_staff', 'awaiting_customer'], supporters],
    invoke_right: [held, [tier1, tier2, lead]],
    send_holding_reply: [held, [tier1, tier2, lead]],
    escalate: [['awaiting_staff', 'awaiting_customer'], [tier1, lead, admin], ['tier1']],
    propose: [['awaiting_staff', 'awaiting_approval'], specialists, ['tier2']],
    approve: [['awaiting_approval'], [tier2, approver, lead], ['tier2']],
    hand_off: [['awaiting_staff'], specialists, ['tier2']],
    answer_engineering: [['awaiting_engineering'], [tier1, tier2, lead]],
    ask_tier2: [['awaiting_engineering'], engineers],
    diagnose: [['awaiting_engineering'], engineers],
    report_fault: [['awaiting_engineering'], engineers],
    file_report: [['resolved'], specialists, ['tier2']],
    consult_desk: [['awaiting_staff', 'awaiting_customer', 'awaiting_approval'], specialists, ['tier2']],
    recall_desk_consultation: [held, specialists, ['tier2']],
    take_desk_consultation: [held, []],
    answer_desk_consultation: [held, []],
  };
const working: readonly StaffAction[] = [
  'claim',
  'assign',
  'release',
  'ask_tier2',
  'diagnose',
  'report_fault',
];

const owners = ['team', 'self', 'other'] as const;
type Owned = (typeof owners)[number];
type Right = readonly (StaffRefusal | null)[];

const yes = null;
const taken = 'owned_by_another';
const yours = 'already_yours';
const notYours = 'not_the_owner';
const all: Right = [yes, yes, yes];
const ownOrTeam: Right = [yes, yes, taken];

/** By the team's case, one's own that was taken on, and somebody else's; leads may mostly act for the owner. */
const rights: Partial<Record<StaffAction, Record<'colleague' | 'lead', Right>>> = {
  claim: { colleague: [yes, yours, taken], lead: [yes, yours, taken] },
  release: { colleague: [notYours, yes, notYours], lead: [notYours, yes, yes] },
  assign: { colleague: all, lead: all },
  note: { colleague: all, lead: all },
  approve: { colleague: all, lead: all },
  answer_engineering: { colleague: all, lead: all },
};

const memberships: readonly (readonly StaffGroup[])[] = [
  [],
  ...staffGroups.map((group) => [group]),
  [tier1, tier2],
  [tier2, engineering],
  [approver, engineering],
  [approver, tier1],
  [tier1, lead],
  [tier2, admin],
];

interface Meeting {
  readonly tier: Tier;
  readonly handedOff: boolean;
  readonly owned: Owned;
  readonly status: Status;
}

/** Every case that a member can meet: its tier's, and with engineering. */
const met: readonly Meeting[] = supported.flatMap((tier) =>
  owners.flatMap((owned) =>
    statuses.map((status) => ({ tier, owned, status, handedOff: status === 'awaiting_engineering' })),
  ),
);

const ownerOf = (owned: Owned, team: Tier): Owner =>
  owned === 'team' ? `team:${team}` : owned === 'self' ? 'staff:me' : 'staff:somebody';

const [any, given] = [at.leftToPeople(), present(at.putAside().handOff)];
function caseOf({ tier, handedOff, owned, status }: Meeting): Case {
  const handOff = handedOff ? { ...given, owner: ownerOf(owned, 'engineering') } : null;
  return frozen({ ...any, tier, owner: ownerOf(owned, tier), status, handOff });
}

function expected(
  action: StaffAction,
  groups: readonly StaffGroup[],
  { tier, handedOff, owned, status }: Meeting,
) {
  const [from, allowed, limited] = possible[action];
  const theirs = working.includes(action) || (action === 'note' && groups.includes(engineering));
  const at: Tier = handedOff && theirs ? 'engineering' : tier;
  const leading = groups.includes(lead) || groups.includes(admin);
  const entitled = groups.filter((group) => allowed.includes(group));
  const anywhere = leading || entitled.includes(approver);
  if (entitled.length === 0 || !(anywhere || groups.includes(at))) return 'group_may_not';
  if (!from.includes(status)) return 'status_does_not_allow';
  if (limited && !limited.includes(at)) return 'tier_does_not_allow';
  const right = rights[action] ?? { colleague: ownOrTeam, lead: all };
  return right[leading ? 'lead' : 'colleague'][owners.indexOf(owned)];
}

const named = ({ tier, owned, status }: Meeting, verdict: unknown) =>
  `${tier} ${owned} ${status}: ${verdict}`;

describe.each(actions)('%s', (action) => {
  it.each(memberships.map((groups) => [groups.join(' and ') || 'no group', groups] as const))(
    'by a member of %s',
    (_, groups) => {
      const verdicts = met.map((one) => named(one, refusalOf(action, caseOf(one), me(...groups))));
      expect(verdicts).toEqual(met.map((one) => named(one, expected(action, groups, one))));
    },
  );
});

describe('the matrix', () => {
  it('holds every action, group, owner and status', () => {
    expect(Object.keys(possible).sort()).toEqual([...actions].sort());
    expect(new Set(memberships.flat())).toEqual(new Set(staffGroups));
    expect(met).toHaveLength(2 * 3 * 10);
  });

  it('says yes to every action for somebody', () => {
    const done = actions.filter((action) =>
      memberships.some((groups) => met.some((one) => expected(action, groups, one) === null)),
    );
    // A desk answers as such; what its members may stands with the desks.
    expect(done).toEqual(actions.filter((action) => !/^(take|answer)_desk/.test(action)));
  });

  it.each(['staff:', 'staff:m', 'staff:mel', 'staff:ME', 'team:me'] as const)(
    'does not take "%s" for one’s own case',
    (owner) => {
      const current = { ...at.leftToPeople(), owner: owner as Owner };
      expect(refusalOf('release', current, me('tier1'))).toBe('not_the_owner');
    },
  );
});

describe('the actions of a case file', () => {
  it('are all of them, each with the reason why not', () => {
    for (const one of met) {
      const current = caseOf(one);
      for (const groups of memberships) {
        expect(actionsFor(current, me(...groups))).toEqual(
          actions.map((action) => ({ action, refusal: refusalOf(action, current, me(...groups)) })),
        );
      }
    }
  });
});

describe('those who stand above the tiers', () => {
  it.each(memberships.map((groups) => [groups]))('members of %j', (groups) => {
    expect(isLead(me(...groups))).toBe(groups.some((group) => group === lead || group === admin));
  });
});
