import { beforeAll, expect, test } from 'vitest';
import { nothingAround } from '../../shared/features/investigation/check.ts';
import type { CaseView } from '../../shared/views/case.contract.ts';
import { studies } from '../builders/findings/case-studies.ts';
import { expectOutcome, treatStudy } from '../builders/findings/treat-study.ts';
import { present } from '../builders/must.ts';
import { opens } from './support/customer.ts';
import { refundsOf } from './support/ledger.ts';
import { mailArrives } from './support/mailbox.ts';
import { processOnStack } from './support/processes.ts';
import { caseStudies } from './support/studies.ts';

let { complaintOf, copyOf } = {} as Awaited<ReturnType<typeof caseStudies>>;

beforeAll(async () => {
  ({ complaintOf, copyOf } = await caseStudies());
});

test('every study on the deployed ledger has the findings, decision and cause of the table', async () => {
  const { payments } = processOnStack();
  for (const one of studies) {
    const facts = present(await payments.find(copyOf(one.payment)));
    const email = copyOf(one.customer.email);
    expectOutcome(one, treatStudy(one, facts, nothingAround, email), 'ledger');
  }
});

test('a: a payment made by mistake on a cancelled order is refunded at once, with mail in Chinese', async () => {
  const complaint = complaintOf('a');
  const opened = await opens(complaint);
  const seen = await opened.reaches('resolved');
  expect(seen.tier).toBe('tier1');
  expect(seen.outcome).toMatchObject({ kind: 'refunded', amount: { amount: 19900, currency: 'CNY' } });
  expect(confirmedIn(seen)).toContain('payment_found');
  const mail = await mailArrives(complaint.email, /退款/);
  expect(mail.text).toContain('199.00');
  expect(mail.html).toContain('199.00');
  expect(mail.text).toContain(seen.refund?.traceReference);
  expect(await refundsOf(complaint.payment)).toMatchObject([{ amountMinor: 19900, status: 'settled' }]);
});

test('f: the repeated payment of a double charge is refunded once, the first one stands', async () => {
  const complaint = complaintOf('f');
  const opened = await opens(complaint);
  const seen = await opened.reaches('resolved');
  expect(seen.outcome).toMatchObject({ kind: 'refunded', amount: { amount: 4990, currency: 'EUR' } });
  expect(confirmedIn(seen)).toContain('duplicate_charge');
  await mailArrives(complaint.email, /refund of €49\.90 has been made/);
  expect(await refundsOf(complaint.payment)).toHaveLength(1);
  expect(await refundsOf(copyOf('pay_cs_f1'))).toEqual([]);
});

test('f: once the repeated payment went back, the first one is no duplicate any more', async () => {
  const opened = await opens({ ...complaintOf('f'), payment: copyOf('pay_cs_f1') });
  await opened.reaches('awaiting_staff');
  expect(await refundsOf(copyOf('pay_cs_f1'))).toEqual([]);
});

test('b: the amount above the order is given back', async () => {
  const complaint = complaintOf('b');
  const opened = await opens(complaint);
  const seen = await opened.reaches('resolved');
  expect(seen.outcome).toMatchObject({
    kind: 'amount_corrected',
    amount: { amount: 270000, currency: 'KZT' },
  });
  await mailArrives(complaint.email, /2.700,00/);
});

test('e: a payment that failed in an outage, its money taken all the same, is refunded at once', async () => {
  const complaint = complaintOf('e');
  const opened = await opens(complaint);
  const seen = await opened.reaches('resolved');
  expect(seen.tier).toBe('tier1');
  expect(seen.outcome).toMatchObject({ kind: 'refunded', amount: { amount: 8800, currency: 'CNY' } });
  expect(confirmedIn(seen)).toEqual(
    expect.arrayContaining(['payment_failed_but_captured', 'known_incident']),
  );
  await mailArrives(complaint.email, /88\.00/);
  expect(await refundsOf(complaint.payment)).toMatchObject([{ amountMinor: 8800, status: 'settled' }]);
});

function confirmedIn({ outcome }: Pick<CaseView, 'outcome'>): string[] {
  return (outcome?.findings ?? []).filter(({ result }) => result === 'confirmed').map(({ check }) => check);
}
