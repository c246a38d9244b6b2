import { describe, expect, test } from 'vitest';
import type { CaseId } from '../../../shared/kernel/ids.ts';
import { opens, send } from '../support/customer.ts';
import { eventually } from '../support/eventually.ts';
import { purchase } from '../support/ledger.ts';
import { reconcileAfter } from '../support/machine.ts';
import { mailArrives, mailsTo } from '../support/mailbox.ts';
import { processOnStack, tickCase } from '../support/processes.ts';
import { caseAtTier2, closingReport, offered } from '../support/specialists.ts';
import { colleague } from '../support/staff.ts';

const caseOf = async (caseId: string) => {
  const found = await processOnStack().store.find(caseId as CaseId);
  if (!found) throw new Error(`no ${caseId}`);
  return found.case;
};
const dueAt = async (caseId: string, kind: string) =>
  (await caseOf(caseId)).clocks.find((clock) => clock.kind === kind)?.dueAt ?? '';
const reasonsOf = async (caseId: string) => (await caseOf(caseId)).escalation?.reasons;

async function waiting(reason: 'mistaken_payment' | 'unauthorised' = 'mistaken_payment', amount = 5000) {
  const bought = await purchase({ orderStatus: 'fulfilled', amount });
  const opened = await opens({ reason, ...bought });
  await opened.reaches('awaiting_staff');
  return { bought, opened, caseId: opened.caseId };
}

describe('a case goes to Tier 2', () => {
  test.each(['complexity', 'urgency', 'expertise', 'reputation_risk'])(
    'when an agent says %s',
    async (reason) => {
      const { caseId } = await waiting();
      const anna = await colleague('anna.tier1');
      const { body } = await anna.does('escalation', caseId, { reasons: [reason], note: 'Why so.' });
      expect(body).toMatchObject({ tier: 'tier2', priority: reason === 'urgency' ? 'urgent' : 'high' });
      expect(body.packets).toMatchObject([{ reasons: [reason], by: 'staff:anna.tier1', words: 'Why so.' }]);
    },
  );

  test('when the customer asks for somebody above, and again is told that Tier 2 has it', async () => {
    const { opened, caseId, bought } = await waiting();
    const answer = await opened.command('escalation', { text: 'This takes too long.' });
    expect(answer.body).toMatchObject({ tier: 'tier2', status: 'awaiting_staff' });
    expect(await reasonsOf(caseId)).toEqual(['dissatisfaction']);
    await eventually('the specialist is named', async () =>
      (await mailsTo(bought.email)).some(({ text }) => text.includes('specialist')),
    );
    await mailArrives('tier2@redress.example', new RegExp(caseId.slice(-6)));
    const again = await opened.command('escalation', { text: 'Still?' });
    expect(again).toMatchObject({ status: 409, body: { code: 'already_escalated' } });
  });

  test('when the customer writes for the third time', async () => {
    const { opened, caseId } = await waiting();
    for (const text of ['Hello?', 'Hello again?']) await opened.command('messages', { text });
    expect((await caseOf(caseId)).tier).toBe('tier1');
    await opened.command('messages', { text: 'Is anybody there?' });
    expect(await reasonsOf(caseId)).toEqual(['repeat_contact']);
  });

  test('when policy asks for specialists, or for more authority than Tier 1 has', async () => {
    expect(await reasonsOf((await waiting('unauthorised')).caseId)).toEqual(['expertise']);
    expect(await reasonsOf((await waiting('mistaken_payment', 60_000)).caseId)).toEqual(['reputation_risk']);
  });

  test('when the refund fails', async () => {
    const bought = await purchase({ behaviour: 'decline' });
    const opened = await opens({ reason: 'mistaken_payment', ...bought });
    await opened.reaches('awaiting_staff');
    expect(await reasonsOf(opened.caseId)).toEqual(['refund_failed']);
  });

  test('when the problem is back after the case was closed', async () => {
    const bought = await purchase();
    const opened = await opens({ reason: 'mistaken_payment', ...bought });
    await opened.reaches('resolved');
    await opened.command('confirmation', { satisfied: true, solved: true });
    await opened.reaches('closed');
    const back = await opened.command('reopening', { text: 'It was charged again.' });
    expect(back.body).toMatchObject({ status: 'awaiting_staff', tier: 'tier2' });
    expect(await reasonsOf(opened.caseId)).toEqual(['recurrence']);
    await mailArrives('tier2@redress.example', new RegExp(opened.caseId.slice(-6)));
  });

  test('never when it has ended', async () => {
    const { opened } = await waiting();
    await opened.command('withdrawal');
    const answer = await opened.command('escalation', { text: 'Please.' });
    expect(answer).toMatchObject({ status: 409, body: { code: 'cannot_escalate_now' } });
  });
});

describe('an escalated case has an owner', () => {
  test('whoever is on shift and knows the reason gets it; nobody takes it, the lead gets it', async () => {
    const shift = async (until: string) => {
      const { token } = await colleague('tom.tier2');
      const body = { until, skills: ['mistaken_payment'] };
      return send<{ username: string }>('POST', '/v1/staff/shift', { token, body });
    };
    expect((await shift(new Date(Date.now() + 3_600_000).toISOString())).body.username).toBe('tom.tier2');
    const { opened, caseId } = await waiting();
    await opened.command('escalation', { text: 'Please hurry.', reason: 'urgency' });
    await shift(new Date(0).toISOString());
    expect((await caseOf(caseId)).owner).toBe('staff:tom.tier2');
    await mailArrives('tom.tier2@redress.example', new RegExp(caseId.slice(-6)));

    const end = await dueAt(caseId, 'acceptance_end');
    await Promise.all([tickCase(caseId, end), tickCase(caseId, end)]);
    expect(await caseOf(caseId)).toMatchObject({ owner: 'team:lead', excluded: ['tom.tier2'] });
    await mailArrives('leads@redress.example', new RegExp(caseId.slice(-6)));
    const tom = await colleague('tom.tier2');
    expect((await tom.does('claim', caseId)).body.code).toBe('reviewer_excluded');
    const tara = await colleague('tara.tier2');
    expect((await tara.does('claim', caseId)).body.owner).toBe('staff:tara.tier2');
    expect((await caseOf(caseId)).clocks.map(({ kind }) => kind)).not.toContain('acceptance_end');
  });

  test('a team at least, and the group above only on shift', async () => {
    const { token } = await colleague('anna.tier1');
    const body = { until: new Date(Date.now() + 60_000).toISOString() };
    expect((await send('POST', '/v1/staff/shift', { token, body })).status).toBe(403);
    const { opened, caseId } = await waiting();
    await opened.command('escalation', { text: 'Please.' });
    expect((await caseOf(caseId)).owner).toMatch(/^(team:tier2|staff:)/);
  });
});

describe('the end of a Tier 2 case', () => {
  test('waits for the closing report when the customer was silent', async () => {
    const { verified, option, opened, caseId, tara } = await offered();
    await verified.command('option-choice', { choice: 'accept', option });
    await opened.reaches('resolved');
    const told = await tickCase(caseId, await dueAt(caseId, 'report_end'));
    expect(told).toContainEqual({
      to: 'tara.tier2@redress.example',
      subject: expect.stringMatching(new RegExp(`report.*${caseId.slice(-6)}`, 'i')),
    });
    await tickCase(caseId, await dueAt(caseId, 'confirmation_end'));
    expect((await opened.read()).status).toBe('resolved');
    expect((await tara.does('report', caseId, closingReport)).body.status).toBe('closed');
    await eventually('the closing mail', async () => {
      await reconcileAfter(60);
      return (await opened.read()).timeline.some(({ kind }) => kind === 'closed');
    });
  });

  test('is counted in the statistics with its cause, its escalation and its measure', async () => {
    const { verified, option, opened, caseId, tara } = await offered();
    await verified.command('option-choice', { choice: 'accept', option });
    await opened.reaches('resolved');
    await opened.command('confirmation', { satisfied: true, solved: true, rating: 4 });
    await tara.does('report', caseId, closingReport);
    const today = new Date().toISOString().slice(0, 10);
    const seen = await eventually('the row', async () => {
      const path = `/v1/staff/statistics?from=${today}&to=${today}`;
      const { body } = await send<Statistics>('GET', path, { token: tara.token });
      return body.prevention.some((measure) => measure.caseId === caseId) && body;
    });
    expect(seen.causes.customer_mistake).toBeGreaterThan(0);
    expect(seen.escalationReasons.complexity).toBeGreaterThan(0);
    expect(seen.satisfaction.answered).toBeGreaterThan(0);
  });
});

test('an engineering hand-off that nobody takes reaches the lead', async () => {
  const { caseId, tara } = await caseAtTier2();
  await tara.does('hand-off', caseId, { severity: 'critical', hypothesis: 'All of them are wrong.' });
  await tickCase(caseId, await dueAt(caseId, 'acceptance_end'));
  const { handOff, owner } = await caseOf(caseId);
  expect([handOff?.owner, owner]).toEqual(['team:lead', 'staff:tara.tier2']);
  await mailArrives('leads@redress.example', new RegExp(caseId.slice(-6)));
});

interface Statistics {
  readonly prevention: { readonly caseId: string }[];
  readonly causes: Record<string, number>;
  readonly escalationReasons: Record<string, number>;
  readonly satisfaction: { readonly answered: number };
}
