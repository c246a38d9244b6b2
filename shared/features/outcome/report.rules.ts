import type { Case } from '../../case/case.ts';
import { type Changed, move, note } from '../../case/change.ts';
import type { CaseEvent } from '../../case/events.ts';
import type { ClosingReport } from '../../case/parts/closing-report.ts';
import { actorFor } from '../../case/who-may.ts';
import { ok } from '../../kernel/result.ts';
import type { StaffMember } from '../../kernel/staff.ts';
import type { Instant } from '../../kernel/time.ts';
import type { CauseCategory } from '../../kernel/words.ts';

/**
 * Files the closing report, or a better one; its words stand in the thread. Where the customer has confirmed already, or
 * said nothing in time, it closes the case.
 */
export function fileReport(current: Case, member: StaffMember, cause: CauseCategory, now: Instant): Changed {
  const acting = actorFor('file_report', current, member);
  if (!acting.ok) return acting;
  const actor = acting.value;
  const report: ClosingReport = { cause, by: actor, at: now, version: current.version + 1 };
  const filed: CaseEvent = { type: 'report_filed', cause };
  if (!isAgreed(current)) return ok(note(current, { report }, { events: [filed], actor, now }));
  const events = [filed, { type: 'closed' } as const];
  return move(current, 'close', { report, announce: 'closure' }, { events, actor, now });
}

function isAgreed({ status, confirmation, silent }: Case): boolean {
  return status === 'resolved' && (silent || confirmation !== null);
}
