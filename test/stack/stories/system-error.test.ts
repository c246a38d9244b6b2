import { expect, test } from 'vitest';
import { present } from '../../builders/must.ts';
import { opens, send } from '../support/customer.ts';
import { refundsOf } from '../support/ledger.ts';
import { mailArrives } from '../support/mailbox.ts';
import { colleague } from '../support/staff.ts';
import { caseStudies } from '../support/studies.ts';
import { byLinkMailedTo } from '../support/verified.ts';

test('c: a system error is found by engineering, registered as an incident, and explains the next case', async () => {
  const { complaintOf } = await caseStudies();
  const complaint = complaintOf('c');
  const amount = { amount: 449100, currency: 'SEK' };
  const opened = await opens(complaint);
  expect((await opened.reaches('awaiting_staff')).tier).toBe('tier2');

  // The specialist hands it to engineering, and stays the customer's owner.
  const tara = await colleague('tara.tier2');
  await tara.does('claim', opened.caseId);
  const handed = await tara.does('hand-off', opened.caseId, {
    severity: 'major',
    hypothesis: 'The decimal separator is lost for SEK.',
  });
  const { createdAt: paidAt } = present(handed.body.ledger).payment;
  expect(handed.body).toMatchObject({
    status: 'awaiting_engineering',
    owner: 'staff:tara.tier2',
    tier: 'tier2',
  });
  await mailArrives('engineering@redress.example', new RegExp(opened.caseId.slice(-6)));

  const eva = await colleague('eva.engineering');
  expect((await eva.queue('?tier=engineering&limit=100')).body.items.map(({ caseId }) => caseId)).toContain(
    opened.caseId,
  );
  await eva.does('claim', opened.caseId);
  expect((await eva.does('decision', opened.caseId, { kind: 'refund', amount, words: 'x' })).body.code).toBe(
    'group_may_not',
  );
  await eva.does('consultation', opened.caseId, { text: 'Web or app?' });
  await mailArrives('tara.tier2@redress.example', new RegExp(opened.caseId.slice(-6)));
  await tara.does('consultation-answer', opened.caseId, { text: 'On the web.' });
  expect((await eva.does('fault-report', opened.caseId, report())).body.code).toBe('diagnosis_missing');
  await eva.does('diagnosis', opened.caseId, {
    cause: 'system_error',
    diagnosis: 'Release 412 dropped the decimal separator.',
    rootCause: 'The formatter had no test.',
  });
  const incident = await registers(eva.token, {
    title: 'Decimal separator dropped by checkout release 412',
    cause: 'system_error',
    methods: ['card'],
    currencies: ['SEK'],
    from: hoursFrom(paidAt, -1),
    to: hoursFrom(paidAt, 1),
  });
  const back = await eva.does('fault-report', opened.caseId, { ...report(), incident });
  expect(back.body).toMatchObject({ status: 'awaiting_staff', fault: { cause: 'system_error', incident } });

  // A second case of the same hour is explained by the incident at once.
  const second = await opens((await caseStudies()).complaintOf('c'));
  await second.reaches('awaiting_staff');
  const seenByTara = (await tara.file(second.caseId)).body;
  expect(seenByTara.findings).toContainEqual(
    expect.objectContaining({ check: 'known_incident', result: 'confirmed' }),
  );

  // The plan corrects the amount; a lead is not needed, an approver is.
  const proposed = await tara.does('plan', opened.caseId, {
    kind: 'offer',
    words: 'Ett systemfel drog för mycket.',
    options: [{ kind: 'correction', amount, words: 'Vi betalar tillbaka mellanskillnaden.' }],
  });
  const { hash } = present(proposed.body.plan);
  const ari = await colleague('ari.approver');
  expect((await ari.does('approval', opened.caseId, { decision: 'approve', planHash: hash })).status).toBe(
    200,
  );
  const [option] = (await opened.reaches('awaiting_customer')).offer?.options ?? [];
  const verified = await byLinkMailedTo(complaint.email, opened.caseId);
  await verified.command('option-choice', { choice: 'accept', option: option?.id });
  expect((await opened.reaches('resolved')).outcome).toMatchObject({ kind: 'amount_corrected', amount });
  expect(await refundsOf(complaint.payment)).toMatchObject([{ amountMinor: 449100 }]);
});

function report() {
  return { resolution: 'fixed', solution: 'Release 413.', prevention: 'A test for every currency.' };
}

async function registers(token: string, body: object): Promise<string> {
  const answer = await send<{ id: string }>('POST', '/v1/staff/incidents', { token, body });
  expect(answer.status).toBe(201);
  return answer.body.id;
}

function hoursFrom(time: string, hours: number): string {
  return new Date(Date.parse(time) + hours * 3_600_000).toISOString();
}
