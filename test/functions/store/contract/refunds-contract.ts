import { randomBytes } from 'node:crypto';
import { afterAll, describe, expect, it } from 'vitest';
import type { Store } from '../../../../functions/store/store.ts';
import type { Case } from '../../../../shared/case/case.ts';
import type { CommitResult } from '../../../../shared/case/store.port.ts';
import { refundIdFrom } from '../../../../shared/kernel/ids.ts';
import { money } from '../../../../shared/kernel/money.ts';
import { addSeconds, dateOf, instant } from '../../../../shared/kernel/time.ts';
import { longestWindow, type PayerKey } from '../../../../shared/payments/payer-totals.ts';
import type { RefundIntent } from '../../../../shared/payments/refund-books.ts';
import { present } from '../../../builders/must.ts';
import { all, changeOf, fresh, soon, trialOf } from './on-trial.ts';

/** So that no comparison of the books looks at refunds that no gateway knows. */
const longAgo = instant('2020-06-01T12:00:00Z');

function intentOn({ id: caseId, payment }: Case, change: Partial<RefundIntent> = {}): RefundIntent {
  return {
    refundId: refundIdFrom(randomBytes(16)),
    caseId,
    paymentReference: payment.reference,
    amount: money(3000, 'EUR'),
    path: 'original_method',
    status: 'intended',
    intendedAt: longAgo,
    ...change,
  };
}

/** What is committed of a payment, whoever commits it. */
export function refundsContract(store: () => Store): void {
  const { opened, write, written, tidy } = trialOf(store);
  afterAll(tidy);
  const limit = 4990;

  describe('an intent', () => {
    it('is kept with the commit that makes it, and as it settles', async () => {
      const before = await opened();
      const intent = intentOn(before);
      const next = await written(before, {}, { reserve: { intent, limit } });
      expect(await store().findIntent(intent.paymentReference, intent.refundId)).toEqual(intent);
      const settled = { ...intent, status: 'succeeded' } as const;
      await written(next, {}, { settle: settled });
      expect(await store().findIntent(intent.paymentReference, intent.refundId)).toEqual(settled);
      expect(await store().findIntent(fresh('pay'), intent.refundId)).toBeNull();
    });

    it('is listed on its day, the oldest first', async () => {
      const before = await opened();
      const [late, early] = [20, 10].map((seconds) =>
        intentOn(before, { amount: money(1, 'EUR'), intendedAt: addSeconds(longAgo, seconds) }),
      ) as [RefundIntent, RefundIntent];
      const next = await written(before, {}, { reserve: { intent: late, limit } });
      await written(next, {}, { reserve: { intent: early, limit } });
      await soon(async () => {
        const listed = await all(store().intentsOf(dateOf(longAgo)));
        expect(listed.filter(({ caseId }) => caseId === before.id)).toEqual([early, late]);
      });
    });
  });

  describe('what is committed of a payment', () => {
    it('stays within the limit, over all its cases', async () => {
      const payment = fresh('pay');
      const [one, other] = [await opened({ payment }), await opened({ payment })];
      await written(one, {}, { reserve: { intent: intentOn(one), limit } });
      const change = changeOf(other);
      const intent = intentOn(other);
      expect(await write(change, { reserve: { intent, limit } })).toBe('limit_reached');
      expect((await store().find(other.id))?.case).toEqual(other);
      expect(await store().findIntent(payment, intent.refundId)).toBeNull();
      const rest = { intent: { ...intent, amount: money(1990, 'EUR') }, limit };
      expect(await write(change, { reserve: rest })).toBe('committed');
    });

    it('stays within it where all come at the same moment', async () => {
      const payment = fresh('pay');
      const cases = [await opened({ payment }), await opened({ payment }), await opened({ payment })];
      const pay = async (current: Case): Promise<CommitResult> => {
        const result = await write(changeOf(current), { reserve: { intent: intentOn(current), limit } });
        return result === 'version_conflict' ? pay(current) : result;
      };
      const results = await Promise.all(cases.map(pay));
      expect(results.toSorted()).toEqual(['committed', 'limit_reached', 'limit_reached']);
    });

    it('is told apart by fund', async () => {
      const before = await opened();
      const next = await written(before, {}, { reserve: { intent: intentOn(before), limit } });
      const gift = intentOn(before, { path: 'goodwill' });
      await written(next, {}, { reserve: { intent: gift, limit: 3000 } });
      expect(await store().findIntent(gift.paymentReference, gift.refundId)).toEqual(gift);
    });

    it('is given back where a refund fails', async () => {
      const before = await opened();
      const intent = intentOn(before);
      const second = intentOn(before);
      const paying = await written(before, {}, { reserve: { intent, limit } });
      expect(await write(changeOf(paying), { reserve: { intent: second, limit } })).toBe('limit_reached');
      const failed = await written(paying, {}, { settle: { ...intent, status: 'failed' } });
      await written(failed, {}, { reserve: { intent: second, limit } });
    });

    it('is not looked at where more is wanted than there ever was', async () => {
      const before = await opened();
      const change = changeOf(before);
      expect(await write(change, { reserve: { intent: intentOn(before), limit: 2999 } })).toBe(
        'limit_reached',
      );
    });

    it('is a conflict first where the case moved on', async () => {
      const before = await opened();
      await written(before, {}, { reserve: { intent: intentOn(before), limit } });
      const late = changeOf(before);
      expect(await write(late, { reserve: { intent: intentOn(before), limit } })).toBe('version_conflict');
    });
  });
  describe('what a payer got', () => {
    const euro = money(0, 'EUR').currency;
    const nobody = (): PayerKey => `address#${fresh('hash')}`;
    const total = async (key: PayerKey) => present((await store().payerTotals([key], euro))[0]);
    const reserving = async (current: Case, keys: readonly PayerKey[], intent = intentOn(current)) => ({
      intent,
      limit,
      payers: await store().payerTotals(keys, euro),
      automatic: true,
    });

    it('is nothing where nothing was counted', async () => {
      const key = nobody();
      expect(await store().payerTotals([key], euro)).toEqual([
        { key, currency: 'EUR', version: 0, days: [] },
      ]);
      expect(await store().payerTotals([], euro)).toEqual([]);
    });

    it('is added up by day and currency, over all payments, and apart what the machine granted', async () => {
      const [key, other] = [nobody(), nobody()];
      const [one, two, three] = [await opened(), await opened(), await opened()];
      await written(one, {}, { reserve: await reserving(one, [key, other]) });
      const byPerson = await reserving(two, [key], intentOn(two, { amount: money(1000, 'EUR') }));
      await written(two, {}, { reserve: { ...byPerson, automatic: false } });
      const tomorrow = addSeconds(longAgo, 86_400);
      await written(
        three,
        {},
        { reserve: await reserving(three, [key], intentOn(three, { intendedAt: tomorrow })) },
      );
      expect((await total(key)).days).toEqual([
        { day: dateOf(longAgo), automatic: 3000, all: 4000 },
        { day: dateOf(tomorrow), automatic: 3000, all: 3000 },
      ]);
      expect((await total(other)).days).toEqual([{ day: dateOf(longAgo), automatic: 3000, all: 3000 }]);
      const kronor = await store().payerTotals([key], money(0, 'SEK').currency);
      expect(kronor.map(({ days }) => days)).toEqual([[]]);
    });

    it('was read before somebody else counted: then nothing is written', async () => {
      const key = nobody();
      const [one, two] = [await opened(), await opened()];
      const [first, late] = [await reserving(one, [key]), await reserving(two, [key])];
      await written(one, {}, { reserve: first });
      expect(await write(changeOf(two), { reserve: late })).toBe('version_conflict');
      expect(await store().findIntent(two.payment.reference, late.intent.refundId)).toBeNull();
      expect(await write(changeOf(two), { reserve: await reserving(two, [key]) })).toBe('committed');
      expect((await total(key)).days).toMatchObject([{ all: 6000 }]);
    });

    it('is taken off again where a refund fails, also one that had been made', async () => {
      const key = nobody();
      const [one, two] = [await opened(), await opened()];
      const [first, second] = [await reserving(one, [key]), await reserving(two, [key])];
      const sent = await written(one, {}, { reserve: first });
      await written(sent, {}, { settle: { ...first.intent, status: 'failed' } });
      const again = { ...second, payers: await store().payerTotals([key], euro) };
      const paying = await written(two, {}, { reserve: again });
      const paid = await written(paying, {}, { settle: { ...second.intent, status: 'succeeded' } });
      expect((await total(key)).days).toEqual([{ day: dateOf(longAgo), automatic: 3000, all: 3000 }]);
      await written(paid, {}, { settle: { ...second.intent, status: 'failed' } });
      expect((await total(key)).days).toEqual([{ day: dateOf(longAgo), automatic: 0, all: 0 }]);
    });

    it('is forgotten when no window reaches back so far', async () => {
      const key = nobody();
      const [one, two] = [await opened(), await opened()];
      await written(one, {}, { reserve: await reserving(one, [key]) });
      const late = intentOn(two, { intendedAt: addSeconds(longAgo, (longestWindow + 1) * 86_400) });
      await written(two, {}, { reserve: await reserving(two, [key], late) });
      expect((await total(key)).days).toMatchObject([{ day: dateOf(late.intendedAt), all: 3000 }]);
    });
  });
}
