import { describe, expect, test } from 'vitest';
import { firstBrokenEntry } from '../../../shared/case/log.ts';
import type { CaseId } from '../../../shared/kernel/ids.ts';
import { holds, opens, send } from '../support/customer.ts';
import { eventually } from '../support/eventually.ts';
import { purchase, refundsOf } from '../support/ledger.ts';
import { mailArrives, mailsTo } from '../support/mailbox.ts';
import { processOnStack } from '../support/processes.ts';
import { approved, closingReport } from '../support/specialists.ts';
import { type Colleague, colleague } from '../support/staff.ts';

async function caseForPeople(amount = 5000) {
  const bought = await purchase({ orderStatus: 'fulfilled', amount });
  const opened = await opens({ reason: 'mistaken_payment', ...bought });
  await opened.reaches('awaiting_staff');
  return { bought, opened, anna: await colleague('anna.tier1') };
}

/** Looks through all pages: other files open cases at the same time. */
async function inQueueOf(member: Colleague, query: string, caseId: string): Promise<boolean> {
  for (let next: string | null = ''; next !== null; ) {
    const cursor: string = next === '' ? '' : `&cursor=${encodeURIComponent(next)}`;
    const { body } = await member.queue(`${query}${cursor}`);
    if (body.items.some((item) => item.caseId === caseId)) return true;
    next = body.next;
  }
  return false;
}

describe('an agent', () => {
  test('finds a new case in the queue, claims it, asks, hears the answers and refunds a part of it', async () => {
    const { bought, opened, anna } = await caseForPeople();
    expect(await inQueueOf(anna, '?limit=100', opened.caseId)).toBe(true);

    expect((await anna.does('claim', opened.caseId)).body.owner).toBe('staff:anna.tier1');
    expect(await inQueueOf(anna, '?mine=true&limit=100', opened.caseId)).toBe(true);
    expect(await inQueueOf(anna, '?mine=true&tier=tier2&limit=100', opened.caseId)).toBe(false);
    const asked = await anna.does('questions', opened.caseId, { questions: ['When?', 'Which card?'] });
    expect(asked.body.status).toBe('awaiting_customer');
    const mail = await mailArrives(bought.email, /2 questions/);
    expect(mail.text).toContain('Which card?');

    const { openQuestions } = await opened.read();
    const [first, second] = openQuestions;
    await opened.command('answers', { answers: [{ question: first?.id, text: 'Yesterday.' }] });
    expect((await opened.read()).status).toBe('awaiting_customer');
    await opened.command('answers', { answers: [{ question: second?.id, text: 'The blue one.' }] });
    expect((await opened.read()).status).toBe('awaiting_staff');
    const file = (await anna.file(opened.caseId)).body;
    expect(file.thread.flatMap(({ answers }) => answers.map(({ text }) => text))).toEqual([
      'Yesterday.',
      'The blue one.',
    ]);

    const amount = { amount: 3000, currency: 'EUR' };
    await anna.does('decision', opened.caseId, { kind: 'refund', amount, words: 'One item was used.' });
    const seen = await opened.reaches('resolved');
    expect(seen.outcome).toMatchObject({
      kind: 'partially_refunded',
      amount,
      explanation: 'One item was used.',
    });
    const outcome = await mailArrives(bought.email, /refunded €30\.00/);
    expect(outcome.text).toContain('One item was used.');
    expect(outcome.text).toContain('€20.00');
    expect(await refundsOf(bought.payment)).toMatchObject([{ amountMinor: 3000 }]);
    expect((await opened.command('confirmation', { satisfied: true, solved: true })).body.status).toBe(
      'closed',
    );
    await mailArrives(bought.email, /closed/i);
  });

  test.each([
    ['decline', 'declined'],
    ['explain', 'explained'],
  ])('may %s: the customer hears why and how to appeal, and confirms', async (kind, outcome) => {
    const { bought, opened, anna } = await caseForPeople();
    await anna.does('decision', opened.caseId, { kind, words: 'The order was delivered on Monday.' });
    const seen = await opened.reaches('resolved');
    expect(seen.outcome).toMatchObject({ kind: outcome, amount: null });
    const mail = await eventually('the mail', () =>
      mailWith(bought.email, 'The order was delivered on Monday.'),
    );
    expect(mail.text).toMatch(/disagree/i);
    expect(await refundsOf(bought.payment)).toEqual([]);
    const answer = await opened.command('confirmation', { satisfied: true, solved: true });
    expect(answer.body.status).toBe('closed');
  });

  test('writes to the customer, who answers', async () => {
    const { bought, opened, anna } = await caseForPeople();
    await anna.does('replies', opened.caseId, { text: 'We are on it.\nThank you for waiting.' });
    await eventually('the mail', () => mailWith(bought.email, 'Thank you for waiting.'));
    await opened.command('messages', { text: 'Fine, thanks.' });
    await mailArrives(
      'anna.tier1@redress.example',
      new RegExp(`Customer’s message.*${opened.caseId.slice(-6)}`),
    );
    expect((await opened.read()).messages.map(({ from, text }) => [from, text])).toEqual([
      ['staff', 'We are on it.\nThank you for waiting.'],
      ['customer', 'Fine, thanks.'],
    ]);
  });

  test('keeps notes that the customer never sees', async () => {
    const { opened, anna } = await caseForPeople();
    await anna.does('notes', opened.caseId, { text: 'Looks like fraud to me.' });
    expect((await anna.file(opened.caseId)).body.thread.map(({ from }) => from)).toEqual(['note']);
    expect(JSON.stringify(await opened.read())).not.toContain('fraud');
  });

  test('merges the same complaint sent twice, and the customer keeps one thread', async () => {
    const { bought, opened: second, anna } = await caseForPeople();
    const first = await opens({ reason: 'mistaken_payment', ...bought });
    await first.reaches('awaiting_staff');
    const merged = await anna.does('merge', second.caseId, { into: first.caseId });
    expect(merged.body).toMatchObject({ status: 'closed', outcome: { kind: 'merged' } });
    await eventually('the mail', () => mailWith(bought.email, first.caseId));
    const log = (await anna.file(first.caseId)).body.log.flatMap(({ events }) => events);
    expect(log).toContainEqual({ type: 'merged_from', from: second.caseId });
    expect((await second.command('withdrawal')).status).toBe(409);
  });
});

test('ten agents decide at once, 50 rounds: one winner each, one decision in the log, one refund', async () => {
  const agents = await Promise.all(
    Array.from({ length: 10 }, (_, n) => colleague(`agent${String(n + 1).padStart(2, '0')}`)),
  );
  const { store } = processOnStack();
  for (let round = 0; round < 50; round += 1) {
    const bought = await purchase({ orderStatus: 'fulfilled', amount: 2000 });
    const opened = await opens({ reason: 'mistaken_payment', ...bought });
    await opened.reaches('awaiting_staff');
    const etag = (await agents[0]?.file(opened.caseId))?.headers.get('etag') ?? '';
    const decision = { kind: 'refund', amount: { amount: 2000, currency: 'EUR' }, words: 'Agreed.' };
    const answers = await Promise.all(
      agents.map((agent) => agent.does('decision', opened.caseId, decision, etag)),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, ...Array(9).fill(412)]);
    const loser = answers.find(({ status }) => status === 412);
    expect(loser?.body.current?.version).toBeGreaterThan(Number(etag.slice(1, -1)));
    await opened.reaches('resolved');
    expect(await refundsOf(bought.payment)).toHaveLength(1);
    const found = await store.findWithLog(opened.caseId as CaseId);
    const events = (found?.log ?? []).flatMap((entry) => entry.events.map(({ type }) => type));
    expect(events.filter((type) => type === 'decided')).toHaveLength(1);
    expect(firstBrokenEntry(found?.log ?? [])).toBeNull();
  }
}, 300_000);

async function mailWith(address: string, text: string) {
  return (await mailsTo(address)).find((mail) => mail.text.includes(text));
}

test('a fresh link is mailed to the address on record only, and not without limit', async () => {
  const { bought, opened } = await caseForPeople();
  const ask = (caseId: string, email: string) =>
    send<{ status: string }>('POST', '/v1/access-links', { body: { caseId, email } });
  const answers = [
    await ask(opened.caseId, 'stranger@mail.example'),
    await ask(`case_${'0'.repeat(26)}`, bought.email),
    ...(await Promise.all(Array.from({ length: 8 }, () => ask(opened.caseId, bought.email)))),
  ];
  expect(answers.map(({ status, body }) => [status, body])).toEqual(
    answers.map(() => [202, { status: 'accepted' }]),
  );
  const mail = await mailArrives(bought.email, /link/i);
  const [, caseId = '', token = ''] = /\/cases\/(case_\w+)#(\S+)/.exec(mail.text) ?? [];
  expect(token).not.toBe(opened.token);
  expect((await holds(caseId, token).read()).caseId).toBe(opened.caseId);
  const links = (await mailsTo(bought.email)).filter(({ subject }) => /link/i.test(subject));
  expect(links).toHaveLength(3);
  expect((await mailsTo('stranger@mail.example')).filter(({ subject }) => /link/i.test(subject))).toEqual([]);
});

test('two cases merged into each other at once: one goes on, and its log names the other', async () => {
  const ben = await colleague('ben.tier1');
  for (let round = 0; round < 5; round += 1) {
    const { bought, opened: one, anna } = await caseForPeople();
    const other = await opens({ reason: 'mistaken_payment', ...bought });
    await other.reaches('awaiting_staff');
    const merges = await Promise.all([
      anna.does('merge', one.caseId, { into: other.caseId }),
      ben.does('merge', other.caseId, { into: one.caseId }),
    ]);
    expect(merges.filter(({ status }) => status === 200)).toHaveLength(1);
    const files = await Promise.all([anna.file(one.caseId), anna.file(other.caseId)]);
    expect(files.map(({ body }) => body.status).sort()).toEqual(['awaiting_staff', 'closed']);
    const survivor = files.find(({ body }) => body.status === 'awaiting_staff');
    const told = survivor?.body.log.flatMap(({ events }) =>
      events.map((event) => (event as { type: string }).type),
    );
    expect(told?.filter((type) => type === 'merged_from')).toHaveLength(1);
  }
});

test('when Tier 2 declines more than was paid, the paid refund stands', async () => {
  const bought = await purchase();
  const opened = await opens({ reason: 'mistaken_payment', ...bought });
  await opened.reaches('resolved');
  await opened.command('confirmation', { satisfied: false, solved: false });
  await opened.reaches('awaiting_staff');
  const [tara, ari] = [await colleague('tara.tier2'), await colleague('ari.approver')];
  await approved(
    { bought, opened, caseId: opened.caseId, tara, ari },
    { kind: 'decline', words: 'Nothing more is due.' },
  );
  const seen = await opened.reaches('resolved');
  expect(seen.outcome).toMatchObject({
    kind: 'refunded',
    amount: { amount: bought.amount },
    explanation: 'Nothing more is due.',
  });
  await eventually('the mail', () => mailWith(bought.email, 'Nothing more is due.'));
  await opened.command('confirmation', { satisfied: true, solved: true });
  expect((await tara.does('report', opened.caseId, closingReport)).body.status).toBe('closed');
});
