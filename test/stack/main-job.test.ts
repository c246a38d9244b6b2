import { randomBytes } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { holds, opens, opensConfirmed } from './support/customer.ts';
import { eventually } from './support/eventually.ts';
import { purchase, refundsOf } from './support/ledger.ts';
import { executionStatus, executionsOf, statesEntered } from './support/machine.ts';
import { mailArrives, mailsOnce } from './support/mailbox.ts';

async function settledCase() {
  const bought = await purchase();
  const opened = await opens({ reason: 'mistaken_payment', ...bought });
  return { bought, opened, seen: await opened.reaches('resolved') };
}

describe('a case that Tier 1 settles', () => {
  test('closes when the customer confirms, after eight transitions, three mails and one refund', async () => {
    const { bought, opened } = await settledCase();
    const answer = await opened.command('confirmation', {
      satisfied: true,
      solved: true,
      rating: 5,
      comment: 'Thanks',
    });
    expect(answer).toMatchObject({ status: 200, body: { status: 'closed' } });
    await mailArrives(bought.email, /closed/i);
    const [execution = '', ...others] = await executionsOf(opened.caseId);
    expect(others).toEqual([]);
    await eventually('the execution ends', async () => (await executionStatus(execution)) === 'SUCCEEDED');
    expect(await statesEntered(execution)).toEqual([
      'WhereNext',
      'Acknowledge',
      'Investigate',
      'PayRefund',
      'RefundState',
      'DeliverOutcome',
      'AwaitConfirmation',
      'AnnounceClosure',
    ]);
    expect(await mailsOnce(3, bought.email)).toHaveLength(3);
    expect(await refundsOf(bought.payment)).toMatchObject([
      { amountMinor: bought.amount, status: 'settled' },
    ]);
  });

  test('tells the whole story in order, and shows payment facts only behind the mailed link', async () => {
    const { bought, seen } = await settledCase();
    expect(seen.timeline.map(({ kind }) => kind)).toEqual([
      'case_opened',
      'acknowledged',
      'investigated',
      'decided',
      'refund_intended',
      'refund_answered',
      'outcome_delivered',
    ]);
    expect(JSON.stringify(seen)).not.toContain('capturedAt');
    const mail = await mailArrives(bought.email, /refund/i);
    const [, caseId = '', token = ''] = /\/cases\/(case_\w+)#(\S+)/.exec(mail.text) ?? [];
    const verified = await holds(caseId, token).read();
    expect(verified.outcome?.findings[0]?.facts).toMatchObject({ paymentReference: bought.payment });
  });

  test('goes to Tier 2 with its reason when the customer is not satisfied', async () => {
    const { bought, opened } = await settledCase();
    const answer = await opened.command('confirmation', { satisfied: false, solved: false });
    expect(answer.body).toMatchObject({ status: 'awaiting_staff', tier: 'tier2' });
    expect(answer.body.timeline.at(-1)).toMatchObject({ kind: 'escalated' });
    expect(answer.body.next.by).not.toBeNull();
    expect((await mailArrives(bought.email, /fresh look/)).text).toContain('specialist');
    await mailArrives('tier2@redress.example', new RegExp(opened.caseId.slice(-6)));
    const [execution = ''] = await executionsOf(opened.caseId);
    await eventually('the execution ends', async () => (await executionStatus(execution)) === 'SUCCEEDED');
  });

  test('takes one confirmation only', async () => {
    const { opened } = await settledCase();
    expect((await opened.command('confirmation', { satisfied: true, solved: true })).status).toBe(200);
    const second = await opened.command('confirmation', { satisfied: false, solved: false });
    expect(second).toMatchObject({ status: 409, body: { code: 'already_confirmed' } });
    expect((await opened.read()).status).toBe('closed');
  });

  test('cannot be withdrawn once its refund has started', async () => {
    const { opened } = await settledCase();
    expect(await opened.command('withdrawal')).toMatchObject({
      status: 409,
      body: { code: 'refund_already_started' },
    });
  });
});

describe('a case that waits for a person', () => {
  test('can be withdrawn, and the customer is told so', async () => {
    const bought = await purchase({ orderStatus: 'fulfilled' });
    const opened = await opens({ reason: 'mistaken_payment', ...bought });
    await opened.reaches('awaiting_staff');
    const answer = await opened.command('withdrawal', { comment: 'It is settled.' });
    expect(answer).toMatchObject({
      status: 200,
      body: { status: 'withdrawn', outcome: { kind: 'withdrawn' } },
    });
    await mailArrives(bought.email, /withdrawn/i);
    expect(await opened.command('withdrawal')).toMatchObject({
      status: 409,
      body: { code: 'case_already_ended' },
    });
    expect(await opened.command('confirmation', { satisfied: true, solved: true })).toMatchObject({
      status: 409,
      body: { code: 'nothing_to_confirm' },
    });
  });

  test('can be withdrawn at the very start, whatever the workflow is doing', async () => {
    const bought = await purchase({ orderStatus: 'fulfilled' });
    const opened = await opens({ reason: 'mistaken_payment', ...bought });
    expect((await opened.command('withdrawal')).body).toMatchObject({ status: 'withdrawn' });
    await mailArrives(bought.email, /withdrawn/i);
    const [execution = ''] = await executionsOf(opened.caseId);
    await eventually('the execution ends', async () => (await executionStatus(execution)) === 'SUCCEEDED');
  });

  test('is opened for a payment that nobody knows', async () => {
    const opened = await opensConfirmed({
      reason: 'duplicate_charge',
      payment: 'pay_nobody_knows',
      amount: 100,
      email: unknownAddress(),
    });
    const seen = await opened.reaches('awaiting_staff');
    expect(seen).toMatchObject({ tier: 'tier1', outcome: null });
  });

  test('is opened for somebody else’s payment, and tells no more than for an unknown one', async () => {
    const bought = await purchase();
    const foreign = await opensConfirmed({
      reason: 'mistaken_payment',
      payment: bought.payment,
      amount: bought.amount * 100,
      email: unknownAddress(),
    });
    const unknown = await opensConfirmed({
      reason: 'mistaken_payment',
      payment: 'pay_nobody_knows',
      amount: bought.amount * 100,
      email: unknownAddress(),
    });
    const told = async (opened: typeof foreign) => {
      const { caseId, timeline, next, clocks, ...rest } = await opened.reaches('awaiting_staff');
      expect([caseId, clocks.length, next.by === null]).toEqual([opened.caseId, 1, false]);
      return { ...rest, message: next.message, kinds: timeline.map(({ kind, text }) => [kind, text]) };
    };
    expect(await told(foreign)).toEqual(await told(unknown));
    expect(await refundsOf(bought.payment)).toEqual([]);
  });
});

const unknownAddress = () => `nobody-${randomBytes(6).toString('hex')}@mail.example`;
