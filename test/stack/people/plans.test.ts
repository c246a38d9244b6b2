import { describe, expect, test } from 'vitest';
import { firstBrokenEntry } from '../../../shared/case/log.ts';
import type { CaseId } from '../../../shared/kernel/ids.ts';
import { opensConfirmed, send } from '../support/customer.ts';
import { purchase, refundsOf } from '../support/ledger.ts';
import { mailArrives } from '../support/mailbox.ts';
import { processOnStack, tickCase } from '../support/processes.ts';
import { approved, caseAtTier2, offered, planHash, refundOffer } from '../support/specialists.ts';
import { colleague } from '../support/staff.ts';
import { byLinkMailedTo } from '../support/verified.ts';

const caseOf = async (caseId: string) => {
  const found = await processOnStack().store.find(caseId as CaseId);
  if (!found) throw new Error(`no ${caseId}`);
  return found.case;
};
const dueAt = async (caseId: string, kind: string) =>
  (await caseOf(caseId)).clocks.find((clock) => clock.kind === kind)?.dueAt ?? '';

describe('a plan', () => {
  test('is approved by a second person, as it was seen, or not at all', async () => {
    const { caseId, tara, ari } = await caseAtTier2();
    await tara.does('plan', caseId, refundOffer(5000));
    const first = await planHash(tara, caseId);
    const own = await tara.does('approval', caseId, { decision: 'approve', planHash: first });
    expect([own.status, own.body.code]).toEqual([403, 'second_person_needed']);

    await tara.does('plan', caseId, refundOffer(4000));
    const edited = await ari.does('approval', caseId, { decision: 'approve', planHash: first });
    expect([edited.status, edited.body.code]).toEqual([409, 'plan_changed']);
    expect((await caseOf(caseId)).status).toBe('awaiting_approval');

    const second = await planHash(ari, caseId);
    const returned = { decision: 'return', planHash: second, reason: 'Say why only a part.' };
    expect((await ari.does('approval', caseId, returned)).body).toMatchObject({
      status: 'awaiting_staff',
      holdReasons: ['plan_returned'],
    });
    await mailArrives('tara.tier2@redress.example', new RegExp(caseId.slice(-6)));
  });

  test('that waits too long for approval reaches the lead', async () => {
    const { caseId, tara } = await caseAtTier2();
    await tara.does('plan', caseId, refundOffer(5000));
    await tickCase(caseId, await dueAt(caseId, 'approval_end'));
    await mailArrives('leads@redress.example', new RegExp(caseId.slice(-6)));
    expect((await caseOf(caseId)).clocks.map(({ kind }) => kind)).toContain('approval_end');
  });

  test.each([
    ['more than was paid', refundOffer(5001), 422, 'amount_not_available'],
    ['another currency', refundOffer(5000, 'SEK'), 422, 'currency_differs'],
    ['money without an amount', optionOf({ kind: 'refund' }), 422, 'validation_failed'],
    [
      'an explanation with an amount',
      optionOf({ kind: 'explanation', amount: eur(1) }),
      422,
      'validation_failed',
    ],
    ['no option', { kind: 'offer', words: 'x' }, 422, 'validation_failed'],
    ['a refusal with options', { ...refundOffer(1), kind: 'decline' }, 422, 'validation_failed'],
  ])('with %s is refused, and nothing changes', async (_what, plan, status, code) => {
    const { caseId, tara } = await caseAtTier2();
    const before = await caseOf(caseId);
    const answer = await tara.does('plan', caseId, plan);
    expect([answer.status, answer.body.code]).toEqual([status, code]);
    expect(await caseOf(caseId)).toEqual(before);
  });

  test('cannot give money to somebody who is not the payer', async () => {
    const bought = await purchase({ orderStatus: 'fulfilled' });
    const email = `stranger-${bought.payment}@mail.example`;
    const stranger = await opensConfirmed({ reason: 'unauthorised', ...bought, email });
    await stranger.reaches('awaiting_staff');
    const tara = await colleague('tara.tier2');
    const answer = await tara.does('plan', stranger.caseId, refundOffer(bought.amount));
    expect(answer.body.code).toMatch(/payer_not_verified|payment_not_known/);
  });
});

describe('an offer', () => {
  test('is taken up once, by the payer’s own link, and paid once', async () => {
    const { opened, verified, option, bought } = await offered();
    const other = await offered();
    expect((await opened.command('option-choice', { choice: 'accept', option })).body.code).toBe(
      'verified_link_needed',
    );
    const foreign = await verified.command('option-choice', { choice: 'accept', option: other.option });
    expect([foreign.status, foreign.body.code]).toEqual([422, 'option_not_found']);
    const answers = await Promise.all(
      Array.from({ length: 4 }, () => verified.command('option-choice', { choice: 'accept', option })),
    );
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    await opened.reaches('resolved');
    expect(await refundsOf(bought.payment)).toHaveLength(1);
    const late = await verified.command('option-choice', { choice: 'decline' });
    expect(late.status).toBe(409);
  });

  test('is reminded of once, and goes back to the specialist when nobody answers', async () => {
    const { opened, caseId, bought, verified, option } = await offered();
    const reminder = await dueAt(caseId, 'option_reminder');
    await Promise.all([tickCase(caseId, reminder), tickCase(caseId, reminder)]);
    await mailArrives(bought.email, /choose|choice|offer|proposal/i);
    await tickCase(caseId, await dueAt(caseId, 'option_end'));
    expect((await opened.read()).status).toBe('awaiting_staff');
    expect(await caseOf(caseId)).toMatchObject({
      holdReasons: ['plan_expired'],
      offers: [{ result: 'expired' }],
    });
    const late = await verified.command('option-choice', { choice: 'accept', option });
    expect([late.status, late.body.code]).toEqual([409, 'no_offer']);
    await mailArrives('tara.tier2@redress.example', new RegExp(caseId.slice(-6)));
  });

  test('is kept when the customer only writes, and ends when they decline it', async () => {
    const { opened, verified, caseId } = await offered();
    await opened.command('messages', { text: 'I am thinking about it.' });
    expect((await opened.read()).status).toBe('awaiting_customer');
    await verified.command('option-choice', { choice: 'decline', text: 'Too little.' });
    expect(await caseOf(caseId)).toMatchObject({
      status: 'awaiting_staff',
      plan: null,
      holdReasons: ['plan_refused'],
    });
  });
});

describe('a refusal', () => {
  test('is approved, appealed, looked at afresh by somebody else, and ends at the body outside', async () => {
    const at = await caseAtTier2();
    const { opened, caseId, tara, bought } = at;
    const refusal = { kind: 'decline', words: 'The order was delivered on Monday.' };
    await approved(at, refusal);
    const first = await opened.reaches('resolved');
    expect(first.outcome).toMatchObject({ kind: 'declined', explanation: refusal.words });
    expect(first.can).toContain('appeal');
    await mailArrives(bought.email, /sorry/i);

    const appealed = await opened.command('appeal', { text: 'It was never delivered.' });
    expect(appealed.body).toMatchObject({ status: 'awaiting_staff', tier: 'tier2' });
    expect((await tara.does('claim', caseId)).body.code).toBe('reviewer_excluded');
    const tom = await colleague('tom.tier2');
    expect((await tom.does('claim', caseId)).status).toBe(200);
    await tom.does('plan', caseId, refusal);
    const lena = await colleague('lena.lead');
    const approval = { decision: 'approve', planHash: await planHash(lena, caseId) };
    expect((await at.ari.does('approval', caseId, approval)).body.code).toBe('reviewer_excluded');
    expect((await lena.does('approval', caseId, approval)).status).toBe(200);
    await opened.reaches('resolved');

    await opened.command('appeal', { text: 'Still not delivered.' });
    await lastRound(caseId);
    await opened.reaches('resolved');
    const exhausted = await opened.command('appeal', { text: 'Once more.' });
    expect(exhausted).toMatchObject({ status: 409, body: { code: 'appeals_exhausted' } });
    expect(JSON.stringify(exhausted.body)).toContain('Allmänna reklamationsnämnden');
    expect((await opened.read()).outcome?.appeal).toContain('Allmänna reklamationsnämnden');
  });

  test('cannot be appealed before there is an outcome', async () => {
    const { opened } = await caseAtTier2();
    const answer = await opened.command('appeal', { text: 'I disagree.' });
    expect([answer.status, answer.body.code]).toEqual([409, 'nothing_to_appeal']);
  });
});

test('ten specialists decide on a plan at once, 50 rounds: one winner each, one approval in the log', async () => {
  const at = await caseAtTier2();
  const experts = await Promise.all(
    Array.from({ length: 10 }, (_, n) => colleague(`expert${String(n + 1).padStart(2, '0')}`)),
  );
  for (let round = 0; round < 50; round += 1) {
    await at.tara.does('plan', at.caseId, refundOffer(5000));
    const hash = await planHash(at.tara, at.caseId);
    const etag = (await at.tara.file(at.caseId)).headers.get('etag') ?? '';
    const returned = { decision: 'return', planHash: hash, reason: 'Once more.' };
    const approvals = { decision: 'approve', planHash: hash };
    const answers = await Promise.all(
      experts.map((who, n) => who.does('approval', at.caseId, n % 2 ? approvals : returned, etag)),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, ...Array(9).fill(412)]);
    if ((await caseOf(at.caseId)).status === 'awaiting_customer') {
      const verified = await byLinkMailedTo(at.bought.email, at.caseId);
      await verified.command('option-choice', { choice: 'decline' });
    }
  }
  const found = await processOnStack().store.findWithLog(at.caseId as CaseId);
  const types = (found?.log ?? []).flatMap(({ events }) => events.map(({ type }) => type));
  const decided = types.filter((type) => type === 'plan_approved' || type === 'plan_returned');
  expect(decided).toHaveLength(50);
  expect(firstBrokenEntry(found?.log ?? [])).toBeNull();
}, 300_000);

test('the verified link of one case opens no other', async () => {
  const [one, other] = [await offered(), await offered()];
  const link = await byLinkMailedTo(one.bought.email, one.caseId);
  expect(link.caseId).not.toBe(other.caseId);
  const answer = await send<{ code: string }>('GET', `/v1/cases/${other.caseId}`, { token: link.token });
  expect([answer.status, answer.body.code]).toEqual([404, 'case_not_found']);
});

function eur(amount: number) {
  return { amount, currency: 'EUR' };
}

function optionOf(option: object) {
  return { kind: 'offer', words: 'x', options: [{ words: 'x', ...option }] };
}

/** Only those who have not decided yet may: here two colleagues of the sample staff that no round used. */
async function lastRound(caseId: string): Promise<void> {
  const proposer = await colleague('tess.tier2');
  const approver = await colleague('alma.approver');
  const plan = { kind: 'decline', words: 'We stand by it.' };
  expect((await proposer.does('plan', caseId, plan)).status).toBe(200);
  const approval = { decision: 'approve', planHash: await planHash(proposer, caseId) };
  expect((await approver.does('approval', caseId, approval)).status).toBe(200);
}
