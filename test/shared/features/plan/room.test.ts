import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PlanOption } from '../../../../shared/case/parts/plan.ts';
import {
  limitOf,
  pathNow,
  type RoomObstacle,
  roomObstacle,
  roomOn,
  uncapturedAmount,
} from '../../../../shared/features/plan/room.rules.ts';
import { money } from '../../../../shared/kernel/money.ts';
import { type RefundPath, refundPaths } from '../../../../shared/payments/refund.ts';
import { option, roomOf } from '../../../builders/case/plans.ts';
import {
  authorised,
  chargeback,
  compensation,
  facts,
  payment,
  refundRecord,
} from '../../../builders/payments/payment-facts.ts';
import { policy } from '../../../builders/policy.ts';

const { goodwill } = policy;
const ceiling = goodwill.ceilings['EUR'] ?? 0;
const eur = (amount: number) => money(amount, 'EUR');

describe('what may still move on a payment', () => {
  it.each([
    ['nothing went back', facts(), { taken: 4990, uncaptured: 0, goodwill: ceiling }],
    [
      'a refund went back',
      facts({ refunds: [refundRecord(990)] }),
      { taken: 4000, uncaptured: 0, goodwill: ceiling },
    ],
    [
      'a bank claims a part',
      facts({ chargebacks: [chargeback(990, 'open')] }),
      { taken: 4000, uncaptured: 0, goodwill: ceiling },
    ],
    [
      'goodwill was given',
      facts({ compensations: [compensation(500, 'goodwill')] }),
      { taken: 4990, uncaptured: 0, goodwill: ceiling - 500 },
    ],
    [
      'goodwill failed',
      facts({ compensations: [compensation(500, 'goodwill', { status: 'failed' })] }),
      { taken: 4990, uncaptured: 0, goodwill: ceiling },
    ],
    [
      'more goodwill was given than policy allows now',
      facts({ compensations: [compensation(ceiling + 1, 'goodwill')] }),
      { taken: 4990, uncaptured: 0, goodwill: 0 },
    ],
    ['it waits for capture', authorised(), { taken: 0, uncaptured: 5000, goodwill: ceiling }],
    [
      'it was corrected before capture',
      authorised({ compensations: [compensation(500, 'before_capture')] }),
      { taken: 0, uncaptured: 4500, goodwill: ceiling },
    ],
    [
      'it was corrected, then captured',
      facts({
        payment: payment({ amount: eur(4500) }),
        compensations: [compensation(500, 'before_capture')],
      }),
      { taken: 4500, uncaptured: 0, goodwill: ceiling },
    ],
    [
      'it failed',
      facts({ payment: payment({ status: 'failed', capturedAt: null }) }),
      { taken: 0, uncaptured: 0, goodwill: ceiling },
    ],
  ])('after %s', (_, known, left) => {
    expect(roomOn(known, goodwill).left).toEqual(left);
  });

  it('holds no goodwill in a currency that policy does not name', () => {
    const inYen = facts({ payment: payment({ amount: money(5000, 'JPY') }) });
    expect(roomOn(inYen, goodwill).left.goodwill).toBe(0);
  });
});

describe('an option', () => {
  const onAuthorised = roomOn(authorised(), goodwill);
  const lowered = (amount: number, charged: number): PlanOption => ({
    ...option(1, 'correction', amount),
    path: 'before_capture',
    charged: eur(charged),
  });

  it.each<[string, PlanOption, ReturnType<typeof roomOf> | null, RoomObstacle | null]>([
    ['all that is left', option(1, 'refund', 4990), roomOf(eur(4990)), null],
    ['a cent more', option(1, 'refund', 4991), roomOf(eur(4990)), 'amount_not_available'],
    ['goodwill up to the ceiling', option(1, 'goodwill', ceiling), roomOf(eur(0)), null],
    [
      'goodwill above the ceiling',
      option(1, 'goodwill', ceiling + 1),
      roomOf(eur(4990)),
      'goodwill_exhausted',
    ],
    ['goodwill on an unknown payment', option(1, 'goodwill', 1), null, 'payment_not_known'],
    [
      'goodwill in another currency',
      option(1, 'goodwill', money(1, 'SEK')),
      roomOf(eur(0)),
      'currency_differs',
    ],
    ['a refund before capture', option(1, 'refund', 1), onAuthorised, 'amount_not_available'],
    ['a correction before capture', lowered(500, 4500), onAuthorised, null],
    ['a correction of all of it', lowered(5000, 0), onAuthorised, null],
    ['a correction of more than is authorised', lowered(5001, 0), onAuthorised, 'amount_not_available'],
    ['a correction that promised another charge', lowered(500, 4000), onAuthorised, 'amount_not_available'],
    ['an explanation', option(1, 'explanation', null), null, null],
  ])('that gives %s', (_, given, room, obstacle) => {
    expect(roomObstacle(given, room)).toBe(obstacle);
  });

  it.each(refundPaths)('by a path that the gateway cannot pay is refused: %s', (path) => {
    const room = { ...onAuthorised, left: { taken: 5000, uncaptured: 5000, goodwill: 5000 } };
    const given = { amount: eur(100), path, charged: null };
    expect(roomObstacle(given, room)).toBeNull();
    const paths = refundPaths.filter((other) => other !== path);
    expect(roomObstacle(given, { ...room, paths })).toBe('path_not_supported');
  });

  it.each<[string, ReturnType<typeof roomOf> | null, RefundPath]>([
    ['is captured', roomOf(eur(4990)), 'original_method'],
    ['waits for capture', onAuthorised, 'before_capture'],
    ['is not known', null, 'original_method'],
  ])('to correct the amount of a payment that %s goes its way', (_, room, path) => {
    expect(pathNow('correction', room)).toBe(path);
    expect(pathNow('refund', room)).toBe('original_method');
  });
});

/** Amounts that cases ask for, each on one of the funds, in the order in which they are committed. */
const asks = fc.array(
  fc.record({
    path: fc.constantFrom<RefundPath>('original_method', 'store_credit', 'goodwill', 'before_capture'),
    amount: fc.integer({ min: 1, max: 3000 }),
  }),
  { maxLength: 20 },
);

describe('however many cases ask', () => {
  it.each([
    ['captured', facts()],
    ['authorised', authorised()],
  ] as const)('goodwill stays within its ceiling and takes nothing of a payment that is %s', (_, before) => {
    fc.assert(
      fc.property(asks, (all) => {
        const committed = { taken: 0, uncaptured: 0, goodwill: 0 };
        let now = before;
        for (const { path, amount } of all) {
          const fund = path === 'goodwill' ? 'goodwill' : path === 'before_capture' ? 'uncaptured' : 'taken';
          if (committed[fund] + amount > limitOf(fund, now, goodwill)) continue;
          committed[fund] += amount;
          const record = refundRecord(amount, { path, reference: `rfnd_${committed[fund]}` });
          const into = fund === 'taken' ? 'refunds' : 'compensations';
          now = { ...now, [into]: [...now[into], record] };
        }
        expect(committed.goodwill).toBeLessThanOrEqual(ceiling);
        expect(committed.uncaptured).toBeLessThanOrEqual(uncapturedAmount(before).amount);
        const { left } = roomOn(now, goodwill);
        expect(left).toEqual({
          taken: roomOn(before, goodwill).left.taken - committed.taken,
          uncaptured: roomOn(before, goodwill).left.uncaptured - committed.uncaptured,
          goodwill: ceiling - committed.goodwill,
        });
      }),
    );
  });

  it('what others gave counts against the limit, and what Redress gave is counted where it is committed', () => {
    const given = [
      compensation(300, 'goodwill', { reference: 'gift_of_the_shop' }),
      compensation(200, 'goodwill', { reference: 'rfnd_1' }),
    ];
    expect(limitOf('goodwill', facts({ compensations: given }), goodwill)).toBe(ceiling - 300);
  });
});
