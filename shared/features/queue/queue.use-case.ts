import { createHash } from 'node:crypto';
import { type Tier, tiers } from '../../kernel/parties.ts';
import { err, ok, type Result } from '../../kernel/result.ts';
import type { StaffMember } from '../../kernel/staff.ts';
import { instant } from '../../kernel/time.ts';
import type { QueueQueryParams } from './queue.contract.ts';
import type { QueuePage, QueueQuery, QueueStore } from './queue.port.ts';

/** A page of waiting cases. A cursor belongs to the filters under which it was given. */
export async function listQueue(
  store: QueueStore,
  member: StaffMember,
  { cursor, ...params }: QueueQueryParams,
): Promise<Result<QueuePage, { readonly code: 'invalid_cursor' }>> {
  const query: Omit<QueueQuery, 'after'> = {
    of: params.mine ? { owner: `staff:${member.username}` } : { tier: params.tier ?? ownTier(member) },
    tier: (params.mine && params.tier) ?? null,
    status: params.status ?? null,
    reason: params.reason ?? null,
    // Stored times are compared as text, so it has to be written like them.
    dueBefore: params.dueBefore === undefined ? null : instant(new Date(params.dueBefore)),
    limit: params.limit,
  };
  const seal = sealOf(query);
  const after = cursor === undefined ? null : readCursor(cursor, seal);
  if (cursor !== undefined && after === null) return err({ code: 'invalid_cursor' });
  const page = await store.queue({ ...query, after });
  return ok({ items: page.items, next: page.next && writeCursor(page.next, seal) });
}

function ownTier({ groups }: StaffMember): Tier {
  return tiers.find((tier) => groups.includes(tier)) ?? (groups.includes('approver') ? 'tier2' : 'tier1');
}

function sealOf({ limit, ...filters }: Omit<QueueQuery, 'after'>): string {
  return createHash('sha256').update(JSON.stringify(filters)).digest('hex').slice(0, 16);
}

function writeCursor(place: string, seal: string): string {
  return Buffer.from(`${seal}${place}`).toString('base64url');
}

function readCursor(cursor: string, seal: string): string | null {
  const text = Buffer.from(cursor, 'base64url').toString();
  const place = text.slice(seal.length);
  return text.startsWith(seal) && /^\d#[0-9TZ:.-]+#case_[0-9a-z]{26}(#engineering)?$/.test(place)
    ? place
    : null;
}
