import { expect, test } from 'vitest';
import { strikeDueClocks } from '../../../shared/jobs/strike-due-clocks.use-case.ts';
import type { CaseId } from '../../../shared/kernel/ids.ts';
import { addHours, addSeconds, instant } from '../../../shared/kernel/time.ts';
import { opens } from '../support/customer.ts';
import { eventually } from '../support/eventually.ts';
import { purchase } from '../support/ledger.ts';
import { tickAt } from '../support/machine.ts';
import { mailArrives, mailsTo } from '../support/mailbox.ts';
import { Killed, processOnStack, tickCase } from '../support/processes.ts';
import { colleague } from '../support/staff.ts';
import { waitingCase } from '../support/waiting.ts';

const caseOf = async (caseId: string) => {
  const found = await processOnStack().store.find(caseId as CaseId);
  if (!found) throw new Error(`no ${caseId}`);
  return found.case;
};

const dueAt = async (caseId: string, kind: string) => {
  const clock = (await caseOf(caseId)).clocks.find((candidate) => candidate.kind === kind);
  if (!clock) throw new Error(`no clock ${kind}`);
  return clock.dueAt;
};

const eventsOf = async (caseId: string) => {
  const found = await processOnStack().store.findWithLog(caseId as CaseId);
  return (found?.log ?? []).flatMap(({ events }) => events.map(({ type }) => type as string));
};

const timesIn = async (caseId: string, type: string) =>
  (await eventsOf(caseId)).filter((candidate) => candidate === type).length;

async function waitingForStaff() {
  const bought = await purchase({ orderStatus: 'fulfilled' });
  const opened = await opens({ reason: 'mistaken_payment', ...bought });
  await opened.reaches('awaiting_staff');
  return { bought, opened, ...opened };
}

test('a target near its end warns the team once, a missed one takes the case to Tier 2 with its reason', async () => {
  const { bought, opened, caseId } = await waitingForStaff();
  const warning = await dueAt(caseId, 'target_warning');
  await tickCase(caseId, addSeconds(warning, -60));
  expect(await timesIn(caseId, 'target_warned')).toBe(0);
  await Promise.all([tickCase(caseId, warning), tickCase(caseId, warning)]);
  await tickCase(caseId, warning);
  expect(await timesIn(caseId, 'target_warned')).toBe(1);

  const missed = await dueAt(caseId, 'target_missed');
  await Promise.all([tickCase(caseId, missed), tickCase(caseId, missed)]);
  expect(await caseOf(caseId)).toMatchObject({
    tier: 'tier2',
    owner: 'team:tier2',
    priority: 'high',
    escalation: { reasons: ['deadline_missed'] },
  });
  expect(await timesIn(caseId, 'escalated')).toBe(1);
  await mailArrives('tier2@redress.example', new RegExp(caseId.slice(-6)));
  await eventually('the customer hears of the specialist', async () =>
    (await mailsTo(bought.email)).some(({ text }) => text.includes('specialist')),
  );
  expect((await opened.read()).next.by).not.toBeNull();
});

test('the deployed job strikes what fell due', async () => {
  const { caseId } = await waitingCase(30 * 86_400);
  expect(await tickAt(new Date().toISOString())).toMatchObject({ failed: 0 });
  await eventually('it was struck', async () => (await eventsOf(caseId)).includes('target_missed'));
  expect(await timesIn(caseId, 'escalated')).toBe(1);
});

test('whoever waits for us gets a report at every interval', async () => {
  const { caseId, bought } = await waitingCase();
  const deps = processOnStack();
  const first = await dueAt(caseId, 'progress');
  await strikeDueClocks(deps, first);
  await strikeDueClocks(deps, first);
  expect(await timesIn(caseId, 'progress_reported')).toBe(1);
  expect(deps.kept.filter(({ to }) => to === bought.email)).toHaveLength(1);
  const second = await dueAt(caseId, 'progress');
  expect(second > first).toBe(true);
  await strikeDueClocks(deps, second);
  expect(await timesIn(caseId, 'progress_reported')).toBe(2);
});

test('questions stop our clocks, remind once, and an unanswered case comes back to us', async () => {
  const { bought, caseId } = await waitingForStaff();
  const anna = await colleague('anna.tier1');
  const promised = await dueAt(caseId, 'target_missed');
  await anna.does('questions', caseId, { questions: ['Which order?'] });
  const reminder = await dueAt(caseId, 'information_reminder');
  await tickCase(caseId, reminder);
  await tickCase(caseId, reminder);
  expect(await timesIn(caseId, 'customer_reminded')).toBe(1);
  expect(await timesIn(caseId, 'target_warned')).toBe(0);
  await tickCase(caseId, await dueAt(caseId, 'information_end'));
  const back = await caseOf(caseId);
  expect(back.status).toBe('awaiting_staff');
  expect(await timesIn(caseId, 'information_window_ended')).toBe(1);
  expect((await dueAt(caseId, 'target_missed')) >= promised).toBe(true);
  const mails = await mailsTo(bought.email);
  expect(mails.filter(({ text }) => /remind|still need|waiting for/i.test(text)).length).toBeGreaterThan(0);
});

test('silence after the outcome closes the case, says how to come back, and does so once', async () => {
  const bought = await purchase();
  const opened = await opens({ reason: 'mistaken_payment', ...bought });
  await opened.reaches('resolved');
  const end = await dueAt(opened.caseId, 'confirmation_end');
  await tickCase(opened.caseId, addSeconds(end, -60));
  expect((await opened.read()).status).toBe('resolved');
  const strike = () => tickCase(opened.caseId, end);
  await Promise.all([strike(), strike(), strike()]);
  expect((await opened.read()).status).toBe('closed');
  await eventually('the closing mail', async () => (await mailsTo(bought.email)).length === 3);
  expect(await timesIn(opened.caseId, 'closed_by_silence')).toBe(1);
  expect((await opened.read()).clocks).toEqual([]);
});

test('a run that dies half-way is finished by the next one, and nothing is told twice', async () => {
  const cases = [];
  for (let n = 0; n < 6; n += 1) cases.push((await waitingCase()).caseId);
  const at = (await Promise.all(cases.map((caseId) => dueAt(caseId, 'target_warning')))).sort().at(-1);
  const moment = instant(at ?? '');
  const dying = processOnStack();
  const { commit } = dying.store;
  let commits = 0;
  dying.store.commit = (change) => {
    commits += 1;
    return commits > 3 ? Promise.reject(new Killed()) : commit(change);
  };
  await strikeDueClocks(dying, moment);
  const next = processOnStack();
  await strikeDueClocks(next, moment);
  await strikeDueClocks(next, moment);
  for (const caseId of cases) expect(await timesIn(caseId, 'target_warned')).toBe(1);
});

test('a later clock job strikes all that fell due meanwhile, in order', async () => {
  const { caseId } = await waitingCase();
  await tickCase(caseId, addHours(instant(new Date()), 24 * 30));
  const events = await eventsOf(caseId);
  const struck = ['target_warned', 'target_missed', 'escalated'];
  expect(events.filter((type) => struck.includes(type)).slice(0, 3)).toEqual(struck);
  expect((await caseOf(caseId)).owner).toBe('team:tier2');
});
