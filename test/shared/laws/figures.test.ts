import { describe, expect, it } from 'vitest';
import { money } from '../../../shared/kernel/money.ts';
import { instant } from '../../../shared/kernel/time.ts';
import { type PackId, packIds } from '../../../shared/laws/pack-id.ts';
import { statutoryPacks } from '../../../shared/laws/packs.ts';
import { endOf } from '../../../shared/laws/span.ts';
import { calendarFor } from '../../../shared/policy/policy.ts';
import { now } from '../../builders/clock.ts';
import { present } from '../../builders/must.ts';
import { everyPack } from '../../builders/rights.ts';

/** Counted by hand on a calendar, from Friday 20 November 2026, 09:00 UTC. */
const dates: readonly (readonly [PackId, 'acknowledge' | 'answer' | 'extension', string, string])[] = [
  ['psd2_101', 'answer', 'SE', '2026-12-11T22:59:59.999Z'],
  ['psd2_101', 'extension', 'SE', '2027-01-15T22:59:59.999Z'],
  ['psd2_101', 'extension', 'CZ', '2027-01-13T22:59:59.999Z'],
  ['psd2_101', 'answer', 'FI', '2026-12-11T22:59:59.999Z'],
  ['psd2_73', 'answer', 'SE', '2026-11-23T22:59:59.999Z'],
  ['psd2_77', 'answer', 'DE', '2026-12-04T22:59:59.999Z'],
  ['gdpr_12', 'answer', 'SE', '2026-12-20T22:59:59.999Z'],
  ['gdpr_12', 'extension', 'SE', '2027-02-20T22:59:59.999Z'],
  ['us_reg_e', 'answer', 'US', '2026-12-08T04:59:59.999Z'],
  ['us_reg_e', 'extension', 'US', '2027-01-05T04:59:59.999Z'],
  ['us_reg_e_90_days', 'answer', 'US', '2026-12-08T04:59:59.999Z'],
  ['us_reg_e_90_days', 'extension', 'US', '2027-02-19T04:59:59.999Z'],
  ['us_reg_e_new_account', 'answer', 'US', '2026-12-22T04:59:59.999Z'],
  ['us_reg_e_new_account', 'extension', 'US', '2027-02-19T04:59:59.999Z'],
  ['us_reg_z', 'acknowledge', 'US', '2026-12-21T04:59:59.999Z'],
  ['us_reg_z', 'answer', 'US', '2027-02-19T04:59:59.999Z'],
  ['gb_disp_1_5', 'answer', 'GB', '2026-11-25T23:59:59.999Z'],
  ['gb_disp_1_6_2', 'answer', 'GB', '2027-01-15T23:59:59.999Z'],
  ['gb_disp_1_6_2a', 'answer', 'GB', '2026-12-11T23:59:59.999Z'],
  ['gb_disp_1_6_2a', 'extension', 'GB', '2027-01-13T23:59:59.999Z'],
  ['gb_psr_76', 'answer', 'GB', '2026-11-23T23:59:59.999Z'],
  ['gb_psr_80', 'answer', 'GB', '2026-12-04T23:59:59.999Z'],
  ['gb_app_fraud', 'answer', 'GB', '2026-11-27T23:59:59.999Z'],
  ['gb_app_fraud', 'extension', 'GB', '2027-01-13T23:59:59.999Z'],
  ['au_rg_271', 'acknowledge', 'AU', '2026-11-23T12:59:59.999Z'],
  ['au_rg_271', 'answer', 'AU', '2026-12-20T12:59:59.999Z'],
  ['in_rbi_tat', 'answer', 'IN', '2026-11-25T18:29:59.999Z'],
  ['in_rbi_tat_1', 'answer', 'IN', '2026-11-21T18:29:59.999Z'],
  ['in_rbi_unauthorised', 'answer', 'IN', '2026-12-03T18:29:59.999Z'],
  ['in_rbi_unauthorised', 'extension', 'IN', '2027-02-18T18:29:59.999Z'],
  ['in_rbi_fraudulent', 'answer', 'IN', '2027-01-04T18:29:59.999Z'],
  ['in_rbi_fraudulent_abroad', 'answer', 'IN', '2027-01-19T18:29:59.999Z'],
];

const spanOf = (id: PackId, which: (typeof dates)[number][1]) => {
  const { acknowledge, answer, extension } = statutoryPacks[id];
  return present({ acknowledge, answer, extension: extension?.within }[which]);
};

describe('the figure of', () => {
  it.each(dates)('%s, %s, ends in %s on %s', (id, which, country, end) => {
    const calendar = present(calendarFor(everyPack, country));
    expect(endOf(spanOf(id, which), now, calendar)).toBe(end);
  });

  it('every span of every pack is in the table', () => {
    const spans = packIds.flatMap((id) => {
      const { acknowledge, extension } = statutoryPacks[id];
      return [
        ...(acknowledge ? [`${id} acknowledge`] : []),
        `${id} answer`,
        ...(extension?.within ? [`${id} extension`] : []),
      ];
    });
    const named = new Set(dates.map(([id, which]) => `${id} ${which}`));
    expect(spans.filter((span) => !named.has(span))).toEqual([]);
  });

  it('psd2_101, put off over Christmas, counts no Swedish bank holiday', () => {
    const calendar = present(calendarFor(everyPack, 'SE'));
    const eve = instant('2026-12-23T12:00:00Z');
    expect(endOf({ count: 1, unit: 'business_days' }, eve, calendar)).toBe('2026-12-28T22:59:59.999Z');
  });

  it.each([
    ['2027-01-31T10:00:00Z', 1, '2027-02-28T22:59:59.999Z'],
    // In Stockholm it is the first of December already.
    ['2026-11-30T23:30:00Z', 1, '2027-01-01T22:59:59.999Z'],
    ['2026-12-15T10:00:00Z', 3, '2027-03-15T22:59:59.999Z'],
  ])(
    'a month from %s (%i) is the day of the same number, or the last of a shorter month',
    (since, count, end) => {
      const calendar = present(calendarFor(everyPack, 'SE'));
      expect(endOf({ count, unit: 'months' }, instant(since), calendar)).toBe(end);
    },
  );
});

describe('what is owed besides', () => {
  it('at most £85,000 after a scam, asked for within 13 months', () => {
    expect(statutoryPacks.gb_app_fraud).toMatchObject({
      owes: { what: 'refund', atMost: money(8_500_000, 'GBP') },
      askWithin: { span: { count: 13, unit: 'months' }, from: 'debit' },
    });
  });

  it('₹100 for each day beyond the turn-around time', () => {
    expect(statutoryPacks.in_rbi_tat.perDay).toEqual(money(10_000, 'INR'));
    expect(statutoryPacks.in_rbi_tat_1.perDay).toEqual(money(10_000, 'INR'));
  });

  it.each(['psd2_77', 'gb_psr_80'] as const)(
    'a refund for a direct debit, asked for within eight weeks after it: %s',
    (id) => {
      expect(statutoryPacks[id]).toMatchObject({
        owes: { what: 'refund', atMost: null, payerBears: null },
        askWithin: { span: { count: 8, unit: 'weeks' }, from: 'debit' },
      });
    },
  );

  it.each([
    ['psd2_73', money(5000, 'EUR')],
    ['gb_psr_76', money(3500, 'GBP')],
  ] as const)('a refund told of within 13 months, of which some may stay with the payer: %s', (id, some) => {
    expect(statutoryPacks[id]).toMatchObject({
      owes: { what: 'refund', atMost: null, payerBears: some },
      askWithin: { span: { count: 13, unit: 'months' }, from: 'debit' },
    });
  });

  it.each(['us_reg_e', 'us_reg_e_90_days', 'us_reg_e_new_account', 'us_reg_z'] as const)(
    'an error told of within 60 days after the statement: %s',
    (id) => {
      expect(statutoryPacks[id].askWithin).toEqual({
        span: { count: 60, unit: 'days' },
        from: 'statement',
      });
    },
  );

  it.each(['us_reg_e', 'us_reg_e_90_days', 'us_reg_e_new_account', 'in_rbi_unauthorised'] as const)(
    'a credit for the time of the investigation: %s',
    (id) => expect(statutoryPacks[id].owes).toEqual({ what: 'credit', atMost: null, payerBears: null }),
  );
});

describe('a pack', () => {
  it.each(packIds)(
    '%s stands under its own id, holds somewhere, and names its law and an official source',
    (id) => {
      const pack = statutoryPacks[id];
      expect(pack.id).toBe(id);
      expect(pack.countries.length).toBeGreaterThan(0);
      expect(pack.law).not.toBe('');
      expect(new URL(pack.source).protocol).toBe('https:');
    },
  );

  it('of the EEA holds in its thirty countries', () => {
    expect(new Set(statutoryPacks.psd2_101.countries).size).toBe(30);
  });
});
