import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Claim, isOwnPayment } from '../../../../shared/case/claim.ts';
import { runChecks } from '../../../../shared/features/investigation/findings/run-checks.ts';
import { recommend } from '../../../../shared/features/investigation/recommend.rules.ts';
import { daysBetween } from '../../../../shared/kernel/time.ts';
import { type Reason, reasons } from '../../../../shared/kernel/words.ts';
import { type PaymentFacts, refundableAmount } from '../../../../shared/payments/payment-facts.ts';
import type { AutomaticRule, Policy } from '../../../../shared/policy/policy.ts';
import { anyClaim, anyFacts, anyPaymentsOfOrder } from '../../../builders/arbitraries.ts';
import { now } from '../../../builders/clock.ts';
import {
  claim as claimOn,
  facts as factsOf,
  refundRecord,
} from '../../../builders/payments/payment-facts.ts';
import { policy, ruleFor } from '../../../builders/policy.ts';

/** The shipped rules, and one as generous for every reason that the shipped policy leaves to people. */
const generous: Policy = {
  ...policy,
  automatic: Object.fromEntries(
    reasons.map((reason): [Reason, AutomaticRule] => [
      reason,
      policy.automatic[reason] ?? ruleFor('duplicate_charge'),
    ]),
  ),
};

type Setting = readonly [Reason, Claim, PaymentFacts];
const anySetting = () => fc.tuple(fc.constantFrom(...reasons), anyClaim(), anyFacts());
const weigh = ([reason, claim, facts]: Setting, rules: Policy = policy) =>
  recommend(reason, claim, runChecks(claim, facts), facts, rules, now);

describe('whatever a payment and a claim look like', () => {
  it('a recommended refund is within payment, ceiling and window, above zero, and the claimant’s own', () => {
    let refunds = 0;
    fc.assert(
      fc.property(anySetting(), (setting) => {
        const [reason, claim, facts] = setting;
        const found = weigh(setting);
        if (found.kind !== 'refund') return;
        refunds += 1;
        const rule = ruleFor(reason);
        expect(isOwnPayment(claim, facts)).toBe(true);
        expect(found.clause).toBe(rule.clause);
        expect(found.amount.currency).toBe(facts.payment.amount.currency);
        expect(found.amount.amount).toBeGreaterThan(0);
        expect(found.amount.amount).toBeLessThanOrEqual(refundableAmount(facts).amount);
        expect(found.amount.amount).toBeLessThanOrEqual(rule.ceilings[found.amount.currency] ?? 0);
        expect(found.amount.amount).toBeGreaterThanOrEqual(claim.disputedAmount.amount);
        expect(daysBetween(facts.payment.createdAt, now)).toBeLessThanOrEqual(rule.windowDays);
      }),
      { numRuns: 5000 },
    );
    expect(refunds).toBeGreaterThan(50);
  });

  it('money that a bank claims is never paid back as well', () => {
    fc.assert(
      fc.property(anySetting(), (setting) => {
        const disputed = setting[2].chargebacks.some(
          ({ status, amount }) => status !== 'won' && amount.amount > 0,
        );
        fc.pre(disputed);
        expect(weigh(setting).kind).toBe('person');
      }),
    );
  });

  it('a failed payment is paid back only where its money was taken and nothing hangs on it', () => {
    const anyFailed = () =>
      fc.tuple(anyClaim(), anyFacts(), fc.constantFrom('failed', 'pending', 'captured'), fc.boolean());
    let refunds = 0;
    fc.assert(
      fc.property(anyFailed(), ([claim, known, status, taken]) => {
        const payment = {
          ...known.payment,
          status,
          capturedAt: taken ? known.payment.createdAt : null,
        } as const;
        const found = weigh(['payment_failed', claim, { ...known, payment }]);
        if (found.kind !== 'refund') return;
        refunds += 1;
        expect([status, taken, found.clause]).toEqual(['failed', true, 'T1-FAILED']);
        const { order, orderPayments } = known;
        const kept = order?.status === 'fulfilled' && (order.returned?.amount ?? 0) < order.total.amount;
        expect(kept && orderPayments.length === 1).toBe(false);
      }),
      { numRuns: 3000 },
    );
    expect(refunds).toBeGreaterThan(20);
  });

  it('a person always gets a reason', () => {
    fc.assert(
      fc.property(anySetting(), (setting) => {
        const found = weigh(setting);
        if (found.kind === 'person') expect(found.reasons).not.toEqual([]);
      }),
    );
  });

  it('reasons without a way to verify an amount stay with people even where a policy names them', () => {
    const unverifiable = reasons.filter((reason) => !policy.automatic[reason]);
    fc.assert(
      fc.property(fc.constantFrom(...unverifiable), anyClaim(), anyFacts(), (...setting) => {
        expect(weigh(setting, generous).kind).toBe('person');
      }),
    );
  });

  it('after a recommended refund was paid, the same claim is not paid again', () => {
    const once = () =>
      fc.tuple(
        fc.constantFrom<Reason>('duplicate_charge', 'amount_mismatch', 'payment_failed'),
        anyClaim(),
        anyFacts(),
      );
    fc.assert(
      fc.property(once(), (setting) => {
        const [reason, claim, facts] = setting;
        const found = weigh(setting);
        fc.pre(found.kind === 'refund');
        const amount = found.kind === 'refund' ? found.amount : facts.payment.amount;
        const refunds = [...facts.refunds, { ...refundRecord(0, { reference: 'rfnd_x' }), amount }];
        expect(weigh([reason, claim, { ...facts, refunds }]).kind).toBe('person');
      }),
      { numRuns: 50, maxSkipsPerRun: 200 },
    );
  });

  it('what an order cost stays with the shop even when every payment of it is claimed as a duplicate', () => {
    fc.assert(
      fc.property(anyPaymentsOfOrder(), ({ payments, order }) => {
        const kept = payments.filter((payment) => {
          const facts = factsOf({ payment, order, orderPayments: payments });
          const claim = claimOn({ paymentReference: payment.reference, disputedAmount: payment.amount });
          return weigh(['duplicate_charge', claim, facts]).kind === 'person';
        });
        const sum = (some: typeof payments) => some.reduce((all, { amount }) => all + amount.amount, 0);
        expect(kept).not.toEqual([]);
        expect(sum(kept)).toBeGreaterThanOrEqual(Math.min(order.total.amount, sum(payments)));
      }),
    );
  });
});
