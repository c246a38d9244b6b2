import { describe, expect, test } from 'vitest';
import type { CaseId } from '../../../shared/kernel/ids.ts';
import { opens, send } from '../support/customer.ts';
import { purchase, refundsOf } from '../support/ledger.ts';
import { colleague } from '../support/staff.ts';
import { waitingCase } from '../support/waiting.ts';

type Ownership = 'team' | 'self' | 'other';
const people = [
  ['tier1', 'anna.tier1'],
  ['tier2', 'tara.tier2'],
  ['engineering', 'eva.engineering'],
  ['approver', 'ari.approver'],
  ['lead', 'lena.lead'],
  ['admin', 'adam.admin'],
] as const;
const ownerships: readonly Ownership[] = ['team', 'self', 'other'];

const words = 'In plain words.';
const commands = {
  claim: {},
  assignment: { to: 'ben.tier1' },
  release: {},
  notes: { text: words },
  questions: { questions: ['When?'] },
  replies: { text: words },
  decision: { kind: 'decline', words },
  merge: {},
} as const;

/** Who may do what to a waiting case of Tier 1, written down by hand: null where allowed, else the problem. */
function expected(command: keyof typeof commands, group: string, owner: Ownership): string | null {
  const leads = group === 'lead' || group === 'admin';
  if (group === 'approver' || (command === 'assignment' && !leads)) return 'group_may_not';
  if (!leads && group !== 'tier1') return 'group_may_not';
  if (command === 'decision' && group === 'admin') return 'group_may_not';
  if (command === 'notes' || command === 'assignment') return null;
  if (command === 'claim') return { team: null, self: 'already_yours', other: 'owned_by_another' }[owner];
  if (command === 'release') return owner === 'self' || (leads && owner === 'other') ? null : 'not_the_owner';
  return owner === 'other' && !leads ? 'owned_by_another' : null;
}

const matrix = Object.keys(commands).flatMap((command) =>
  people.flatMap(([group, username]) =>
    ownerships.map((owner) => [command as keyof typeof commands, group, username, owner] as const),
  ),
);

describe('route × group × owner', () => {
  test.each(matrix)('%s by %s (%s) on a case owned by %s', async (command, group, username, owner) => {
    const { caseId, bought } = await waitingCase();
    await ownedBy(
      caseId,
      owner === 'team' ? 'team:tier1' : `staff:${owner === 'self' ? username : 'ben.tier1'}`,
    );
    const body = command === 'merge' ? { into: (await siblingOf(bought)).caseId } : commands[command];
    const answer = await (await colleague(username)).does(command, caseId, body);
    const refusal = expected(command, group, owner);
    expect([answer.status < 300, answer.body.code ?? null]).toEqual([refusal === null, refusal]);
  });

  test.each(people)('everybody on the staff may read: %s', async (_group, username) => {
    const { caseId } = await waitingCase();
    const member = await colleague(username);
    expect((await member.file(caseId)).status).toBe(200);
    expect((await member.queue('?tier=tier1')).status).toBe(200);
  });
});

async function ownedBy(caseId: CaseId, owner: 'team:tier1' | `staff:${string}`): Promise<void> {
  if (owner === 'team:tier1') return;
  const lena = await colleague('lena.lead');
  await lena.does('assignment', caseId, { to: owner.slice('staff:'.length) });
}

async function siblingOf(bought: Awaited<ReturnType<typeof purchase>>) {
  const opened = await opens({ reason: 'mistaken_payment', ...bought });
  await opened.reaches('awaiting_staff');
  return opened;
}

describe('bad input of staff', () => {
  test.each([
    ['nobody.knows', 'assignee_unknown'],
    ['tara.tier2', 'assignee_not_in_tier'],
    ['ari.approver', 'assignee_not_in_tier'],
  ])('a case of Tier 1 cannot be given to %s', async (to, code) => {
    const { caseId } = await waitingCase();
    const lena = await colleague('lena.lead');
    expect(await lena.does('assignment', caseId, { to })).toMatchObject({ status: 422, body: { code } });
    expect((await lena.file(caseId)).body.owner).toBe('team:tier1');
  });

  test('a version that is missing, malformed or stale changes nothing, and the newer state is shown', async () => {
    const { caseId } = await waitingCase();
    const anna = await colleague('anna.tier1');
    const first = (await anna.file(caseId)).headers.get('etag') ?? '';
    await anna.does('notes', caseId, { text: 'first' });
    const stale = await anna.does('claim', caseId, {}, first);
    expect(stale).toMatchObject({
      status: 412,
      body: { code: 'stale_version', current: { status: 'awaiting_staff', owner: 'team:tier1' } },
    });
    expect((await anna.does('claim', caseId, {}, 'nonsense')).body.code).toBe('validation_failed');
    expect((await anna.file(caseId)).body.owner).toBe('team:tier1');
  });

  test.each([
    ['nothing', { amount: 0, currency: 'EUR' }, 422, 'validation_failed'],
    ['more than is left', { amount: 3001, currency: 'EUR' }, 422, 'amount_not_available'],
    ['another currency', { amount: 100, currency: 'SEK' }, 422, 'currency_differs'],
  ])('a refund of %s is refused and pays nothing', async (_what, amount, status, code) => {
    const { caseId, bought } = await waitingCase();
    const anna = await colleague('anna.tier1');
    const answer = await anna.does('decision', caseId, { kind: 'refund', amount, words });
    expect(answer).toMatchObject({ status, body: { code } });
    expect((await anna.file(caseId)).body.status).toBe('awaiting_staff');
    expect(await refundsOf(bought.payment)).toEqual([]);
  });

  test('a refund above an agent’s authority is for a lead', async () => {
    const bought = await purchase({ orderStatus: 'fulfilled', amount: 60_000 });
    const opened = await opens({ reason: 'mistaken_payment', ...bought, amount: 5000 });
    await opened.reaches('awaiting_staff');
    const decision = { kind: 'refund', amount: { amount: 60_000, currency: 'EUR' }, words };
    const anna = await colleague('anna.tier1');
    expect((await anna.does('decision', opened.caseId, decision)).body.code).toBe('above_authority');
    const lena = await colleague('lena.lead');
    expect((await lena.does('decision', opened.caseId, decision)).status).toBe(200);
    expect((await opened.reaches('resolved')).outcome?.policy?.clause).toBe('LEAD');
  });

  test('a withdrawn case cannot be decided', async () => {
    const bought = await purchase({ orderStatus: 'fulfilled' });
    const opened = await opens({ reason: 'mistaken_payment', ...bought });
    await opened.reaches('awaiting_staff');
    await opened.command('withdrawal');
    const anna = await colleague('anna.tier1');
    const answer = await anna.does('decision', opened.caseId, { kind: 'decline', words });
    expect(answer).toMatchObject({ status: 409, body: { code: 'status_does_not_allow' } });
  });

  test('a cursor of another query, a long note, an unknown filter and an unknown case get clear problems', async () => {
    const anna = await colleague('anna.tier1');
    await Promise.all([waitingCase(), waitingCase(), waitingCase()]);
    const { body } = await anna.queue('?limit=1');
    const cursor = encodeURIComponent(body.next ?? '');
    expect((await anna.queue(`?limit=2&cursor=${cursor}`)).status).toBe(200);
    expect((await anna.queue(`?tier=tier2&cursor=${cursor}`)).body.code).toBe('invalid_cursor');
    expect((await anna.queue('?cursor=AAAA')).body.code).toBe('invalid_cursor');
    expect((await anna.queue('?colour=red')).body.errors?.[0]?.pointer).toBe('colour');
    const { caseId } = await waitingCase();
    expect((await anna.does('notes', caseId, { text: 'x'.repeat(400_000) })).body.code).toBe(
      'body_too_large',
    );
    expect((await anna.file(`case_${'0'.repeat(26)}`)).body.code).toBe('case_not_found');
  });

  test('answers to questions that were not asked are refused, and nothing is kept', async () => {
    const bought = await purchase({ orderStatus: 'fulfilled' });
    const opened = await opens({ reason: 'mistaken_payment', ...bought });
    await opened.reaches('awaiting_staff');
    const answer = await opened.command('answers', {
      answers: [{ question: `qst_${'0'.repeat(26)}`, text: 'Yes.' }],
    });
    expect(answer).toMatchObject({ status: 422, body: { code: 'question_not_open' } });
    expect((await opened.read()).messages).toEqual([]);
  });
});

test('a case is read anew only when it changed', async () => {
  const opened = await opens({ reason: 'mistaken_payment', ...(await purchase()) });
  await opened.reaches('resolved');
  const { headers } = await send('GET', `/v1/cases/${opened.caseId}`, { token: opened.token });
  const same = { 'if-none-match': headers.get('etag') ?? '' };
  const again = () => send('GET', `/v1/cases/${opened.caseId}`, { token: opened.token, headers: same });
  expect((await again()).status).toBe(304);
  await opened.command('messages', { text: 'Thanks.' });
  expect((await again()).status).toBe(200);
});

test('guidance tells for each reason what to state and what to attach, in the customer’s language', async () => {
  const all = await send<{ reasons: { whatToState: string }[] }>('GET', '/v1/guidance');
  expect(all.body.reasons).toHaveLength(9);
  const one = await send<{ locale: string; reasons: { whatToState: string }[] }>(
    'GET',
    '/v1/guidance?reason=duplicate_charge&locale=sv-SE',
  );
  expect(one.body).toMatchObject({ locale: 'sv', reasons: [{ reason: 'duplicate_charge' }] });
  expect((await send('GET', '/v1/guidance?reason=because')).status).toBe(422);
});
