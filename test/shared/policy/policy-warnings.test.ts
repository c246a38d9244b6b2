import { describe, expect, it } from 'vitest';
import { addDays, type PlainDate } from '../../../shared/kernel/time.ts';
import { policyWarnings } from '../../../shared/policy/policy-warnings.ts';
import { present } from '../../builders/must.ts';
import { policy } from '../../builders/policy.ts';
import { withPacks } from '../../builders/rights.ts';

const today = '2026-11-20' as PlainDate;

describe('what an operator should mend soon', () => {
  it('is nothing about the shipped policy', () => {
    expect(policyWarnings(policy, today)).toEqual([]);
  });

  it('is each country whose law is in force and whose customers are told of no body outside', () => {
    const [warning, ...others] = policyWarnings(withPacks('psd2_101', 'psd2_73'), today);
    expect(others).toEqual([]);
    expect(warning).toMatch(/^Laws are in force for AT, BE, .*NO.*, and externalBody names nobody there/);
    expect(warning).not.toMatch(/\b(SE|DE|CZ|GB)\b/);
  });

  it('is no body for a law about data, nor where all are named', () => {
    expect(policyWarnings(withPacks('gdpr_12'), today)).toEqual([]);
    expect(policyWarnings(withPacks('gb_disp_1_6_2a', 'au_rg_271'), today)).toEqual([]);
  });

  it.each([
    [366, 0],
    [367, 1],
  ])('is a table of rates that is %i days old: %i', (days, count) => {
    const { asOf } = present(policy.authorityRates);
    const old = policyWarnings({ ...policy, calendars: {} }, addDays(asOf, days));
    expect(old).toHaveLength(count);
  });
});
