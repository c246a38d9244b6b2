import { expect, test } from 'vitest';
import { present } from '../../builders/must.ts';
import { opens } from '../support/customer.ts';
import { refundsOf } from '../support/ledger.ts';
import { mailArrives } from '../support/mailbox.ts';
import { colleague } from '../support/staff.ts';
import { caseStudies } from '../support/studies.ts';
import { byLinkMailedTo } from '../support/verified.ts';

test('d: a refund that came back from a closed card is paid by another path, chosen by the customer', async () => {
  const { complaintOf } = await caseStudies();
  const complaint = complaintOf('d');
  const amount = { amount: 129900, currency: 'SEK' };
  const opened = await opens(complaint);

  // Tier 1's check sees that the refund came back, and policy sends the case to the specialists.
  const seen = await opened.reaches('awaiting_staff');
  expect(seen.tier).toBe('tier2');
  const tara = await colleague('tara.tier2');
  const file = (await tara.file(opened.caseId)).body;
  expect(file.packets).toMatchObject([{ from: 'tier1', to: 'tier2', reasons: ['refund_failed'] }]);
  expect(file.priority).toBe('high');

  // A specialist takes it on and offers two ways; a colleague approves them.
  expect((await tara.does('claim', opened.caseId)).status).toBe(200);
  const proposed = await tara.does('plan', opened.caseId, {
    kind: 'offer',
    words: 'Ditt kort var spärrat, så pengarna kom tillbaka till oss.',
    options: [
      { kind: 'other_path_refund', amount, words: 'Vi betalar till ett bankkonto.' },
      { kind: 'credit', amount, words: 'Vi ger dig ett tillgodohavande.' },
    ],
  });
  expect(proposed.status).toBe(200);
  const { hash } = present(proposed.body.plan);
  const own = await tara.does('approval', opened.caseId, { decision: 'approve', planHash: hash });
  expect([own.status, own.body.code]).toEqual([403, 'second_person_needed']);
  await mailArrives('approvers@redress.example', new RegExp(opened.caseId.slice(-6)));
  const ari = await colleague('ari.approver');
  expect((await ari.does('approval', opened.caseId, { decision: 'approve', planHash: hash })).status).toBe(
    200,
  );

  // The customer reads the offer; only the link mailed to the payer's own address may steer the money.
  const offer = (await opened.reaches('awaiting_customer')).offer;
  expect(offer?.options.map(({ kind }) => kind)).toEqual(['other_path_refund', 'credit']);
  const [first] = offer?.options ?? [];
  const choice = { choice: 'accept', option: first?.id, payoutAccount: 'SE4550000000058398257466' };
  expect((await opened.command('option-choice', choice)).body.code).toBe('verified_link_needed');
  const verified = await byLinkMailedTo(complaint.email, opened.caseId);
  expect((await verified.command('option-choice', { ...choice, payoutAccount: undefined })).body.code).toBe(
    'payout_account_missing',
  );
  expect((await verified.command('option-choice', choice)).status).toBe(200);

  const resolved = await opened.reaches('resolved');
  expect(resolved.outcome).toMatchObject({ kind: 'refunded', amount });
  expect(resolved.refund).toMatchObject({ path: 'bank_transfer', status: 'succeeded' });
  expect((await refundsOf(complaint.payment)).filter(({ status }) => status === 'settled')).toMatchObject([
    { amountMinor: 129900, path: 'bank_transfer' },
  ]);

  // The customer confirms; the case closes with the specialist's report.
  expect((await opened.command('confirmation', { satisfied: true, solved: true })).body.status).toBe(
    'resolved',
  );
  const reported = await tara.does('report', opened.caseId, {
    cause: 'provider_fault',
    workDone: 'Traced the returned refund.',
    solution: 'Paid to the customer’s bank account.',
    prevention: 'Ask for another path as soon as a refund comes back.',
  });
  expect(reported.body.status).toBe('closed');
  await mailArrives(complaint.email, /avslutat|stängt/i);
});
