import { describe, expect, test } from 'vitest';
import { firstBrokenEntry } from '../../../shared/case/log.ts';
import { acknowledge } from '../../../shared/features/intake/acknowledge.use-case.ts';
import { investigate } from '../../../shared/features/investigation/investigate.use-case.ts';
import { deliverOutcome } from '../../../shared/features/outcome/deliver.use-case.ts';
import { payRefund } from '../../../shared/features/refund/pay.use-case.ts';
import { reconcile } from '../../../shared/jobs/reconcile.use-case.ts';
import type { CaseId } from '../../../shared/kernel/ids.ts';
import { addSeconds, instant, type PlainDate } from '../../../shared/kernel/time.ts';
import { opens } from '../support/customer.ts';
import { eventually } from '../support/eventually.ts';
import { purchase, refundsOf } from '../support/ledger.ts';
import {
  abort,
  executionStatus,
  executionsOf,
  invokeReconciler,
  reconcileAfter,
} from '../support/machine.ts';
import { mailArrives, mailsOnce } from '../support/mailbox.ts';
import { Killed, processOnStack, runtimeAt, step } from '../support/processes.ts';
import { undeliveredCase } from '../support/waiting.ts';

const secondsFromNow = (seconds: number) => ({
  runtime: runtimeAt(() => addSeconds(instant(new Date()), seconds)),
});

const statusOf = async (caseId: CaseId) => (await processOnStack().store.find(caseId))?.case.status;

describe('a process that dies', () => {
  const deaths: [where: string, kill: (deps: ReturnType<typeof processOnStack>) => void][] = [
    [
      'after the intent, before the gateway',
      ({ payments }) => {
        payments.refund = () => Promise.reject(new Killed());
      },
    ],
    [
      'after the gateway paid, before the answer is kept',
      ({ payments }) => {
        const { refund } = payments;
        payments.refund = async (order) => {
          await refund(order);
          throw new Killed();
        };
      },
    ],
    [
      'before the intent',
      ({ store }) => {
        store.commit = () => Promise.reject(new Killed());
      },
    ],
  ];

  test.each(deaths)('%s: the next try pays once and the case goes on', async (_where, kill) => {
    const bought = await purchase();
    const caseId = await undeliveredCase(bought);
    const dying = processOnStack();
    await acknowledge(dying, step(caseId));
    await investigate(dying, step(caseId));
    kill(dying);
    await expect(payRefund(dying, step(caseId))).rejects.toThrow(Killed);

    const next = processOnStack();
    expect(await payRefund(next, step(caseId))).toEqual({ refund: 'succeeded' });
    expect(await payRefund(next, step(caseId))).toEqual({ refund: 'succeeded' });
    expect(await refundsOf(bought.payment)).toHaveLength(1);
    await deliverOutcome(next, step(caseId));
    await deliverOutcome(next, step(caseId));
    expect(await statusOf(caseId)).toBe('resolved');
    expect(next.kept).toHaveLength(1);
  });

  test('between claiming a mail and sending it: the mail is repeated, once, when it is surely lost', async () => {
    const bought = await purchase();
    const caseId = await undeliveredCase(bought);
    const dying = processOnStack();
    const { moveNotice } = dying.store;
    dying.mailer.send = () => Promise.reject(new Killed());
    dying.store.moveNotice = () => Promise.reject(new Killed());
    await expect(acknowledge(dying, step(caseId))).rejects.toThrow(Killed);
    dying.store.moveNotice = moveNotice;

    const mailsAfter = async (seconds: number) => {
      const later = processOnStack(secondsFromNow(seconds));
      // A case that went on would have no acknowledgement to send any more.
      later.workflow.start = () => Promise.reject(new Killed());
      await reconcile(later, later.runtime.now());
      return later.kept.filter(({ to }) => to === bought.email).length;
    };
    await acknowledge(processOnStack(), step(caseId));
    expect(await mailsAfter(120)).toBe(0);
    expect(await mailsAfter(400)).toBe(1);
    expect(await mailsAfter(800)).toBe(0);
  });

  test('between sending a mail and marking it: the next minute does not send it again', async () => {
    const bought = await purchase();
    const caseId = await undeliveredCase(bought);
    const dying = processOnStack();
    const { moveNotice } = dying.store;
    let marks = 0;
    dying.store.moveNotice = (...mark) => {
      marks += 1;
      return marks === 1 ? Promise.reject(new Killed()) : moveNotice(...mark);
    };
    await acknowledge(dying, step(caseId)).catch((error) => expect(error).toBeInstanceOf(Killed));
    const next = processOnStack(secondsFromNow(60));
    await acknowledge(next, step(caseId));
    await reconcile(next, next.runtime.now());
    expect([...dying.kept, ...next.kept].filter(({ to }) => to === bought.email)).toHaveLength(1);
    const notices = await next.store.notices(caseId);
    expect(notices.find(({ kind }) => kind === 'acknowledgement')?.state).toBe('claimed');
  });

  test('mail that the case has overtaken is not sent any more', async () => {
    const bought = await purchase();
    const caseId = await undeliveredCase(bought);
    const noMail = processOnStack();
    noMail.mailer.send = () => Promise.reject(new Error('mail is down'));
    await acknowledge(noMail, step(caseId));
    const working = processOnStack();
    await investigate(working, step(caseId));
    await payRefund(working, step(caseId));
    await deliverOutcome(working, step(caseId));
    const again = processOnStack(secondsFromNow(60));
    await reconcile(again, again.runtime.now());
    expect([...working.kept, ...again.kept].filter(({ to }) => to === bought.email)).toHaveLength(1);
    const notices = await again.store.notices(caseId);
    expect(notices.map(({ kind, state }) => [kind, state])).toContainEqual(['acknowledgement', 'obsolete']);
  });

  test('mail that cannot be sent now is owed, sent later, and does not stop the money', async () => {
    const bought = await purchase();
    const caseId = await undeliveredCase(bought);
    const noMail = processOnStack();
    noMail.mailer.send = () => Promise.reject(new Error('mail is down'));
    await acknowledge(noMail, step(caseId));
    await investigate(noMail, step(caseId));
    expect(await payRefund(noMail, step(caseId))).toEqual({ refund: 'succeeded' });
    await deliverOutcome(noMail, step(caseId));
    expect(await statusOf(caseId)).toBe('resolved');

    const again = processOnStack(secondsFromNow(60));
    await reconcile(again, again.runtime.now());
    expect(again.kept.filter(({ to }) => to === bought.email)).toHaveLength(1);
  });
});

describe('the reconciler', () => {
  test('starts a case whose start was never delivered', async () => {
    const bought = await purchase();
    const caseId = await undeliveredCase(bought, 300);
    await reconcileAfter(0);
    await eventually('the case is resolved', async () => (await statusOf(caseId)) === 'resolved');
    expect(await executionsOf(caseId)).toEqual([`${caseId}-tier1-1`]);
  });

  test('revives an execution that failed, where the case stands', async () => {
    const bought = await purchase({ behaviour: 'slow' });
    const opened = await opens({ reason: 'mistaken_payment', ...bought });
    await eventually('the refund is pending', async () => (await opened.read()).refund?.status === 'pending');
    const [first = ''] = await executionsOf(opened.caseId);
    await abort(first);
    await invokeReconciler({
      time: instant(new Date()),
      'detail-type': 'Step Functions Execution Status Change',
      detail: { name: first },
    });
    await eventually('the outcome', async () => {
      await reconcileAfter(60);
      return (await opened.read()).status === 'resolved';
    });
    expect(await refundsOf(bought.payment)).toHaveLength(1);
    expect((await executionsOf(opened.caseId)).length).toBeGreaterThan(1);
  });

  test('settles a refund that the gateway never heard of by sending it again under its id', async () => {
    const bought = await purchase();
    const caseId = await undeliveredCase(bought, 300);
    const dying = processOnStack();
    dying.payments.refund = () => Promise.reject(new Killed());
    await acknowledge(dying, step(caseId));
    await investigate(dying, step(caseId));
    await expect(payRefund(dying, step(caseId))).rejects.toThrow(Killed);
    await eventually('the case is resolved', async () => {
      await reconcileAfter(60);
      return (await statusOf(caseId)) === 'resolved';
    });
    expect(await refundsOf(bought.payment)).toHaveLength(1);
  });

  test('leaves a healthy execution alone that waits long for a slow refund', async () => {
    const bought = await purchase({ behaviour: 'slow' });
    const opened = await opens({ reason: 'mistaken_payment', ...bought });
    await eventually('the refund is pending', async () => (await opened.read()).refund?.status === 'pending');
    const hours = processOnStack(secondsFromNow(3600));
    hours.payments.findRefund = async () => ({
      status: 'pending',
      traceReference: 'arn_slow',
      expectedBy: '2030-01-01' as PlainDate,
    });
    for (let run = 0; run < 5; run += 1) await reconcile(hours, hours.runtime.now());
    expect(await executionsOf(opened.caseId)).toEqual([`${opened.caseId}-tier1-1`]);
  });

  test('gives a case whose executions die again and again to engineering, and it goes on after the repair', async () => {
    const bought = await purchase();
    const caseId = await undeliveredCase(bought, 300);
    for (let minute = 1; minute < 15; minute += 1) {
      const broken = processOnStack(secondsFromNow(60 * minute));
      broken.workflow.start = async () => 'exists';
      broken.workflow.isRunning = async () => false;
      await reconcile(broken, broken.runtime.now());
    }
    expect(await statusOf(caseId)).toBe('awaiting_engineering');
    await reconcileAfter(3600);
    await mailArrives('engineering@redress.example', new RegExp(caseId.slice(-6)));
    expect(await invokeReconciler({ resume: [caseId] })).toEqual({ [caseId]: 'resumed' });
    await eventually('the case is resolved', async () => (await statusOf(caseId)) === 'resolved');
  });

  test('run many times at once changes nothing that is settled', async () => {
    const bought = await purchase();
    const opened = await opens({ reason: 'mistaken_payment', ...bought });
    await opened.reaches('resolved');
    const before = await opened.read();
    await Promise.all([0, 1, 2, 3].map(() => reconcileAfter(3600)));
    expect(await opened.read()).toEqual(before);
    expect(await mailsOnce(2, bought.email)).toHaveLength(2);
  });
});

test('20 waiting cases whose executions are gone all end when confirmed', async () => {
  const purchases = await Promise.all(Array.from({ length: 20 }, () => purchase()));
  const cases = await Promise.all(
    purchases.map((bought) => opens({ reason: 'mistaken_payment', ...bought })),
  );
  await Promise.all(cases.map((opened) => opened.reaches('resolved')));
  const waiting = (caseId: string) => async () => {
    const wait = (await processOnStack().store.find(caseId as CaseId))?.workflow.wait;
    return wait?.step === 'await_confirmation';
  };
  for (const { caseId } of cases) await eventually('it waits for confirmation', waiting(caseId));
  for (const { caseId } of cases) await abort(`${caseId}-tier1-1`);

  await Promise.all(cases.map((opened) => opened.command('confirmation', { satisfied: true, solved: true })));

  for (const [index, { email, payment }] of purchases.entries()) {
    await mailArrives(email, /closed/i);
    expect(await refundsOf(payment)).toHaveLength(1);
    const { caseId } = cases[index] ?? { caseId: '' };
    await eventually(
      'the new execution ends',
      async () => (await executionStatus(`${caseId}-tier1-2`)) === 'SUCCEEDED',
    );
    const found = await processOnStack().store.findWithLog(caseId as CaseId);
    expect(firstBrokenEntry(found?.log ?? [])).toBeNull();
  }
});
