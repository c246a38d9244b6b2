import { describe, expect, it } from 'vitest';
import type { Case } from '../../../../shared/case/case.ts';
import { runChecks } from '../../../../shared/features/investigation/findings/run-checks.ts';
import { answerCommit } from '../../../../shared/features/refund/pay.use-case.ts';
import { money } from '../../../../shared/kernel/money.ts';
import type { PaymentFacts } from '../../../../shared/payments/payment-facts.ts';
import type { RefundAnswer, RefundPath } from '../../../../shared/payments/refund.ts';
import * as at from '../../../builders/case/cases.ts';
import { daysAgo } from '../../../builders/clock.ts';
import { failed, failedPayment } from '../../../builders/findings/weigh.ts';
import { present } from '../../../builders/must.ts';
import { claim, order, payment, sibling } from '../../../builders/payments/payment-facts.ts';
import { fakeDeps } from '../../../fakes/deps.ts';
import { MemoryStore } from '../../../fakes/memory-store.ts';

const pending: RefundAnswer = { ...at.paid, status: 'pending' };
const unknown: RefundAnswer = { status: 'unknown' };

/** A case whose refund, decided on these facts, is at the gateway. */
function paying(known: PaymentFacts = failed(), path: RefundPath = 'original_method'): Case {
  const current = at.refunding({ reason: 'payment_failed' });
  const refund = { ...present(current.refund), path };
  return { ...current, refund, findings: runChecks(claim(), known) };
}

/** What the gateway's answer leads to: events, notices, and the case after it. */
async function hears(current: Case, answer: RefundAnswer) {
  const store = new MemoryStore();
  store.add(current);
  const commit = await answerCommit(fakeDeps(store), store.get(current.id), answer, 'step');
  if (!commit) throw new Error('nothing was new');
  const { entry, case: after } = commit.change;
  const stops = entry.events.filter(({ type }) => type === 'order.stop_shipment');
  return { stops, notices: (commit.notices ?? []).map(({ kind }) => kind), after };
}

describe('when a payment of an open order that failed goes back', () => {
  it('the shipment is stopped, in the log of the case and by mail to whoever has it', async () => {
    const { stops, notices } = await hears(paying(), at.paid);
    expect(stops).toEqual([{ type: 'order.stop_shipment', order: 'ord_1', refundId: at.refundId }]);
    expect(notices).toContain('staff_stop_shipment');
  });

  it('it is stopped as soon as the gateway has the refund, and once', async () => {
    const first = await hears(paying(), pending);
    expect([first.stops.length, first.notices.includes('staff_stop_shipment')]).toEqual([1, true]);
    const second = await hears(first.after, at.paid);
    expect([second.stops, second.notices.includes('staff_stop_shipment')]).toEqual([[], false]);
  });

  it('nothing is stopped while nobody knows whether it goes back, and it is once somebody does', async () => {
    const lost = await hears(paying(), unknown);
    expect(lost.stops).toEqual([]);
    expect((await hears(lost.after, at.paid)).stops).toHaveLength(1);
  });
});

describe('nothing is stopped', () => {
  const other = payment({ reference: 'pay_2' });
  const covered = { orderPayments: [failedPayment, other] };

  it.each<[string, Case, RefundAnswer]>([
    ['where the refund was declined', paying(), at.declined],
    ['where another payment covers the order', paying(failed(covered)), at.paid],
    ['where goods went out already', paying(failed({ order: order() })), at.paid],
    ['where the order is cancelled', paying(failed({ order: order({ status: 'cancelled' }) })), at.paid],
    [
      'where a part went out',
      paying(failed({ order: order({ status: 'open', fulfilledAt: daysAgo(1) }) })),
      at.paid,
    ],
    ['where the payment had not failed', paying(failed({ payment: payment() })), at.paid],
    ['by a gift of the shop', paying(failed(), 'goodwill'), at.paid],
  ])('%s', async (_, current, answer) => {
    const { stops, notices } = await hears(current, answer);
    expect(stops).toEqual([]);
    expect(notices).not.toContain('staff_stop_shipment');
  });

  it('but it is where the other payment went back', async () => {
    const gone = paying(failed({ ...covered, siblings: [sibling('pay_2', 4990)] }));
    expect((await hears(gone, at.paid)).stops).toHaveLength(1);
    const least = failed({ ...covered, order: order({ status: 'open', total: money(4991, 'EUR') }) });
    expect((await hears(paying(least), at.paid)).stops).toHaveLength(1);
  });
});
