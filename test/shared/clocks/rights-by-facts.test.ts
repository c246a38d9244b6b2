import { describe, expect, it } from 'vitest';
import type { Case } from '../../../shared/case/case.ts';
import type { FindingFacts } from '../../../shared/case/parts/finding.ts';
import { withClocks } from '../../../shared/clocks/clocks.ts';
import { type Instant, instant } from '../../../shared/kernel/time.ts';
import type { PackId } from '../../../shared/laws/pack-id.ts';
import type { Policy } from '../../../shared/policy/policy.ts';
import * as at from '../../builders/case/cases.ts';
import { later, now } from '../../builders/clock.ts';
import { everyPack, openedIn, paidBy, rightIn, runningPacks, withPacks } from '../../builders/rights.ts';

/** The case as if it had been opened under this policy. */
const under = (policy: Policy, current: Case): Case =>
  withClocks(null, { ...current, rights: [] }, policy, now);
/** The case once its payment is known. */
const found = (
  before: Case,
  method: string,
  known: FindingFacts = {},
  policy: Policy = everyPack,
  moment: Instant = later(60),
) => withClocks(before, paidBy({ ...before, status: 'investigating' }, method, known), policy, moment);
describe('by the facts of the case', () => {
  it.each<[string, Case['reason'], readonly PackId[]]>([
    ['SE', 'duplicate_charge', ['psd2_101']],
    // What laws say of an unauthorised payment, and which of the American rules holds, is known with the payment.
    ['NO', 'unauthorised', ['psd2_101']],
    ['GB', 'duplicate_charge', ['gb_disp_1_5', 'gb_disp_1_6_2a']],
    ['GB', 'refund_request', ['gb_disp_1_5', 'gb_disp_1_6_2a']],
    ['GB', 'other', ['gb_disp_1_5', 'gb_disp_1_6_2a']],
    ['AU', 'other', ['au_rg_271']],
    ['IN', 'unauthorised', []],
    ['US', 'unauthorised', []],
    ['KZ', 'unauthorised', []],
  ])('%s, %s: %j', (country, reason, packs) => {
    expect(runningPacks(openedIn(country, reason))).toEqual(packs);
  });

  it('nothing applies where the customer’s country is not known, or the policy has switched nothing on', () => {
    expect(openedIn(null, 'unauthorised').rights).toEqual([]);
    expect(under(withPacks(), at.opened({ country: 'SE' })).rights).toEqual([]);
  });

  it.each<[string, string, Case['reason'], PackId]>([
    ['US', 'bank_transfer', 'unauthorised', 'us_reg_e'],
    ['US', 'debit_card', 'unauthorised', 'us_reg_e_90_days'],
    ['US', 'credit_card', 'unauthorised', 'us_reg_z'],
    ['US', 'credit_card', 'refund_not_received', 'us_reg_z'],
    ['IN', 'wallet', 'payment_failed', 'in_rbi_tat'],
    ['IN', 'card', 'unauthorised', 'in_rbi_unauthorised'],
    ['NO', 'card', 'unauthorised', 'psd2_73'],
    ['GB', 'card', 'unauthorised', 'gb_psr_76'],
  ])('%s, %s: findings that tell of the payment bring %s, %s', (country, method, reason, pack) => {
    const before = openedIn(country, reason);
    const after = found(before, method);
    expect(runningPacks(after)).toContain(pack);
    const { since, by } = rightIn(after, pack);
    expect([since, by]).toEqual([pack === 'in_rbi_tat' ? later(-86_400) : now, 'facts']);
  });

  it.each<[string, string, Case['reason']]>([
    ['US', 'bank_transfer', 'refund_not_received'],
    ['US', 'debit_card', 'refund_not_received'],
    ['US', 'credit_card', 'refund_request'],
    ['US', 'credit_card', 'mistaken_payment'],
    ['US', 'credit_card', 'other'],
  ])('%s, %s: %s is no error of the payment', (country, method, reason) => {
    expect(runningPacks(found(openedIn(country, reason), method))).toEqual([]);
  });

  it.each<[string, PackId]>([
    ['SE', 'psd2_73'],
    ['GB', 'gb_psr_76'],
    ['US', 'us_reg_e'],
    ['IN', 'in_rbi_unauthorised'],
  ])('%s: %s binds the payer’s provider alone', (country, pack) => {
    const shop: Policy = { ...everyPack, statutory: { ...everyPack.statutory, payersProvider: false } };
    const before = under(shop, at.opened({ country, reason: 'unauthorised' }));
    expect(runningPacks(found(before, 'bank_transfer', {}, shop))).not.toContain(pack);
    expect(runningPacks(found(before, 'bank_transfer'))).toContain(pack);
  });

  it('a payment that is somebody else’s, or was not found, brings none', () => {
    const before = openedIn('SE', 'unauthorised');
    const findings = [{ check: 'payment_found', result: 'refuted', facts: { method: 'card' } }] as const;
    const after = withClocks(before, { ...before, status: 'investigating', findings }, everyPack, later(60));
    expect(runningPacks(after)).toEqual(['psd2_101']);
  });

  it.each<[string, Case['reason'], string, number, number, PackId]>([
    // Thirteen months after the debit: 20 October 2025 is the last day of which one may still tell on 20 November 2026.
    ['SE', 'unauthorised', 'card', 396, 397, 'psd2_73'],
    ['GB', 'unauthorised', 'card', 396, 397, 'gb_psr_76'],
    // A month until the statement, and 60 days: of 21 August 2026 one may still tell.
    ['US', 'unauthorised', 'bank_transfer', 91, 92, 'us_reg_e'],
    ['US', 'amount_mismatch', 'credit_card', 91, 92, 'us_reg_z'],
  ])('%s, %s: of a %s debit %i days ago one is told in time, of one %i days ago not', (...row) => {
    const [country, reason, method, inTime, tooLate, pack] = row;
    const daysAgo = (days: number) => ({ capturedAt: later(-86_400 * days) });
    const before = openedIn(country, reason);
    expect(runningPacks(found(before, method, daysAgo(inTime)))).toContain(pack);
    expect(runningPacks(found(before, method, daysAgo(tooLate)))).not.toContain(pack);
  });

  it.each([
    // In India the year ends at 18:30 UTC.
    ['2026-12-31T18:29:59Z', 'in_rbi_unauthorised'],
    ['2026-12-31T18:30:00Z', 'in_rbi_fraudulent'],
  ])('IN: the day of the payment says which directions hold: %s, %s', (createdAt, pack) => {
    const january = instant('2027-01-05T09:00:00Z');
    const before = openedIn('IN', 'unauthorised', january);
    const after = found(before, 'card', { createdAt }, everyPack, january);
    expect(runningPacks(after)).toEqual([pack]);
  });

  it.each<[string | null, string | null, readonly PackId[]]>([
    [null, 'SE', ['psd2_101', 'psd2_73']],
    ['KZ', 'SE', ['psd2_101', 'psd2_73']],
    ['SE', 'KZ', ['psd2_101', 'psd2_73']],
    ['SE', null, ['psd2_101', 'psd2_73']],
    ['KZ', null, []],
  ])('stated %s, recorded with the payment %s: %j', (stated, payerCountry, packs) => {
    const after = found(openedIn(stated, 'unauthorised'), 'card', { payerCountry });
    expect(runningPacks(after)).toEqual(packs);
  });

  it('a change that tells nothing of the payment begins no right a second time', () => {
    const before = under(everyPack, at.leftToPeople({ country: 'SE' }));
    const after = withClocks(before, { ...before, priority: 'high' }, everyPack, later(9000));
    expect(after.rights).toEqual(before.rights);
  });
});
