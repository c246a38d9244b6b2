import type { CaseId, IncidentId, QuestionId } from '../kernel/ids.ts';
import type { Money } from '../kernel/money.ts';
import type { Owner, Tier } from '../kernel/parties.ts';
import type { Instant } from '../kernel/time.ts';
import type { CauseCategory, Channel, HoldReason, Locale, Priority, Reason } from '../kernel/words.ts';
import type { Refund } from '../payments/refund.ts';
import type { AccessGrant } from './parts/access.ts';
import type { Announcement } from './parts/announcement.ts';
import type { Appeal } from './parts/appeal.ts';
import type { Clock } from './parts/clock.ts';
import type { ClosingReport } from './parts/closing-report.ts';
import type { Escalation } from './parts/escalation.ts';
import type { Finding } from './parts/finding.ts';
import type { FaultResolution, HandOff } from './parts/hand-off.ts';
import type { Confirmation, Decision, Outcome } from './parts/outcome.ts';
import type { OfferRound, Plan } from './parts/plan.ts';
import type { Right } from './parts/right.ts';
import type { Status } from './parts/status.ts';

/** Everything about a case but the personal data, which is kept apart (D22). */
export interface Case {
  readonly id: CaseId;
  /** Counts commits; every write names the version that it changes. */
  readonly version: number;
  /** The last version that changed what people decide on; later ones only told somebody of it. */
  readonly revision: number;
  readonly tier: Tier;
  readonly status: Status;
  readonly reason: Reason;
  readonly channel: Channel;
  readonly priority: Priority;
  readonly owner: Owner;
  readonly payment: { readonly reference: string };
  readonly order: { readonly reference: string } | null;
  readonly disputedAmount: Money;
  readonly locale: Locale;
  /** ISO 3166-1 alpha-2, or null where the customer did not say. */
  readonly country: string | null;
  readonly openedAt: Instant;
  readonly updatedAt: Instant;
  /** By when the customer hears of the next step: the end of the service target, or a law's date that comes earlier. */
  readonly nextBy: Instant | null;
  /** What falls due on this case, and when (design §4). */
  readonly clocks: readonly Clock[];
  /** What the law gives the customer in this case, by the packs that the policy has in force. */
  readonly rights: readonly Right[];
  /** Questions that the customer has not answered; their texts are in the thread. */
  readonly openQuestions: readonly QuestionId[];
  /** The case that carries on this complaint, where it was sent twice. */
  readonly mergedInto: CaseId | null;
  /** Other cases on the same payment, as far as they were seen. */
  readonly related: readonly CaseId[];
  /** How often the customer has written unasked. */
  readonly contacts: number;
  readonly findings: readonly Finding[];
  /** Why a person has to look, empty while the machine works. */
  readonly holdReasons: readonly HoldReason[];
  readonly decision: Decision | null;
  /** The refund under way, or the last one. */
  readonly refund: Refund | null;
  /** Refunds that were paid before, under earlier decisions. A failed one came back since the newest decision. */
  readonly earlierRefunds: readonly Refund[];
  readonly outcome: Outcome | null;
  readonly confirmation: Confirmation | null;
  /** True where the customer said nothing to the outcome in time, and only the closing report is missing. */
  readonly silent: boolean;
  /** When it was closed or withdrawn; null while it is open. */
  readonly endedAt: Instant | null;
  /** The newest escalation; the packets of all of them are in the log. */
  readonly escalation: Escalation | null;
  /** Members of staff to whom the case does not go: they did not take it, or decided what is now appealed. */
  readonly excluded: readonly string[];
  /** Whether the customer agreed with what we understood; null while nothing was played back (E7). */
  readonly understanding: { readonly question: QuestionId; readonly agreed: boolean | null } | null;
  readonly plan: Plan | null;
  /** Plans that the customer did not take up, oldest first. */
  readonly offers: readonly OfferRound[];
  /** What engineering was asked to find; null while it has nothing to do. */
  readonly handOff: HandOff | null;
  /** What engineering found last. */
  readonly fault: {
    readonly resolution: FaultResolution;
    readonly cause: CauseCategory;
    readonly incident: IncidentId | null;
  } | null;
  readonly report: ClosingReport | null;
  /** How often the customer came back: `not_solved` and recurrences. */
  readonly reopenings: number;
  readonly appeal: Appeal | null;
  readonly announce: Announcement | null;
  readonly access: readonly AccessGrant[];
  /** Hash of the newest entry of the case log. */
  readonly logHash: string;
}
