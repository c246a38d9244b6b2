import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { expect, test } from 'vitest';
import { checks } from '../../../shared/case/parts/finding.ts';
import type { CaseId } from '../../../shared/kernel/ids.ts';
import type { Complaint } from '../support/customer.ts';
import { opens } from '../support/customer.ts';
import { processOnStack } from '../support/processes.ts';

type Row = Record<'payment_id' | 'order_id' | 'customer_email' | 'amount_minor' | 'currency', string>;
const folder = 'samples/ledger/retail';
const payments = parse(readFileSync(`${folder}/payments.csv`), { columns: true }) as Row[];
const refunds = parse(readFileSync(`${folder}/refunds.csv`), { columns: true }) as Row[];
const refunded = new Set(refunds.map((refund) => refund.payment_id));
const atOnce = 5;

/** 50 orders whose ledger shows a credit note, and 50 that have none. */
const chosen = [
  ...payments.filter((payment) => refunded.has(payment.payment_id)).slice(0, 50),
  ...payments.filter((payment) => !refunded.has(payment.payment_id)).slice(0, 50),
];

function complaintOf(row: Row): Complaint {
  return {
    reason: 'refund_request',
    payment: row.payment_id,
    order: row.order_id,
    amount: Number(row.amount_minor),
    currency: row.currency,
    email: row.customer_email,
  };
}

test('100 refund requests for real retail orders all end or wait for a person, with findings and an owner', async () => {
  expect(chosen).toHaveLength(100);
  const { store } = processOnStack();
  const stood: string[] = [];
  for (let from = 0; from < chosen.length; from += atOnce) {
    await Promise.all(
      chosen.slice(from, from + atOnce).map(async (row) => {
        const opened = await opens(complaintOf(row));
        const seen = await opened.reaches('awaiting_staff', 'resolved');
        const found = (await store.find(opened.caseId as CaseId))?.case;
        expect(found?.owner).toBe(`team:${found?.tier}`);
        expect(found?.findings.map(({ check }) => check)).toEqual([...checks]);
        expect(seen.next.message).not.toBe('');
        if (seen.status === 'awaiting_staff') {
          expect(found?.holdReasons).not.toEqual([]);
          expect(seen.next.by).not.toBeNull();
        }
        const credited = found?.findings.find(({ check }) => check === 'already_refunded');
        expect(credited?.result).toBe(refunded.has(row.payment_id) ? 'confirmed' : 'refuted');
        stood.push(seen.status);
      }),
    );
  }
  expect(stood).toHaveLength(100);
}, 180_000);
