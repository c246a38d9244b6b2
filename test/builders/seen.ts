import type { AccessScope } from '../../shared/domain/access.ts';
import type { Case } from '../../shared/domain/case.ts';
import type { LogEntry } from '../../shared/domain/case-log.ts';
import type { ThreadMessage } from '../../shared/ports/case-store.ts';
import { caseView } from '../../shared/use-cases/case-view.ts';
import { policy } from './policy.ts';

/** What the customer sees of a case with this log, this thread, and these words of a colleague. */
export const seenOf = (
  current: Case,
  scope: AccessScope,
  {
    log = [],
    thread = [],
    words = null,
  }: { log?: readonly LogEntry[]; thread?: readonly ThreadMessage[]; words?: string | null } = {},
) => caseView({ case: current, log, thread }, words, scope, policy);
