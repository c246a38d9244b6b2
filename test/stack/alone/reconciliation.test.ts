import { expect, test } from 'vitest';
import type { Case } from '../../../shared/case/case.ts';
import type { Comparison } from '../../../shared/features/books/compare.rules.ts';
import { addDays, dateOf, instant, type PlainDate } from '../../../shared/kernel/time.ts';
import {
  changeRow,
  deleteRow,
  moveTo,
  paidRefund,
  plantRow,
  quietDay,
  returnRefund,
} from '../support/books.ts';
import { eventually } from '../support/eventually.ts';
import { purchase } from '../support/ledger.ts';
import { compareBooksAt } from '../support/machine.ts';
import { mailArrives, mailsTo } from '../support/mailbox.ts';
import { processOnStack } from '../support/processes.ts';
import { colleague } from '../support/staff.ts';
import { runTool } from '../support/tool.ts';

async function report(day: PlainDate): Promise<{ code: number; comparison: Comparison }> {
  const run = await runTool('infra/operator/reconciliation/report.ts', '--from', day, '--to', day, '--json');
  if (run.stdout === '') throw new Error(run.stderr);
  return { code: run.code, comparison: JSON.parse(run.stdout) as Comparison };
}

/** The night after this day, as the schedule names it. */
const nightAfter = (day: PlainDate) => `${addDays(day, 1)}T02:40:00Z`;

/** Cases that Redress opened itself on a payment. */
async function faultsOn(payment: string): Promise<Case[]> {
  const { store } = processOnStack();
  const found = await Promise.all((await store.casesOnPayment(payment)).map((id) => store.find(id)));
  return found.flatMap((stored) => (stored?.case.channel === 'system' ? [stored.case] : []));
}

test('a refund that was paid stands in both books on the day it was intended', async () => {
  const { refundId } = await paidRefund();
  const { comparison } = await report(dateOf(instant(new Date())));
  expect(comparison.differences.filter((difference) => difference.refundId === refundId)).toEqual([]);
  const [eur] = comparison.totals.filter(({ currency }) => currency === 'EUR');
  expect(eur?.recorded.refunds).toBeGreaterThan(0);
  expect(eur?.made.refunds).toBeGreaterThan(0);
});

test('every planted difference is reported, and becomes one case of engineering’s, which its report closes', async () => {
  const day = quietDay();
  const [fine, lost, other, moved, twice] = await Promise.all([
    paidRefund(),
    paidRefund(),
    paidRefund(),
    paidRefund(),
    paidRefund(),
  ]);
  const elsewhere = await purchase();
  await Promise.all([fine, lost, other, moved, twice].map((paid) => moveTo(day, paid)));
  await deleteRow(lost);
  await changeRow(other.bought.payment, other.refundId, { amountMinor: 2999 });
  await deleteRow(moved);
  await plantRow(day, moved, elsewhere.payment, moved.refundId);
  await plantRow(day, twice, elsewhere.payment, twice.refundId);
  const stranger = await plantRow(day, fine, elsewhere.payment);

  const { code, comparison } = await report(day);
  expect(code).toBe(1);
  const expected = [
    ['not_paid', lost.refundId],
    ['not_recorded', stranger],
    ['other_amount', other.refundId],
    ['other_payment', moved.refundId],
    ['paid_twice', twice.refundId],
  ].toSorted();
  expect(comparison.differences.map(({ kind, refundId }) => [kind, refundId]).toSorted()).toEqual(expected);

  const mails = await Promise.all([lost, other, moved, twice].map(({ bought }) => mailsTo(bought.email)));
  const each = { not_recorded: 1, not_paid: 1, other_amount: 1, other_payment: 1, paid_twice: 1 };
  expect(await compareBooksAt(nightAfter(day))).toMatchObject({ differences: each, opened: 5 });
  expect(await compareBooksAt(nightAfter(day))).toMatchObject({ differences: each, opened: 0 });

  for (const [kind, paid] of [
    ['not_paid', lost],
    ['other_amount', other],
    ['other_payment', moved],
    ['paid_twice', twice],
  ] as const) {
    const faults = await faultsOn(paid.bought.payment);
    expect(faults.map(({ handOff }) => handOff?.facts['difference'])).toEqual([kind]);
    expect(faults[0]).toMatchObject({
      related: [paid.caseId],
      handOff: { facts: { refundId: paid.refundId } },
    });
  }
  expect((await faultsOn(elsewhere.payment)).map(({ handOff }) => handOff?.facts['refundId'])).toEqual([
    stranger,
  ]);
  const after = await Promise.all([lost, other, moved, twice].map(({ bought }) => mailsTo(bought.email)));
  expect(after.map((all) => all.length)).toEqual(mails.map((all) => all.length));

  const [fault] = await faultsOn(lost.bought.payment);
  if (!fault) throw new Error('no case');
  await mailArrives('engineering@redress.example', new RegExp(fault.id.slice(-6)));
  const eva = await colleague('eva.engineering');
  await eva.does('claim', fault.id);
  const diagnosis = { cause: 'provider_fault', diagnosis: 'The row is gone.', rootCause: 'A restore.' };
  expect((await eva.does('diagnosis', fault.id, diagnosis)).status).toBe(200);
  const fixed = { resolution: 'fixed', solution: 'Restored it.', prevention: 'Watch restores.' };
  expect((await eva.does('fault-report', fault.id, fixed)).body).toMatchObject({ status: 'closed' });
  await eventually('its closing is told to the statistics', async () => {
    const found = await processOnStack().store.find(fault.id);
    return found?.case.announce === null;
  });
  expect(
    (await mailsTo('engineering@redress.example')).filter(({ subject }) => /closed/i.test(subject)),
  ).toEqual([]);
});

test('a refund that the bank sent back is news: its case goes back to people, and nothing is a fault', async () => {
  const day = quietDay();
  const paid = await paidRefund();
  await moveTo(day, paid);
  await returnRefund(paid);
  expect(await compareBooksAt(nightAfter(day))).toMatchObject({ cleared: 1, opened: 0 });
  await paid.opened.reaches('awaiting_staff');
  expect(await faultsOn(paid.bought.payment)).toEqual([]);
  expect(await compareBooksAt(nightAfter(day))).toMatchObject({ cleared: 0, opened: 0 });
  expect((await report(day)).comparison.differences).toEqual([]);
});
