import { describe, expect, it } from 'vitest';
import { tiers } from '../../../shared/kernel/parties.ts';
import { priorities, reasons } from '../../../shared/kernel/words.ts';
import { externalBodyFor, externalBodyOf } from '../../../shared/policy/policy.ts';
import { parsePolicy } from '../../../shared/policy/policy-schema.ts';
import * as at from '../../builders/case/cases.ts';
import { policy, ruleFor, shippedPolicy } from '../../builders/policy.ts';
import { paidBy } from '../../builders/rights.ts';

describe('the shipped policy', () => {
  it('is valid, and is read as it stands', () => {
    expect(parsePolicy(shippedPolicy())).toEqual(shippedPolicy());
  });

  it('names a service target for every tier and priority, the shorter the more pressing', () => {
    expect(Object.keys(policy.serviceTargetMinutes).sort()).toEqual([...tiers].sort());
    for (const tier of tiers) {
      const targets = priorities.map((priority) => policy.serviceTargetMinutes[tier][priority]);
      expect(targets).toEqual(targets.toSorted((a, b) => a - b));
      expect(new Set(targets).size).toBe(priorities.length);
    }
  });

  it('warns before a target is missed and reminds before the window ends', () => {
    expect(policy.targetWarningShare).toBeGreaterThan(0);
    expect(policy.targetWarningShare).toBeLessThan(1);
    expect(policy.informationReminderHours).toBeLessThan(policy.informationHours);
  });

  it('lets a person refund at least what the machine may, in every currency', () => {
    const agent = policy.authority.tier1?.refundCeilings ?? {};
    for (const reason of ['refund_request', 'mistaken_payment', 'amount_mismatch'] as const) {
      for (const [currency, ceiling] of Object.entries(ruleFor(reason).ceilings)) {
        expect([currency, (agent[currency] ?? 0) >= ceiling]).toEqual([currency, true]);
      }
    }
  });

  it('lets a lead refund more than an agent, in every currency', () => {
    const lead = policy.authority.lead?.refundCeilings ?? {};
    for (const [currency, ceiling] of Object.entries(policy.authority.tier1?.refundCeilings ?? {})) {
      expect(lead[currency]).toBeGreaterThan(ceiling);
    }
  });

  it('gives every rule a clause of its own', () => {
    const rules = [...Object.values(policy.automatic), ...Object.values(policy.authority)];
    const clauses = rules.map(({ clause }) => clause);
    expect(new Set(clauses).size).toBe(clauses.length);
  });

  it('never lets the machine decide on suspected fraud or on money that did not arrive', () => {
    const automatic = reasons.filter((reason) => policy.automatic[reason]);
    expect(automatic).toEqual([
      'refund_request',
      'duplicate_charge',
      'amount_mismatch',
      'mistaken_payment',
      'payment_failed',
    ]);
  });
});

describe('the body outside the company', () => {
  it.each([
    ['SE', 'Allmänna reklamationsnämnden (ARN)'],
    ['FR', null],
    [null, null],
    ['', null],
  ])('for %s is %s', (country, name) => {
    expect(externalBodyFor(policy, country)).toBe(name);
  });

  it.each([
    ['DE', 'SE', 'Schlichtungsstelle der Deutschen Bundesbank'],
    [null, 'SE', 'Allmänna reklamationsnämnden (ARN)'],
    ['FR', 'SE', 'Allmänna reklamationsnämnden (ARN)'],
    ['FR', null, null],
  ])('of a case from %s, with %s on record, is %s', (country, payerCountry, name) => {
    const current = paidBy(at.leftToPeople({ country }), 'card', { payerCountry });
    expect(externalBodyOf(policy, current)).toBe(name);
  });

  it.each(['constructor', '__proto__', 'toString'])('is none for a country called "%s"', (country) => {
    expect(externalBodyFor(policy, country)).toBeNull();
  });
});
