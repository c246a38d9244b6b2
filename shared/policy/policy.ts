import type { Case } from '../case/case.ts';
import { countriesOf } from '../case/known-payment.ts';
import type { EscalationReason } from '../case/parts/escalation.ts';
import type { BusinessCalendar } from '../kernel/calendar/business-calendar.ts';
import type { Currency } from '../kernel/money.ts';
import type { Tier } from '../kernel/parties.ts';
import type { StaffGroup } from '../kernel/staff.ts';
import type { PlainDate } from '../kernel/time.ts';
import type { HoldReason, Priority, Reason } from '../kernel/words.ts';
import type { PackId } from '../laws/pack-id.ts';
import type { Desk } from './desk.ts';

/** What the machine may settle for one reason without a person. */
export interface AutomaticRule {
  /** Name of the rule in documents and decisions, e.g. `T1-DUP`. */
  readonly clause: string;
  /**
   * Most that all refunds of one payment come to with an automatic one, by currency, minor units. A currency that is not
   * named is never automatic.
   */
  readonly ceilings: Readonly<Record<string, number>>;
  /** Days after the payment within which the rule holds. */
  readonly windowDays: number;
}

/** Refunds to one payer are added up over all payments, by address and by card or account. */
export interface PayerWindow {
  /** Days that count, beside today. */
  readonly days: number;
  /** Most that the machine pays one payer within them, by currency, minor units. A currency that is not named is never automatic. */
  readonly automaticCeilings: Readonly<Record<string, number>>;
}

/** What somebody may decide without asking anybody. */
export interface Authority {
  readonly clause: string;
  /** Highest refund by currency, minor units. One that is not named is converted by `authorityRates`, else needs a higher tier. */
  readonly refundCeilings: Readonly<Record<string, number>>;
}

/** What the shop may add of its own, as an apology. */
export interface Goodwill {
  readonly clause: string;
  /** Most that all goodwill on one payment comes to, by currency, minor units. A currency that is not named has none. */
  readonly ceilings: Readonly<Record<string, number>>;
}

/** Who may approve plans up to which amount. */
export interface ApprovalBand {
  readonly clause: string;
  readonly groups: readonly StaffGroup[];
  /** Highest refund of the plan by currency, minor units; null where there is no limit. */
  readonly ceilings: Readonly<Record<string, number>> | null;
}

/** The working days of a country or a payment system. */
export interface DatedCalendar extends BusinessCalendar {
  /** The last date for which `holidays` is complete. */
  readonly holidaysUntil: PlainDate;
}

/** What currencies are worth that no ceiling names, as of a day: for who may decide what, and never for what is paid. */
export interface AuthorityRates {
  /** The currency whose ceilings count. */
  readonly currency: Currency;
  /** The day of the rates. */
  readonly asOf: PlainDate;
  /** How much of each currency one unit of `currency` is worth. */
  readonly perUnit: Readonly<Record<string, number>>;
}

/** Which laws are in force, and how they are served. */
export interface StatutoryPolicy {
  /** Packs that are switched on; none runs by itself. */
  readonly packs: readonly PackId[];
  /** Which calendar counts for a country that has none of its own: ISO 3166-1 alpha-2 → name of a calendar. */
  readonly calendarOf: Readonly<Record<string, string>>;
  /** Share of the time to a law's date after which the owner is warned. */
  readonly warningShare: number;
  /** Share after which the owner is told again, where only a holding reply puts the date off. */
  readonly holdingShare: number;
  /**
   * True where the firm keeps the accounts or issues the cards that its customers pay with: some laws bind nobody else.
   * Absent in policies of before, and false then.
   */
  readonly payersProvider?: boolean;
}

/** The rules in force, as data. Every decision stores `version` and the clause it used. */
export interface Policy {
  readonly version: string;
  /** Reasons that are not named always go to a person. */
  readonly automatic: Readonly<Partial<Record<Reason, AutomaticRule>>>;
  readonly payerWindow: PayerWindow;
  /**
   * Most that the machine gives back in all on an order of which only the status tells that it was returned, by currency, in
   * minor units. A currency that is not named is left to people.
   */
  readonly returnsWithoutValue: Readonly<Record<string, number>>;
  /** Working days by country (ISO 3166-1 alpha-2), or by another name. */
  readonly calendars: Readonly<Record<string, DatedCalendar>>;
  /** The calendar by which staff work; service targets and progress reports count its time only. */
  readonly serviceCalendar: string;
  readonly statutory: StatutoryPolicy;
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
  /** Departments beside the tiers, in the order in which they approve. Absent in policies of before: there is none then. */
  readonly desks?: readonly Desk[];
  /** Goodwill is part of a plan like a refund: a second person approves it. */
  readonly goodwill: Goodwill;
  /** What a member of staff may decide alone, by group. */
  readonly authority: Readonly<Partial<Record<StaffGroup, Authority>>>;
  /** For currencies that `authority` and `approval` do not name; absent in policies of before. */
  readonly authorityRates?: AuthorityRates;
  /** Links that a customer may ask for again within an hour. */
  readonly accessLinksPerHour: number;
  /** Limits on crowds; what is left out is as usual. Absent in policies of before. */
  readonly crowds?: Partial<Crowds>;
  /** Days for which a link opens the case. */
  readonly accessDays: number;
  /** Days for which an Idempotency-Key is remembered. */
  readonly idempotencyDays: number;
  /**
   * Hours after which a refund that the gateway has not settled is handed to a person. At least 26: Stripe repeats its own
   * failure under an idempotency key for 24 hours, and the refund is paid by itself after that.
   */
  readonly refundSettlementHours: number;
  /** The body to turn to when every appeal is used up: ISO 3166-1 alpha-2 → name. */
  readonly externalBody: Readonly<Record<string, string>>;
}

/** How much of a crowd is let in: each counts within one hour, or one day where it says so. */
export interface Crowds {
  /** Cases opened with one address, on whatever payment. */
  readonly openingsPerAddressHour: number;
  /** Cases opened with one address on one payment. */
  readonly openingsPerPaymentHour: number;
  /** Cases opened from one network address. Addresses of private networks are those of a front of ours, and not counted. */
  readonly openingsPerSourceHour: number;
  /** Mails by which an address that no record knows is asked whether a case is its own. */
  readonly asksPerAddressDay: number;
  /** Days for which an address that confirmed a case is not asked again. */
  readonly confirmedDays: number;
}

const usualCrowds: Crowds = {
  openingsPerAddressHour: 30,
  openingsPerPaymentHour: 10,
  openingsPerSourceHour: 120,
  asksPerAddressDay: 1,
  confirmedDays: 180,
};

/** The limits on crowds: those that the policy names, and the usual ones for the rest. */
export function crowdsOf({ crowds = {} }: Pick<Policy, 'crowds'>): Crowds {
  return { ...usualCrowds, ...crowds };
}

/** When staff work. Throws an Error where the policy lacks the calendar that it names, which the check of policies refuses. */
export function businessHours({ calendars, serviceCalendar }: Policy): DatedCalendar {
  const calendar = calendars[serviceCalendar];
  if (!calendar) throw new Error(`the policy has no calendar ${serviceCalendar}`);
  return calendar;
}

/** The calendar of a customer's country, or of what stands for it; null where the policy has none. */
export function calendarFor({ calendars, statutory }: Policy, country: string): DatedCalendar | null {
  return calendars[country] ?? calendars[statutory.calendarOf[country] ?? ''] ?? null;
}

/** The body outside the company for the first of a case's countries in which the policy names one; else null. */
export function externalBodyOf(policy: Policy, current: Pick<Case, 'country' | 'findings'>): string | null {
  const named = countriesOf(current).map((country) => externalBodyFor(policy, country));
  return named.find((body) => body !== null) ?? null;
}

/** The body outside the company that hears complaints in this country, or null where the policy names none. */
export function externalBodyFor(policy: Policy, country: string | null): string | null {
  if (country === null || !Object.hasOwn(policy.externalBody, country)) return null;
  return policy.externalBody[country] ?? null;
}
