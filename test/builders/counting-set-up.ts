import type { Case } from '../../shared/case/case.ts';
import { addHours } from '../../shared/kernel/time.ts';
import { type Calls, counted } from '../fakes/counted.ts';
import { fakeDeps, fakePayments } from '../fakes/deps.ts';
import { MemoryStore } from '../fakes/memory-store.ts';
import { staffDirectoryOf } from '../fakes/staff-directory.ts';
import * as at from './case/cases.ts';
import { planWords } from './case-set-up.ts';
import { facts } from './payments/payment-facts.ts';
import { bert } from './staff.ts';

/** Everything by which one case or its payment can be read. */
const readings = ['store.find', 'store.findWithLog', 'store.thread', 'store.findPersonal', 'payments.find'];

/** A case an hour after it changed, and how often it and its payment are read. Its payment is refunded when asked. */
export async function countingSetUp(current: Case) {
  const now = addHours(current.updatedAt, 1);
  const calls: Calls = {};
  const store = new MemoryStore();
  store.add(current, { thread: planWords(current) });
  await store.keepShift('tier2', { username: 'tove', skills: [], until: addHours(now, 8) });
  const given = fakeDeps(store);
  const payments = fakePayments({ find: async () => facts(), refund: async () => at.paid });
  const deps = {
    ...given,
    store: counted(store, 'store', calls),
    payments: counted(payments, 'payments', calls),
    runtime: { ...given.runtime, now: () => now },
    staff: staffDirectoryOf(bert),
  };
  const reads = () =>
    Object.fromEntries(readings.flatMap((name) => (calls[name] ? [[name, calls[name]]] : [])));
  return { deps, reads, store };
}

export type CountingDeps = Awaited<ReturnType<typeof countingSetUp>>['deps'];
