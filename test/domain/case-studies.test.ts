import { describe, expect, it } from 'vitest';
import { investigate } from '../../shared/domain/findings/investigate.ts';
import { money } from '../../shared/domain/money.ts';
import { recommend, type Verdict } from '../../shared/domain/recommendation.ts';
import { suggestedCause } from '../../shared/domain/suggested-cause.ts';
import { claimOfStudy, ledgerFacts, type Study, studies, study } from '../builders/case-studies.ts';
import { now } from '../builders/clock.ts';
import { policy } from '../builders/policy.ts';

function treat(one: Study) {
  const [claim, facts] = [claimOfStudy(one), ledgerFacts(one.payment)];
  const findings = investigate(claim, facts);
  return { findings, recommendation: recommend(one.reason, claim, findings, facts, policy, now) };
}

const refund = (amount: number, currency: string, clause: string): Verdict => ({
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
    ['e', refund(8800, 'CNY', 'T1-FAILED')],
    ['f', refund(4990, 'EUR', 'T1-DUPLICATE')],
    ['g', { kind: 'person', reasons: ['reason_needs_a_person', 'fraud_suspected'] }],
    ['h', { kind: 'person', reasons: ['money_collision'] }],
  ] as const)('study %s', (letter, expected) => {
    expect(treat(study(letter)).recommendation).toMatchObject(expected);
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

  it.each([
    ['a', 'payment_found'],
    ['b', 'payment_found amount_mismatch'],
    ['c', 'payment_found amount_mismatch known_incident'],
    ['d', 'payment_found refund_returned account_history'],
    ['e', 'payment_found payment_failed_but_captured known_incident'],
    ['f', 'payment_found amount_mismatch duplicate_charge'],
    ['g', 'payment_found fraud_signs'],
    ['h', 'payment_found amount_mismatch money_collision account_history'],
  ])('study %s is known by exactly these findings: %s', (letter, expected) => {
    const one = study(letter);
    const found = treat(one).findings.filter(({ result }) => result === 'confirmed');
    const checks = found.map(({ check }) => check);
    expect(checks.join(' ')).toBe(expected);
    expect(checks).toEqual(expect.arrayContaining(one.expect.confirmedFindings));
  });

  it.each([
    ['a', null],
    ['b', 'merchant_mistake'],
    ['c', 'system_error'],
    ['d', null],
    ['e', 'outside_interference'],
    ['f', 'system_error'],
    ['g', 'fraud'],
    ['h', 'merchant_mistake'],
  ])('study %s suggests the cause %s', (letter, cause) => {
    const one = study(letter);
    expect(suggestedCause(treat(one).findings)).toBe(cause);
    expect(one.expect.causeCategory ?? cause).toBe(cause);
  });

  it.each([
    ['abcef', 'high'],
    ['dh', 'medium'],
    ['g', 'low'],
  ])('studies %s are judged with confidence %s', (letters, confidence) => {
    for (const letter of letters) {
      expect([letter, treat(study(letter)).recommendation.confidence]).toEqual([letter, confidence]);
    }
  });

  it('are refunded by a person in c, d and h', () => {
    const later = studies.filter((one) => one.expect.refunded && treat(one).recommendation.kind === 'person');
    expect(later.map((one) => one.study)).toEqual(['c', 'd', 'h']);
  });

  it.each([
    [
      'd',
      { amount: money(129_900, 'SEK'), obstacle: 'closed', failureCode: 'account_closed' },
      'refund_returned',
    ],
    ['e', { status: 'failed', failureCode: 'network_timeout' }, 'payment_failed_but_captured'],
    ['e', { incident: 'INC-415', cause: 'outside_interference' }, 'known_incident'],
    ['g', { signs: 'new_instrument odd_hour', country: 'GB', attempts: 2 }, 'fraud_signs'],
    ['h', { chargedBack: money(10_000, 'EUR') }, 'money_collision'],
  ] as const)('study %s: the facts %j stand in %s', (letter, facts, check) => {
    const found = treat(study(letter)).findings.find((finding) => finding.check === check);
    expect(found?.facts).toMatchObject(facts);
  });
});
