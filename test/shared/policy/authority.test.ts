import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { money } from '../../../shared/kernel/money.ts';
import { type StaffGroup, staffGroups } from '../../../shared/kernel/staff.ts';
import { authorityFor } from '../../../shared/policy/authority.ts';
import type { Policy } from '../../../shared/policy/policy.ts';
import { present } from '../../builders/must.ts';
import { policy } from '../../builders/policy.ts';
import { me } from '../../builders/staff.ts';

const rules = Object.entries(policy.authority) as [StaffGroup, NonNullable<Policy['authority']['lead']>][];
const ceilings = rules.flatMap(([group, { clause, refundCeilings }]) =>
  Object.entries(refundCeilings).map(([currency, ceiling]) => [group, currency, ceiling, clause] as const),
);
const clauseFor = (groups: readonly StaffGroup[], amount: number | null, currency = 'EUR') =>
  authorityFor(policy, me(...groups), amount === null ? null : money(amount, currency), 0)?.clause ?? null;

describe('what somebody may decide alone', () => {
  it.each(ceilings)('%s, in %s: up to %i and not a minor unit more', (group, currency, ceiling, clause) => {
    expect(clauseFor([group], ceiling, currency)).toBe(clause);
    expect(clauseFor([group], ceiling + 1, currency)).toBeNull();
  });

  it.each(rules)('%s: no amount in a currency that the policy neither names nor converts', (group) => {
    expect(clauseFor([group], 1, 'XOF')).toBeNull();
    expect(clauseFor([group], 0, 'XOF')).toBeNull();
  });

  // 300.00 EUR in each, by the rates of the policy.
  it.each([
    ['NOK', 323_340],
    ['INR', 3_259_845],
    ['AUD', 48_420],
    ['JPY', 53_445],
  ])('an agent, in %s without a ceiling: up to %i and not a minor unit more', (currency, most) => {
    expect(policy.authority.tier1?.refundCeilings[currency]).toBeUndefined();
    expect(clauseFor(['tier1'], most, currency)).toBe(policy.authority.tier1?.clause);
    expect(clauseFor(['tier1'], most + 1, currency)).toBeNull();
    const { authorityRates: _, ...before } = policy;
    expect(authorityFor(before, me('tier1'), money(1, currency), 0)).toBeNull();
  });

  it('a ceiling of its own counts before any rate', () => {
    const rates = { ...present(policy.authorityRates), perUnit: { SEK: 0.000_001 } };
    const converted = authorityFor({ ...policy, authorityRates: rates }, me('tier1'), money(1, 'SEK'), 0);
    expect(converted?.clause).toBe(policy.authority.tier1?.clause);
  });

  it.each(rules)('%s: no money back, with a reason', (group, { clause }) => {
    expect(clauseFor([group], null)).toBe(clause);
  });

  it.each(staffGroups.filter((group) => !policy.authority[group]))(
    '%s: nothing, for the policy gives it no authority',
    (group) => {
      expect(clauseFor([group], 1)).toBeNull();
      expect(clauseFor([group], null)).toBeNull();
    },
  );

  it('nobody of no group: nothing', () => {
    expect(clauseFor([], 1)).toBeNull();
    expect(clauseFor([], null)).toBeNull();
  });

  it('somebody of two groups: what either allows, under the rule that allows it', () => {
    const ceiling = present(policy.authority.tier1?.refundCeilings['EUR']);
    for (const groups of [
      ['tier1', 'lead'],
      ['lead', 'tier1'],
    ] as const) {
      expect(clauseFor(groups, ceiling + 1)).toBe(policy.authority.lead?.clause);
      expect(clauseFor(groups, ceiling)).not.toBeNull();
    }
  });

  it('counts what was granted before as if it were given now', () => {
    const ceiling = present(policy.authority.tier1?.refundCeilings['EUR']);
    const anna = me('tier1');
    expect(authorityFor(policy, anna, money(1, 'EUR'), ceiling - 1)?.clause).toBe('T1-AGENT');
    expect(authorityFor(policy, anna, money(1, 'EUR'), ceiling)).toBeNull();
    expect(authorityFor(policy, anna, null, ceiling + 1)?.clause).toBe('T1-AGENT');
  });

  it('is never less for a smaller amount or for more groups', () => {
    const anyGroups = () => fc.subarray([...staffGroups]);
    fc.assert(
      fc.property(
        anyGroups(),
        fc.nat(120_000),
        fc.nat(120_000),
        fc.constantFrom(...staffGroups),
        (groups, a, b, more) => {
          const [less, greater] = [Math.min(a, b), Math.max(a, b)];
          if (clauseFor(groups, greater) === null) return;
          expect(clauseFor(groups, less)).not.toBeNull();
          expect(clauseFor([...groups, more], greater)).not.toBeNull();
          expect(clauseFor(groups, null)).not.toBeNull();
        },
      ),
    );
  });
});
