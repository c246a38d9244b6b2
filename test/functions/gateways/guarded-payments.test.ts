import { beforeEach, describe, expect, it } from 'vitest';
import { GatewaySilent, guardedPayments } from '../../../functions/gateways/guard/guarded-payments.ts';
import type { Payments } from '../../../shared/payments/payments.port.ts';
import type { RefundAnswer } from '../../../shared/payments/refund.ts';
import type { RefundMade } from '../../../shared/payments/refund-books.ts';
import { later, now } from '../../builders/clock.ts';
import { refundOf } from './refund-order.ts';

const declined: RefundAnswer = { status: 'failed', failureCode: 'declined' };
const unknown: RefundAnswer = { status: 'unknown' };
const order = refundOf('pi_1', 100);

const made: RefundMade = {
  reference: order.id,
  paymentReference: 'pi_1',
  gatewayReference: 're_1',
  amount: order.amount,
  status: 'settled',
  createdAt: now,
  failureCode: null,
  traceReference: 'arn_1',
};

let calls: string[];
let warnings: string[];
let counts: string[];
let seconds: number;
let answer: () => Promise<RefundAnswer | null>;
let guarded: Payments;

beforeEach(() => {
  [calls, warnings, counts, seconds] = [[], [], [], 0];
  answer = async () => unknown;
  const inner: Payments = {
    paths: ['original_method'],
    async find() {
      calls.push('find');
      await answer();
      return null;
    },
    async refund() {
      calls.push('refund');
      return (await answer()) ?? unknown;
    },
    async findRefund() {
      calls.push('findRefund');
      return answer();
    },
    async *refundsMade() {
      calls.push('refundsMade');
      if ((await answer()) === unknown) throw new Error('no answer');
      yield made;
    },
  };
  const reporter = {
    warn: (event: string) => void warnings.push(event),
    count: (metric: string) => void counts.push(metric),
  };
  guarded = guardedPayments(inner, reporter, () => later(seconds), { failures: 3, pauseSeconds: 30 });
});

async function silence(times = 3) {
  for (let left = times; left > 0; left -= 1) await guarded.refund(order);
}

describe('a gateway that does not answer', () => {
  it('gets no more refunds after some in a row: they are parked as unknown, and that is said', async () => {
    await silence();
    expect(await guarded.refund(order)).toEqual(unknown);
    expect(calls).toEqual(['refund', 'refund', 'refund']);
    expect(warnings).toEqual(['gateway_silent', 'refund_parked']);
    expect(counts).toEqual(['RefundsParked']);
  });

  it('is tried by one refund after a while, and parked again if that finds silence', async () => {
    await silence();
    seconds = 30;
    await Promise.all([guarded.refund(order), guarded.refund(order), guarded.refund(order)]);
    expect(calls).toHaveLength(4);
    seconds = 59;
    await guarded.refund(order);
    expect(calls).toHaveLength(4);
    seconds = 60;
    answer = async () => declined;
    expect(await guarded.refund(order)).toEqual(declined);
    expect(await guarded.refund(order)).toEqual(declined);
    expect(calls).toHaveLength(6);
    expect(warnings.filter((event) => event !== 'refund_parked')).toEqual([
      'gateway_silent',
      'gateway_answers_again',
    ]);
  });

  it('may still answer questions', async () => {
    await silence();
    answer = async () => null;
    expect(await guarded.findRefund(order)).toBeNull();
    expect(await guarded.find('pi_1')).toBeNull();
  });

  it('is not asked either when it does not answer questions, and "not asked" is never "not there"', async () => {
    answer = async () => {
      throw new Error('lost');
    };
    for (const _ of [1, 2, 3]) await expect(guarded.findRefund(order)).rejects.toThrow('lost');
    expect(await guarded.findRefund(order)).toEqual(unknown);
    await expect(guarded.find('pi_1')).rejects.toThrow(GatewaySilent);
    expect(calls).toHaveLength(3);
  });
});

it('refusals are answers, and an answer in between begins the count anew', async () => {
  answer = async () => declined;
  await silence(10);
  answer = async () => unknown;
  await silence(2);
  answer = async () => declined;
  await silence(1);
  answer = async () => unknown;
  await silence(2);
  expect(calls).toHaveLength(15);
  expect(warnings).toEqual([]);
});

describe('the list of refunds made', () => {
  const listed = () => Array.fromAsync(guarded.refundsMade(now, later(60)));

  it('is passed on', async () => {
    answer = async () => null;
    expect(await listed()).toEqual([made]);
  });

  it('counts as a question: after some without an answer the gateway is not asked again', async () => {
    for (let left = 3; left > 0; left -= 1) await expect(listed()).rejects.toThrow('no answer');
    await expect(listed()).rejects.toBeInstanceOf(GatewaySilent);
    expect(calls).toEqual(['refundsMade', 'refundsMade', 'refundsMade']);
    expect(await guarded.findRefund(order)).toEqual(unknown);
  });

  it('that comes ends a silence', async () => {
    for (let left = 2; left > 0; left -= 1) await expect(listed()).rejects.toThrow('no answer');
    answer = async () => null;
    await listed();
    answer = async () => unknown;
    await expect(listed()).rejects.toThrow('no answer');
  });
});
