import { describe, expect, it, vi } from 'vitest';
import type { Case } from '../../../../shared/case/case.ts';
import type { Personal } from '../../../../shared/case/personal.ts';
import {
  NotAllCompared,
  reconcileBooks,
} from '../../../../shared/features/books/reconcile-books.use-case.ts';
import type { RememberedAnswer } from '../../../../shared/features/intake/opening.port.ts';
import { isCaseId } from '../../../../shared/kernel/ids.ts';
import { type Metric, metrics } from '../../../../shared/kernel/metrics.ts';
import { money } from '../../../../shared/kernel/money.ts';
import { addHours, dateOf, type Instant, type PlainDate } from '../../../../shared/kernel/time.ts';
import type { RefundIntent, RefundMade } from '../../../../shared/payments/refund-books.ts';
import { caseId } from '../../../builders/case/cases.ts';
import { daysAgo, now } from '../../../builders/clock.ts';
import { intent, made, refund } from '../../../builders/payments/refund-books.ts';
import { policy } from '../../../builders/policy.ts';
import { fakeDeps, fakePayments } from '../../../fakes/deps.ts';
import { MemoryStore } from '../../../fakes/memory-store.ts';

interface World {
  readonly intents?: readonly RefundIntent[];
  readonly made?: readonly RefundMade[];
  /** What the case hears when the gateway is asked about its payment. */
  readonly news?: (intents: RefundIntent[]) => void;
  /** A day whose list the gateway does not give. */
  readonly silentOn?: PlainDate;
}

/** Both books, cases that can be opened, and what the gateway says when a payment of a case is asked about. */
function world({ intents: recorded = [], made: gateway = [], news, silentOn }: World) {
  const intents = [...recorded];
  const opened = new Map<string, { case: Case; personal: Personal; record: RememberedAnswer }>();
  const days: PlainDate[] = [];
  const store = new MemoryStore();
  vi.spyOn(store, 'findIntent').mockImplementation(
    async (reference, id) =>
      intents.find(({ paymentReference, refundId }) => paymentReference === reference && refundId === id) ??
      null,
  );
  vi.spyOn(store, 'intentsOf').mockImplementation(async function* (day) {
    yield* intents.filter(({ intendedAt }) => dateOf(intendedAt) === day);
  });
  vi.spyOn(store, 'casesOnPayment').mockImplementation(async () => {
    news?.(intents);
    return [];
  });
  const open = store.open.bind(store);
  vi.spyOn(store, 'open').mockImplementation(async (change, personal, record) => {
    const answer = await open(change, personal, record);
    if (answer === 'opened') opened.set(record.id, { case: change.case, personal, record });
    return answer;
  });
  const payments = fakePayments({
    async *refundsMade(from, to) {
      days.push(dateOf(from));
      if (dateOf(from) === silentOn) throw new Error('the gateway is silent');
      yield* gateway.filter(({ createdAt }) => from <= createdAt && createdAt < to);
    },
    find: async () => null,
    findRefund: async () => null,
  });
  const given = fakeDeps(store);
  const { warned, counted } = given.reporter;
  const run = (isTimeUp = () => false) => reconcileBooks({ ...given, payments }, now, isTimeUp);
  const cases = (): Case[] => [...opened.values()].map((one) => one.case);
  const times = (metric: Metric) => counted.filter((one) => one === metric).length;
  return { run, opened, cases, started: given.workflow.started, days, times, warned, intents };
}

const none = { not_recorded: 0, not_paid: 0, other_amount: 0, other_payment: 0, paid_twice: 0 };

describe('a night on which the books agree', () => {
  it('opens nothing, and has looked at a month', async () => {
    const { run, opened, days } = world({ intents: [intent()], made: [made()] });
    expect(await run()).toEqual({ daysCompared: 30, daysLeft: 0, cleared: 0, differences: none, opened: 0 });
    expect(opened.size).toBe(0);
    expect(days.slice(0, 3)).toEqual(['2026-11-19', '2026-11-18', '2026-11-17']);
    expect(days.toSorted().at(0)).toBe('2026-10-21');
    expect(new Set(days).size).toBe(30);
  });
});

describe('a difference', () => {
  const differing: World = {
    intents: [intent()],
    made: [made({ amount: money(4989, 'EUR') })],
  };

  it('becomes a case of engineering’s with the facts of both sides, about the case it happened on', async () => {
    const { run, opened, cases, started } = world(differing);
    expect(await run()).toMatchObject({ differences: { ...none, other_amount: 1 }, opened: 1 });
    const [fault] = cases();
    expect(fault).toMatchObject({
      status: 'awaiting_engineering',
      channel: 'system',
      payment: { reference: 'pay_1' },
      related: [caseId],
      handOff: {
        facts: {
          difference: 'other_amount',
          refundId: refund(1),
          caseId,
          recordedStatus: 'succeeded',
          recordedAmount: money(4990, 'EUR'),
          gatewayReference: 're_1',
          gatewayStatus: 'settled',
          gatewayAmount: money(4989, 'EUR'),
        },
      },
    });
    expect(isCaseId(fault?.id ?? '')).toBe(true);
    expect(started).toEqual([`${fault?.id}-engineering-1`]);
    const [{ personal, record } = { personal: null, record: null }] = opened.values();
    expect(personal).toMatchObject({ name: 'Redress', email: 'engineering@redress.example' });
    expect(record?.expiresAt.slice(0, 4)).toBe('9999');
  });

  it('is counted on every run, and opens its case on the first one only', async () => {
    const { run, opened, times } = world(differing);
    await run();
    expect(await run()).toMatchObject({ differences: { other_amount: 1 }, opened: 0 });
    expect(opened.size).toBe(1);
    expect(times(metrics.differenceFound)).toBe(2);
    expect(times(metrics.difference.other_amount)).toBe(2);
  });

  it('of another kind on the same refund is another difference', async () => {
    const { run, opened } = world({ intents: [], made: [made()] });
    await run();
    const both = world(differing);
    await both.run();
    expect([...both.opened.keys()]).not.toEqual([...opened.keys()]);
  });

  it('that asking again clears up was news: nothing is opened', async () => {
    const { run, opened, intents } = world({
      intents: [intent()],
      made: [made({ status: 'returned', failureCode: 'account_closed' })],
      news: (known) => known.splice(0, 1, intent({ status: 'failed' })),
    });
    expect(await run()).toMatchObject({ cleared: 1, differences: none, opened: 0 });
    expect(opened.size).toBe(0);
    expect(intents[0]?.status).toBe('failed');
  });

  it('that asking again does not clear up is a fault', async () => {
    const { run, opened } = world({ intents: [intent()], made: [made({ status: 'returned' })] });
    expect(await run()).toMatchObject({ cleared: 0, differences: { not_paid: 1 }, opened: 1 });
    expect(opened.size).toBe(1);
  });

  it('two refunds under one id: the facts name both', async () => {
    const { run, cases } = world({
      intents: [intent()],
      made: [made(), made({ gatewayReference: 're_2' })],
    });
    await run();
    expect(cases()[0]?.handOff?.facts).toMatchObject({
      gateway1Reference: 're_1',
      gateway2Reference: 're_2',
    });
  });
});

describe('a refund that came back weeks later', () => {
  const weeksAgo = { intendedAt: daysAgo(20) };
  const back = made({ status: 'returned', createdAt: daysAgo(20) });

  it('is heard of', async () => {
    const { run } = world({
      intents: [intent(weeksAgo)],
      made: [back],
      news: (known) => known.splice(0, 1, intent({ ...weeksAgo, status: 'failed' })),
    });
    expect(await run()).toMatchObject({ cleared: 1, opened: 0 });
  });

  it('is the only thing that is looked for so far back', async () => {
    const { run } = world({ intents: [intent(weeksAgo)], made: [] });
    expect(await run()).toMatchObject({ differences: none });
  });
});

describe('a refund under way', () => {
  it('is left to the reconciler until it is overdue', async () => {
    const hours = policy.refundSettlementHours;
    const pending = (at: Instant) => world({ intents: [intent({ status: 'pending', intendedAt: at })] });
    expect(await pending(addHours(now, -hours + 0.01)).run()).toMatchObject({ differences: none });
    expect(await pending(addHours(now, -hours - 0.01)).run()).toMatchObject({ differences: { not_paid: 1 } });
  });
});

describe('a run', () => {
  it('begins no other day when its time is up, and says how many are left', async () => {
    let looks = 0;
    const { run } = world({});
    expect(await run(() => ++looks > 5)).toMatchObject({ daysCompared: 5, daysLeft: 25 });
  });

  it('that ends within a day takes up no more of it, and counts the day as left', async () => {
    let looks = 0;
    const strangers = [1, 2, 3].map((n) => made({ reference: refund(n), paymentReference: `pay_${n}` }));
    const { run, opened } = world({ made: strangers });
    // The second day holds them: two looks at the clock for days, and one before each difference.
    expect(await run(() => ++looks > 4)).toMatchObject({ daysCompared: 1, opened: 2 });
    expect(opened.size).toBe(2);
  });

  it('of which a day fails compares the others, then fails, so that it is tried again', async () => {
    const silentOn = '2026-11-19' as PlainDate;
    const { run, opened, warned, days } = world({ made: [made()], silentOn });
    await expect(run()).rejects.toThrow(NotAllCompared);
    expect(opened.size).toBe(1);
    expect(days).toHaveLength(30);
    expect(warned).toEqual(['reconciliation_failed']);
  });
});
