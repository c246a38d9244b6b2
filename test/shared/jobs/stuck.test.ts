import { describe, expect, it } from 'vitest';
import type { Case } from '../../../shared/case/case.ts';
import { reconcile } from '../../../shared/jobs/reconcile.use-case.ts';
import { strikeDueClocks } from '../../../shared/jobs/strike-due-clocks.use-case.ts';
import { goOn, revive } from '../../../shared/jobs/stuck.use-case.ts';
import { addSeconds } from '../../../shared/kernel/time.ts';
import * as at from '../../builders/case/cases.ts';
import { now } from '../../builders/clock.ts';
import { fakeDeps, fakePayments } from '../../fakes/deps.ts';
import { MemoryStore } from '../../fakes/memory-store.ts';

/** A store whose cases are full: what stands beside them can be written. */
class FullStore extends MemoryStore {
  full = true;

  override async commit(commit: Parameters<MemoryStore['commit']>[0]) {
    if (this.full) throw new Error('Item size to update has exceeded the maximum allowed size');
    return super.commit(commit);
  }
}

const old = addSeconds(now, -3600);

/** Deps over a store with one case, whose executions all end at once. */
function world<S extends MemoryStore>(store: S, current: Case, pendingSince: typeof now | null = null) {
  store.add(current, { pendingSince });
  const counted: string[] = [];
  const names = new Set<string>();
  const given = fakeDeps(store);
  const deps = {
    ...given,
    payments: fakePayments({}),
    reporter: { ...given.reporter, count: (metric: string) => void counted.push(metric) },
    workflow: {
      isRunning: async () => false,
      signal: async () => 'gone' as const,
      start: async (_: unknown, name: string) => {
        if (names.has(name)) return 'exists';
        names.add(name);
        return 'started';
      },
    },
  };
  const atEngineering = async () => {
    const query = {
      of: { tier: 'engineering' },
      tier: null,
      status: null,
      reason: null,
      dueBefore: null,
    } as const;
    const page = await store.queue({ ...query, cursor: null, limit: 10 });
    if (!page.ok) throw new Error('no page');
    return page.value.items;
  };
  const dies = async (times: number) => {
    for (let n = 0; n < times; n += 1) await revive(deps, current.id);
  };
  const stuckCount = () => counted.filter((metric) => metric === 'CasesStuck').length;
  return { deps, store, atEngineering, dies, stuckCount, id: current.id };
}

describe('a case whose executions are aborted twelve times', () => {
  it.each([
    ['waits for Tier 1', at.leftToPeople],
    ['is being paid', at.refunding],
  ])('is with engineering where it %s', async (_, build) => {
    const { store, atEngineering, dies, stuckCount, id } = world(new MemoryStore(), build());
    await dies(12);
    expect(store.get(id).case.status).toBe('awaiting_engineering');
    expect(await atEngineering()).toMatchObject([{ caseId: id, tier: 'engineering' }]);
    expect(stuckCount()).toBeGreaterThan(0);
  });

  it('is shown to engineering where it has its outcome and cannot be put aside', async () => {
    const { deps, store, atEngineering, dies, stuckCount, id } = world(new MemoryStore(), at.resolved());
    await dies(12);
    const error = 'executions end without any progress';
    expect(await atEngineering()).toMatchObject([
      { caseId: id, owner: 'team:engineering', status: 'resolved', stuck: { error } },
    ]);
    const before = stuckCount();
    await reconcile(deps, addSeconds(deps.runtime.now(), 3600));
    expect(stuckCount()).toBeGreaterThan(before);
    expect(await atEngineering()).toHaveLength(1);

    expect(await goOn(deps, id)).toBe('resumed');
    expect(await atEngineering()).toEqual([]);
    expect(store.get(id).workflow.restarts?.count).toBe(1);
    expect(await goOn(deps, id)).toBe('not_put_aside');
  });
});

describe('a case that cannot be written', () => {
  it('is shown to engineering when its executions end', async () => {
    const { atEngineering, dies, id } = world(new FullStore(), at.leftToPeople());
    await dies(12);
    expect(await atEngineering()).toMatchObject([
      { caseId: id, stuck: { error: expect.stringContaining('Item size') } },
    ]);
  });

  it('is shown when its clocks fail for long, and taken out when they can be struck again', async () => {
    const waiting = at.leftToPeople();
    const clocks = waiting.clocks.map((clock) => ({ ...clock, dueAt: old }));
    const { deps, store, atEngineering, stuckCount, id } = world(new FullStore(), { ...waiting, clocks });
    expect((await strikeDueClocks(deps, now)).failed).toBe(1);
    expect(await atEngineering()).toMatchObject([
      { caseId: id, stuck: { error: expect.stringContaining('Item size') } },
    ]);
    expect(stuckCount()).toBe(1);
    await reconcile(deps, addSeconds(deps.runtime.now(), 3600));
    expect(await atEngineering()).toHaveLength(1);

    store.full = false;
    await strikeDueClocks(deps, now);
    await reconcile(deps, addSeconds(deps.runtime.now(), 3600));
    expect(await atEngineering()).toEqual([]);
  });

  it.each([
    ['fails for long', old, 1],
    ['fails for a minute', addSeconds(now, -60), 0],
  ])('is shown by the reconciler where its work %s', async (_, since, shown) => {
    const { deps, atEngineering } = world(new FullStore(), at.refunding(), since);
    const payments = fakePayments({ findRefund: async () => at.paid });
    expect((await reconcile({ ...deps, payments }, now)).failed).toBe(1);
    expect(await atEngineering()).toHaveLength(shown);
  });
});
