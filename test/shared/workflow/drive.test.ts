import { describe, expect, it, vi } from 'vitest';
import type { Case } from '../../../shared/case/case.ts';
import type { Step } from '../../../shared/case/next-step.ts';
import type { WorkflowState } from '../../../shared/case/store.port.ts';
import type { Tier } from '../../../shared/kernel/parties.ts';
import { afterWait, type DriveDeps, driveCase, tryToDrive } from '../../../shared/workflow/drive.use-case.ts';
import * as at from '../../builders/case/cases.ts';
import { perform } from '../../builders/case/commands.ts';
import * as up from '../../builders/case/tier2-cases.ts';
import { later } from '../../builders/clock.ts';
import { mustOk } from '../../builders/must.ts';
import { fakeReporter } from '../../fakes/deps.ts';
import { MemoryStore } from '../../fakes/memory-store.ts';
import { fakeRuntime } from '../../fakes/runtime.ts';

const told = (current: Case): Case => ({ ...current, announce: null });
const pending = () => at.answered({ ...at.paid, status: 'pending' });
const unclear = () => at.answered({ status: 'unknown' });
const refundedByPerson = () => mustOk(perform('refundPart', at.leftToPeople(), later(100))).case;

const workflowOf = (machine: Tier, change: Partial<WorkflowState> = {}): WorkflowState => ({
  machine,
  executionNumber: 1,
  start: null,
  restarts: null,
  wait: null,
  ...change,
});
const waitingAt = (step: Step) => ({ wait: { token: 'token-1', step } });

/** A case, the machine of its newest execution, and how that one goes on from each step at which it may wait. */
const ways: readonly (readonly [string, () => Case, Tier, Readonly<Partial<Record<Step, string>>>])[] = [
  [
    'waits for a person',
    at.leftToPeople,
    'tier1',
    { await_person: 'here', await_settlement: 'pay_refund', await_confirmation: 'elsewhere' },
  ],
  [
    'is to be refunded',
    refundedByPerson,
    'tier1',
    { await_person: 'pay_refund', await_confirmation: 'elsewhere' },
  ],
  ['has a refund under way', pending, 'tier1', { await_settlement: 'here', await_person: 'pay_refund' }],
  [
    'has a refund that waits for the customer',
    () => at.answered(at.actionRequired),
    'tier1',
    { await_settlement: 'here' },
  ],
  [
    'has a refund that came back',
    at.refundReturned,
    'tier1',
    { await_confirmation: 'elsewhere', await_settlement: 'elsewhere' },
  ],
  ['has an unclear refund', unclear, 'tier1', { await_settlement: 'pay_refund' }],
  ['has a paid refund', () => at.answered(at.paid), 'tier1', { await_settlement: 'pay_refund' }],
  ['has an outcome', () => told(at.resolved()), 'tier1', { await_confirmation: 'here' }],
  [
    'is closed',
    at.closed,
    'tier1',
    { await_person: 'announce_closure', await_confirmation: 'announce_closure' },
  ],
  ['is closed, and all know', () => told(at.closed()), 'tier1', { await_confirmation: 'here' }],
  ['went up', at.escalated, 'tier1', { await_person: 'elsewhere', await_confirmation: 'elsewhere' }],
  ['went up again', at.escalated, 'tier2', { await_person: 'take_over', await_confirmation: 'elsewhere' }],
  [
    'has a plan to approve',
    () => told(at.proposed()),
    'tier2',
    { await_person: 'await_approval', await_approval: 'here' },
  ],
  ['has an offer', up.offered, 'tier2', { await_approval: 'offer_plan', await_person: 'offer_plan' }],
  [
    'has an offer, and the customer knows',
    () => told(up.offered()),
    'tier2',
    { await_approval: 'await_choice', await_choice: 'here' },
  ],
  ['has a choice', up.chosen, 'tier2', { await_choice: 'pay_refund', await_approval: 'pay_refund' }],
  ['went to engineering', up.handedOff, 'tier2', { await_person: 'elsewhere' }],
  [
    'waits for a diagnosis',
    () => told(up.handedOff()),
    'engineering',
    { await_diagnosis: 'here', await_fix: 'await_diagnosis' },
  ],
  [
    'waits for a fix',
    () => told(up.diagnosed()),
    'engineering',
    { await_diagnosis: 'await_fix', await_fix: 'here' },
  ],
  ['came back', up.faultReported, 'engineering', { await_diagnosis: 'elsewhere', await_fix: 'elsewhere' }],
];

describe('an execution that waits', () => {
  const rows = ways.flatMap(([name, build, machine, from]) =>
    Object.entries(from).map(([step, on]) => [machine, step as Step, name, on, build] as const),
  );

  it.each(rows)('of %s at %s, on a case that %s, goes on: %s', (machine, step, _, on, build) => {
    const way = afterWait({ case: build(), workflow: workflowOf(machine) }, step);
    expect(typeof way === 'string' ? way : way.next).toBe(on);
  });
});

interface World {
  readonly state?: Partial<WorkflowState>;
  readonly signal?: 'delivered' | 'gone';
  readonly started?: 'started' | 'exists';
  readonly running?: boolean;
  /** False where another process has named the next execution meanwhile. */
  readonly first?: boolean;
}

/** Drives a case whose newest execution is the first of `machine`; tells all that was done, in order. */
async function drive(
  current: Case | null,
  machine: Tier,
  { state, signal = 'delivered', started = 'started', running = false, first = true }: World = {},
  deaf = false,
) {
  const did: string[] = [];
  const short = (name: string) => name.replace(`${at.caseId}-`, '');
  const store = new MemoryStore();
  if (current) store.add(current, { workflow: workflowOf(machine, state) });
  vi.spyOn(store, 'nextExecution').mockImplementation(async (_, { after, place, restarts }) => {
    did.push(`${place.machine} follows ${after}, try ${restarts.count}`);
    return first;
  });
  vi.spyOn(store, 'markIdle').mockImplementation(async (_, version) => void did.push(`idle at ${version}`));
  const deps: DriveDeps & { readonly store: MemoryStore } = {
    store,
    runtime: fakeRuntime(),
    reporter: { ...fakeReporter(), warn: (event) => void did.push(event) },
    workflow: {
      start: async (on, name, { next }) => {
        did.push(`start ${short(name)} on ${on}: ${next}`);
        return started;
      },
      signal: async (token, { next }) => {
        did.push(`tell ${token}: ${next}`);
        return signal;
      },
      isRunning: async () => running,
    },
  };
  return { result: await driveCase(deps, at.caseId, { deaf }), did, deps };
}

const nextAtPay = ['tier1 follows 1, try 1', 'start tier1-2 on tier1: pay_refund'];

describe('a case is driven', () => {
  it('by the start that is outstanding', async () => {
    const state = { start: { resumeAt: 'acknowledge' } } as const;
    expect((await drive(at.opened(), 'tier1', { state })).did).toEqual([
      'start tier1-1 on tier1: acknowledge',
    ]);
    const again = await drive(at.opened(), 'tier1', { state, started: 'exists', running: true });
    expect(again.did).toEqual(['start tier1-1 on tier1: acknowledge']);
  });

  it('by telling the execution that waits', async () => {
    const { did } = await drive(refundedByPerson(), 'tier1', { state: waitingAt('await_person') });
    expect(did).toEqual(['tell token-1: pay_refund']);
  });

  it.each([
    ['nobody hears the signal', { state: waitingAt('await_person'), signal: 'gone' }],
    ['the execution ended between two steps', {}],
  ] as const)('by the next execution where %s', async (_, world) => {
    const { did } = await drive(refundedByPerson(), 'tier1', world);
    expect(did.slice(-2)).toEqual(nextAtPay);
  });

  it('not at all where its execution runs or waits already where the case stands', async () => {
    expect((await drive(refundedByPerson(), 'tier1', { running: true })).did).toEqual([]);
    const waits = { state: waitingAt('await_person'), running: true };
    expect((await drive(at.leftToPeople(), 'tier1', waits)).did).toEqual([]);
    expect((await drive(at.leftToPeople(), 'tier1', waits, true)).did).toEqual([]);
  });

  it('past an execution that runs, yet cannot be told for long', async () => {
    const lost = { state: waitingAt('await_person'), signal: 'gone', running: true } as const;
    expect((await drive(refundedByPerson(), 'tier1', lost)).did).toEqual(['tell token-1: pay_refund']);
    expect((await drive(refundedByPerson(), 'tier1', lost, true)).did.slice(-2)).toEqual(nextAtPay);
    const tokenless = await drive(at.leftToPeople(), 'tier1', { running: true }, true);
    expect(tokenless.did.at(-1)).toBe('start tier1-2 on tier1: await_person');
  });
});

describe('a case that another machine has', () => {
  it('is handed over: the execution that waits ends, then the next one starts', async () => {
    const { did } = await drive(at.escalated(), 'tier1', { state: waitingAt('await_person'), running: true });
    expect(did).toEqual([
      'tell token-1: handed_over',
      'tier2 follows 1, try 1',
      'start tier2-2 on tier2: take_over',
    ]);
  });

  it('is not kept by an execution that is still at work', async () => {
    const { did } = await drive(up.handedOff(), 'tier2', { running: true });
    expect(did).toEqual([
      'engineering follows 1, try 1',
      'start engineering-2 on engineering: take_hand_off',
    ]);
  });

  it('begins a new round of the same machine after its outcome', async () => {
    const { did } = await drive(at.escalated(), 'tier2', { state: waitingAt('await_confirmation') });
    expect(did).toEqual([
      'tell token-1: handed_over',
      'tier2 follows 1, try 1',
      'start tier2-2 on tier2: take_over',
    ]);
  });
});

describe('the next execution', () => {
  it('is started by one process only', async () => {
    const { did, result } = await drive(refundedByPerson(), 'tier1', { first: false });
    expect([did, result]).toEqual([['tier1 follows 1, try 1'], 'driven']);
  });

  const { version } = refundedByPerson();
  it('is the last after ten without any progress', async () => {
    const tenth = { state: { restarts: { version, count: 9 } } };
    expect((await drive(refundedByPerson(), 'tier1', tenth)).did[0]).toBe('tier1 follows 1, try 10');
    const eleventh = { state: { restarts: { version, count: 10 } } };
    expect(await drive(refundedByPerson(), 'tier1', eleventh)).toMatchObject({ result: 'stuck', did: [] });
  });

  it('counts anew once the case has moved on', async () => {
    const { did } = await drive(refundedByPerson(), 'tier1', {
      state: { restarts: { version: version - 1, count: 10 } },
    });
    expect(did).toEqual(nextAtPay);
  });
});

describe('a case on which nothing is outstanding', () => {
  it('is left alone from then on', async () => {
    const done = told(at.closed());
    expect((await drive(done, 'tier1')).did).toEqual([`idle at ${done.version}`]);
  });

  it('is not, as long as the gateway owes an answer', async () => {
    const withdrawn: Case = { ...told(at.withdrawn()), refund: pending().refund };
    expect((await drive(withdrawn, 'tier1')).did).toEqual([]);
  });

  it('is one that does not exist', async () => {
    expect(await drive(null, 'tier1')).toMatchObject({ result: 'driven', did: [] });
  });
});

it('a failure to drive is left to the reconciler, and told to operators', async () => {
  const { deps, did } = await drive(null, 'tier1');
  vi.spyOn(deps.store, 'find').mockRejectedValue(new Error('no store'));
  await tryToDrive(deps, at.caseId);
  expect(did).toEqual(['drive_failed']);
});
