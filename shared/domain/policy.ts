import type { BusinessCalendar } from './business-calendar.ts';
import type { HoldReason, Priority, Reason } from './case.ts';
import type { EscalationReason } from './escalation.ts';
import type { Tier } from './parties.ts';
import type { StaffGroup } from './staff.ts';

/** What the machine may settle for one reason without a person. */
export interface AutomaticRule {
  /** Name of the rule in documents and decisions, e.g. `T1-DUP`. */
  readonly clause: string;
  /** Highest automatic refund by currency, minor units. A currency that is not named is never automatic. */
  readonly ceilings: Readonly<Record<string, number>>;
  /** Days after the payment within which the rule holds. */
  readonly windowDays: number;
}

/** What somebody may decide without asking anybody. */
export interface Authority {
  readonly clause: string;
  /** Highest refund by currency, minor units. A currency that is not named needs a higher tier. */
  readonly refundCeilings: Readonly<Record<string, number>>;
}

/** Who may approve plans up to which amount. */
export interface ApprovalBand {
  readonly clause: string;
  readonly groups: readonly StaffGroup[];
  /** Highest refund of the plan by currency, minor units; null where there is no limit. */
  readonly ceilings: Readonly<Record<string, number>> | null;
}

/** The rules in force, as data (design §3). Every decision stores `version` and the clause it used. */
export interface Policy {
  readonly version: string;
  /** Reasons that are not named always go to a person. */
  readonly automatic: Readonly<Partial<Record<Reason, AutomaticRule>>>;
  /** When staff work; service targets and progress reports count this time only. */
  readonly businessHours: BusinessCalendar;
  /** Business minutes within which a tier answers a case of this priority. */
  readonly serviceTargetMinutes: Readonly<Record<Tier, Readonly<Record<Priority, number>>>>;
  /** Share of a target after which its owner is warned: 0.75 is after three quarters. */
  readonly targetWarningShare: number;
  /** Business minutes between two reports to a customer who waits for us. */
  readonly progressMinutes: number;
  /** Hours after which a customer who was asked something is reminded, and after which we go on without an answer. */
  readonly informationReminderHours: number;
  readonly informationHours: number;
  /** Hours of silence after which an outcome counts as confirmed. */
  readonly confirmationHours: number;
  /** Hours after which a customer who can choose is reminded, and after which the offer ends. */
  readonly optionReminderHours: number;
  readonly optionHours: number;
  /** Business minutes within which somebody takes an escalated case, before the lead gets it. */
  readonly acceptanceMinutes: number;
  /** Business minutes within which a plan is approved or returned, before the lead is told. */
  readonly approvalMinutes: number;
  /** Business minutes after the outcome within which Tier 2 files its closing report. */
  readonly reportMinutes: number;
  /** Business minutes within which an appeal is answered, whatever the priority. */
  readonly appealMinutes: number;
  /** Days after the outcome within which the customer can appeal, and how often. */
  readonly appealDays: number;
  readonly appealRounds: number;
  /** Days after the end within which the same problem reopens the case. */
  readonly reopeningDays: number;
  /** The customer's n-th message that nobody asked for brings the case to Tier 2. */
  readonly contactsBeforeEscalation: number;
  /** Reasons for which Tier 1's people lack the knowledge, and what holds a case that Tier 1 cannot solve. */
  readonly escalatedReasons: Readonly<Partial<Record<Reason, EscalationReason>>>;
  readonly escalatedHolds: Readonly<Partial<Record<HoldReason, EscalationReason>>>;
  /** Who approves a plan, the narrowest band first. Reasons in `riskReasons`, a money collision and signs of fraud skip the first one. */
  readonly approval: readonly ApprovalBand[];
  readonly riskReasons: readonly Reason[];
  /** What a member of staff may decide alone, by group. */
  readonly authority: Readonly<Partial<Record<StaffGroup, Authority>>>;
  /** Links that a customer may ask for again within an hour. */
  readonly accessLinksPerHour: number;
  /** Days for which a link opens the case. */
  readonly accessDays: number;
  /** Days for which an Idempotency-Key is remembered. */
  readonly idempotencyDays: number;
  /** Hours after which a refund that the gateway has not settled is handed to a person. */
  readonly refundSettlementHours: number;
  /** The body to turn to when every appeal is used up: ISO 3166-1 alpha-2 → name. */
  readonly externalBody: Readonly<Record<string, string>>;
}

/** The body outside the company that hears complaints in this country, or null where the policy names none. */
export function externalBodyFor(policy: Policy, country: string | null): string | null {
  if (country === null || !Object.hasOwn(policy.externalBody, country)) return null;
  return policy.externalBody[country] ?? null;
}
