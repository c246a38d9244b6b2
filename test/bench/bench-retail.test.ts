import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  chargebackRecord,
  orderRecord,
  paymentRecord,
  refundRecord,
} from '../../functions/gateways/ledger/records.ts';
import type { Finding } from '../../shared/case/parts/finding.ts';
import { money } from '../../shared/kernel/money.ts';
import type { PaymentFacts } from '../../shared/payments/payment-facts.ts';
import { person } from '../builders/findings/weigh.ts';
import { present } from '../builders/must.ts';
import { sampleLedger } from '../builders/payments/sample-ledger.ts';
import { policy } from '../builders/policy.ts';
import { readOptions } from './options.ts';
import { countBy } from './retail/count-by.ts';
import { standingOf, standingOfReplay } from './retail/decisions.ts';
import { judge, sumsAgree } from './retail/judge.ts';
import { faults, type Planted, plant } from './retail/planted.ts';
import { type Purchase, purchasesIn, truthOf } from './retail/purchases.ts';
import { retailReport } from './retail/report.ts';
import { type Asked, weighPurchase } from './retail/requests.ts';
import { sampleOf } from './retail/sample.ts';
import { weighPlanted } from './retail/weigh-planted.ts';

const purchases = purchasesIn('samples/ledger/retail');
const { factsOf } = sampleLedger('retail');
const asked = purchases.map((one) => weighPurchase(one, factsOf(one.payment), policy));
const credited = present(asked.find(({ purchase }) => purchase.credits.length > 0));

const differing = (all: readonly Asked[]) => all.flatMap(judge).filter(({ why }) => why !== null);
const withFinding = (one: Asked, change: Pick<Finding, 'check' | 'result'>): Asked => ({
  ...one,
  findings: one.findings.map((finding) =>
    finding.check === change.check ? { ...finding, ...change } : finding,
  ),
});

describe('the purchases of the sample', () => {
  it('are 300, with the 97 credit notes of the file', () => {
    expect(purchases).toHaveLength(300);
    expect(purchases.flatMap(({ credits }) => credits)).toHaveLength(97);
    expect(
      countBy(purchases, truthOf)
        .map(([, count]) => count)
        .reduce((a, b) => a + b),
    ).toBe(300);
  });

  it('have findings and sums that agree with the books', () => {
    expect(differing(asked)).toEqual([]);
    expect(asked.filter((one) => !sumsAgree(one))).toEqual([]);
  });

  it('are decided as the books have it, and no credit note is paid with another amount', () => {
    for (const { purchase, verdicts, replays } of asked) {
      expect(standingOf(purchase, 'refund_request', verdicts.refund_request)).toBe('agrees');
      expect(standingOf(purchase, 'refund_not_received', verdicts.refund_not_received)).toBe('agrees');
      for (const { note, verdict } of replays) expect(standingOfReplay(note, verdict)).not.toBe('wrong');
    }
  });
});

describe('a difference to the books', () => {
  it.each([
    ['already_refunded', 'refuted'],
    ['money_collision', 'confirmed'],
    ['amount_mismatch', 'unknown'],
    ['account_history', 'refuted'],
  ] as const)('is noticed, and not explained away: %s %s', (check, result) => {
    expect(differing([withFinding(credited, { check, result })])).toMatchObject([
      { check, finding: result, why: 'unexplained' },
    ]);
  });

  it('is explained where the payer’s credit notes are all older than what is looked at', () => {
    const one = present(asked.find(({ purchase }) => purchase.payerCredited.ever === 0));
    const long = { ...one, purchase: { ...one.purchase, payerCredited: { ever: 2, lately: 0 } } };
    expect(differing([long])).toMatchObject([{ check: 'account_history', why: 'older_than_newest' }]);
  });

  it('of one minor unit is noticed', () => {
    const note = present(credited.purchase.credits[0]);
    const more = { ...note, amount: money(note.amount.amount + 1, 'GBP') };
    expect(sumsAgree({ ...credited, purchase: { ...credited.purchase, credits: [more] } })).toBe(false);
  });
});

describe('a decision', () => {
  const purchase = present(purchases[0]);
  const pays = (amount: number) => ({ kind: 'refund', amount: money(amount, 'GBP'), clause: 'T1' }) as const;

  it.each<[string, Partial<Purchase>, Parameters<typeof standingOf>[2], string]>([
    ['pays on a fulfilled order', {}, pays(1), 'pays what the books do not'],
    ['pays on a returned one', { orderStatus: 'returned' }, pays(1), 'agrees'],
    ['asks about a fulfilled order', {}, person('order_still_valid'), 'agrees'],
    [
      'holds a returned one',
      { orderStatus: 'returned' },
      person('above_automatic_limit'),
      'left to a person',
    ],
    ['holds for no good reason', {}, person('money_collision'), 'wrong'],
  ])('that %s', (_, change, verdict, standing) => {
    expect(standingOf({ ...purchase, credits: [], ...change }, 'refund_request', verdict)).toBe(standing);
  });

  it('agrees with a credit note only where it pays exactly that', () => {
    const note = { reference: 're_1', amount: money(500, 'GBP'), at: purchase.paidAt };
    expect(
      [pays(500), pays(499), person('outside_refund_window')].map((one) => standingOfReplay(note, one)),
    ).toEqual(['agrees', 'wrong', 'left to a person']);
  });
});

describe('the sample for the API', () => {
  it('is the same for one seed, of different payers, half of them with credit notes', () => {
    const sample = sampleOf(purchases, 100, 1);
    expect(sampleOf(purchases, 100, 1)).toEqual(sample);
    expect(sampleOf(purchases, 100, 2)).not.toEqual(sample);
    expect(new Set(sample.map(({ email }) => email)).size).toBe(100);
    expect(sample.filter(({ credits }) => credits.length > 0)).toHaveLength(50);
  });
});

describe('a folder', () => {
  it('without a ledger is refused in plain words', () => {
    const folder = mkdtempSync(join(tmpdir(), 'retail-'));
    expect(() => purchasesIn(folder)).toThrow(/There is no .*orders\.csv/);
    writeFileSync(join(folder, 'orders.csv'), 'order_id\n');
    writeFileSync(join(folder, 'refunds.csv'), 'payment_id\n');
    writeFileSync(join(folder, 'payments.csv'), 'payment_id,order_id,status\npay_1,ord_1,captured\n');
    expect(() => purchasesIn(folder)).toThrow('pay_1 is no plain purchase');
    rmSync(folder, { recursive: true });
  });

  it.each([
    [['--retail'], 'samples/ledger/retail'],
    [['--retail', 'elsewhere'], 'elsewhere'],
  ])('is named by %j', (args, folder) => {
    expect(readOptions(args)).toEqual({ mode: 'retail', folder });
  });

  it.each([[['--retail', 'a', 'b']], [['--quick', 'a']], [['a']]])('is not named by %j', (args) => {
    expect(readOptions(args)).toBeNull();
  });
});

/** What the ledger adapter would tell of a planted copy. */
function plantedFacts({ order, payments, refunds, chargebacks }: Planted): PaymentFacts {
  return {
    ...factsOf(present(purchases[0]).payment),
    payment: paymentRecord(payments[0]),
    order: orderRecord(order),
    orderPayments: payments.map(paymentRecord),
    refunds: refunds.map(refundRecord),
    chargebacks: chargebacks.map(chargebackRecord),
    payerCountry: order.country,
    payerHistory: { payments: 0, refunds: 0, chargebacks: 0 },
    incidents: [],
  };
}

const planted = faults.flatMap((fault) =>
  purchases.slice(0, 40).map((purchase) => {
    const copy = plant(fault, purchase);
    return weighPlanted(fault, copy, plantedFacts(copy), policy);
  }),
);

describe('a planted fault', () => {
  it.each(faults)('%s has the findings that it calls for', (fault) => {
    const these = planted.filter((one) => one.fault === fault);
    expect(these.map(({ wrong }) => wrong)).toEqual(purchases.slice(0, 40).map(() => []));
  });

  it('that no check noticed would stand out', () => {
    const purchase = present(purchases[0]);
    const sound = { ...plant('paid_twice', purchase), confirmed: ['payment_found'] as const };
    const { wrong } = weighPlanted('paid_twice', sound, plantedFacts(sound), policy);
    expect(wrong.map(({ check }) => check)).toEqual(['amount_mismatch', 'duplicate_charge']);
  });
});

it('the page names every difference, and says so where there is none', () => {
  const results = {
    takenOn: '2026-11-22',
    machine: '2 cores',
    purchases,
    import: { added: 600, existing: 97, rejected: 0, seconds: 1 },
    asked,
    askedSeconds: 2,
    planted,
    lookUp: { payments: 100, requests: 5, readUnits: 3.5, payerReadUnits: 0.5 },
    api: { seed: 1, opened: 100, credited: 50, differing: [], seconds: 9 },
  };
  const page = retailReport(results);
  expect(page).toContain('None does.');
  expect(page).not.toMatch(/undefined|NaN|\| wrong \||pays what the books do not/);
  const wrong = asked.map((one) => withFinding(one, { check: 'fraud_signs', result: 'confirmed' }));
  const api = { ...results.api, differing: ['pay_9'] };
  expect(retailReport({ ...results, asked: wrong, api })).toMatch(
    /`fraud_signs`, 300 purchases of \d+ payers: No reason is known[\s\S]*1 cases hold something else[^\n]*pay_9/,
  );
});
