import { describe, expect, it } from 'vitest';
import { ProblemError } from '../../functions/http/problem-error.ts';
import type { Route } from '../../shared/contracts/route.ts';
import { routes } from '../../shared/contracts/routes.ts';
import { statuses, tiers } from '../../shared/domain/case.ts';
import { type StaffGroup, staffGroups } from '../../shared/domain/staff.ts';
import { refusalOf, type StaffAction, staffActions } from '../../shared/domain/staff-actions.ts';
import { held } from '../builders/cases.ts';
import { readAs } from '../builders/http-event.ts';
import { present } from '../builders/must.ts';
import { me } from '../builders/staff.ts';

const staffRoutes = Object.entries(routes).filter(([, { access }]) => access === 'staff') as [
  string,
  Route,
][];
const everybody: readonly StaffGroup[] = ['tier1', 'tier2', 'engineering', 'approver', 'lead', 'admin'];
const agents: readonly StaffGroup[] = ['tier1', 'tier2', 'engineering', 'lead', 'admin'];

/** Who may call what, written down by hand. */
const admitted: Record<string, readonly StaffGroup[]> = {
  listCases: everybody,
  readCaseFile: everybody,
  claimCase: agents,
  assignCase: ['lead', 'admin'],
  releaseCase: agents,
  addNote: agents,
  askCustomer: agents,
  replyToCustomer: agents,
  decideCase: ['tier1', 'tier2', 'lead'],
  mergeCase: agents,
};
const actionOf: Record<string, StaffAction> = {
  claimCase: 'claim',
  assignCase: 'assign',
  releaseCase: 'release',
  addNote: 'note',
  askCustomer: 'ask',
  replyToCustomer: 'reply',
  decideCase: 'decide',
  mergeCase: 'merge',
};

/** True where some case exists to which a member of the group may do this. */
function mayEver(action: StaffAction, group: StaffGroup): boolean {
  const owners = ['staff:me', 'staff:other', ...tiers.map((tier) => `team:${tier}` as const)] as const;
  return tiers.some((tier) =>
    statuses.some((status) =>
      owners.some((owner) => refusalOf(action, { ...held(), tier, status, owner }, me(group)) === null),
    ),
  );
}

describe('routes of staff', () => {
  it('are all in the table', () => {
    expect(staffRoutes.map(([id]) => id).sort()).toEqual(Object.keys(admitted).sort());
    expect(Object.values(actionOf).sort()).toEqual(Object.keys(staffActions).sort());
  });

  it.each(staffRoutes.flatMap(([id, route]) => staffGroups.map((group) => [id, group, route] as const)))(
    '%s and %s',
    (id, group, route) => {
      const admits = present(route.groups).includes(group);
      expect(admits).toBe(present(admitted[id]).includes(group));
      const action = actionOf[id];
      if (action) expect(mayEver(action, group)).toBe(admits);
    },
  );

  it('stand under /v1/staff, and no other route does or names groups', () => {
    for (const { path, access, groups } of Object.values(routes) as Route[]) {
      expect(path.startsWith('/v1/staff/')).toBe(access === 'staff');
      expect(groups !== undefined).toBe(access === 'staff');
    }
  });
});

const pointersOf = (result: ReturnType<typeof readAs>) =>
  result instanceof ProblemError
    ? [result.code, ...(result.errors ?? []).map(({ pointer }) => pointer)]
    : 'taken';

describe('the query of the queue', () => {
  const list = (query: Record<string, string>) => readAs(routes.listCases, { query });

  it('may be left out, and gives a page of thirty then', () => {
    expect(list({})).toMatchObject({ query: { limit: 30 } });
    expect(readAs(routes.listCases, {})).toMatchObject({ query: { limit: 30 } });
  });

  it('comes through checked, its limit as a number', () => {
    const query = {
      tier: 'tier2',
      mine: 'true',
      status: 'awaiting_customer',
      reason: 'other',
      dueBefore: '2026-11-23T09:00:00.000Z',
      limit: '100',
      cursor: 'abc',
    };
    expect(list(query)).toMatchObject({ query: { ...query, limit: 100 } });
  });

  it.each<[string, string]>([
    ['limit', '0'],
    ['limit', '-1'],
    ['limit', '101'],
    ['limit', '1.5'],
    ['limit', 'all'],
    ['limit', ''],
    ['limit', 'Infinity'],
    ['tier', 'tier3'],
    ['tier', ''],
    ['mine', 'false'],
    ['mine', '1'],
    ['status', 'open'],
    ['reason', 'fraud'],
    ['dueBefore', 'tomorrow'],
    ['dueBefore', '2026-11-23'],
    ['dueBefore', '2026-02-30T09:00:00Z'],
    ['dueBefore', '2026-11-23T09:00:00+01:00'],
    ['cursor', 'x'.repeat(501)],
    ['owner', 'staff:anna'],
    ['Limit', '5'],
    ['constructor', '1'],
  ])('%s=%s is refused by its name', (name, value) => {
    expect(pointersOf(list({ [name]: value }))).toEqual(['validation_failed', name]);
  });

  it.each(['1', '30', '100'])('limit=%s is taken', (limit) => {
    expect(list({ limit })).toMatchObject({ query: { limit: Number(limit) } });
  });

  it('names everything that is wrong at once', () => {
    expect(pointersOf(list({ limit: '0', tier: 'x', owner: 'me' }))).toEqual(
      expect.arrayContaining(['limit', 'tier', 'owner']),
    );
  });
});

describe('the query of the guidance', () => {
  const guide = (query: Record<string, string>) => readAs(routes.readGuidance, { query });

  it('is English and about every reason by default', () => {
    expect(guide({})).toMatchObject({ query: { locale: 'en' } });
  });

  it.each([
    ['reason', 'fraud'],
    ['reason', ''],
    ['locale', 'x'.repeat(36)],
    ['tier', 'tier1'],
  ])('%s=%s is refused', (name, value) => {
    expect(pointersOf(guide({ [name]: value }))).toEqual(['validation_failed', name]);
  });
});

describe('the version that a member of staff saw', () => {
  const claim = (ifMatch: string | undefined) =>
    readAs(routes.claimCase, { headers: ifMatch === undefined ? {} : { 'if-match': ifMatch } });

  it.each(['"1"', '"42"', '"999999999"'])('is taken as %s', (etag) => {
    expect(claim(etag)).toMatchObject({ headers: { 'if-match': etag } });
  });

  it.each(['', '7', '*', 'W/"7"', '"7', '"-1"', '"1.0"', '"1","2"', '"1234567890"', '"x"'])(
    'is refused as %s',
    (etag) => {
      expect(pointersOf(claim(etag))).toEqual(['validation_failed', 'if-match']);
    },
  );

  it.each(staffRoutes.filter(([, { method }]) => method === 'POST'))('is asked for by %s', (_, route) => {
    expect(readAs(route, {})).toMatchObject({ code: 'precondition_required' });
  });
});
