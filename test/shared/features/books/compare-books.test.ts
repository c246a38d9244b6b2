import { describe, expect, it } from 'vitest';
import type { Difference } from '../../../../shared/features/books/compare.rules.ts';
import {
  type BooksDeps,
  compareDay,
  returnedRefundsOn,
} from '../../../../shared/features/books/compare.use-case.ts';
import { addDays, dateOf, instant, type PlainDate } from '../../../../shared/kernel/time.ts';
import type { PaymentFacts } from '../../../../shared/payments/payment-facts.ts';
import type { RefundAnswer } from '../../../../shared/payments/refund.ts';
import type { RefundIntent, RefundMade } from '../../../../shared/payments/refund-books.ts';
import { daysAgo, now } from '../../../builders/clock.ts';
import { facts, refundRecord } from '../../../builders/payments/payment-facts.ts';
import { intent, made, refund } from '../../../builders/payments/refund-books.ts';

const today = dateOf(now);
const period = { from: addDays(today, -3), to: addDays(today, -1) };
const day = addDays(today, -2);
const settledBy = daysAgo(1);
const at = (date: PlainDate, time: string) => instant(`${date}T${time}Z`);

/** Both books in memory; `asked` are the refunds that were asked about one by one. */
function books(
  intents: readonly RefundIntent[],
  gateway: readonly RefundMade[],
  known: { facts?: PaymentFacts | null; answer?: RefundAnswer | null } = {},
) {
  const asked: string[] = [];
  const deps: BooksDeps = {
    store: {
      findIntent: async (reference, id) =>
        intents.find(({ paymentReference, refundId }) => paymentReference === reference && refundId === id) ??
        null,
      async *intentsOf(of) {
        yield* intents.filter(({ intendedAt }) => dateOf(intendedAt) === of);
      },
    },
    payments: {
      async *refundsMade(from, to) {
        yield* gateway.filter(({ createdAt }) => from <= createdAt && createdAt < to);
      },
      async find() {
        return known.facts ?? null;
      },
      async findRefund({ id }) {
        asked.push(id);
        return known.answer ?? null;
      },
    },
  };
  return { deps, asked };
}

const kinds = ({ differences }: { differences: readonly Difference[] }) =>
  differences.map(({ kind, refundId }) => [kind, refundId]);

describe('a day', () => {
  it('whose books agree asks about nothing one by one', async () => {
    const { deps, asked } = books([intent()], [made()]);
    expect(await compareDay(deps, day, period, settledBy)).toMatchObject({
      differences: [],
      totals: [{ recorded: { refunds: 1 }, made: { refunds: 1 } }],
    });
    expect(asked).toEqual([]);
  });

  it('names what stands in one book only', async () => {
    const { deps, asked } = books([intent()], [made({ reference: refund(2), paymentReference: 'pay_2' })]);
    expect(kinds(await compareDay(deps, day, period, settledBy)).toSorted()).toEqual([
      ['not_paid', refund(1)],
      ['not_recorded', refund(2)],
    ]);
    expect(asked).toEqual([refund(1)]);
  });

  it('looks at its own refunds only', async () => {
    const { deps } = books([intent()], []);
    expect(kinds(await compareDay(deps, addDays(day, 1), period, settledBy))).toEqual([]);
  });

  it('leaves a young refund alone that the gateway does not have yet', async () => {
    const { deps, asked } = books([intent({ status: 'pending' })], []);
    const young = await compareDay(deps, day, period, daysAgo(3));
    expect(young).toMatchObject({ differences: [], underWay: 1 });
    expect(asked).toEqual([]);
  });
});

describe('a refund intended before midnight and made after it', () => {
  const late = intent({ intendedAt: at(day, '23:59:59.900') });
  const next = addDays(day, 1);
  const early = made({ createdAt: at(next, '00:00:00.100') });

  it('belongs to the day of its intent, and is counted once', async () => {
    const record = refundRecord(4990, { reference: refund(1) });
    const { deps } = books([late], [early], { facts: facts({ refunds: [record] }) });
    const sums = await Promise.all([day, next].map((one) => compareDay(deps, one, period, settledBy)));
    expect(sums.map(({ differences }) => differences)).toEqual([[], []]);
    expect(sums.map(({ totals }) => totals[0]?.made.refunds ?? 0)).toEqual([1, 0]);
  });

  it('of another amount is noticed, once', async () => {
    const record = refundRecord(4989, { reference: refund(1) });
    const { deps } = books([late], [early], { facts: facts({ refunds: [record] }) });
    const found = await Promise.all([day, next].map((one) => compareDay(deps, one, period, settledBy)));
    expect(found.flatMap(kinds)).toEqual([['other_amount', refund(1)]]);
  });

  it('is compared on the day it was made where that of its intent is not looked at', async () => {
    const { deps } = books([late], [early]);
    const alone = { from: next, to: next };
    const comparison = await compareDay(deps, next, alone, settledBy);
    expect(comparison).toMatchObject({ differences: [], totals: [{ recorded: { refunds: 1 } }] });
  });
});

describe('a refund that the gateway’s list does not name', () => {
  it.each<[string, RefundAnswer | null, readonly string[]]>([
    ['is not there', null, ['not_paid']],
    ['failed', { status: 'failed', failureCode: 'declined' }, ['not_paid']],
    [
      'was paid by a path that leaves no refund',
      { status: 'succeeded', traceReference: 'cbtxn_1', expectedBy: today },
      [],
    ],
    ['is on its way', { status: 'pending', traceReference: 'arn_1', expectedBy: today }, []],
  ])('%s, when asked for', async (_, answer, expected) => {
    const { deps } = books([intent()], [], { answer });
    expect((await compareDay(deps, day, period, settledBy)).differences.map(({ kind }) => kind)).toEqual(
      expected,
    );
  });

  it('may be goodwill, which is no money of the payment', async () => {
    const goodwill = refundRecord(4990, { reference: refund(1), path: 'goodwill' });
    const { deps, asked } = books([intent()], [], { facts: facts({ compensations: [goodwill] }) });
    expect(kinds(await compareDay(deps, day, period, settledBy))).toEqual([]);
    expect(asked).toEqual([]);
  });

  it('is no difference but a failure where the gateway cannot say', async () => {
    const { deps } = books([intent()], [], { answer: { status: 'unknown' } });
    await expect(compareDay(deps, day, period, settledBy)).rejects.toThrow('cannot say');
  });
});

describe('refunds that came back', () => {
  it('are those that our books hold for paid', async () => {
    const { deps } = books(
      [intent(), intent({ refundId: refund(2), status: 'failed' })],
      [
        made({ status: 'returned' }),
        made({ reference: refund(2), status: 'returned' }),
        made({ reference: refund(3), status: 'failed' }),
        made({ reference: refund(4) }),
      ],
    );
    expect(kinds(await returnedRefundsOn(deps, day, settledBy))).toEqual([['not_paid', refund(1)]]);
  });
});
