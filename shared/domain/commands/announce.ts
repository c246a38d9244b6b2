import type { Announcement } from '../announcement.ts';
import type { Case } from '../case.ts';
import type { Instant } from '../time.ts';
import { type Change, note } from './change.ts';

/** People are told what is outstanding: from here on the workflow goes on. */
export function announced(current: Case, what: Announcement, now: Instant): Change {
  return note(current, { announce: null }, { events: [{ type: 'announced', what }], actor: 'system', now });
}
