import { expect } from 'vitest';
import { checks, type Finding } from '../../../shared/case/parts/finding.ts';
import { nothingAround, type Surroundings } from '../../../shared/features/investigation/check.ts';
import { runChecks } from '../../../shared/features/investigation/findings/run-checks.ts';
import { type Recommendation, recommend } from '../../../shared/features/investigation/recommend.rules.ts';
import { suggestedCause } from '../../../shared/features/investigation/suggested-cause.ts';
import type { PaymentFacts } from '../../../shared/payments/payment-facts.ts';
import { now } from '../clock.ts';
import { present } from '../must.ts';
import { policy } from '../policy.ts';
import { claimOfStudy, type Study } from './case-studies.ts';
import { type StudyOutcome, studyOutcomes } from './case-study-outcomes.ts';

/** What the checks and the policy in force make of a study on these facts. */
export function treatStudy(
  study: Study,
  facts: PaymentFacts,
  around: Surroundings = nothingAround,
  email = study.customer.email,
): { readonly findings: readonly Finding[]; readonly recommendation: Recommendation } {
  const { reference, orderReference } = facts.payment;
  const claim = { ...claimOfStudy(study), paymentReference: reference, orderReference, email };
  const findings = runChecks(claim, facts, around);
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
