import { describe, expect, it } from 'vitest';
import type { Finding } from '../../../../../shared/case/parts/finding.ts';
import { fraudSigns } from '../../../../../shared/features/investigation/findings/fraud-signs.ts';
import { addSeconds, instant } from '../../../../../shared/kernel/time.ts';
import type {
  IncidentRecord,
  PaymentFacts,
  PaymentRecord,
} from '../../../../../shared/payments/payment-facts.ts';
import { chargeback, claim, facts, payment } from '../../../../builders/payments/payment-facts.ts';

const noon = instant('2026-11-14T11:00:00Z');
const night = instant('2026-11-14T02:03:00Z');

interface Seen {
  readonly at?: typeof noon;
  /** Other attempts, so many seconds after the payment. */
  readonly others?: readonly (readonly [seconds: number, change?: Partial<PaymentRecord>])[];
  readonly earlier?: number;
  /** An incident of card payments, or of this method, from and to so many seconds after the payment. */
  readonly outage?: readonly [from: number, to: number, method?: string];
  readonly change?: Partial<PaymentFacts>;
}

function findingOn({ at = noon, others = [], earlier = 0, outage, change = {} }: Seen) {
  const paid = payment({ createdAt: at });
  const attempts = others.map(([seconds, different], index) =>
    payment({
      reference: `pay_x${index}`,
      createdAt: addSeconds(at, seconds),
      status: 'failed',
      ...different,
    }),
  );
  const incidents = outage
    ? [outageOf(outage[2] ?? 'card', addSeconds(at, outage[0]), addSeconds(at, outage[1]))]
    : [];
  const known = facts({ payment: paid, orderPayments: [...attempts, paid], incidents, ...change });
  return fraudSigns(claim(), known, { incidents: [], related: { earlier, live: 0 } });
}

function outageOf(method: string, from: typeof noon, to: typeof noon): IncidentRecord {
  return {
    reference: 'INC-1',
    title: 'Payments refused',
    cause: 'provider_fault',
    methods: [method],
    currencies: [],
    from,
    to,
  };
}

/** What a victim of an outage does: the same card again, then another. */
const fourTries = [
  [-300, {}],
  [-200, {}],
  [-100, { instrument: 'card_2' }],
] as const;

const otherCard = { instrument: 'card_2' };
const otherPayer = { payerEmail: 'john.reed@mail.example' };

describe('fraud_signs', () => {
  it.each<[string, Seen, string]>([
    ['nothing unusual', {}, ''],
    ['a payment at night in Prague', { at: night }, 'odd_hour'],
    ['a payment just before five in Prague', { at: instant('2026-11-14T03:59:59Z') }, 'odd_hour'],
    ['a payment at five in Prague', { at: instant('2026-11-14T04:00:00Z') }, ''],
    ['another card just before', { others: [[-120, otherCard]] }, 'new_instrument'],
    ['another card just after', { others: [[3600, otherCard]] }, 'new_instrument'],
    ['another card much later', { others: [[3601, otherCard]] }, ''],
    ['the same card again', { others: [[-60], [-30]] }, ''],
    ['four attempts in ten minutes', { others: [[-300], [-200], [300]] }, 'velocity'],
    ['four attempts in more than ten minutes', { others: [[-301], [-200], [300]] }, ''],
    ['three attempts in a minute', { others: [[-30], [30]] }, ''],
    ['the same card in other hands', { others: [[9000, otherPayer]] }, 'shared_instrument'],
    ['three earlier cases', { earlier: 3 }, 'many_claims'],
    ['two earlier cases', { earlier: 2 }, ''],
    [
      'a case and two chargebacks',
      {
        earlier: 1,
        change: {
          chargebacks: [chargeback(1, 'won')],
          payerHistory: { payments: 2, refunds: 0, chargebacks: 1 },
        },
      },
      'many_claims',
    ],
  ])('%s: a single sign proves nothing', (_, seen, signs) => {
    expect(findingOn(seen)).toMatchObject({ result: 'refuted', facts: { signs } });
  });

  it.each<[string, Seen, string]>([
    ['another card at night', { at: night, others: [[-120, otherCard]] }, 'new_instrument odd_hour'],
    [
      'many cards',
      {
        others: [
          [-90, otherCard],
          [-60, { instrument: 'card_3' }],
          [-30, otherCard],
        ],
      },
      'new_instrument velocity',
    ],
    [
      'a card in two hands, many claims',
      { others: [[1, otherPayer]], earlier: 4 },
      'shared_instrument many_claims',
    ],
  ])('%s: two signs together are confirmed', (_, seen, signs) => {
    expect(findingOn(seen)).toMatchObject({ result: 'confirmed', facts: { signs } });
  });

  it.each<[string, Seen, string, Finding['result']]>([
    ['no outage', {}, 'new_instrument velocity', 'confirmed'],
    ['an outage that hit every try', { outage: [-400, 60] }, '', 'refuted'],
    ['an outage that ended before the try that paid', { outage: [-400, -50] }, '', 'refuted'],
    ['an outage that hit the payment alone', { outage: [-50, 60] }, '', 'refuted'],
    ['an outage hours before', { outage: [-9000, -8000] }, 'new_instrument velocity', 'confirmed'],
    ['an outage of another method', { outage: [-400, 60, 'wallet'] }, 'new_instrument velocity', 'confirmed'],
    [
      'an outage, and a third card',
      { outage: [-400, 60], others: [...fourTries, [-40, { instrument: 'card_3' }]] },
      'new_instrument velocity',
      'confirmed',
    ],
    [
      'an outage, at night, and many claims',
      { outage: [-400, 60], at: night, earlier: 3 },
      'odd_hour many_claims',
      'confirmed',
    ],
  ])('four tries on two cards: %s', (_, seen, signs, result) => {
    expect(findingOn({ others: fourTries, ...seen })).toMatchObject({ result, facts: { signs } });
  });

  it('says how many tries an incident explains', () => {
    expect(findingOn({ others: fourTries, outage: [-250, 60] }).facts).toMatchObject({
      attempts: 4,
      explainedAttempts: 3,
    });
  });

  it('says what it saw', () => {
    expect(findingOn({ at: night, others: [[-120, otherCard]], earlier: 1 }).facts).toEqual({
      signs: 'new_instrument odd_hour',
      paidAt: night,
      country: 'CZ',
      instruments: 2,
      attempts: 2,
      claims: 1,
    });
  });
});
