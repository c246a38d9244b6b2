import { expect, test } from 'vitest';
import type { CaseId } from '../../../shared/kernel/ids.ts';
import { addSeconds, type Instant } from '../../../shared/kernel/time.ts';
import { opens } from '../support/customer.ts';
import { eventually } from '../support/eventually.ts';
import { purchase } from '../support/ledger.ts';
import { mailsTo } from '../support/mailbox.ts';
import { type KeptMail, processOnStack, tickCase } from '../support/processes.ts';
import { colleague } from '../support/staff.ts';
import { waitingCase } from '../support/waiting.ts';

const stored = async (caseId: string) => {
  const found = await processOnStack().store.findWithLog(caseId as CaseId);
  if (!found) throw new Error(`no ${caseId}`);
  return found;
};

const lawsClock = async (caseId: string, kind: string): Promise<Instant> => {
  const { clocks } = (await stored(caseId)).case;
  const clock = clocks.find((candidate) => candidate.kind === kind && candidate.right === 'psd2_101');
  if (!clock) throw new Error(`no clock ${kind}`);
  return clock.dueAt;
};

const timesIn = async (caseId: string, type: string) =>
  (await stored(caseId)).log.flatMap(({ events }) => events).filter((event) => event.type === type).length;

const mailsAbout = async (email: string, words: RegExp) =>
  (await mailsTo(email)).filter(({ subject }) => words.test(subject));

async function waitingForStaff() {
  const bought = await purchase({ orderStatus: 'fulfilled' });
  const opened = await opens({ reason: 'mistaken_payment', ...bought });
  await opened.reaches('awaiting_staff');
  return { bought, opened, caseId: opened.caseId as CaseId };
}

test('a customer of the Union sees the law’s date, also in the acknowledgement, and staff see it in the file', async () => {
  const bought = await purchase();
  const opened = await opens({ reason: 'unauthorised', ...bought });
  const seen = await opened.reaches('awaiting_staff');
  expect(seen.rights).toMatchObject([
    { id: 'psd2_101', state: 'running' },
    { id: 'psd2_73', state: 'running', money: [{ what: 'refund', amount: { amount: bought.amount } }] },
  ]);
  await eventually('the acknowledgement', async () =>
    (await mailsTo(bought.email)).some(({ text }) => text.includes('Article 101')),
  );
  await eventually('the right that the payment brought', async () =>
    (await mailsTo(bought.email)).some(({ text }) => text.includes('Article 73')),
  );
  const lena = await colleague('lena.lead');
  expect((await lena.file(opened.caseId)).body.rights.map(({ id }) => id)).toEqual(['psd2_101', 'psd2_73']);
});

test('the owner is warned twice, a colleague puts the answer off, and a missed date makes the case urgent', async () => {
  const { caseId, bought } = await waitingCase();
  const mails: KeptMail[] = [];
  const strike = async (at: Instant) => {
    mails.push(...(await tickCase(caseId, at)));
  };
  const warning = await lawsClock(caseId, 'statutory_warning');
  await strike(addSeconds(warning, -60));
  expect(await timesIn(caseId, 'right_warned')).toBe(0);
  await Promise.all([strike(warning), strike(warning)]);
  expect(await timesIn(caseId, 'right_warned')).toBe(1);

  const holding = await lawsClock(caseId, 'statutory_holding');
  const first = await lawsClock(caseId, 'statutory_end');
  await Promise.all([strike(holding), strike(holding)]);
  await strike(holding);
  expect(await timesIn(caseId, 'right_warned')).toBe(2);
  expect(await timesIn(caseId, 'holding_reply_sent')).toBe(0);
  expect(mails.filter(({ to, subject }) => to === bought.email && /takes longer/.test(subject))).toEqual([]);
  const lena = await colleague('lena.lead');
  const delay = {
    right: 'psd2_101',
    because: 'other_provider',
    text: 'The other bank has not answered yet.',
  };
  expect((await lena.does('holding-replies', caseId, delay)).status).toBe(200);
  const last = await lawsClock(caseId, 'statutory_end');
  expect(last > first).toBe(true);

  await strike(first);
  expect(await timesIn(caseId, 'right_missed')).toBe(0);
  await Promise.all([strike(last), strike(last)]);
  expect(await timesIn(caseId, 'right_missed')).toBe(1);
  const { case: missed } = await stored(caseId);
  expect(missed).toMatchObject({ tier: 'tier2', priority: 'urgent' });
  expect(missed.clocks.filter(({ right }) => right)).toEqual([]);
  const alarms = mails.filter(
    ({ to, subject }) => to === 'leads@redress.example' && /LAW’S DATE MISSED/.test(subject),
  );
  expect(alarms).toHaveLength(1);
});

test('the law’s date does not wait for the customer', async () => {
  const { caseId } = await waitingForStaff();
  const before = await lawsClock(caseId, 'statutory_end');
  const anna = await colleague('anna.tier1');
  await anna.does('questions', caseId, { questions: ['Which order?'] });
  const { clocks } = (await stored(caseId)).case;
  expect(clocks.find(({ kind }) => kind === 'target_missed')?.pausedAt).not.toBeNull();
  expect(clocks.filter(({ right }) => right).every(({ pausedAt }) => pausedAt === null)).toBe(true);
  expect(await lawsClock(caseId, 'statutory_end')).toBe(before);
  await tickCase(caseId, await lawsClock(caseId, 'statutory_holding'));
  expect(await timesIn(caseId, 'right_warned')).toBeGreaterThan(0);
});

test('a colleague invokes a right and puts an answer off; the customer hears of both, and neither is done twice', async () => {
  const { bought, opened, caseId } = await waitingForStaff();
  const anna = await colleague('anna.tier1');
  const invoked = await anna.does('rights', caseId, { right: 'psd2_77' });
  expect(invoked.status).toBe(200);
  expect(invoked.body.rights.map(({ id }) => id)).toEqual(['psd2_101', 'psd2_77']);
  await eventually(
    'the mail',
    async () => (await mailsAbout(bought.email, /What the law gives/)).length === 1,
  );
  expect((await anna.does('rights', caseId, { right: 'psd2_77' })).body.code).toBe('right_already_runs');
  expect((await anna.does('rights', caseId, { right: 'gb_app_fraud' })).body.code).toBe('right_not_in_force');

  const text = 'The other bank has not answered yet.';
  expect((await anna.does('holding-replies', caseId, { right: 'psd2_101', text })).body.code).toBe(
    'delay_needs_reason',
  );
  const delay = { right: 'psd2_101', because: 'other_provider', text };
  expect((await anna.does('holding-replies', caseId, delay)).status).toBe(200);
  await eventually('the holding reply', async () =>
    (await mailsAbout(bought.email, /takes longer/)).some((mail) => mail.text.includes(text)),
  );
  expect((await anna.does('holding-replies', caseId, delay)).body.code).toBe('delay_not_open');
  const seen = await opened.read();
  expect(seen.rights.find(({ id }) => id === 'psd2_101')?.state).toBe('delayed');

  await anna.does('decision', caseId, { kind: 'decline', words: 'The order was delivered as agreed.' });
  expect((await opened.reaches('resolved')).rights.map(({ state }) => state)).toEqual([
    'answered',
    'answered',
  ]);
});
