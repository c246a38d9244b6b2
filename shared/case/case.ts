import type { CaseId } from '../kernel/ids.ts';
import type { Instant } from '../kernel/time.ts';
import { noRefunds, type Refunds } from '../payments/refund.ts';
import { type Accessible, noAccess } from './parts/access.ts';
import { type Disputed, noDispute } from './parts/appeal.ts';
import { type Clocked, noClocks } from './parts/clock.ts';
import { noReport, type Reported } from './parts/closing-report.ts';
import type { Complaint } from './parts/complaint.ts';
import { type Related, unrelated } from './parts/complaint.ts';
import { type Consulted, nobodyConsulted } from './parts/consultation.ts';
import { type Escalated, noEscalation } from './parts/escalation.ts';
import { type Investigated, noFindings } from './parts/finding.ts';
import { type HandedOff, noHandOff } from './parts/hand-off.ts';
import { type Decided, nothingDecided } from './parts/outcome.ts';
import { type Owned, tier1Owns } from './parts/owner.ts';
import { noPlan, type Planned } from './parts/plan.ts';
import { type Asked, noQuestions } from './parts/question.ts';
import { type Entitled, noRights } from './parts/right.ts';
import { justReceived, type Standing } from './parts/status.ts';

/** Which case, and how far its log goes. */
interface Logged {
  readonly id: CaseId;
  /** Counts commits; every write names the version that it changes. */
  readonly version: number;
  /** The last version that changed what people decide on; later ones only told somebody of it. */
  readonly revision: number;
  readonly updatedAt: Instant;
  /** Hash of the newest entry of the case log. */
  readonly logHash: string;
}

/** Everything about a case but the personal data, which is kept apart. Each part says in its file how it begins. */
export interface Case
  extends Logged,
    Complaint,
    Standing,
    Owned,
    Clocked,
    Entitled,
    Asked,
    Investigated,
    Decided,
    Refunds,
    Escalated,
    Planned,
    HandedOff,
    Consulted,
    Reported,
    Disputed,
    Related,
    Accessible {}

/** A case to which nothing has happened yet, with no log. */
export function freshCase(id: CaseId, complaint: Complaint): Case {
  return {
    id,
    version: 1,
    revision: 1,
    updatedAt: complaint.openedAt,
    logHash: '',
    ...complaint,
    ...justReceived,
    ...tier1Owns,
    ...noClocks,
    ...noRights,
    ...noQuestions,
    ...noFindings,
    ...nothingDecided,
    ...noRefunds,
    ...noEscalation,
    ...noPlan,
    ...noHandOff,
    ...nobodyConsulted,
    ...noReport,
    ...noDispute,
    ...unrelated,
    ...noAccess,
  };
}
