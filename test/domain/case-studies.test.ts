import { describe, expect, it } from 'vitest';
import { checks } from '../../shared/domain/findings/finding.ts';
import { investigate } from '../../shared/domain/findings/investigate.ts';
import { money } from '../../shared/domain/money.ts';
import { type Recommendation, recommend } from '../../shared/domain/recommendation.ts';
import {
  claimOfStudy,
  knownIncidents,
  ledgerFacts,
  type Study,
  studies,
  study,
} from '../builders/case-studies.ts';
import { now } from '../builders/clock.ts';
import { policy } from '../builders/policy.ts';

function treat(one: Study) {
  const [claim, facts] = [claimOfStudy(one), ledgerFacts(one.payment)];
  const findings = investigate(claim, facts, knownIncidents);
  return { findings, recommendation: recommend(one.reason, claim, findings, facts, policy, now) };
}

const refund = (amount: number, currency: string, clause: string): Recommendation => ({
  kind: 'refund',
  amount: money(amount, currency),
  clause,
});

describe('the case studies, held against the policy in force', () => {
  it.each([
    ['a', refund(19_900, 'CNY', 'T1-MISTAKE')],
    ['b', refund(270_000, 'KZT', 'T1-AMOUNT')],
    ['c', { kind: 'person', reasons: ['above_automatic_limit'] }],
    ['d', { kind: 'person', reasons: ['reason_needs_a_person', 'earlier_refund_returned'] }],
    ['e', { kind: 'person', reasons: ['reason_needs_a_person', 'payment_not_captured'] }],
    ['f', refund(4990, 'EUR', 'T1-DUPLICATE')],
    ['g', { kind: 'person', reasons: ['reason_needs_a_person'] }],
    ['h', { kind: 'person', reasons: ['money_collision'] }],
  ] as const)('study %s', (letter, expected) => {
    expect(treat(study(letter)).recommendation).toEqual(expected);
  });

  it('are all treated above', () => {
    expect(studies.map((one) => one.study).join('')).toBe('abcdefgh');
  });

  it.each(
    studies
      .filter(({ expect: { handledBy } }) => handledBy === 'automatic')
      .map((one) => [one.study, one] as const),
  )('study %s is settled as its file expects', (_, one) => {
    expect(treat(one).recommendation).toMatchObject({ kind: 'refund', amount: one.expect.refunded });
  });

  it.each(
    studies
      .filter(({ expect: { notHandledBy, escalatedTo } }) => notHandledBy === 'automatic' || escalatedTo)
      .map((one) => [one.study, one] as const),
  )('study %s is never settled by the machine', (_, one) => {
    expect(treat(one).recommendation.kind).toBe('person');
  });

  it.each(studies.map((one) => [one.study, one] as const))(
    'study %s: every check that Tier 1 has confirms what the file expects of it',
    (_, one) => {
      const confirmed = treat(one).findings.filter(({ result }) => result === 'confirmed');
      const expected = one.expect.confirmedFindings.filter((name) => checks.some((check) => check === name));
      expect(confirmed.map(({ check }) => check)).toEqual(expect.arrayContaining(expected));
    },
  );
});

describe('what the case studies expect of later tiers', () => {
  it('is these checks, which move into the tests above once they exist', () => {
    const all = new Set(studies.flatMap((one) => one.expect.confirmedFindings));
    const later = [...all].filter((name) => !checks.some((check) => check === name));
    expect(later.sort()).toEqual(['payment_failed_but_captured', 'refund_returned']);
  });

  it('is a refund by a person in c, d, e and h', () => {
    const later = studies.filter((one) => one.expect.refunded && treat(one).recommendation.kind === 'person');
    expect(later.map((one) => one.study)).toEqual(['c', 'd', 'e', 'h']);
  });
});
