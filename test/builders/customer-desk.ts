import type { Store } from '../../functions/store/store.ts';
import type { Case } from '../../shared/case/case.ts';
import type { LogEntry } from '../../shared/case/log.ts';
import type { StoreCommit, ThreadMessage } from '../../shared/case/store.port.ts';
import { messageOf } from '../../shared/command/case-on-hand.ts';
import type { CustomerDeps } from '../../shared/command/customer-command.use-case.ts';
import { notices } from '../../shared/jobs/notices.ts';
import { addHours, type Instant } from '../../shared/kernel/time.ts';
import type { PaymentFacts } from '../../shared/payments/payment-facts.ts';
import * as at from './case/cases.ts';
import { facts } from './payments/payment-facts.ts';
import { policy } from './policy.ts';

/** What the customer writes. */
export const text = 'This is not what we agreed.';

/**
 * One case in a store of its own, with Tove and Timo of Tier 2 on shift; keeps what was written. Its payment is as `known`:
 * 49.90 EUR are left on it, unless told otherwise.
 */
export function desk(
  first: Case,
  now: Instant = addHours(first.updatedAt, 1),
  known: PaymentFacts | null = facts(),
) {
  let current = first;
  const commits: StoreCommit[] = [];
  const started: string[] = [];
  const log: LogEntry[] = [];
  const thread: ThreadMessage[] = [];
  if (first.plan) {
    const parts = { '1': 'All of it.', '2': 'To your bank.', '3': 'As credit.', '4': 'Why it is right.' };
    const { version } = first.plan;
    const rest = { at: now, topic: 'plan', author: 'tove', questions: [], answers: [] } as const;
    thread.push({ version, from: 'plan', text: 'We are sorry.', parts, ...rest });
  }
  const member = (username: string) => ({
    username,
    skills: [],
    until: addHours(now, 8),
    load: 0,
    lastAssignedAt: null,
  });
  const workflow = { machine: 'tier1', executionNumber: 1, start: null, restarts: null, wait: null };
  const deps = {
    policy,
    notices,
    runtime: { now: () => now, pauseBelow: async () => {} },
    reporter: { warn: () => {}, count: () => {} },
    payments: { find: async () => known },
    workflow: {
      start: async (_: string, name: string) => started.push(name) && 'started',
      signal: async () => 'delivered',
      isRunning: async () => false,
    },
    store: {
      find: async () => ({ case: current, workflow }),
      findWithLog: async () => ({ case: current, workflow, log: [...log], thread: [...thread] }),
      findPersonal: async () => null,
      thread: async () => thread,
      roster: async () => [member('timo'), member('tove')],
      notices: async () => [],
      withinLimit: async () => true,
      nextExecution: async () => true,
      commit: async (commit: StoreCommit) => {
        commits.push(commit);
        current = commit.change.case;
        log.push(commit.change.entry);
        const said = messageOf(commit);
        if (said) thread.push(said);
        return 'committed';
      },
    },
  } as unknown as CustomerDeps & { store: Store };
  return { deps, commits, started, now: () => now, case: () => current };
}

/** Who came by the mailed link, and who only opened the case. */
export const owner = { caseId: at.caseId, token: at.ownersToken };
export const opener = { caseId: at.caseId, token: at.accessToken };
