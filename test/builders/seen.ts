import type { AccessScope } from '../../shared/domain/access.ts';
import type { Case } from '../../shared/domain/case.ts';
import type { LogEntry } from '../../shared/domain/case-log.ts';
import type { Instant } from '../../shared/domain/time.ts';
import type { ThreadMessage } from '../../shared/ports/case-store.ts';
import { caseView } from '../../shared/use-cases/case-view.ts';
import { policy } from './policy.ts';

interface Told {
  readonly log?: readonly LogEntry[];
  readonly thread?: readonly ThreadMessage[];
  readonly absorbed?: readonly ThreadMessage[];
  readonly words?: string | null;
  readonly now?: Instant;
}

/** What the customer sees of a case with this log, these threads, and these words of a colleague, right after it changed. */
export const seenOf = (
  current: Case,
  scope: AccessScope,
  { log = [], thread = [], absorbed = [], words = null, now = current.updatedAt }: Told = {},
) => caseView({ case: current, log, thread }, { words, absorbed, scope, policy, now });
