import type { Case } from '../case/case.ts';
import { confirmed } from '../case/parts/finding.ts';
import { highestAmount, type Plan } from '../case/parts/plan.ts';
import { addBusinessMinutes } from '../kernel/calendar/business-time.ts';
import type { DeskId } from '../kernel/staff.ts';
import type { Instant } from '../kernel/time.ts';
import { ceilingIn } from './authority.ts';
import type { Desk, DeskApproval } from './desk.ts';
import { businessHours, type Policy } from './policy.ts';

/** The desk of this id; null where the policy has none any more. */
export function deskOf({ desks = [] }: Policy, id: DeskId): Desk | null {
  return desks.find((desk) => desk.id === id) ?? null;
}

/** Desks of which somebody in these groups of the identity provider is a member. */
export function desksOfGroups({ desks = [] }: Policy, groups: readonly string[]): readonly DeskId[] {
  return desks.filter(({ group }) => groups.includes(group)).map(({ id }) => id);
}

/** By when a desk that gets something to do now has to have done it, by its own calendar. Staff's, where it is gone. */
export function dueAtDesk(policy: Policy, id: DeskId, now: Instant, share = 1): Instant {
  const desk = deskOf(policy, id);
  const calendar = policy.calendars[desk?.calendar ?? ''] ?? businessHours(policy);
  const minutes = desk?.answerMinutes ?? policy.approvalMinutes;
  return addBusinessMinutes(calendar, now, Math.floor(minutes * share));
}

/**
 * Desks whose approval a plan on this case needs, in the policy's order; all of them approve, one after another. `before` (minor units): what was granted on the payment and to its payer before, as `grantedBefore` tells.
 */
export function desksNeeded(
  policy: Policy,
  current: Pick<Case, 'reason' | 'findings'>,
  plan: Pick<Plan, 'options'>,
  before = 0,
): readonly (Desk & { readonly approves: DeskApproval })[] {
  return (policy.desks ?? []).flatMap((desk) => {
    const { approves } = desk;
    return approves && needs(approves, current, plan, { policy, before }) ? [{ ...desk, approves }] : [];
  });
}

function needs(
  { reasons, above, findings, paths }: DeskApproval,
  { reason, findings: found }: Pick<Case, 'reason' | 'findings'>,
  plan: Pick<Plan, 'options'>,
  { policy, before }: { readonly policy: Policy; readonly before: number },
): boolean {
  const amount = highestAmount(plan);
  return (
    reasons?.includes(reason) === true ||
    findings?.some((check) => confirmed(found, check)) === true ||
    paths?.some((path) => plan.options.some((option) => option.path === path)) === true ||
    (above !== undefined &&
      amount !== null &&
      amount.amount + before > (ceilingIn(amount.currency, above, policy) ?? -1))
  );
}
