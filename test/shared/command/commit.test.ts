import { describe, expect, it, vi } from 'vitest';
import { announced } from '../../../shared/case/announced.ts';
import type { Case } from '../../../shared/case/case.ts';
import { note } from '../../../shared/case/change.ts';
import type { CommitResult, StoreCommit } from '../../../shared/case/store.port.ts';
import { withClocks } from '../../../shared/clocks/clocks.ts';
import {
  type Decide,
  runCommand,
  runStep,
  TooManyConflicts,
} from '../../../shared/command/commit.use-case.ts';
import { openFault } from '../../../shared/features/books/open-fault.rules.ts';
import { staffHandedOff } from '../../../shared/features/engineering/engineering.notices.ts';
import { waitingForPerson } from '../../../shared/features/escalation/escalation.notices.ts';
import { acknowledge } from '../../../shared/features/intake/acknowledge.rules.ts';
import { withdrawCase } from '../../../shared/features/outcome/withdraw.rules.ts';
import { money } from '../../../shared/kernel/money.ts';
import { executionName } from '../../../shared/workflow/execution-name.ts';
import * as at from '../../builders/case/cases.ts';
import { later } from '../../builders/clock.ts';
import { mustOk } from '../../builders/must.ts';
import { policy } from '../../builders/policy.ts';
import { everyPack, openedIn, paidBy } from '../../builders/rights.ts';
import { fakeDeps } from '../../fakes/deps.ts';
import { MemoryStore } from '../../fakes/memory-store.ts';

/** A case whose newest execution is the third; the answers to its commits, one after another. */
function world(current: Case = at.opened(), answers: readonly CommitResult[] = ['committed']) {
  const store = new MemoryStore();
  store.add(current, { workflow: { executionNumber: 3 } });
  const commits: StoreCommit[] = [];
  vi.spyOn(store, 'commit').mockImplementation(async (commit) => {
    commits.push(commit);
    return answers[commits.length - 1] ?? 'version_conflict';
  });
  const state = { decided: 0 };
  const decide: Decide = ({ case: seen }) => {
    state.decided += 1;
    return { change: mustOk(acknowledge(seen, null, later(1))), by: 'step' };
  };
  return { deps: fakeDeps(store), commits, state, decide };
}

const execution = (number: number) => executionName({ caseId: at.caseId, machine: 'tier1', number });

describe('a step', () => {
  it('of the newest execution changes the case, under that execution’s number', async () => {
    const { deps, commits, decide } = world();
    const done = await runStep(deps, { caseId: at.caseId, execution: execution(3) }, decide);
    expect(done).toMatchObject({ stale: false, case: { status: 'investigating' } });
    expect(commits).toMatchObject([{ by: 'step', executionNumber: 3, work: 'moving' }]);
  });

  it.each([
    ['an older one', execution(2)],
    ['one that is not the case’s yet', execution(4)],
    ['one that is none of ours', '0f4c9a52-7a1e-4a0d-9f0e-3f2a7c1d9b11'],
  ])('of %s decides nothing and writes nothing', async (_, name) => {
    const { deps, commits, state, decide } = world();
    const done = await runStep(deps, { caseId: at.caseId, execution: name }, decide);
    expect(done).toEqual({ stale: true, case: at.opened() });
    expect([state.decided, commits]).toEqual([0, []]);
  });

  it('is stale where a newer execution got the case while it wrote', async () => {
    const { deps, commits, state, decide } = world(at.opened(), ['version_conflict', 'committed']);
    const done = await runStep(deps, { caseId: at.caseId, execution: execution(3) }, (stored, last) => {
      deps.store.setWorkflow(at.caseId, { executionNumber: 4 });
      return decide(stored, last);
    });
    expect(done.stale).toBe(true);
    expect([state.decided, commits]).toEqual([1, [expect.objectContaining({ executionNumber: 3 })]]);
  });
});

describe('a right that the findings bring', () => {
  const opened = { ...openedIn('IN', 'payment_failed'), status: 'investigating' as const };
  const investigated = async (current: Case, before: Case = current) => {
    const { deps, commits } = world(before);
    const change = note(current, {}, { events: [], actor: 'system', now: later(2) });
    await runCommand({ ...deps, policy: everyPack }, at.caseId, () => ({
      change,
      by: 'step',
      notices: [waitingForPerson],
    }));
    return commits.map(({ notices }) => notices);
  };

  it('is told to the customer by the commit that found it, once', async () => {
    const found = paidBy(opened, 'wallet');
    expect(await investigated(found, opened)).toEqual([['waiting_for_person', 'right_applies']]);
    const known = withClocks(opened, found, everyPack, later(2));
    expect(await investigated({ ...known, findings: [...known.findings] }, known)).toEqual([
      ['waiting_for_person'],
    ]);
  });
});

describe('a command', () => {
  it('is no execution’s, and says where the workflow has something to do', async () => {
    const { deps, commits } = world(at.leftToPeople());
    const done = await runCommand(deps, at.caseId, ({ case: seen }) => ({
      change: mustOk(withdrawCase(seen, later(9))),
      by: 'command',
    }));
    expect(done).toMatchObject({ moved: true, case: { status: 'withdrawn' } });
    expect(commits).toMatchObject([{ work: 'moving' }]);
    expect(commits[0]).not.toHaveProperty('executionNumber');
  });

  it('leaves the workflow alone where the case stays at its place', async () => {
    const { deps, commits } = world();
    const done = await runCommand(deps, at.caseId, ({ case: seen }) => ({
      change: { ...mustOk(acknowledge(seen, null, later(1))), case: { ...seen, version: seen.version + 1 } },
      by: 'command',
    }));
    expect(done.moved).toBe(false);
    expect(commits).toMatchObject([{ work: 'same' }]);
  });

  it('decides anew on the newer state, five times at most', async () => {
    const { deps, state, decide } = world(at.opened(), []);
    await expect(runCommand(deps, at.caseId, decide)).rejects.toThrow(TooManyConflicts);
    expect(state.decided).toBe(5);
  });
});

describe('the mails of a commit', () => {
  const { case: fault } = openFault(
    {
      id: at.caseId,
      paymentReference: 'pay_1',
      amount: money(4990, 'EUR'),
      severity: 'major',
      facts: {},
      about: [],
    },
    policy,
    later(0),
  );
  const telling: Decide = ({ case: seen }) => ({
    change: announced(seen, 'hand_off', later(5)),
    by: 'step',
    notices: [waitingForPerson, staffHandedOff],
  });

  it('go to the customer and to staff', async () => {
    const { deps, commits } = world({ ...at.putAside(), announce: 'hand_off' });
    await runCommand(deps, at.caseId, telling);
    expect(commits).toMatchObject([{ notices: ['waiting_for_person', 'staff_handed_off'] }]);
  });

  it('go to staff alone where Redress opened the case on a fault of its own', async () => {
    const { deps, commits } = world(fault);
    await runCommand(deps, at.caseId, telling);
    expect(commits).toMatchObject([{ notices: ['staff_handed_off'] }]);
  });
});
