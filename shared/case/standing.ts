import { usernameOf } from '../kernel/parties.ts';
import type { Case } from './case.ts';
import type { Status } from './parts/status.ts';

/** True where Redress opened the case itself, on a fault that it found: there is no customer to write to. */
export function isOwnFault({ channel }: Pick<Case, 'channel'>): boolean {
  return channel === 'system';
}

/** The status of the case; while engineering has it, the one with which it goes on afterwards. */
export function standsAt({ status, handOff }: Pick<Case, 'status' | 'handOff'>): Status {
  return handOff?.returnTo ?? status;
}

/** User names of those who decided, proposed or approved what stands: they do not review it themselves. */
export function decidersOf({ decision, plan }: Pick<Case, 'decision' | 'plan'>): readonly string[] {
  const people = [
    decision?.by,
    decision?.approvedBy,
    plan?.proposedBy,
    plan?.approval?.by,
    ...(plan?.deskApprovals ?? []).map(({ by }) => by),
  ];
  return [...new Set(people.flatMap((person) => (person && usernameOf(person)) ?? []))];
}

/** True where a refund came back while the next one was under way: the case cannot resolve with that one alone. */
export function hasReturnedRefund({
  status,
  earlierRefunds,
}: Pick<Case, 'status' | 'earlierRefunds'>): boolean {
  return status === 'refunding' && earlierRefunds.some((refund) => refund.status === 'failed');
}

/** True while the customer has not said whether we understood the case. */
export function asksForAgreement({
  understanding,
  openQuestions,
}: Pick<Case, 'understanding' | 'openQuestions'>): boolean {
  return understanding?.agreed === null && openQuestions.includes(understanding.question);
}
