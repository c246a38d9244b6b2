import type { CaseId, IncidentId, QuestionId } from '../kernel/ids.ts';
import type { Money } from '../kernel/money.ts';
import type { Owner, Tier } from '../kernel/parties.ts';
import type { Instant } from '../kernel/time.ts';
import type { Refund } from '../payments/refund.ts';
import type { AccessGrant } from './parts/access.ts';
import type { Announcement } from './parts/announcement.ts';
import type { Appeal } from './parts/appeal.ts';
import type { Clock } from './parts/clock.ts';
import type { CauseCategory, ClosingReport } from './parts/closing-report.ts';
import type { Escalation } from './parts/escalation.ts';
import type { Finding } from './parts/finding.ts';
import type { FaultResolution, HandOff } from './parts/hand-off.ts';
import type { OfferRound, Plan } from './parts/plan.ts';
import type { Right } from './parts/right.ts';
import type { Status } from './parts/status.ts';

/** Why the customer complains (design §3). */
export const reasons = [
  'refund_request',
  'refund_not_received',
  'duplicate_charge',
  'amount_mismatch',
  'mistaken_payment',
  'payment_failed',
  'unauthorised',
  'system_error',
  'other',
] as const;
export type Reason = (typeof reasons)[number];

/** How the case came in (D1). `system`: Redress opened it itself, on a fault that it found. */
export const channels = ['web', 'email', 'phone', 'system'] as const;
export type Channel = (typeof channels)[number];

/** Work order of a queue, the most pressing first: escalated cases come before others (E2). */
export const priorities = ['urgent', 'high', 'normal'] as const;
export type Priority = (typeof priorities)[number];

/** Languages the customer is answered in. */
export const locales = ['en', 'sv', 'ru', 'zh'] as const;
export type Locale = (typeof locales)[number];

/** Why the automatic check left the case to a person. Stable codes, told to staff with the findings. */
export const holdReasons = [
  'payment_not_found',
  'payment_not_captured',
  'payment_incomplete',
  'currency_differs',
  'claim_exceeds_findings',
  'nothing_left_to_refund',
  'earlier_refund_returned',
  'refund_settled',
  'no_refund_found',
  'money_collision',
  'sibling_case',
  'fraud_suspected',
  'not_confirmed_by_findings',
  'first_of_duplicates',
  'order_still_valid',
  'several_payments_on_order',
  'order_in_other_currency',
  'outside_refund_window',
  'above_automatic_limit',
  'reason_needs_a_person',
  'payment_busy',
  'refund_declined',
  'refund_unsettled',
  'refund_came_back',
  'problem_not_solved',
  'plan_returned',
  'plan_refused',
  'plan_countered',
  'plan_expired',
  'plan_failed',
  'engineering_reported',
  'appealed',
  'recurred',
] as const;
export type HoldReason = (typeof holdReasons)[number];

/** Who settled the case, on which rule, for how much. Words for the customer are kept with the personal data. */
export interface Decision {
  readonly kind: 'refund' | 'decline' | 'explain';
  /** What goes back; null where no money moves. */
  readonly amount: Money | null;
  /** The one who proposed it, where somebody else approved. */
  readonly by: 'automatic' | `staff:${string}`;
  readonly approvedBy: `staff:${string}` | null;
  /** Version of the policy data in force and the clause in it that allowed the decision. */
  readonly policy: { readonly version: string; readonly clause: string };
  readonly at: Instant;
}

/** Every way in which a case can come out. */
export const outcomeKinds = [
  'refunded',
  'partially_refunded',
  'compensated',
  'amount_corrected',
  'explained',
  'fault_fixed',
  'declined',
  'merged',
  'withdrawn',
] as const;
export type OutcomeKind = (typeof outcomeKinds)[number];

/** What came out, in the customer's words (D14). `amount` is absent where no money moves. */
export interface Outcome {
  readonly kind: OutcomeKind;
  readonly amount: Money | null;
  readonly policy: { readonly version: string; readonly clause: string } | null;
  /** When a person decided it; null where the machine or the customer did. */
  readonly decidedAt: Instant | null;
  readonly at: Instant;
}

/** What the customer said of the result: two questions, not one (E11). */
export interface Confirmation {
  readonly satisfied: boolean;
  readonly solved: boolean;
  readonly rating: number | null;
  readonly at: Instant;
}

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

/** The customer's identity and words: personal data, kept in an item of its own. */
export interface Personal {
  readonly name: string;
  readonly email: string;
  /** E.164, or null. */
  readonly phone: string | null;
  readonly description: string;
  /** What the customer added on confirming or withdrawing. */
  readonly closingComment: string | null;
  /** What a member of staff wrote to explain the decision of this moment; shown with the outcome that rests on it. */
  readonly outcomeWords: { readonly decidedAt: Instant; readonly text: string } | null;
  /** Bank account (IBAN or what the country uses) that the customer gave for a refund by another path. */
  readonly payoutAccount: string | null;
}
