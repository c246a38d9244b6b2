import { describe, expect, it } from 'vitest';
import { nothingAround } from '../../../../../shared/features/investigation/check.ts';
import { duplicateCharge } from '../../../../../shared/features/investigation/findings/duplicate-charge.ts';
import { money } from '../../../../../shared/kernel/money.ts';
import { addSeconds, instant } from '../../../../../shared/kernel/time.ts';
import type { PaymentFacts, PaymentRecord } from '../../../../../shared/payments/payment-facts.ts';
import { present } from '../../../../builders/must.ts';
import {
  claim,
  facts,
  order,
  payment,
  paymentsAt,
  sibling,
} from '../../../../builders/payments/payment-facts.ts';

/** The finding on the n-th (from 1) of these payments of one order. */
function findingOn(nth: number, orderPayments: readonly PaymentRecord[], change: Partial<PaymentFacts> = {}) {
  const disputed = present(orderPayments[nth - 1]);
  return duplicateCharge(
    claim({ paymentReference: disputed.reference, orderReference: disputed.orderReference }),
    facts({ payment: disputed, orderPayments, ...change }),
    nothingAround,
  );
}

const two = () => paymentsAt('18:21:00', '18:21:41');
const three = () => paymentsAt('18:21:00', '18:21:41', '18:25:00');

describe('duplicate_charge', () => {
  it('names the later of two payments the repeated one, beside the first', () => {
    expect(findingOn(2, two())).toEqual({
      check: 'duplicate_charge',
      result: 'confirmed',
      facts: {
        position: 'repeated',
        paid: money(4990, 'EUR'),
        capturedAt: '2026-11-14T18:21:41.000Z',
        otherPayment: 'pay_1',
        otherCapturedAt: '2026-11-14T18:21:00.000Z',
      },
    });
  });

  it('names the earlier of two payments the first, which the order needs', () => {
    expect(findingOn(1, two())).toMatchObject({
      result: 'confirmed',
      facts: { position: 'first', otherPayment: 'pay_2' },
    });
  });

  it.each([
    [1, 'first'],
    [2, 'repeated'],
    [3, 'repeated'],
  ] as const)('names of three payments number %i the %s', (nth, position) => {
    expect(findingOn(nth, three())).toMatchObject({ result: 'confirmed', facts: { position } });
  });

  it('leaves exactly one payment of equal age as the first, whatever the order of the records', () => {
    const same = paymentsAt('18:21:00', '18:21:00', '18:21:00');
    const positions = (all: readonly PaymentRecord[]) =>
      [1, 2, 3].map((nth) => `${all[nth - 1]?.reference} ${findingOn(nth, all).facts['position']}`).sort();
    expect(positions(same)).toEqual(['pay_1 first', 'pay_2 repeated', 'pay_3 repeated']);
    expect(positions(same.toReversed())).toEqual(positions(same));
  });

  it('is refuted for the only payment of an order', () => {
    expect(findingOn(1, paymentsAt('18:21:00'))).toEqual({
      check: 'duplicate_charge',
      result: 'refuted',
      facts: { paid: money(4990, 'EUR') },
    });
  });

  it('finds the other payment also where the list lacks the disputed one', () => {
    const [first, second] = two();
    const known = facts({ payment: present(second), orderPayments: [present(first)] });
    expect(duplicateCharge(claim(), known, nothingAround).facts['position']).toBe('repeated');
  });
});

describe('two payments of an order are not one purchase paid twice where', () => {
  it.each<[string, Partial<PaymentRecord>]>([
    ['somebody else made the other', { payerEmail: 'somebody.else@mail.example' }],
    ['the other is a minor unit more', { amount: money(4991, 'EUR') }],
    ['the other is the same number in another currency', { amount: money(4990, 'USD') }],
    ['the other belongs to another order', { orderReference: 'ord_2' }],
    ['the other belongs to no order', { orderReference: null }],
    ['the other failed', { status: 'failed' }],
    ['the other was cancelled', { status: 'cancelled' }],
    ['the other is only authorised', { status: 'authorised' }],
    ['the other is still pending', { status: 'pending' }],
  ])('%s', (_, change) => {
    const [first, second] = two();
    const other = payment({ ...first, ...change });
    expect(findingOn(2, [other, present(second)]).result).toBe('refuted');
  });

  it('neither belongs to an order', () => {
    const lone = two().map((one) => payment({ ...one, orderReference: null }));
    expect(findingOn(2, lone, { order: null }).result).toBe('refuted');
  });

  it('the disputed one was never captured', () => {
    const [first, second] = two();
    const failed = payment({ ...second, status: 'failed' });
    expect(findingOn(2, [present(first), failed]).result).toBe('refuted');
  });

  it('the other went back whole, so that this one is what the order needs', () => {
    expect(findingOn(2, two(), { siblings: [sibling('pay_1', 4990)] }).result).toBe('refuted');
  });

  it('each paid a part of the order, which needs both', () => {
    const halves = { order: order({ total: money(9980, 'EUR') }) };
    expect(findingOn(1, two(), halves).result).toBe('refuted');
    expect(findingOn(2, two(), halves).result).toBe('refuted');
  });

  it('the order needs what is left after a third went back whole', () => {
    const halves = { order: order({ total: money(9980, 'EUR') }), siblings: [sibling('pay_3', 4990)] };
    expect(findingOn(2, three(), halves).result).toBe('refuted');
  });
});

describe('an order that was paid in equal parts, once too often', () => {
  const halves = { order: order({ total: money(9980, 'EUR') }) };

  it.each([
    [1, 'first'],
    [2, 'first'],
    [3, 'repeated'],
  ] as const)('needs payments up to its total: number %i is %s', (nth, position) => {
    expect(findingOn(nth, three(), halves)).toMatchObject({ result: 'confirmed', facts: { position } });
  });
});

describe('where another payer paid the order before', () => {
  it('the earliest of a payer’s own payments is left to a person, never taken for a repeated one', () => {
    const [, ...own] = three();
    const other = payment({ ...three()[0], payerEmail: 'somebody.else@mail.example' });
    expect(findingOn(2, [other, ...own]).facts['position']).toBe('first');
    expect(findingOn(3, [other, ...own]).facts['position']).toBe('repeated');
  });
});

describe('an order whose price cannot be compared', () => {
  it.each([
    ['is unknown', null],
    ['is in another currency', order({ total: money(999_999, 'SEK') })],
  ])(
    'because it %s leaves it open which of two payments it needs: they may be halves, or two top-ups',
    (_, known) => {
      const finding = findingOn(2, two(), { order: known });
      expect(finding).toMatchObject({ result: 'unknown', facts: { otherPayment: 'pay_1' } });
      expect(findingOn(1, two(), { order: known }).facts).not.toHaveProperty('position');
    },
  );

  it('is no matter where nothing was paid beside', () => {
    expect(findingOn(1, paymentsAt('18:21:00'), { order: null }).result).toBe('refuted');
  });
});

describe('after money of the other payment went back, the order needs this one', () => {
  it.each([
    ['a refund of nearly all of it', sibling('pay_1', 4975)],
    ['a refund of a minor unit', sibling('pay_1', 1)],
    ['a chargeback of a part', sibling('pay_1', 0, 4000)],
    ['a refund and a chargeback', sibling('pay_1', 10, 10)],
  ])('by %s', (_, gone) => {
    expect(findingOn(2, two(), { siblings: [gone] })).toMatchObject({
      result: 'refuted',
      facts: { otherPayment: 'pay_1' },
    });
  });

  it('unless articles of that value came back', () => {
    const known = { siblings: [sibling('pay_1', 1000)], order: order({ returned: money(1000, 'EUR') }) };
    expect(findingOn(2, two(), known).facts['position']).toBe('repeated');
  });
});

describe('the window of one day', () => {
  const first = instant('2026-11-14T18:21:00Z');
  const pair = (seconds: number) => {
    const createdAt = addSeconds(first, seconds);
    return [
      payment({ reference: 'pay_1', createdAt: first, capturedAt: first }),
      payment({ reference: 'pay_2', createdAt, capturedAt: createdAt }),
    ];
  };

  it.each([
    [0, 'confirmed'],
    [86_400, 'confirmed'],
    [86_401, 'refuted'],
    [40 * 86_400, 'refuted'],
  ] as const)('%i seconds apart: %s', (seconds, result) => {
    expect(findingOn(2, pair(seconds)).result).toBe(result);
    expect(findingOn(1, pair(seconds)).result).toBe(result);
  });
});

describe('after the first of three went back whole', () => {
  it.each([
    [2, 'first'],
    [3, 'repeated'],
  ] as const)('payment %i is the %s', (nth, position) => {
    const refunded = { siblings: [sibling('pay_1', 4990)] };
    expect(findingOn(nth, three(), refunded)).toMatchObject({ result: 'confirmed', facts: { position } });
  });
});
