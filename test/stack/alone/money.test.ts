import { randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import type { OpenCaseResponse } from '../../../shared/features/intake/open.contract.ts';
import { holds, openingBody, opens, send } from '../support/customer.ts';
import { eventually } from '../support/eventually.ts';
import { paidAgain, purchase, refundsOf } from '../support/ledger.ts';
import { executionsOf, reconcileAfter } from '../support/machine.ts';
import { mailArrives, mailsOnce } from '../support/mailbox.ts';

const settledSum = (refunds: { status: string; amountMinor: number }[]) =>
  refunds.filter(({ status }) => status !== 'failed').reduce((sum, { amountMinor }) => sum + amountMinor, 0);

describe('however often the same request comes', () => {
  test('50 identical requests at once make one case, one execution and one refund', async () => {
    const bought = await purchase();
    const request = {
      body: openingBody({ reason: 'mistaken_payment', ...bought }),
      headers: { 'idempotency-key': randomUUID() },
    };
    const answers = await Promise.all(
      Array.from({ length: 50 }, () =>
        // What a careful client does where the way to us fails: the same request once more.
        eventually(
          'an answer',
          async () => {
            const answer = await send<OpenCaseResponse>('POST', '/v1/cases', request);
            return answer.status !== 502 && answer.status !== 504 && answer;
          },
          60,
        ),
      ),
    );
    expect(answers.map(({ status }) => status)).toEqual(Array(50).fill(201));
    expect(new Set(answers.map(({ body }) => JSON.stringify(body))).size).toBe(1);
    const { caseId, accessToken } = answers[0]?.body ?? { caseId: '', accessToken: '' };
    await holds(caseId, accessToken).reaches('resolved');
    expect(await executionsOf(caseId)).toEqual([`${caseId}-tier1-1`]);
    expect(await refundsOf(bought.payment)).toHaveLength(1);
    expect(await mailsOnce(2, bought.email)).toHaveLength(2);
  });

  test('the same key with another body is refused, and another customer may use the same key', async () => {
    const [first, second] = [await purchase(), await purchase()];
    const headers = { 'idempotency-key': randomUUID() };
    const open = (body: unknown) =>
      send<{ caseId: string; code: string }>('POST', '/v1/cases', { body, headers });
    const body = openingBody({ reason: 'mistaken_payment', ...first });
    const opened = await open(body);
    expect(opened.status).toBe(201);
    expect(await open({ ...body, description: 'Something else.' })).toMatchObject({
      status: 409,
      body: { code: 'idempotency_conflict' },
    });
    const other = await open(openingBody({ reason: 'mistaken_payment', ...second }));
    expect(other.status).toBe(201);
    expect(other.body.caseId).not.toBe(opened.body.caseId);
  });
});

describe('however many cases claim the same money', () => {
  test('ten cases on one payment at the same moment never pay back more than was captured', async () => {
    const bought = await purchase({ amount: 3000 });
    const cases = await Promise.all(
      Array.from({ length: 10 }, () => opens({ reason: 'mistaken_payment', ...bought, amount: 2000 })),
    );
    const ends = await Promise.all(cases.map((opened) => opened.reaches('resolved', 'awaiting_staff')));
    expect(ends.filter(({ status }) => status === 'resolved')).toHaveLength(1);
    expect(settledSum(await refundsOf(bought.payment))).toBe(2000);
  });

  test('cases on one overpayment at the same moment get the difference once', async () => {
    const bought = await purchase({
      amount: 3000,
      total: 2000,
      orderStatus: 'fulfilled',
      corrected: true,
    });
    const cases = await Promise.all(
      Array.from({ length: 6 }, () => opens({ reason: 'amount_mismatch', ...bought, amount: 1000 })),
    );
    const ends = await Promise.all(cases.map((opened) => opened.reaches('resolved', 'awaiting_staff')));
    expect(ends.filter(({ status }) => status === 'resolved')).toHaveLength(1);
    expect(settledSum(await refundsOf(bought.payment))).toBe(1000);
  });

  test('parts are paid back as long as they fit', async () => {
    const bought = await purchase({ amount: 3000 });
    for (const amount of [1000, 2000]) {
      await (await opens({ reason: 'mistaken_payment', ...bought, amount })).reaches('resolved');
    }
    await (await opens({ reason: 'mistaken_payment', ...bought, amount: 1 })).reaches('awaiting_staff');
    expect(settledSum(await refundsOf(bought.payment))).toBe(3000);
  });

  test('of a pair of equal payments only the repeated one goes back', async () => {
    const first = await purchase({ orderStatus: 'fulfilled' });
    const second = await paidAgain(first);
    const [kept, repaid] = await Promise.all([
      opens({ reason: 'duplicate_charge', ...first }),
      opens({ reason: 'duplicate_charge', ...second }),
    ]);
    await kept.reaches('awaiting_staff');
    await repaid.reaches('resolved');
    expect(await refundsOf(first.payment)).toEqual([]);
    expect(settledSum(await refundsOf(second.payment))).toBe(second.amount);
  });
});

describe('however the gateway behaves', () => {
  test('a refund whose answer was lost after paying is found, not paid again', async () => {
    const bought = await purchase({ behaviour: 'timeout_after_paying' });
    const opened = await opens({ reason: 'mistaken_payment', ...bought });
    const seen = await opened.reaches('resolved');
    const refunds = await refundsOf(bought.payment);
    expect(refunds).toHaveLength(1);
    expect(seen.refund).toMatchObject({ status: 'succeeded', traceReference: refunds[0]?.traceReference });
  });

  test('a declined refund leaves the case to a specialist and the money free for another try', async () => {
    const bought = await purchase({ behaviour: 'decline' });
    const opened = await opens({ reason: 'mistaken_payment', ...bought });
    const seen = await opened.reaches('awaiting_staff');
    expect(seen.refund).toMatchObject({ status: 'failed' });
    expect(settledSum(await refundsOf(bought.payment))).toBe(0);
    expect(seen.tier).toBe('tier2');
    await mailArrives(bought.email, /closer look/);
    await mailArrives('tier2@redress.example', new RegExp(opened.caseId.slice(-6)));
  });

  test('a slow refund is announced as on its way, and the outcome follows when the gateway is done', async () => {
    const bought = await purchase({ behaviour: 'slow' });
    const opened = await opens({ reason: 'mistaken_payment', ...bought });
    await eventually('the refund is pending', async () => (await opened.read()).refund?.status === 'pending');
    await mailArrives(bought.email, /on its way/i);
    const seen = await eventually('the outcome', async () => {
      await reconcileAfter(60);
      const now = await opened.read();
      return now.status === 'resolved' && now;
    });
    expect(seen.refund?.status).toBe('succeeded');
    await mailArrives(bought.email, /has been made/);
    expect(await refundsOf(bought.payment)).toHaveLength(1);
  });
});
