import type { Case } from './case.ts';

/** User names of those who decided, proposed or approved what stands: they do not review it themselves. */
export function decidersOf({ decision, plan }: Case): readonly string[] {
  const people = [decision?.by, decision?.approvedBy, plan?.proposedBy, plan?.approval?.by];
  return [...new Set(people.flatMap((person) => (person?.startsWith('staff:') ? person.slice(6) : [])))];
}
