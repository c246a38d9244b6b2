import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { toStripeAmount } from '../../../functions/gateways/stripe/amounts.ts';
import { stripeByKey } from '../../../functions/gateways/stripe/client.ts';
import { stripePayments } from '../../../functions/gateways/stripe/payments.ts';
import type { Surroundings } from '../../../shared/features/investigation/check.ts';
import type { Instant } from '../../../shared/kernel/time.ts';
import type { PaymentFacts, PaymentRecord } from '../../../shared/payments/payment-facts.ts';
import { isTaken } from '../../../shared/payments/payment-facts.ts';
import type { Payments } from '../../../shared/payments/payments.port.ts';
import { ledgerFacts, type Study, studies } from '../../builders/findings/case-studies.ts';
import { studyOutcomes } from '../../builders/findings/case-study-outcomes.ts';
import { expectOutcome, treatStudy } from '../../builders/findings/treat-study.ts';
import { present } from '../../builders/must.ts';
import { seedDispute, seedPayment } from '../../fakes/stripe-server/seed.ts';
import { type StripeServer, startStripeServer } from '../../fakes/stripe-server/server.ts';

const seconds = (at: Instant) => Date.parse(at) / 1000;
const atStripe = (reference: string) => reference.replace(/^pay_/, 'pi_');
/** Stripe's own words for what the ledger of the studies has in others. */
const methods: Readonly<Record<string, string>> = { wallet: 'alipay', bank_transfer: 'sepa_debit' };
const codes: Readonly<Record<string, string>> = {
  network_timeout: 'processing_error',
  account_closed: 'expired_or_canceled_card',
};
const inStripesWords = (code: string | null) => (code === null ? null : (codes[code] ?? code));

const clock = { now: 0 };
let server: StripeServer;
let payments: Payments;

beforeAll(async () => {
  server = await startStripeServer(() => clock.now);
  for (const one of studies) seed(one, ledgerFacts(one.payment));
  const orders = studies.map(({ payment }) => present(ledgerFacts(payment).order));
  payments = stripePayments({
    session: stripeByKey(async () => 'sk_test_redress', server.endpoint),
    reporter: { warn: () => {}, count: () => {} },
    orderOf: async (reference) => orders.find((order) => order.reference === reference) ?? null,
  });
});
afterAll(() => server.close());

/** What happened in a study, as it would stand in the shop's books at Stripe. */
function seed(study: Study, facts: PaymentFacts): void {
  for (const payment of facts.orderPayments) seedPayment(server.books, seeded(study, payment, facts));
  for (const { amount, createdAt, status, failureCode } of facts.refunds) {
    clock.now = seconds(createdAt);
    const asked = { reference: atStripe(study.payment), amount: toStripeAmount(amount), metadata: {} };
    const refund = server.refunds.create(asked);
    if (status === 'returned') server.refunds.fail(refund.id, present(inStripesWords(failureCode)));
  }
  for (const { amount } of facts.chargebacks) {
    seedDispute(server.books, atStripe(study.payment), 'needs_response', present(toStripeAmount(amount)));
  }
}

function seeded(study: Study, payment: PaymentRecord, { payerCountry }: PaymentFacts) {
  const { reference, amount, status, capturedAt, failureCode, createdAt } = payment;
  const failed = status === 'failed';
  return {
    id: atStripe(reference),
    amount: present(toStripeAmount(amount)),
    currency: amount.currency.toLowerCase(),
    status: failed ? ('requires_payment_method' as const) : ('succeeded' as const),
    email: payment.payerEmail,
    order: payment.orderReference,
    method: methods[payment.method] ?? payment.method,
    instrument: payment.instrument,
    customer: `cus_${study.study}`,
    country: present(payerCountry),
    created: seconds(createdAt),
    ...(capturedAt && { bookedAt: seconds(capturedAt) }),
    ...(failed && { failureCode: inStripesWords(failureCode) ?? 'failed' }),
    ...(failed && isTaken(payment) && { takenAnyway: present(toStripeAmount(amount)) }),
  };
}

/** The incidents of the studies as colleagues registered them, since Stripe tells of none. */
function surroundingsOf({ incidents }: PaymentFacts): Surroundings {
  const registered = incidents.map(({ reference, ...incident }) => ({
    ...incident,
    id: `inc_registered_${reference}` as const,
    registeredBy: 'staff:eva.engineer' as const,
    registeredAt: incident.from,
  }));
  return { incidents: registered, related: { earlier: 0, live: 0 } };
}

describe('the case studies, their money at Stripe', () => {
  it.each(studies.map((one) => [one.study, one] as const))(
    'study %s comes out as on the ledger',
    async (_, one) => {
      const known = ledgerFacts(one.payment);
      const facts = present(await payments.find(atStripe(one.payment)));
      expectOutcome(one, treatStudy(one, facts, surroundingsOf(known)), 'stripe');
    },
  );

  it('tell the same money, trail and history of each payment as the ledger', async () => {
    for (const one of studies) {
      const [known, found] = [ledgerFacts(one.payment), await payments.find(atStripe(one.payment))];
      const money = ({ payment, order, refunds, chargebacks, payerHistory, payerCountry }: PaymentFacts) => ({
        paid: [payment.amount, payment.status, payment.capturedAt, payment.method, payment.payerEmail],
        order,
        refunds: refunds.map(({ amount, status, createdAt }) => [amount, status, createdAt]),
        chargebacks: chargebacks.map(({ amount, status }) => [amount, status]),
        payerHistory,
        payerCountry,
      });
      expect(money(present(found))).toEqual(money(known));
    }
  });

  it('differ only where a reason is named, and there they do', () => {
    for (const { facts, atStripe: differences = [] } of Object.values(studyOutcomes)) {
      for (const { because, check, facts: instead } of differences) {
        expect(because.length).toBeGreaterThan(20);
        expect(facts[check]).not.toMatchObject(instead);
      }
    }
  });
});
