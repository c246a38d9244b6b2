import { type Tier, tiers } from '../../kernel/parties.ts';
import type { StaffMember } from '../../kernel/staff.ts';
import { instant } from '../../kernel/time.ts';
import type { QueueQueryParams } from './queue.contract.ts';
import type { QueueQuery, QueueStore } from './queue.port.ts';

/** A page of waiting cases: the caller's own, or of the tier or desk that is named, else of the caller's. */
export function listCases(
  store: QueueStore,
  member: StaffMember,
  params: QueueQueryParams,
): ReturnType<QueueStore['queue']> {
  return store.queue({
    of: params.mine ? { owner: `staff:${member.username}` } : queueFor(member, params),
    tier: (params.mine && params.tier) ?? null,
    status: params.status ?? null,
    reason: params.reason ?? null,
    // Stored times are compared as text, so it has to be written like them.
    dueBefore: params.dueBefore === undefined ? null : instant(new Date(params.dueBefore)),
    limit: params.limit,
    cursor: params.cursor ?? null,
  });
}

function queueFor(member: StaffMember, { tier, desk }: QueueQueryParams): QueueQuery['of'] {
  if (desk !== undefined) return { desk };
  const [own] = member.groups.length === 0 ? (member.desks ?? []) : [];
  return tier === undefined && own !== undefined ? { desk: own } : { tier: tier ?? ownTier(member) };
}

function ownTier({ groups }: StaffMember): Tier {
  return tiers.find((tier) => groups.includes(tier)) ?? (groups.includes('approver') ? 'tier2' : 'tier1');
}
