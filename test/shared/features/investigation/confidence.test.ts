import { describe, expect, it } from 'vitest';
import { type Check, checks, type Finding } from '../../../../shared/case/parts/finding.ts';
import { confidenceIn } from '../../../../shared/features/investigation/confidence.ts';
import { suggestedCause } from '../../../../shared/features/investigation/suggested-cause.ts';
import { addSeconds, instant } from '../../../../shared/kernel/time.ts';

/** What the checks say of an ordinary payment, with these results instead. */
const findings = (
  change: Partial<Record<Check, Finding['result']>>,
  facts: Finding['facts'] = {},
): Finding[] =>
  checks.map((check) => ({
    check,
    result: change[check] ?? (check === 'payment_found' ? 'confirmed' : 'refuted'),
    facts,
  }));

describe('the confidence', () => {
  it.each<[string, Parameters<typeof findings>[0], string]>([
    ['high where everything was answered', {}, 'high'],
    ['high although the account’s history is not readable', { account_history: 'unknown' }, 'high'],
    [
      'high where a wrong amount is plain',
      { amount_mismatch: 'confirmed', known_incident: 'confirmed' },
      'high',
    ],
    ['medium where the amounts cannot be compared', { amount_mismatch: 'unknown' }, 'medium'],
    [
      'medium where the payment may still end either way',
      { payment_failed_but_captured: 'unknown' },
      'medium',
    ],
    ['medium where a bank claims the money', { money_collision: 'confirmed' }, 'medium'],
    ['medium where a refund came back', { refund_returned: 'confirmed' }, 'medium'],
    ['low where signs of fraud stand', { fraud_signs: 'confirmed', amount_mismatch: 'unknown' }, 'low'],
    ['low where the payment is not the customer’s', { payment_found: 'refuted' }, 'low'],
  ])('is %s', (_, change, confidence) => {
    expect(confidenceIn(findings(change))).toBe(confidence);
  });

  it('is low where nothing was checked', () => {
    expect(confidenceIn([])).toBe('low');
  });
});

describe('the suggested cause', () => {
  it.each<[Parameters<typeof findings>[0], string | null]>([
    [{}, null],
    [
      { known_incident: 'confirmed', duplicate_charge: 'confirmed', fraud_signs: 'confirmed' },
      'provider_fault',
    ],
    [{ fraud_signs: 'confirmed', payment_failed_but_captured: 'confirmed' }, 'fraud'],
    [{ payment_failed_but_captured: 'confirmed', amount_mismatch: 'confirmed' }, 'provider_fault'],
    [{ amount_mismatch: 'confirmed' }, 'merchant_mistake'],
    [{ already_refunded: 'confirmed', account_history: 'confirmed', amount_mismatch: 'unknown' }, null],
  ])('of %j is %s', (change, cause) => {
    expect(suggestedCause(findings(change, { cause: 'provider_fault' }))).toBe(cause);
  });

  const at = (seconds: number) => addSeconds(instant('2026-11-14T18:21:03Z'), seconds);
  const twice = (seconds: number, more: Finding['facts'] = {}) =>
    [
      { duplicate_charge: 'confirmed', amount_mismatch: 'confirmed' },
      { capturedAt: at(seconds), otherCapturedAt: at(0), payments: 2, ...more },
    ] as const;
  const failed = (failureCode: string | null) =>
    [{ payment_failed_but_captured: 'confirmed' }, { failureCode }] as const;
  it.each<[string, readonly [Parameters<typeof findings>[0], Finding['facts']], string | null]>([
    ['a card charged twice in a moment', twice(41), 'system_error'],
    ['the first of the two', twice(-60), 'system_error'],
    ['a card charged again some minutes later', twice(61), 'customer_mistake'],
    ['two cards within a moment', twice(41, { instruments: 2 }), 'customer_mistake'],
    ['two charges of which one has no time', twice(0, { otherCapturedAt: null }), null],
    ['a line that broke', failed('network_timeout'), 'outside_interference'],
    ['a provider that could not be reached', failed('issuer_unreachable'), 'outside_interference'],
    ['a provider that failed', failed('processing_error'), 'provider_fault'],
    ['a failure without a word', failed(null), 'provider_fault'],
    ['one payment of too much', [{ amount_mismatch: 'confirmed' }, { payments: 1 }], 'merchant_mistake'],
    ['several payments of too much', [{ amount_mismatch: 'confirmed' }, { payments: 2 }], 'customer_mistake'],
    [
      'an exchange rate that somebody set',
      [{ amount_mismatch: 'confirmed' }, { payments: 1, conversion: 'by_rate' }],
      null,
    ],
  ])('of %s', (_, [change, facts], cause) => {
    expect(suggestedCause(findings(change, facts))).toBe(cause);
  });

  it('is none where an incident names a cause that we do not know', () => {
    expect(suggestedCause(findings({ known_incident: 'confirmed' }, { cause: 'sabotage' }))).toBeNull();
  });
});
