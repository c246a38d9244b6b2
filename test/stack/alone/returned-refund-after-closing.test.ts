import { expect, test } from 'vitest';
import { present } from '../../builders/must.ts';
import { opens } from '../support/customer.ts';
import { eventually } from '../support/eventually.ts';
import { purchase, refundsOf } from '../support/ledger.ts';
import { compareBooksAt } from '../support/machine.ts';
import { mailArrives } from '../support/mailbox.ts';
import { colleague } from '../support/staff.ts';
import { byLinkMailedTo } from '../support/verified.ts';

const tomorrow = () => new Date(Date.now() + 86_400_000).toISOString();

test('a refund that the bank sends back after the case was closed is paid by another path, once', async () => {
  const bought = await purchase({ behaviour: 'return_after_settling' });
  const amount = { amount: bought.amount, currency: 'EUR' };

  // Tier 1 refunds at once, and the customer is content.
  const opened = await opens({ reason: 'mistaken_payment', ...bought });
  expect((await opened.reaches('resolved')).refund?.status).toBe('succeeded');
  await mailArrives(bought.email, /has been made/);
  const confirmed = await opened.command('confirmation', { satisfied: true, solved: true });
  expect(confirmed.body.status).toBe('closed');

  // The bank sends the money back, and the night's comparison finds out.
  const seen = await eventually('the case is open again', async () => {
    await compareBooksAt(tomorrow());
    const now = await opened.read();
    return now.status === 'awaiting_staff' && now;
  });
  expect(seen).toMatchObject({ tier: 'tier2', outcome: null, refund: { status: 'failed', window: null } });
  expect(seen.refund?.steps.map(({ kind }) => kind)).toEqual(['decided', 'sent', 'settled', 'came_back']);
  await mailArrives(bought.email, /came back to us/);
  await mailArrives('tier2@redress.example', new RegExp(opened.caseId.slice(-6)));

  // A specialist offers another way; a colleague approves, and the customer takes it.
  const tara = await colleague('tara.tier2');
  const file = (await tara.file(opened.caseId)).body;
  expect(file).toMatchObject({
    packets: [{ reasons: ['refund_failed'], by: 'system' }],
    holdReasons: ['refund_came_back'],
    ledger: { refundable: amount },
  });
  expect((await tara.does('claim', opened.caseId)).status).toBe(200);
  const proposed = await tara.does('plan', opened.caseId, {
    kind: 'offer',
    words: 'Your account was closed, so the money came back to us.',
    options: [{ kind: 'other_path_refund', amount, words: 'We pay to another bank account.' }],
  });
  expect(proposed.status).toBe(200);
  const { hash } = present(proposed.body.plan);
  const ari = await colleague('ari.approver');
  expect((await ari.does('approval', opened.caseId, { decision: 'approve', planHash: hash })).status).toBe(
    200,
  );
  const option = (await opened.reaches('awaiting_customer')).offer?.options[0]?.id;
  const verified = await byLinkMailedTo(bought.email, opened.caseId);
  const payoutAccount = 'SE4550000000058398257466';
  expect((await verified.command('option-choice', { choice: 'accept', option, payoutAccount })).status).toBe(
    200,
  );

  // It is paid once, and asking the gateway again changes nothing.
  const resolved = await opened.reaches('resolved');
  expect(resolved).toMatchObject({
    outcome: { kind: 'refunded', amount },
    refund: { path: 'bank_transfer', status: 'succeeded' },
    earlierRefunds: [{ path: 'original_method', status: 'failed' }],
  });
  await compareBooksAt(tomorrow());
  expect((await opened.read()).status).toBe('resolved');
  const refunds = await refundsOf(bought.payment);
  expect(refunds.map(({ path }) => path).toSorted()).toEqual(['bank_transfer', 'original_method']);
});
