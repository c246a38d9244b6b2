import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runChecks } from '../../../../shared/features/investigation/findings/run-checks.ts';
import { recommend, type Verdict } from '../../../../shared/features/investigation/recommend.rules.ts';
import {
  type DecisionChange,
  decisionChange,
  decisionChanges,
  emptyTally,
  factsAt,
  isUncertain,
  pastInvestigation,
  type Replay,
  tallied,
} from '../../../../shared/features/simulation/simulate.rules.ts';
import { money } from '../../../../shared/kernel/money.ts';
import { refundableAmount } from '../../../../shared/payments/payment-facts.ts';
import { caseId } from '../../../builders/case/cases.ts';
import { decided } from '../../../builders/case/ended-logs.ts';
import { type Happened, logOf } from '../../../builders/case/log.ts';
import { daysAgo, later, now } from '../../../builders/clock.ts';
import { chargeback, claim, facts, payment, refundRecord } from '../../../builders/payments/payment-facts.ts';
import { policy } from '../../../builders/policy.ts';

const refundOf = (amount: number, currency = 'EUR', clause = 'T1-DUP'): Verdict => ({
  kind: 'refund',
  amount: money(amount, currency),
  clause,
});
const person: Verdict = { kind: 'person', reasons: ['above_automatic_limit'] };
const otherPerson: Verdict = { kind: 'person', reasons: ['outside_refund_window', 'fraud_suspected'] };

const replay = (change: Partial<Replay>): Replay => ({
  caseId,
  reason: 'duplicate_charge',
  at: now,
  past: person,
  before: person,
  after: person,
  decidedByPerson: null,
  uncertain: false,
  ...change,
});

describe('a decision', () => {
  it.each<[string, Verdict, Verdict, DecisionChange]>([
    ['stays with a person', person, otherPerson, 'unchanged'],
    ['stays automatic', refundOf(100), refundOf(100), 'unchanged'],
    ['stays automatic under another clause', refundOf(100), refundOf(100, 'EUR', 'T1-NEW'), 'unchanged'],
    ['goes to a person', refundOf(100), person, 'to_person'],
    ['becomes automatic', person, refundOf(100), 'to_automatic'],
    ['pays another amount', refundOf(100), refundOf(99), 'other_amount'],
    ['pays in another currency', refundOf(100), refundOf(100, 'SEK'), 'other_amount'],
  ])('%s', (_, before, after, change) => {
    expect(decisionChange(before, after)).toBe(change);
  });
});

const tallyOf = (...replays: Parameters<typeof tallied>[1][]) => replays.reduce(tallied, emptyTally);
const byPerson = (kind: 'refund' | 'decline', amount: number | null): Replay['decidedByPerson'] => ({
  kind,
  amount: amount === null ? null : money(amount, 'EUR'),
  by: 'staff:anna',
});

describe('the tally', () => {
  it('sums what the machine would pay by currency, before and after', () => {
    const { automatic, changes, replayed } = tallyOf(
      replay({ before: refundOf(100), after: person }),
      replay({ before: refundOf(200), after: refundOf(200) }),
      replay({ before: person, after: refundOf(50, 'SEK') }),
    );
    expect(automatic).toEqual([
      { currency: 'EUR', before: 300, after: 200 },
      { currency: 'SEK', before: 0, after: 50 },
    ]);
    expect(changes).toEqual({ unchanged: 1, to_person: 1, to_automatic: 1, other_amount: 0 });
    expect(replayed).toBe(3);
  });

  it('sets what people decided beside what the machine would pay by itself', () => {
    const newly = { before: person, after: refundOf(100) };
    const { people } = tallyOf(
      replay({ ...newly, decidedByPerson: byPerson('refund', 100) }),
      replay({ ...newly, decidedByPerson: byPerson('refund', 99) }),
      replay({ ...newly, decidedByPerson: byPerson('decline', null) }),
      replay(newly),
      replay({ decidedByPerson: byPerson('refund', 100) }),
    );
    expect(people).toEqual({ same_amount: 1, other_amount: 1, no_refund: 1, not_decided: 1 });
  });

  it('counts what could not be replayed, and what is in doubt', () => {
    const tally = tallyOf(
      'payment_gone',
      'payment_gone',
      'not_investigated',
      replay({ uncertain: true }),
      replay({ past: refundOf(100) }),
    );
    expect(tally.notReplayed).toMatchObject({ payment_gone: 2, not_investigated: 1, claim_erased: 0 });
    expect(tally).toMatchObject({ replayed: 2, uncertain: 1, otherwiseThen: 1 });
  });

  it('where the policies are the same: nothing changes, no money more or less', () => {
    const anyVerdict = fc.oneof(
      fc.constant(person),
      fc
        .tuple(fc.nat(1000), fc.constantFrom('EUR', 'SEK'))
        .map(([amount, currency]) => refundOf(amount, currency)),
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(anyVerdict, anyVerdict)), (verdicts) => {
        const tally = tallyOf(...verdicts.map(([past, one]) => replay({ past, before: one, after: one })));
        expect(tally.changes.unchanged).toBe(verdicts.length);
        expect(tally.automatic.every(({ before, after }) => before === after)).toBe(true);
      }),
    );
  });

  it('accounts for every case once, and for every unit of money', () => {
    const amounts = fc.option(fc.nat(1000), { nil: null });
    fc.assert(
      fc.property(fc.array(fc.tuple(amounts, amounts)), (pairs) => {
        const verdict = (amount: number | null) => (amount === null ? person : refundOf(amount));
        const tally = tallyOf(...pairs.map(([a, b]) => replay({ before: verdict(a), after: verdict(b) })));
        const counted = decisionChanges.reduce((sum, change) => sum + tally.changes[change], 0);
        expect(counted).toBe(pairs.length);
        const sum = (at: 0 | 1) => pairs.reduce((total, pair) => total + (pair[at] ?? 0), 0);
        const [eur = { before: 0, after: 0 }] = tally.automatic;
        expect([eur.before, eur.after]).toEqual([sum(0), sum(1)]);
      }),
    );
  });
});

describe('the investigation in a log', () => {
  const findings = runChecks(claim(), facts());
  const held: Happened = [
    60,
    'system',
    { type: 'investigated', findings },
    { type: 'held_for_staff', owner: 'team:tier1', reasons: ['fraud_suspected'] },
  ];

  it('that decided by itself', () => {
    const decision = decided('automatic');
    const log = logOf([[60, 'system', { type: 'investigated', findings }, decision]]);
    expect(pastInvestigation(log)).toEqual({
      at: later(60),
      findings,
      verdict: { kind: 'refund', amount: money(4990, 'EUR'), clause: 'C' },
      decidedByPerson: null,
    });
  });

  it('that left it to a person, with what was decided last', () => {
    const declined = {
      ...decided('staff:anna'),
      decision: { kind: 'decline', amount: null, by: 'staff:anna' },
    };
    const log = logOf([
      held,
      [90, 'staff:anna', declined as never],
      [120, 'customer', decided('staff:tove')],
    ]);
    expect(pastInvestigation(log)).toMatchObject({
      verdict: { kind: 'person', reasons: ['fraud_suspected'] },
      decidedByPerson: { kind: 'refund', amount: money(4990, 'EUR'), by: 'staff:tove' },
    });
  });

  it('that never took place', () => {
    expect(pastInvestigation(logOf([[60, 'system', { type: 'acknowledged' }]]))).toBeNull();
  });
});

describe('facts taken back to a moment', () => {
  const at = daysAgo(3);
  const before = facts({ refunds: [refundRecord(1000, { createdAt: daysAgo(4) })] });
  const findings = runChecks(claim(), before);

  it('leave out refunds, payments and chargebacks of later, and nothing else', () => {
    const second = payment({ reference: 'pay_2', createdAt: daysAgo(1) });
    const today = {
      ...before,
      orderPayments: [...before.orderPayments, second],
      refunds: [...before.refunds, refundRecord(500, { createdAt: daysAgo(1) })],
      chargebacks: [chargeback(300, 'open')],
    };
    expect(factsAt(today, findings, at)).toEqual(before);
    expect(isUncertain(factsAt(today, findings, at), findings)).toBe(false);
  });

  it('keep a chargeback where there was one then', () => {
    const claimed = facts({ chargebacks: [chargeback(300, 'open')] });
    const seen = runChecks(claim(), claimed);
    expect(factsAt(claimed, seen, at).chargebacks).toHaveLength(1);
  });

  it('are uncertain where an earlier refund has come back since', () => {
    const today = {
      ...before,
      refunds: before.refunds.map((one) => ({ ...one, status: 'returned' as const })),
    };
    expect(isUncertain(factsAt(today, findings, at), findings)).toBe(true);
    expect(refundableAmount(today).amount).toBe(4990);
  });

  it('decide as they did, whatever was refunded since', () => {
    const verdict = (known: typeof before) =>
      recommend('duplicate_charge', claim(), findings, known, policy, at);
    const today = { ...before, refunds: [...before.refunds, refundRecord(3990, { createdAt: now })] };
    expect(verdict(factsAt(today, findings, at))).toEqual(verdict(before));
  });
});
