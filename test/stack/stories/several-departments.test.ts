import { expect, test } from 'vitest';
import { present } from '../../builders/must.ts';
import { opens } from '../support/customer.ts';
import { refundsOf } from '../support/ledger.ts';
import { mailArrives } from '../support/mailbox.ts';
import { colleague } from '../support/staff.ts';
import { caseStudies } from '../support/studies.ts';
import { byLinkMailedTo } from '../support/verified.ts';

test('h: several departments on one case: specialist, engineering, a second person, and a customer who negotiates', async () => {
  const { complaintOf } = await caseStudies();
  const complaint = complaintOf('h');
  const opened = await opens(complaint);
  expect((await opened.reaches('awaiting_staff')).tier).toBe('tier2');
  await mailArrives(complaint.email, /профильный специалист/);

  const tara = await colleague('tara.tier2');
  const ari = await colleague('ari.approver');
  await tara.does('claim', opened.caseId);

  // Engineering finds the cause while the specialist keeps the customer.
  await tara.does('hand-off', opened.caseId, { severity: 'minor', hypothesis: 'Fees were added twice.' });
  const eva = await colleague('eva.engineering');
  await eva.does('diagnosis', opened.caseId, {
    cause: 'system_error',
    diagnosis: 'The transfer fee was added by two services.',
    rootCause: 'Two sources for one fee.',
  });
  const fixed = { resolution: 'fixed', solution: 'One source.', prevention: 'A test of the sum.' };
  expect((await eva.does('fault-report', opened.caseId, fixed)).body.status).toBe('awaiting_staff');
  await mailArrives('tara.tier2@redress.example', new RegExp(opened.caseId.slice(-6)));

  // Half of the difference first: the customer counters with what the bank does not take back.
  const offers = async (amount: number) => {
    const proposed = await tara.does('plan', opened.caseId, {
      kind: 'offer',
      words: 'Часть суммы уже возвращает банк.',
      options: [{ kind: 'partial_refund', amount: { amount, currency: 'EUR' }, words: 'Возврат разницы.' }],
    });
    const { hash } = present(proposed.body.plan);
    return ari.does('approval', opened.caseId, { decision: 'approve', planHash: hash });
  };
  expect((await offers(10000)).status).toBe(200);
  await opened.reaches('awaiting_customer');
  const counter = { choice: 'counter', amount: { amount: 20000, currency: 'EUR' }, text: 'Верните 200 €.' };
  expect((await opened.command('option-choice', counter)).body.code).toBe('verified_link_needed');
  const verified = await byLinkMailedTo(complaint.email, opened.caseId);
  expect((await verified.command('option-choice', counter)).body.status).toBe('awaiting_staff');
  const file = (await tara.file(opened.caseId)).body;
  expect(file.offers).toMatchObject([{ result: 'countered', counter: { amount: 20000 } }]);

  expect((await offers(20000)).status).toBe(200);
  const [option] = (await opened.reaches('awaiting_customer')).offer?.options ?? [];
  await verified.command('option-choice', { choice: 'accept', option: option?.id });
  const resolved = await opened.reaches('resolved');
  expect(resolved.outcome?.amount).toEqual({ amount: 20000, currency: 'EUR' });
  expect(await refundsOf(complaint.payment)).toMatchObject([{ amountMinor: 20000, status: 'settled' }]);

  const decided = (await tara.file(opened.caseId)).body.decision;
  expect(decided).toMatchObject({ by: 'staff:tara.tier2', approvedBy: 'staff:ari.approver' });
});
