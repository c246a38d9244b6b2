import type { Case } from '../../case/case.ts';
import type { Change } from '../../case/change.ts';
import type { Commit } from '../../case/store.port.ts';
import type { Runtime } from '../../kernel/runtime.ts';
import type { Policy } from '../../policy/policy.ts';
import type { Routing } from '../../policy/routing.ts';
import { nextAssignee } from './next-assignee.rules.ts';
import type { RosterStore } from './roster.port.ts';

/** What it takes to find out who would get a case. */
export interface AssignmentDeps {
  readonly store: RosterStore;
  readonly runtime: Runtime;
  readonly policy: Policy;
}

/** The rules, and who of Tier 2 gets the case if it goes there now: by skill and load, never somebody excluded. */
export async function routingOf(
  { store, runtime, policy }: AssignmentDeps,
  current: Case,
  exclude: readonly string[] = [],
): Promise<Routing> {
  const now = runtime.now();
  const roster = await store.roster('tier2', now);
  const excluded = [...current.excluded, ...exclude];
  return { policy, assignee: nextAssignee(roster, current.reason, excluded, now) };
}

/** Tells the store who got the case by this change, so that the next one goes to somebody else. */
export function assigned({ case: next }: Change, { assignee }: Routing): Pick<Commit, 'assigned'> {
  const got = assignee !== null && next.announce === 'escalation' && next.owner === `staff:${assignee}`;
  return got ? { assigned: { tier: 'tier2', username: assignee } } : {};
}
