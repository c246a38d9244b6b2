import type { Case } from '../../../shared/case/case.ts';
import type { LogEntry } from '../../../shared/case/log.ts';
import type { AccessScope } from '../../../shared/case/parts/access.ts';
import type { ThreadMessage } from '../../../shared/case/store.port.ts';
import type { Instant } from '../../../shared/kernel/time.ts';
import { caseView } from '../../../shared/views/case.view.ts';
import { policy } from '../policy.ts';

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
