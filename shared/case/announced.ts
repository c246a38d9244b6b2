import type { Instant } from '../kernel/time.ts';
import type { Case } from './case.ts';
import { type Change, note } from './change.ts';
import type { Announcement } from './parts/status.ts';

/** People are told what is outstanding: from here on the workflow goes on. */
export function announced(current: Case, what: Announcement, now: Instant): Change {
  return note(current, { announce: null }, { events: [{ type: 'announced', what }], actor: 'system', now });
}
