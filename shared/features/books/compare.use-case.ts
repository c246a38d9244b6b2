import pMap from 'p-map';
import {
  addDays,
  dateOf,
  type Instant,
  instant,
  isWithin,
  type Period,
  type PlainDate,
} from '../../kernel/time.ts';
import { countsAsRefunded } from '../../payments/payment-facts.ts';
import type { Payments } from '../../payments/payments.port.ts';
import type { RefundIntent, RefundMade } from '../../payments/refund-books.ts';

import type { Books, Comparison } from './compare.rules.ts';
import { compareBooks, isYoung } from './compare.rules.ts';
import type { IntentStore } from './intents.port.ts';

/** Where the two books are read. */
export interface BooksDeps {
  readonly store: IntentStore;
  readonly payments: Pick<Payments, 'find' | 'findRefund' | 'refundsMade'>;
}

/** Refunds that are asked about one by one, at the same moment. */
const atOnce = 10;

/**
 * Holds the refunds of one day (UTC) against each other, both ways. One that the gateway made on another day than that
 * of its intent belongs to the day of the intent, where that is within the period that is looked at. Throws where the
 * gateway cannot say.
 */
export async function compareDay(
  deps: BooksDeps,
  day: PlainDate,
  period: Period,
  settledBy: Instant,
): Promise<Comparison> {
  return compareBooks(await booksOf(deps, day, period, settledBy), settledBy);
}

/** Refunds made on this day that failed or came back, though our books hold them for paid. */
export async function returnedRefundsOn(
  deps: BooksDeps,
  day: PlainDate,
  settledBy: Instant,
): Promise<Comparison> {
  const made = (await madeOn(deps, day)).filter((one) => !countsAsRefunded(one));
  return compareBooks({ made, intents: await intentsOf(deps, made) }, settledBy);
}

/** The intents of those refunds that have one in our books. */
async function intentsOf({ store }: BooksDeps, made: readonly RefundMade[]): Promise<RefundIntent[]> {
  const find = (one: RefundMade) => store.findIntent(one.paymentReference, one.reference);
  return (await pMap(made, find, { concurrency: atOnce })).filter((intent) => intent !== null);
}

async function booksOf(deps: BooksDeps, day: PlainDate, period: Period, settledBy: Instant): Promise<Books> {
  const listed = await madeOn(deps, day);
  const intended = await Array.fromAsync(deps.store.intentsOf(day));
  const known = new Set(intended.map(({ refundId }) => refundId));
  const seen = new Set(listed.map(({ reference }) => reference));
  const earlier = await intentsOf(
    deps,
    listed.filter(({ reference }) => !known.has(reference)),
  );
  const elsewhere = new Set(
    earlier.filter(({ intendedAt }) => isWithin(period, dateOf(intendedAt))).map(({ refundId }) => refundId),
  );
  const unseen = intended.filter((intent) => !seen.has(intent.refundId) && !isYoung(intent, settledBy));
  const asked = await pMap(unseen, (intent) => lookUp(deps, intent), { concurrency: atOnce });
  return {
    intents: [...intended, ...earlier.filter(({ refundId }) => !elsewhere.has(refundId))],
    made: [...listed.filter(({ reference }) => !elsewhere.has(reference)), ...asked.flat()],
  };
}

function madeOn({ payments }: BooksDeps, day: PlainDate): Promise<RefundMade[]> {
  return Array.fromAsync(payments.refundsMade(startOf(day), startOf(addDays(day, 1))));
}

/** What the gateway has of a refund that its list of the day does not name. */
async function lookUp({ payments }: BooksDeps, intent: RefundIntent): Promise<RefundMade[]> {
  const { refundId: reference, paymentReference, path } = intent;
  const facts = await payments.find(paymentReference);
  const all = [...(facts?.refunds ?? []), ...(facts?.compensations ?? [])];
  const own = all.filter((refund) => refund.reference === reference);
  if (own.length > 0) {
    return own.map(({ amount, status, createdAt, failureCode, traceReference }) => ({
      ...{ reference, paymentReference, gatewayReference: traceReference },
      ...{ amount, status, createdAt, failureCode, traceReference },
    }));
  }
  const answer = await payments.findRefund({ id: reference, paymentReference, path });
  if (answer === null) return [];
  if (answer.status === 'unknown') throw new Error(`the gateway cannot say what became of ${reference}`);
  // A path that leaves no refund in the gateway's records, such as credit with the shop: the adapter checks its amount.
  const { amount, intendedAt: createdAt } = intent;
  const made = { reference, paymentReference, amount, createdAt };
  if (answer.status === 'failed') {
    const { failureCode } = answer;
    return [{ ...made, status: 'failed', failureCode, gatewayReference: '', traceReference: '' }];
  }
  const { traceReference } = answer;
  const status = answer.status === 'succeeded' ? 'settled' : 'pending';
  return [{ ...made, status, failureCode: null, gatewayReference: traceReference, traceReference }];
}

const startOf = (day: PlainDate) => instant(`${day}T00:00:00Z`);
