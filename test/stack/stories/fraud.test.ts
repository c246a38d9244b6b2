import { expect, test } from 'vitest';
import { present } from '../../builders/must.ts';
import { opens } from '../support/customer.ts';
import { refundsOf } from '../support/ledger.ts';
import { mailArrives } from '../support/mailbox.ts';
import { colleague } from '../support/staff.ts';
import { caseStudies } from '../support/studies.ts';
import { byLinkMailedTo } from '../support/verified.ts';

test('g: a suspected fraud is never settled by the machine; the fraud desk is asked, and has to agree before money moves', async () => {
  const { complaintOf } = await caseStudies();
  const complaint = complaintOf('g');
  const amount = { amount: 84900, currency: 'GBP' };
  const opened = await opens(complaint);
  expect(await opened.reaches('awaiting_staff')).toMatchObject({ tier: 'tier2', outcome: null });
  await mailArrives(complaint.email, /closer look/);

  // Understanding is played back before anything is proposed.
  const tara = await colleague('tara.tier2');
  await tara.does('claim', opened.caseId);
  await tara.does('understanding', opened.caseId, {
    text: 'Your card was used at 03:03 on 13 November, and you were asleep.',
  });
  const [asked] = (await opened.reaches('awaiting_customer')).openQuestions;
  expect(asked?.kind).toBe('understanding');
  const agreed = await opened.command('answers', { answers: [{ question: asked?.id, agreed: true }] });
  expect(agreed.body.status).toBe('awaiting_staff');

  // The desk for fraud is asked, and answers.
  const fia = await colleague('fia.fraud');
  await tara.does('desk-consultation', opened.caseId, { desk: 'fraud', text: 'Have you met this shopper?' });
  await mailArrives('fraud@redress.example', new RegExp(opened.caseId.slice(-6)));
  const answer = { desk: 'fraud', text: 'Yes: the card was stolen.' };
  expect((await fia.does('desk-consultation-answer', opened.caseId, answer)).status).toBe(200);
  expect((await tara.file(opened.caseId)).body.consultations).toMatchObject([
    { desk: 'fraud', state: 'answered', answer: answer.text, answeredBy: 'staff:fia.fraud' },
  ]);

  // The risk takes the approval to that desk, past colleagues and approvers.
  const proposed = await tara.does('plan', opened.caseId, {
    kind: 'offer',
    words: 'You did not make this payment, so we refund it.',
    options: [{ kind: 'refund', amount, words: 'The whole amount goes back to your card.' }],
  });
  const { hash } = present(proposed.body.plan);
  const approval = { decision: 'approve', planHash: hash };
  for (const name of ['tom.tier2', 'ari.approver', 'lena.lead']) {
    const other = await colleague(name);
    expect((await other.does('approval', opened.caseId, approval)).body.code).toBe('desk_must_approve');
  }
  const finn = await colleague('finn.fraud');
  expect((await finn.does('approval', opened.caseId, approval)).status).toBe(200);

  const [option] = (await opened.reaches('awaiting_customer')).offer?.options ?? [];
  const verified = await byLinkMailedTo(complaint.email, opened.caseId);
  await verified.command('option-choice', { choice: 'accept', option: option?.id });
  expect((await opened.reaches('resolved')).outcome).toMatchObject({ kind: 'refunded', amount });
  expect(await refundsOf(complaint.payment)).toMatchObject([{ amountMinor: 84900, status: 'settled' }]);
});
