import { expect, test } from 'vitest';
import { paymentOf, refundsOf } from '../support/ledger.ts';
import { mailArrives } from '../support/mailbox.ts';
import { approved, caseAtTier2, type SpecialistCase } from '../support/specialists.ts';
import { byLinkMailedTo } from '../support/verified.ts';

const eur = (amount: number) => ({ amount, currency: 'EUR' });
const offerOf = (kind: string, amount: number) => ({
  kind: 'offer',
  words: 'We are sorry for the trouble.',
  options: [{ kind, amount: eur(amount), words: 'This is what we can do for you.' }],
});

/** The offer was approved, and the customer takes it by the link in the mail. */
async function taken(at: SpecialistCase) {
  const { offer } = await at.opened.reaches('awaiting_customer');
  const [option] = offer?.options ?? [];
  const verified = await byLinkMailedTo(at.bought.email, at.caseId);
  const choice = { choice: 'accept', option: option?.id };
  expect((await verified.command('option-choice', choice)).status).toBe(200);
  expect((await verified.command('option-choice', choice)).body.code).toBe('already_chosen');
  return { option, resolved: await at.opened.reaches('resolved') };
}

test('goodwill is approved, chosen and given once, and takes nothing of the payment', async () => {
  const at = await caseAtTier2();
  const file = (await at.tara.file(at.caseId)).body;
  expect(file.room).toEqual({ taken: eur(5000), uncaptured: eur(0), goodwill: eur(2000) });
  expect(file.paths).toContain('goodwill');
  const tooMuch = await at.tara.does('plan', at.caseId, offerOf('goodwill', 2001));
  expect([tooMuch.status, tooMuch.body.code]).toEqual([422, 'goodwill_exhausted']);

  await approved(at, offerOf('goodwill', 1500));
  const { option, resolved } = await taken(at);
  expect(option).toMatchObject({ kind: 'goodwill', path: 'goodwill', amount: eur(1500), charged: null });
  expect(resolved.outcome).toMatchObject({ kind: 'compensated', path: 'goodwill', amount: eur(1500) });
  expect(await refundsOf(at.bought.payment)).toMatchObject([
    { path: 'goodwill', amountMinor: 1500, status: 'settled' },
  ]);
  expect(await paymentOf(at.bought.payment)).toMatchObject({ status: 'captured', refundedMinor: 0 });
  expect((await at.tara.file(at.caseId)).body.room).toEqual({
    taken: eur(5000),
    uncaptured: eur(0),
    goodwill: eur(500),
  });
  await mailArrives(at.bought.email, /apology/i);
});

test('the amount of a payment is corrected before it is captured', async () => {
  const at = await caseAtTier2(5000, 'authorised');
  const file = (await at.tara.file(at.caseId)).body;
  expect(file.room).toMatchObject({ taken: eur(0), uncaptured: eur(5000) });
  const back = await at.tara.does('plan', at.caseId, offerOf('refund', 500));
  expect([back.status, back.body.code]).toEqual([422, 'amount_not_available']);

  await approved(at, offerOf('correction', 500));
  const { option, resolved } = await taken(at);
  expect(option).toMatchObject({ kind: 'correction', path: 'before_capture', charged: eur(4500) });
  expect(resolved.outcome).toMatchObject({ kind: 'amount_corrected', path: 'before_capture' });
  expect(await refundsOf(at.bought.payment)).toMatchObject([
    { path: 'before_capture', amountMinor: 500, status: 'settled' },
  ]);
  expect(await paymentOf(at.bought.payment)).toMatchObject({
    status: 'authorised',
    amountMinor: 5000,
    correctedMinor: 500,
    refundedMinor: 0,
  });
  await mailArrives(at.bought.email, /you will be charged €45\.00/);
});
