import { isOwnPayment } from '../../../case/claim.ts';
import { secondsBetween } from '../../../kernel/time.ts';
import { explains, traitOf } from '../../../payments/incident.ts';
import type { PaymentFacts, PaymentRecord } from '../../../payments/payment-facts.ts';
import type { CheckFunction, Surroundings } from '../check.ts';
import { isNightIn } from './local-night.ts';

/** Another instrument tried on the same order this close to the payment is a new one, in seconds. */
const newInstrumentWithin = 3600;
/** So many attempts to pay one order within so many seconds are more than a customer who tries again. */
const [manyAttempts, attemptsWithin] = [4, 600];
/** So many complaints and chargebacks of one payer are more than bad luck. */
const manyClaims = 3;
/** An incident explains that somebody tries a second card or account, not that they try a third. */
const mostInstrumentsExplained = 2;
/** One sign alone is what honest customers do every day: they pay at night, or try another card. */
const signsNeeded = 2;

/**
 * Signs that somebody else may have paid, or that the claim is one of a series. Never proof: people weigh them. Tries that
 * a known incident explains are none: it led whoever could not pay to try again, or by another way.
 */
export const fraudSigns: CheckFunction = (claim, facts, around) => {
  const check = 'fraud_signs';
  if (!isOwnPayment(claim, facts)) return { check, result: 'unknown', facts: {} };
  const attempts = attemptsAround(facts, attemptsWithin);
  const explained = explainedTries(facts, around);
  const signs = signsIn(facts, explained, around);
  return {
    check,
    result: signs.length >= signsNeeded ? 'confirmed' : 'refuted',
    facts: {
      signs: signs.join(' '),
      paidAt: facts.payment.createdAt,
      country: facts.payerCountry,
      instruments: new Set(attemptsNear(facts, newInstrumentWithin).map(({ instrument }) => instrument)).size,
      attempts,
      claims: claimsOf(facts, around),
      ...(explained.length > 0 && { explainedAttempts: explained.length }),
    },
  };
};

function signsIn(
  facts: PaymentFacts,
  explained: readonly PaymentRecord[],
  around: Surroundings,
): readonly string[] {
  const { payment, payerCountry } = facts;
  const near = attemptsNear(facts, newInstrumentWithin);
  const unexplained = near.filter((one) => !explained.includes(one));
  const signs = {
    new_instrument:
      unexplained.includes(payment) &&
      unexplained.some(({ instrument }) => instrument !== payment.instrument),
    odd_hour: isNightIn(payerCountry, payment.createdAt),
    velocity: attemptsAround(facts, attemptsWithin, explained) >= manyAttempts,
    shared_instrument: facts.orderPayments.some(
      ({ instrument, payerEmail }) => instrument === payment.instrument && payerEmail !== payment.payerEmail,
    ),
    many_claims: claimsOf(facts, around) >= manyClaims,
  };
  return Object.entries(signs).flatMap(([name, seen]) => (seen ? name : []));
}

/** Attempts near the payment that a known incident hit by time, method and currency. */
function explainedTries(facts: PaymentFacts, { incidents }: Surroundings): readonly PaymentRecord[] {
  const near = attemptsNear(facts, newInstrumentWithin);
  if (new Set(near.map(({ instrument }) => instrument)).size > mostInstrumentsExplained) return [];
  return near.filter((attempt) =>
    [...incidents, ...facts.incidents].some((incident) => explains(incident, traitOf(attempt))),
  );
}

/** Attempts to pay the order this close to the disputed one, which counts itself. */
function attemptsNear({ payment, orderPayments }: PaymentFacts, within: number) {
  const others = orderPayments.filter(
    ({ reference, createdAt }) =>
      reference !== payment.reference && Math.abs(secondsBetween(createdAt, payment.createdAt)) <= within,
  );
  return [payment, ...others];
}

/** Most attempts, these aside, within any stretch of this length that the disputed one belongs to. */
function attemptsAround(facts: PaymentFacts, within: number, aside: readonly PaymentRecord[] = []): number {
  const near = attemptsNear(facts, within)
    .filter((one) => !aside.includes(one))
    .map(({ createdAt }) => createdAt);
  const countFrom = (start: (typeof near)[number]) =>
    near.filter((at) => at >= start && secondsBetween(start, at) <= within).length;
  const starts = near.filter((start) => start <= facts.payment.createdAt);
  return Math.max(0, ...starts.map(countFrom));
}

function claimsOf({ payerHistory, chargebacks }: PaymentFacts, { related }: Surroundings): number {
  return related.earlier + chargebacks.length + (payerHistory?.chargebacks ?? 0);
}
