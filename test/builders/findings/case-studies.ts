import { readFileSync } from 'node:fs';
import * as z from 'zod';
import type { Claim } from '../../../shared/case/claim.ts';
import { checks } from '../../../shared/case/parts/finding.ts';
import { type Money, money } from '../../../shared/kernel/money.ts';
import { causeCategories, channels, reasons } from '../../../shared/kernel/words.ts';
import { present } from '../must.ts';
import { sampleLedger } from '../payments/sample-ledger.ts';

const folder = new URL('../../../samples/ledger/case-studies/', import.meta.url);
const text = (name: string) => readFileSync(new URL(name, folder), 'utf8');

const amount = z
  .strictObject({ amount: z.int().positive(), currency: z.string() })
  .transform((value): Money => money(value.amount, value.currency));

const studySchema = z.strictObject({
  study: z.string(),
  title: z.string(),
  channel: z.enum(channels),
  reason: z.enum(reasons),
  payment: z.string(),
  order: z.string(),
  disputedAmount: amount,
  customer: z.looseObject({ email: z.string(), locale: z.string(), country: z.string() }),
  description: z.string(),
  expect: z.looseObject({
    tier: z.string().optional(),
    handledBy: z.string().optional(),
    notHandledBy: z.string().optional(),
    escalatedTo: z.string().optional(),
    outcome: z.string().optional(),
    refunded: amount.optional(),
    confirmedFindings: z.array(z.enum(checks)).default([]),
    causeCategory: z.enum(causeCategories).optional(),
  }),
});
/** One case study: the customer's words, and what must come out. */
export type Study = z.output<typeof studySchema>;

export const studies: readonly Study[] = z.array(studySchema).parse(JSON.parse(text('cases.json')));

/** The study of this letter. */
export const study = (letter: string): Study => present(studies.find((one) => one.study === letter));

/** What the payment system knows of a payment of the case studies. */
export const { factsOf: ledgerFacts } = sampleLedger('case-studies');

/** What the customer of a study claims. */
export function claimOfStudy({ payment, order, customer, disputedAmount }: Study): Claim {
  return { paymentReference: payment, orderReference: order, email: customer.email, disputedAmount };
}
