import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { finalStatuses } from '../../../shared/case/transitions.ts';
import { wrongAbout } from '../../builders/shop/oracle.ts';
import { sell } from '../../builders/shop/sales.ts';
import type { GivenBack, Shop } from '../../builders/shop/shop.ts';
import { anyLife, live } from './life.ts';
import { limits } from './limits.ts';

const asked = process.env['ADVERSARY_LIVES'];
const numRuns = Number(asked ?? 120);
const seed = Number(process.env['ADVERSARY_SEED'] ?? 20_261_128);

describe('whatever claimants, strangers and crooks try', () => {
  it('nobody gets more than is owed or may be given, and every case ends', { timeout: 900_000 }, async () => {
    const seen: Record<string, number> = {};
    const count = (what: string, times = 1) => {
      seen[what] = (seen[what] ?? 0) + times;
    };
    await fc.assert(
      fc.asyncProperty(anyLife(), async (life) => {
        const { cases, store, wrong, shop } = await live(life);
        expect(wrong).toEqual([]);
        const ended = cases().map((id) => store.get(id).case.status);
        expect(ended.filter((status) => !finalStatuses.includes(status))).toEqual([]);
        count('lives');
        count('cases', ended.length);
        for (const { by, state, case: given } of shop.back) {
          count(`${by === 'people' ? (given?.second ? 'two people' : 'one person') : by} ${state}`);
        }
      }),
      { numRuns, seed },
    );
    if (asked) console.log(JSON.stringify(seen));
    // What pays nothing shows nothing: machine, people alone and in pairs all paid, and refunds failed and came back.
    for (const what of ['machine settled', 'one person settled', 'two people settled', 'machine failed'])
      expect(seen[what]).toBeGreaterThan(0);
  });
});

describe('the oracle objects where', () => {
  const payer = 'mallory@mail.example';
  const shopOf = (course: Parameters<typeof sell>[0]['course'], ...back: GivenBack[]): Shop => ({
    currency: 'EUR',
    ...sell({ course, price: 90_000, share: 10, payer, card: 'card_m' }, 0, 0),
    back,
  });
  const given = (amount: number, change: Partial<NonNullable<GivenBack['case']>> = {}): GivenBack => {
    const { first, ...rest } = { first: 'machine', ...change };
    const claim = { id: 'case_1', reason: 'refund_request', claimant: payer, second: null, ...rest };
    const by = first === 'machine' ? 'machine' : 'people';
    return {
      id: `re_${amount}`,
      payment: 'pay_0',
      amount,
      at: 60,
      by,
      state: 'settled',
      case: { first, ...claim },
    };
  };
  const anna = { first: 'anna' };

  it.each<[string, Shop, GivenBack]>([
    ['more than was taken', shopOf('cancelled'), given(90_001, { first: 'tove', second: 'lars' })],
    ['to somebody who did not pay', shopOf('cancelled'), given(1, { claimant: 'oscar@mail.example' })],
    ['the machine pays more than is owed', shopOf('came_back_in_part'), given(9001)],
    ['the machine pays more than it may on a payment', shopOf('cancelled', given(10_000)), given(5001)],
    [
      'the machine pays one payer too much',
      shopOf('cancelled', given(45_000, { reason: 'duplicate_charge' })),
      given(5001, { reason: 'duplicate_charge' }),
    ],
    ['the honest pay more than is owed', shopOf('kept'), given(1, { first: 'bert' })],
    ['somebody approves their own', shopOf('kept'), given(1, { first: 'tove', second: 'tove' })],
    ['people move more than they may on a payment', shopOf('kept'), given(30_001, anna)],
    ['people move more than they may for a payer', shopOf('kept', given(20_000, anna)), given(10_001, anna)],
    ['the same case is paid again by one person', shopOf('kept', given(1, anna)), given(2, anna)],
  ])('%s', (what, shop, one) => {
    expect(wrongAbout(shop, one, limits).join('\n')).toContain(what);
  });

  it('and nowhere else', () => {
    expect(wrongAbout(shopOf('came_back_in_part'), given(9000), limits)).toEqual([]);
    expect(wrongAbout(shopOf('kept'), given(30_000, anna), limits)).toEqual([]);
  });
});
