import * as z from 'zod';
import { checks } from '../case/parts/finding.ts';
import { type StaffAction, staffActions } from '../case/who-may.ts';
import { common } from '../command/refusals.ts';
import { staffRoute } from '../command/staff-command.contract.ts';
import { confidences } from '../features/investigation/confidence.ts';
import { queueItem } from '../features/queue/queue.contract.ts';
import { staffRight } from '../features/rights/rights.contract.ts';
import { reportedMoney, time } from '../kernel/fields.contract.ts';
import { staffGroups } from '../kernel/staff.ts';
import { causeCategories, locales } from '../kernel/words.ts';
import { packIds } from '../laws/pack-id.ts';
import { refundPaths } from '../payments/refund.ts';

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

export const caseFileRoutes = {
  readCaseFile: staffRoute({
    method: 'GET',
    path: '/v1/staff/cases/{caseId}',
    summary: 'Read everything about a case',
    groups: staffGroups,
    response: { status: 200, description: 'The case file', schema: caseFile },
    refusals: { case_not_found: common.case_not_found },
  }),
};
