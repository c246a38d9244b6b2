import { describe, expect, it } from 'vitest';
import { beginRight } from '../../../../shared/clocks/run-right.ts';
import { moneyOwed, perDayCompensation } from '../../../../shared/features/rights/money-owed.rules.ts';
import { money } from '../../../../shared/kernel/money.ts';
import { addHours, addSeconds } from '../../../../shared/kernel/time.ts';
import type { PackId } from '../../../../shared/laws/pack-id.ts';
import { statutoryPacks } from '../../../../shared/laws/packs.ts';
import { now } from '../../../builders/clock.ts';
import { present } from '../../../builders/must.ts';
import { policy } from '../../../builders/policy.ts';

const begun = (id: PackId, country: string) =>
  beginRight(statutoryPacks[id], {
    since: now,
    by: 'facts',
    calendar: present(policy.calendars[country]),
    shares: policy.statutory,
  });
const disputed = (amount: number, currency: string) => ({ disputedAmount: money(amount, currency) });

describe('money that a law gives', () => {
  it.each<[PackId, string, string, number, string, number]>([
    ['psd2_73', 'SE', 'refund', 129_900, 'SEK', 129_900],
    ['us_reg_e', 'US', 'credit', 4990, 'USD', 4990],
    ['in_rbi_unauthorised', 'IN', 'credit', 500_000, 'INR', 500_000],
    ['gb_app_fraud', 'GB', 'refund', 8_400_000, 'GBP', 8_400_000],
    ['gb_app_fraud', 'GB', 'refund', 9_900_000, 'GBP', 8_500_000],
    ['gb_app_fraud', 'GB', 'refund', 9_900_000, 'EUR', 9_900_000],
  ])('%s in %s is a %s of %i %s: %i', (id, country, what, amount, currency, owed) => {
    const right = begun(id, country);
    expect(moneyOwed(right, disputed(amount, currency), now)).toEqual([
      { what, amount: money(owed, currency), since: now, by: right.answerBy },
    ]);
  });

  it('is none where the law only wants an answer, and none that is paid', () => {
    expect(moneyOwed(begun('psd2_101', 'SE'), disputed(4990, 'SEK'), now)).toEqual([]);
    expect(moneyOwed({ ...begun('psd2_73', 'SE'), endedAt: now }, disputed(4990, 'SEK'), now)).toEqual([]);
  });

  it('as a credit is owed no more once the customer was told that it was given', () => {
    expect(moneyOwed({ ...begun('us_reg_e', 'US'), heldAt: now }, disputed(4990, 'USD'), now)).toEqual([]);
  });
});

describe('compensation for each day beyond the turn-around time', () => {
  const right = begun('in_rbi_tat', 'IN');
  const { answerBy } = right;

  it.each([
    [-1, null],
    [0, null],
    [0.001, 10_000],
    [24 * 3600, 10_000],
    [24 * 3600 + 1, 20_000],
    [10 * 24 * 3600, 100_000],
  ])('%d seconds late: %s', (seconds, amount) => {
    const owed = perDayCompensation(right, addSeconds(answerBy, seconds));
    expect(owed).toEqual(amount === null ? null : money(amount, 'INR'));
  });

  it('stops growing with the answer, and stays owed', () => {
    const answered = { ...right, endedAt: addHours(answerBy, 30) };
    const late = addHours(answerBy, 24 * 90);
    expect(moneyOwed(answered, disputed(50_000, 'INR'), late)).toEqual([
      { what: 'compensation', amount: money(20_000, 'INR'), since: answerBy, by: null },
    ]);
  });

  it('is no part of other laws', () => {
    expect(perDayCompensation(begun('psd2_73', 'SE'), addHours(now, 9999))).toBeNull();
  });
});
