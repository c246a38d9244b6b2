import { readFileSync } from 'node:fs';
import { beforeAll, expect, test } from 'vitest';
import type { Complaint } from './support/customer.ts';
import { opens } from './support/customer.ts';
import { loadCaseStudies, refundsOf } from './support/ledger.ts';
import { mailArrives } from './support/mailbox.ts';

interface Study {
  readonly study: string;
  readonly reason: Complaint['reason'];
  readonly payment: string;
  readonly order: string;
  readonly disputedAmount: { amount: number; currency: string };
  readonly customer: { name: string; email: string; locale: string; country: string };
}

const studies = JSON.parse(readFileSync('samples/ledger/case-studies/cases.json', 'utf8')) as Study[];
let copyOf: (reference: string) => string;

beforeAll(async () => {
  ({ copyOf } = await loadCaseStudies());
});

function complaintOf(id: string): Complaint & { payment: string } {
  const study = studies.find((candidate) => candidate.study === id);
  if (!study) throw new Error(`no case study ${id}`);
  const { reason, payment, order, disputedAmount, customer } = study;
  return { reason, payment: copyOf(payment), order: copyOf(order), ...disputedAmount, ...customer };
}

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

test.each(['c', 'd', 'e', 'g', 'h'])('%s: waits for a person, who is told why', async (id) => {
  const complaint = complaintOf(id);
  const opened = await opens(complaint);
  const seen = await opened.reaches('awaiting_staff');
  expect(seen.outcome).toBeNull();
  expect(seen.next.by).not.toBeNull();
  expect(await refundsOf(complaint.payment)).not.toContainEqual(
    expect.objectContaining({ status: 'settled' }),
  );
  const staff = await mailArrives('tier1@redress.example', new RegExp(opened.caseId.slice(-6)));
  expect(staff.text).not.toContain(complaint.email);
});

function confirmedIn(seen: { outcome: { findings: { check: string; result: string }[] } | null }): string[] {
  return (seen.outcome?.findings ?? [])
    .filter(({ result }) => result === 'confirmed')
    .map(({ check }) => check);
}
