import type { Instant } from '../../kernel/time.ts';
import type { Reason } from '../../kernel/words.ts';

/** A member of staff on shift. */
export interface RosterEntry {
  readonly username: string;
  /** Reasons that this member knows best; empty where none in particular. */
  readonly skills: readonly Reason[];
  readonly until: Instant;
  /** Open cases that this member owns. */
  readonly load: number;
  /** When a case last came to this member by itself; null where none ever did. */
  readonly lastAssignedAt: Instant | null;
}

/**
 * Who gets the next case: of those on shift and not excluded, the ones who know the reason, of them the least loaded, of
 * them whoever waited longest. Null where nobody is there: then the team owns it.
 */
export function nextAssignee(
  roster: readonly RosterEntry[],
  reason: Reason,
  excluded: readonly string[],
  now: Instant,
): string | null {
  const present = roster.filter(({ username, until }) => until > now && !excluded.includes(username));
  const skilled = present.filter(({ skills }) => skills.includes(reason));
  const [next] = (skilled.length > 0 ? skilled : present).toSorted(
    (a, b) =>
      a.load - b.load ||
      (a.lastAssignedAt ?? '').localeCompare(b.lastAssignedAt ?? '') ||
      a.username.localeCompare(b.username),
  );
  return next?.username ?? null;
}
