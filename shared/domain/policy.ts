import type { Reason, Tier } from './case.ts';

/** What the machine may settle for one reason without a person. */
export interface AutomaticRule {
  /** Name of the rule in documents and decisions, e.g. `T1-DUP`. */
  readonly clause: string;
  /** Highest automatic refund by currency, minor units. A currency that is not named is never automatic. */
  readonly ceilings: Readonly<Record<string, number>>;
  /** Days after the payment within which the rule holds. */
  readonly windowDays: number;
}

/** The rules in force, as data (design §3). Every decision stores `version` and the clause it used. */
export interface Policy {
  readonly version: string;
  /** Reasons that are not named always go to a person. */
  readonly automatic: Readonly<Partial<Record<Reason, AutomaticRule>>>;
  /** Hours within which a tier answers. */
  readonly answerHours: Readonly<Record<Tier, number>>;
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
