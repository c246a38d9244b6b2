import { expect } from 'vitest';
import {
  checks,
  type Finding,
  nothingAround,
  type Surroundings,
} from '../../shared/domain/findings/finding.ts';
import { investigate } from '../../shared/domain/findings/investigate.ts';
import type { PaymentFacts } from '../../shared/domain/payment-facts.ts';
import { type Recommendation, recommend } from '../../shared/domain/recommendation.ts';
import { suggestedCause } from '../../shared/domain/suggested-cause.ts';
import { claimOfStudy, type Study } from './case-studies.ts';
import { type StudyOutcome, studyOutcomes } from './case-study-outcomes.ts';
import { now } from './clock.ts';
import { present } from './must.ts';
import { policy } from './policy.ts';

/** What the checks and the policy in force make of a study on these facts. */
export function treatStudy(
  study: Study,
  facts: PaymentFacts,
  around: Surroundings = nothingAround,
  email = study.customer.email,
): { readonly findings: readonly Finding[]; readonly recommendation: Recommendation } {
  const { reference, orderReference } = facts.payment;
  const claim = { ...claimOfStudy(study), paymentReference: reference, orderReference, email };
  const findings = investigate(claim, facts, around);
  return { findings, recommendation: recommend(study.reason, claim, findings, facts, policy, now) };
}

/** Holds a treatment against the table: every check's answer, the decision, the confidence and the cause. */
export function expectOutcome(
  study: Study,
  { findings, recommendation }: ReturnType<typeof treatStudy>,
  gateway: 'ledger' | 'stripe',
): void {
  const expected = present(studyOutcomes[study.study]);
  expect(findings.map(({ check, result }) => `${check} ${result}`)).toEqual(
    checks.map((check) => `${check} ${resultOf(expected, check)}`),
  );
  expect(expected.confirmed).toEqual(expect.arrayContaining(study.expect.confirmedFindings));
  expect(recommendation).toEqual({ ...expected.verdict, confidence: expected.confidence });
  expect(suggestedCause(findings)).toBe(expected.cause);
  const differences = gateway === 'stripe' ? (expected.atStripe ?? []) : [];
  for (const check of checks) {
    const instead = differences.filter((one) => one.check === check).map(({ facts }) => facts);
    const facts = Object.assign({}, expected.facts[check], ...instead);
    expect(findings.find((finding) => finding.check === check)?.facts).toMatchObject(facts);
  }
}

function resultOf({ confirmed, unknown = [] }: StudyOutcome, check: Finding['check']): Finding['result'] {
  if (confirmed.includes(check)) return 'confirmed';
  return unknown.includes(check) ? 'unknown' : 'refuted';
}
