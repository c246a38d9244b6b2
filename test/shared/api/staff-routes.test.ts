import { describe, expect, it } from 'vitest';
import { ProblemError } from '../../../functions/http/problem-error.ts';
import { routes } from '../../../shared/api/routes.ts';
import type { Case } from '../../../shared/case/case.ts';
import { statuses } from '../../../shared/case/parts/status.ts';
import {
  isOpenToDesks,
  refusalOf,
  refusalsTo,
  type StaffAction,
  type StaffRefusal,
  staffActions,
} from '../../../shared/case/who-may.ts';
import type { Route } from '../../../shared/command/route.contract.ts';
import { consultDesk } from '../../../shared/features/desks/consultation.rules.ts';
import { type StaffGroup, staffGroups } from '../../../shared/kernel/staff.ts';
import * as at from '../../builders/case/cases.ts';
import { handedOff } from '../../builders/case/tier2-cases.ts';
import { later } from '../../builders/clock.ts';
import { deskPolicy, fia } from '../../builders/desks.ts';
import { readAs } from '../../builders/http-event.ts';
import { mustOk, present } from '../../builders/must.ts';
import { me, tove } from '../../builders/staff.ts';

const staffRoutes = Object.entries(routes).filter(([, { access }]) => access === 'staff') as [
  string,
  Route,
][];
const everybody: readonly StaffGroup[] = ['tier1', 'tier2', 'engineering', 'approver', 'lead', 'admin'];
const agents: readonly StaffGroup[] = ['tier1', 'tier2', 'engineering', 'lead', 'admin'];
const supporters: readonly StaffGroup[] = ['tier1', 'tier2', 'lead', 'admin'];
const specialists: readonly StaffGroup[] = ['tier2', 'lead'];
const engineers: readonly StaffGroup[] = ['engineering', 'lead', 'admin'];

/** Who may call what, written down by hand. */
const admitted: Record<string, readonly StaffGroup[]> = {
  listCases: everybody,
  readCaseFile: everybody,
  claimCase: agents,
  assignCase: ['lead', 'admin'],
  releaseCase: agents,
  addNote: agents,
  askCustomer: supporters,
  playBackUnderstanding: supporters,
  replyToCustomer: supporters,
  decideCase: ['tier1', 'lead'],
  mergeCase: supporters,
  invokeRight: ['tier1', 'tier2', 'lead'],
  sendHoldingReply: ['tier1', 'tier2', 'lead'],
  escalateToTier2: ['tier1', 'lead', 'admin'],
  proposePlan: specialists,
  decideOnPlan: ['tier2', 'approver', 'lead'],
  handOffCase: specialists,
  consultTier2: engineers,
  answerConsultation: ['tier1', 'tier2', 'lead'],
  diagnoseFault: engineers,
  reportFault: engineers,
  fileReport: specialists,
  consultDesk: specialists,
  recallDeskConsultation: specialists,
  takeDeskConsultation: [],
  answerDeskConsultation: [],
  keepShift: ['tier2'],
  listIncidents: everybody,
  registerIncident: engineers,
  listExplainedCases: everybody,
  proposeForIncident: specialists,
  readStatistics: everybody,
};
const actionOf: Record<string, StaffAction> = {
  claimCase: 'claim',
  assignCase: 'assign',
  releaseCase: 'release',
  addNote: 'note',
  askCustomer: 'ask',
  playBackUnderstanding: 'play_back',
  replyToCustomer: 'reply',
  decideCase: 'decide',
  mergeCase: 'merge',
  invokeRight: 'invoke_right',
  sendHoldingReply: 'send_holding_reply',
  escalateToTier2: 'escalate',
  proposePlan: 'propose',
  decideOnPlan: 'approve',
  handOffCase: 'hand_off',
  consultTier2: 'ask_tier2',
  answerConsultation: 'answer_engineering',
  diagnoseFault: 'diagnose',
  reportFault: 'report_fault',
  fileReport: 'file_report',
  consultDesk: 'consult_desk',
  recallDeskConsultation: 'recall_desk_consultation',
  takeDeskConsultation: 'take_desk_consultation',
  answerDeskConsultation: 'answer_desk_consultation',
};

/** Every case that staff can meet: at each tier and status, whoever owns it, proposed its plan or is kept from it. */
const met: readonly Case[] = (['tier1', 'tier2'] as const).flatMap((tier) =>
  statuses.flatMap((status) =>
    (['staff:me', 'staff:other', `team:${tier}`] as const).flatMap((owner) =>
      (['staff:me', 'staff:other'] as const).flatMap((proposedBy) =>
        [[], ['me']].map((excluded): Case => {
          const handOff = { ...present(handedOff().handOff), owner };
          const plan = { ...present(at.proposed().plan), proposedBy };
          const engineering = status === 'awaiting_engineering';
          return {
            ...at.leftToPeople(),
            tier,
            status,
            owner,
            plan,
            excluded,
            handOff: engineering ? handOff : null,
          };
        }),
      ),
    ),
  ),
);

/** What members of the groups, each of one, hear to this action on all of those cases. */
const heard = (action: StaffAction, groups: readonly StaffGroup[]): ReadonlySet<StaffRefusal | null> =>
  new Set(groups.flatMap((group) => met.map((current) => refusalOf(action, current, me(group)))));

const { consultations: consulted } = mustOk(
  consultDesk(at.accepted(), tove, 'fraud', deskPolicy, later(3600)),
).case;

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
      if (action) expect(heard(action, [group]).has(null)).toBe(admits);
    },
  );

  it.each(Object.values(actionOf))(
    '%s is refused for the reasons that it names, and for no other',
    (action) => {
      // A desk that is asked hears of the status; it is asked at none of the others, where nobody could show it.
      const asked = met.map((current) => ({ ...current, consultations: consulted }));
      const ofDesk = new Set(asked.map((current) => refusalOf(action, current, fia)));
      const said = new Set([...heard(action, staffGroups), ...(isOpenToDesks(action) ? ofDesk : [])]);
      const reasons = [...said].filter((refusal) => refusal !== null);
      expect(reasons.toSorted()).toEqual(refusalsTo(action).toSorted());
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
    ['limit', '0x10'],
    ['limit', '1e1'],
    ['limit', '+5'],
    ['limit', '10.0'],
    ['limit', ' 10'],
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

describe('the query of the statistics', () => {
  const count = (query: Record<string, string>) => readAs(routes.readStatistics, { query });

  it('is a first and a last day', () => {
    const query = { from: '2026-11-01', to: '2026-11-30' };
    expect(count(query)).toMatchObject({ query });
  });

  it('names neither by default', () => {
    expect(pointersOf(count({}))).toEqual(['validation_failed', 'from', 'to']);
  });

  it.each([
    ['from', 'yesterday'],
    ['from', '2026-02-30'],
    ['to', '2026-11-30T00:00:00Z'],
    ['to', ''],
    ['tier', 'tier1'],
  ])('%s=%s is refused by its name', (name, value) => {
    const query = { from: '2026-11-01', to: '2026-11-30', [name]: value };
    expect(pointersOf(count(query))).toEqual(['validation_failed', name]);
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

  it.each(staffRoutes)('is asked for by %s exactly where it acts on one case', (id, route) => {
    const missing = pointersOf(readAs(route, {}))[0] === 'precondition_required';
    expect(missing).toBe(id in actionOf);
  });
});
