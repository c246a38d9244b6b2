import * as z from 'zod';
import { locales, priorities, reasons } from '../case/case.ts';
import { causeCategories } from '../case/parts/closing-report.ts';
import { checks } from '../case/parts/finding.ts';
import { statuses } from '../case/parts/status.ts';
import { type StaffAction, staffActions } from '../case/who-may.ts';
import { confidences } from '../features/investigation/confidence.ts';
import { staffRight } from '../features/rights/rights.contract.ts';
import { money, paragraph, reportedMoney, time } from '../kernel/fields.contract.ts';
import { tiers } from '../kernel/parties.ts';
import { packIds } from '../laws/pack-id.ts';
import { refundPaths } from '../payments/refund.ts';

const owner = z.string().regex(/^(team|staff):/);

/** Query of `GET /v1/staff/cases`. */
export const queueQuery = z.strictObject({
  tier: z
    .enum(tiers)
    .optional()
    .describe('A tier’s queue; the caller’s own tier where left out, Tier 2’s for approvers'),
  mine: z.literal('true').optional().describe('Only the cases that the caller owns'),
  status: z.enum(statuses).optional(),
  reason: z.enum(reasons).optional(),
  dueBefore: time.optional(),
  limit: z.coerce.number().int().min(1).max(100).default(30),
  cursor: z.string().max(500).optional().describe('`next` of the page before, with the same filters'),
});
export type QueueQueryParams = z.output<typeof queueQuery>;

/** A waiting case in a list. */
export const queueItem = z.strictObject({
  caseId: z.string(),
  version: z.int(),
  tier: z.enum(tiers),
  status: z.enum(statuses),
  reason: z.enum(reasons),
  priority: z.enum(priorities),
  owner,
  disputedAmount: money,
  openedAt: time,
  dueAt: time.nullable(),
  holdReasons: z.array(z.string()),
  paymentTrait: z
    .strictObject({ method: z.string(), currency: z.string(), at: time })
    .nullable()
    .describe('By what an incident would explain it; null where the payment was not found'),
});

/** Answer to `GET /v1/staff/cases`. */
export const queuePage = z
  .strictObject({ items: z.array(queueItem), next: z.string().nullable() })
  .meta({ id: 'QueuePage' });

const message = z.strictObject({
  at: time,
  from: z.enum(['customer', 'staff', 'note', 'plan']),
  topic: z.string().nullable().describe('What it is about, where it is more than talk'),
  author: z.string(),
  text: z.string(),
  questions: z.array(z.strictObject({ id: z.string(), text: z.string(), open: z.boolean() })),
  answers: z.array(z.strictObject({ question: z.string(), text: z.string() })),
  parts: z.record(z.string(), z.string()),
});

/** A case as staff see it: everything. */
export const caseFile = z
  .strictObject({
    ...queueItem.shape,
    locale: z.enum(locales),
    country: z.string().nullable(),
    channel: z.string(),
    payment: z.strictObject({ reference: z.string() }),
    order: z.strictObject({ reference: z.string() }).nullable(),
    customer: z.strictObject({
      name: z.string(),
      email: z.string(),
      phone: z.string().nullable(),
      description: z.string().describe('The customer’s own words'),
      closingComment: z.string().nullable(),
    }),
    findings: z.array(
      z.strictObject({
        check: z.enum(checks),
        result: z.enum(['confirmed', 'refuted', 'unknown']),
        facts: z.record(z.string(), z.union([z.string(), z.number(), reportedMoney, z.null()])),
      }),
    ),
    suggestedCause: z
      .enum(causeCategories)
      .nullable()
      .describe('The cause that the findings speak for; null where they tell of none'),
    confidence: z
      .enum(confidences)
      .nullable()
      .describe('How far the findings carry a decision; null before the check'),
    ledger: z.unknown().describe('What the payment system holds now, null where the payment is not found'),
    room: z
      .strictObject({ taken: reportedMoney, uncaptured: reportedMoney, goodwill: reportedMoney })
      .nullable()
      .describe(
        'What may still move now: back of what was taken, off what is still to be captured, and as goodwill; null where the payment is not found',
      ),
    paths: z
      .array(z.enum(refundPaths))
      .describe('Paths by which the payment gateway can pay on this payment'),
    decision: z.unknown(),
    refund: z.unknown(),
    refundTraces: z
      .array(z.unknown())
      .describe('Every refund that the case ever sent, oldest first, with its steps and when it should show'),
    outcome: z.unknown(),
    escalation: z.unknown(),
    packets: z
      .array(z.unknown())
      .describe('Every escalation as it was: reasons, note, checks, offers, contacts, clocks'),
    excluded: z.array(z.string()).describe('User names to whom the case does not go'),
    understanding: z.unknown(),
    plan: z.unknown().describe('The plan that waits, is offered or was carried out, with its hash and words'),
    offers: z.array(z.unknown()).describe('Offers that the customer did not take up'),
    handOff: z.unknown(),
    fault: z.unknown(),
    report: z.unknown(),
    appeal: z.unknown(),
    reopenings: z.int(),
    contacts: z.int(),
    related: z.array(z.string()).describe('Other cases on the same payment'),
    thread: z.array(message),
    clocks: z.array(
      z.strictObject({
        kind: z.string(),
        dueAt: time,
        pausedAt: time.nullable(),
        right: z.enum(packIds).optional().describe('Of whose right it is, on the clocks of a law'),
      }),
    ),
    rights: z
      .array(staffRight)
      .describe('What the law gives the customer. Paying what is owed is decided by people, by a plan'),
    log: z.array(
      z.strictObject({ version: z.int(), at: time, actor: z.string(), events: z.array(z.unknown()) }),
    ),
    actions: z.array(
      z.strictObject({
        action: z.enum(Object.keys(staffActions) as [StaffAction, ...StaffAction[]]),
        refusal: z.string().nullable().describe('Why it is not allowed now, null where it is'),
      }),
    ),
  })
  .meta({ id: 'CaseFile' });
export type CaseFile = z.output<typeof caseFile>;

/** Header of every staff command: the version that the caller saw. */
export const ifMatch = z.object({
  'if-match': z
    .string()
    .regex(/^"\d{1,9}"$/, 'must be the version of the case in quotes, as in its ETag')
    .describe('ETag of the case file'),
});

const words = paragraph(5000);

/** Body of the commands that need nothing more. */
export const nothing = z.strictObject({}).meta({ id: 'Nothing', example: {} });
export const assignRequest = z
  .strictObject({
    to: z
      .string()
      .regex(/^[A-Za-z0-9._@-]{1,128}$/, 'is not a user name')
      .describe('User name of a colleague'),
  })
  .meta({ id: 'Assignment', example: { to: 'anna.lind' } });
export const textRequest = z
  .strictObject({ text: words })
  .meta({ id: 'Words', example: { text: 'The shop confirmed the return yesterday.' } });
export const askRequest = z
  .strictObject({
    text: words.optional().describe('Words before the questions'),
    questions: z.array(paragraph(500)).min(1).max(10),
  })
  .meta({
    id: 'Questions',
    example: {
      text: 'Two things would help us.',
      questions: ['When did you send it back?', 'By which carrier?'],
    },
  });
export const decideRequest = z
  .discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('refund'), amount: money, words }),
    z.strictObject({ kind: z.literal('decline'), words }),
    z.strictObject({ kind: z.literal('explain'), words }),
  ])
  .meta({
    id: 'Decision',
    example: {
      kind: 'refund',
      amount: { amount: 1990, currency: 'EUR' },
      words: 'One of the two articles came back, so we refund its price.',
    },
  });
export const mergeRequest = z
  .strictObject({ into: z.string().regex(/^case_[0-9a-z]{26}$/) })
  .meta({ id: 'Merge', example: { into: 'case_01hzy3v7k8m9n0p1q2r3s4t5v6' } });
export type DecideRequest = z.output<typeof decideRequest>;
export type AskRequest = z.output<typeof askRequest>;
