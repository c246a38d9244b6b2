import type { Case } from '../../shared/case/case.ts';
import type { ThreadMessage } from '../../shared/case/store.port.ts';
import { addHours, type Instant } from '../../shared/kernel/time.ts';
import type { PaymentFacts } from '../../shared/payments/payment-facts.ts';
import { fakeDeps, fakePayments } from '../fakes/deps.ts';
import { MemoryStore } from '../fakes/memory-store.ts';
import * as at from './case/cases.ts';
import { facts } from './payments/payment-facts.ts';

/** What the customer writes. */
export const text = 'This is not what we agreed.';

/**
 * One case in a store of its own, with Tove and Timo of Tier 2 on shift; keeps what was written. Its payment is as `known`:
 * 49.90 EUR are left on it, unless told otherwise.
 */
export function setUp(
  first: Case,
  now: Instant = addHours(first.updatedAt, 1),
  known: PaymentFacts | null = facts(),
) {
  const store = new MemoryStore();
  store.add(first, {
    workflow: { machine: 'tier1' },
    thread: planWords(first),
  });
  for (const username of ['timo', 'tove']) {
    void store.keepShift('tier2', { username, skills: [], until: addHours(now, 8) });
  }
  const given = fakeDeps(store);
  const deps = {
    ...given,
    runtime: { ...given.runtime, now: () => now },
    payments: fakePayments({ find: async () => known }),
  };
  return {
    deps,
    commits: store.commits,
    started: given.workflow.started,
    now: () => now,
    case: () => store.get(first.id).case,
  };
}

/** What Tove wrote with the plan of this case, if it has one. */
export function planWords({ plan, updatedAt }: Case): ThreadMessage[] {
  if (!plan) return [];
  const parts = { '1': 'All of it.', '2': 'To your bank.', '3': 'As credit.', '4': 'Why it is right.' };
  const rest = { topic: 'plan', author: 'tove', questions: [], answers: [] } as const;
  return [{ version: plan.version, at: updatedAt, from: 'plan', text: 'We are sorry.', parts, ...rest }];
}

/** Who came by the mailed link, and who only opened the case. */
export const owner = { caseId: at.caseId, token: at.ownersToken };
export const opener = { caseId: at.caseId, token: at.accessToken };
