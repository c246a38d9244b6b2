import { describe, expect, it } from 'vitest';
import type { Case } from '../../../../shared/case/case.ts';
import { type DelayReason, delayReasons } from '../../../../shared/case/parts/right.ts';
import { withClocks } from '../../../../shared/clocks/clocks.ts';
import { absorb } from '../../../../shared/features/intake/merge/merge.rules.ts';
import { sendHoldingReply } from '../../../../shared/features/rights/holding-reply.rules.ts';
import { invokeRight } from '../../../../shared/features/rights/invoke.rules.ts';
import { addHours, addSeconds, type Instant } from '../../../../shared/kernel/time.ts';
import type { PackId } from '../../../../shared/laws/pack-id.ts';
import type { Policy } from '../../../../shared/policy/policy.ts';
import * as at from '../../../builders/case/cases.ts';
import { later, now } from '../../../builders/clock.ts';
import { mustErr, mustOk } from '../../../builders/must.ts';
import { everyPack, paidBy, rightIn, runningPacks, withPacks } from '../../../builders/rights.ts';
import { anna, bert, elin, lena } from '../../../builders/staff.ts';

const leftToPeopleIn = (country: string, reason: Case['reason'] = 'duplicate_charge') =>
  withClocks(null, at.leftToPeople({ country, reason }), everyPack, now);

const shop: Policy = { ...everyPack, statutory: { ...everyPack.statutory, payersProvider: false } };

describe('invoking a right', () => {
  const current = leftToPeopleIn('SE');
  const invoke = (pack: PackId, since: Instant | null = now, on = current, member = anna) =>
    invokeRight(on, member, { pack, since }, everyPack, later(600));

  it('begins it from when the customer asked, and is logged', () => {
    const { case: after, entry } = mustOk(invoke('psd2_77', later(-3600)));
    expect(rightIn(after, 'psd2_77')).toMatchObject({ since: later(-3600), by: 'staff:anna', endedAt: null });
    expect(entry.events).toEqual([{ type: 'right_invoked', right: 'psd2_77', since: later(-3600) }]);
    expect(rightIn(after, 'psd2_101')).toEqual(rightIn(current, 'psd2_101'));
    expect(after.revision).toBe(after.version);
  });

  it('puts a special rule in the place of the general one', () => {
    const american = withClocks(
      null,
      paidBy(at.leftToPeople({ country: 'US', reason: 'unauthorised' }), 'bank_transfer'),
      everyPack,
      now,
    );
    expect(runningPacks(american)).toEqual(['us_reg_e']);
    const { case: after } = mustOk(invoke('us_reg_e_new_account', now, american, lena));
    expect(runningPacks(after)).toEqual(['us_reg_e_new_account']);
    expect(mustErr(invoke('us_reg_e_new_account', now, after, lena))).toEqual({ code: 'right_already_runs' });
  });

  it.each<[string, string, string, PackId, PackId]>([
    ['US', 'debit_card', 'unauthorised', 'us_reg_e_90_days', 'us_reg_e_new_account'],
    ['US', 'credit_card', 'unauthorised', 'us_reg_z', 'us_reg_e_90_days'],
    ['US', 'bank_transfer', 'unauthorised', 'us_reg_e', 'us_reg_z'],
    ['IN', 'wallet', 'payment_failed', 'in_rbi_tat', 'in_rbi_tat_1'],
    ['GB', 'card', 'other', 'gb_disp_1_6_2a', 'gb_disp_1_6_2'],
  ])(
    '%s, %s: one rule of a group takes the place of another, and back',
    (country, method, reason, by, to) => {
      const before = paidBy(at.leftToPeople({ country, reason: reason as Case['reason'] }), method);
      const found = withClocks(null, before, everyPack, now);
      expect(runningPacks(found)).toContain(by);
      const special = mustOk(invoke(to, null, found, lena)).case;
      const replaced = runningPacks(found).map((pack) => (pack === by ? to : pack));
      expect(runningPacks(special)).toEqual(replaced);
      const again = withClocks(found, { ...special, findings: [...special.findings] }, everyPack, later(700));
      expect(runningPacks(again)).toEqual(replaced);
      expect(runningPacks(mustOk(invoke(by, null, special, lena)).case)).toEqual(runningPacks(found));
    },
  );

  it('counts from the receipt of the complaint where nobody says when the customer asked', () => {
    const { case: after, entry } = mustOk(invoke('gdpr_12', null));
    expect(rightIn(after, 'gdpr_12').since).toBe(current.openedAt);
    expect(entry.events).toMatchObject([{ since: current.openedAt }]);
  });

  it('counts from the payment where the law does, once that is known', () => {
    const indian = leftToPeopleIn('IN', 'payment_failed');
    const since = (on: Case) =>
      rightIn(mustOk(invoke('in_rbi_tat_1', null, on, lena)).case, 'in_rbi_tat_1').since;
    expect(since({ ...indian, findings: [] })).toBe(indian.openedAt);
    expect(since(paidBy(indian, 'wallet'))).toBe(later(-86_400));
  });

  it.each([
    [-86_401, 'right_before_payment'],
    [-86_400, null],
  ])('asked for %i seconds after now, of a payment of yesterday: %s', (seconds, code) => {
    const result = invoke('psd2_77', later(seconds), paidBy(current, 'bank_transfer'));
    expect(result.ok ? null : result.error.code).toBe(code);
    expect(invoke('psd2_77', later(seconds), { ...current, findings: [] }).ok).toBe(true);
  });

  it.each<[string, () => unknown, string]>([
    ['another country’s', () => mustErr(invoke('gb_app_fraud')), 'right_not_in_force'],
    ['one that runs', () => mustErr(invoke('psd2_101')), 'right_already_runs'],
    ['one of tomorrow', () => mustErr(invoke('psd2_77', later(601))), 'right_begins_later'],
    [
      'one that is switched off',
      () => mustErr(invokeRight(current, anna, { pack: 'psd2_77', since: now }, withPacks(), now)),
      'right_not_in_force',
    ],
    [
      'one that binds the payer’s provider, for a shop',
      () => mustErr(invokeRight(current, anna, { pack: 'psd2_77', since: now }, shop, now)),
      'right_not_in_force',
    ],
    [
      'one of an unauthorised payment that is not known',
      () => mustErr(invoke('psd2_73', now, { ...current, findings: [] })),
      'right_payment_unknown',
    ],
    [
      'one for payments of another year',
      () => mustErr(invoke('in_rbi_fraudulent_abroad', now, paidBy(leftToPeopleIn('IN'), 'card'), lena)),
      'right_not_in_force',
    ],
    [
      'one without a country',
      () => mustErr(invoke('gdpr_12', now, { ...current, country: null, findings: [] })),
      'right_not_in_force',
    ],
  ])('is refused for %s', (_, refused, code) => {
    expect(refused()).toEqual({ code });
  });

  it.each([
    [55, 55, null],
    [57, 57, 'right_asked_too_late'],
    // Agreed on long before it was debited.
    [90, 55, null],
    [90, 57, 'right_asked_too_late'],
  ])('of a direct debit made %i and debited %i days ago: %s', (made, debited, code) => {
    const daysAgo = (days: number) => addHours(now, -24 * days);
    const known = { createdAt: daysAgo(made), capturedAt: daysAgo(debited) };
    const result = invoke('psd2_77', now, paidBy(current, 'bank_transfer', known));
    expect(result.ok ? null : result.error.code).toBe(code);
  });

  it.each([
    [elin, 'group_may_not'],
    [bert, 'owned_by_another'],
  ])('is not for everybody (%o)', (member, refusal) => {
    const owned = { ...current, owner: 'staff:anna' as const };
    expect(mustErr(invoke('psd2_77', now, owned, member))).toMatchObject({ refusal });
    expect(invoke('psd2_77', now, owned, lena).ok).toBe(true);
  });
});

describe('a colleague’s holding reply', () => {
  const current = leftToPeopleIn('SE');
  const send = (pack: PackId, on = current, member = anna, because: DelayReason | null = 'authority') =>
    sendHoldingReply(on, member, { pack, because }, everyPack, later(600));

  it('puts the answer off once, and the owner is warned of it no more', () => {
    const { case: after, entry } = mustOk(send('psd2_101'));
    expect(entry.actor).toBe('staff:anna');
    expect(rightIn(after, 'psd2_101')).toMatchObject({ holdAt: null, heldAt: later(600), furthestBy: null });
    expect(mustErr(send('psd2_101', after))).toEqual({ code: 'delay_not_open' });
  });

  it.each<[string, PackId]>([
    ['SE', 'psd2_101'],
    ['GB', 'gb_disp_1_6_2a'],
  ])('%s: is refused for %s without a reason beyond our control', (country, pack) => {
    const open = leftToPeopleIn(country);
    expect(mustErr(send(pack, open, lena, null))).toEqual({ code: 'delay_needs_reason' });
    for (const because of delayReasons) {
      expect(rightIn(mustOk(send(pack, open, lena, because)).case, pack).heldBecause).toBe(because);
    }
  });

  it('is the only way where a person has to say that the law’s condition is met', () => {
    const indian = withClocks(null, paidBy(leftToPeopleIn('IN', 'unauthorised'), 'card'), everyPack, now);
    const { case: after } = mustOk(send('in_rbi_unauthorised', indian, lena, null));
    expect(rightIn(after, 'in_rbi_unauthorised').heldBecause).toBeUndefined();
    expect(rightIn(after, 'in_rbi_unauthorised').answerBy).toBe('2027-02-18T18:29:59.999Z');
  });

  it('is refused where the law knows none, and for a right that does not run', () => {
    const stolen = withClocks(null, paidBy(leftToPeopleIn('SE', 'unauthorised'), 'card'), everyPack, now);
    expect(mustErr(send('psd2_73', stolen, lena))).toEqual({ code: 'delay_not_open' });
    expect(mustErr(send('psd2_77'))).toEqual({ code: 'right_not_running' });
  });

  it('is refused once the date has passed', () => {
    const passed = {
      ...current,
      rights: current.rights.map((right) => ({ ...right, passedAt: addSeconds(now, 1) })),
    };
    expect(mustErr(send('psd2_101', passed))).toEqual({ code: 'delay_not_open' });
  });
});

describe('a case that takes up the same complaint from another', () => {
  const first = leftToPeopleIn('SE');
  const second = withClocks(
    null,
    { ...at.twinLeftToPeople({ country: 'SE' }), rights: [], openedAt: later(86_400 * 3) },
    everyPack,
    later(86_400 * 3),
  );

  it('goes on under the earlier complaint’s dates, with what was invoked there', () => {
    const invoked = mustOk(
      invokeRight(first, anna, { pack: 'psd2_77', since: now }, everyPack, later(600)),
    ).case;
    const { case: after } = mustOk(absorb(second, invoked, anna, later(86_400 * 4)));
    expect(runningPacks(after).toSorted()).toEqual(['psd2_101', 'psd2_77']);
    expect(rightIn(after, 'psd2_101')).toEqual(rightIn(first, 'psd2_101'));
    expect(
      after.clocks.filter(({ kind, right }) => kind === 'statutory_end' && right === 'psd2_77'),
    ).toHaveLength(1);
    const again = withClocks(after, after, everyPack, later(86_400 * 4));
    expect(again.clocks.toSorted()).toEqual(after.clocks.toSorted());
  });

  it('keeps its own dates where they are the earlier ones, and takes up none once it has its answer', () => {
    const { case: kept } = mustOk(absorb(first, second, anna, later(86_400 * 4)));
    expect(kept.rights).toEqual(first.rights);
    const answered = { ...at.resolved({ country: 'SE' }), rights: [] };
    expect(mustOk(absorb(answered, second, anna, later(86_400 * 4))).case.rights).toEqual([]);
  });
});
