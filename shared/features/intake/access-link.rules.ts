import type { Case } from '../../case/case.ts';
import { type Change, note } from '../../case/change.ts';
import type { AccessGrant } from '../../case/parts/access.ts';
import type { Instant } from '../../kernel/time.ts';

/** A case keeps so many links open; the oldest one goes first. */
const mostGrants = 6;

/** The customer gets a fresh link; older ones stand until they expire or newer ones push them out. */
export function requestAccessLink(current: Case, fresh: AccessGrant, now: Instant): Change {
  const access = [...current.access, fresh].slice(-mostGrants);
  const events = [{ type: 'access_renewed', scope: fresh.scope } as const];
  return note(current, { access }, { events, actor: 'customer', now });
}
