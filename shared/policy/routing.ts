import type { Policy } from './policy.ts';

/** What decides where a case goes: the rules, and who of Tier 2 would get it; null where nobody is there. */
export interface Routing {
  readonly policy: Policy;
  readonly assignee: string | null;
}
