import * as z from 'zod';
import { payerStandings } from '../case/claim.ts';
import { type StaffAction, staffActions } from '../case/who-may.ts';
import { common } from '../command/refusals.ts';
import { staffRoute } from '../command/staff-command.contract.ts';
import { threadMessage } from '../features/conversation/messages.contract.ts';
import { consultationView } from '../features/desks/consultations.contract.ts';
import { confidences } from '../features/investigation/confidence.ts';
import { queueItem } from '../features/queue/queue.contract.ts';
import { refund, refundTrace } from '../features/refund/refund.contract.ts';
import { staffRight } from '../features/rights/rights.contract.ts';
import { reportedMoney, time } from '../kernel/fields.contract.ts';
import type { Frozen } from '../kernel/frozen.ts';
import { olderCursor, pageCursor } from '../kernel/page.ts';
import { staffGroups } from '../kernel/staff.ts';
import { causeCategories, locales } from '../kernel/words.ts';
import { refundPaths } from '../payments/refund.ts';
import { caseEvent } from './case-events.contract.ts';
import {
  appeal,
  clock,
  decision,
  escalation,
  fault,
  finding,
  handOff,
  offerRound,
  outcome,
  packet,
  plan,
  planWords,
  report,
} from './case-parts.contract.ts';
import { ledger } from './ledger.contract.ts';

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
    findings: z.array(finding),
    suggestedCause: z
      .enum(causeCategories)
      .nullable()
      .describe('The cause that the findings speak for; null where they tell of none'),
    confidence: z
      .enum(confidences)
      .nullable()
      .describe('How far the findings carry a decision; null before the check'),
    payer: z
      .strictObject({ is: z.enum(payerStandings), words: z.string().describe('The same in plain words') })
      .describe('Whose payment it is, by the address on its record'),
    ledger: ledger
      .nullable()
      .describe(
        'What the payment system holds now, null where the payment is not found; where it is somebody else’s, for Tier 2 and leads alone',
      ),
    room: z
      .strictObject({ taken: reportedMoney, uncaptured: reportedMoney, goodwill: reportedMoney })
      .nullable()
      .describe(
        'What may still move now: back of what was taken, off what is still to be captured, and as goodwill; null where `ledger` is',
      ),
    paths: z
      .array(z.enum(refundPaths))
      .describe('Paths by which the payment gateway can pay on this payment'),
    decision: decision.nullable(),
    refund: refund.nullable(),
    refundTraces: z
      .array(refundTrace)
      .describe('Every refund that the case ever sent, oldest first, with its steps and when it should show'),
    outcome: z
      .strictObject({
        ...outcome.shape,
        words: z.string().nullable().describe('What a colleague wrote to explain it'),
      })
      .nullable(),
    escalation: escalation.nullable().describe('The newest'),
    packets: z
      .array(
        z.strictObject({
          ...packet.shape,
          words: z.string().nullable().describe('What a person wrote about it'),
        }),
      )
      .describe('Every escalation as it was: reasons, note, checks, offers, contacts, clocks'),
    excluded: z.array(z.string()).describe('User names to whom the case does not go'),
    understanding: z
      .strictObject({ question: z.string(), agreed: z.boolean().nullable() })
      .nullable()
      .describe('Whether the customer agreed with what was played back last'),
    plan: z
      .strictObject({ ...plan.shape, words: planWords })
      .nullable()
      .describe('The plan that waits, is offered or was carried out, with its hash and words'),
    offers: z
      .array(z.strictObject({ ...offerRound.shape, words: planWords }))
      .describe('Offers that the customer did not take up'),
    handOff: handOff.nullable(),
    fault: fault.nullable(),
    consultations: z.array(consultationView).describe('Every question to a desk, oldest first'),
    report: z
      .strictObject({
        ...report.shape,
        words: z.record(z.string(), z.string()).describe('Work done, solution and prevention'),
      })
      .nullable(),
    appeal: appeal.nullable(),
    reopenings: z.int(),
    contacts: z.int(),
    related: z.array(z.string()).describe('Other cases on the same payment, the newest of them'),
    thread: z.array(threadMessage).describe('The newest, or what is older than the cursor of the query'),
    threadBefore: olderCursor,
    clocks: z.array(clock),
    rights: z
      .array(staffRight)
      .describe('What the law gives the customer. Paying what is owed is decided by people, by a plan'),
    log: z.array(
      z.strictObject({ version: z.int(), at: time, actor: z.string(), events: z.array(caseEvent) }),
    ),
    logBefore: olderCursor,
    actions: z.array(
      z.strictObject({
        action: z.enum(Object.keys(staffActions) as [StaffAction, ...StaffAction[]]),
        refusal: z.string().nullable().describe('Why it is not allowed now, null where it is'),
      }),
    ),
  })
  .meta({ id: 'CaseFile' });
export type CaseFile = Frozen<z.output<typeof caseFile>>;

/** Query of `GET /v1/staff/cases/{caseId}`. */
export const filePages = z.strictObject({
  threadBefore: pageCursor.optional(),
  logBefore: pageCursor.optional(),
});
export type FilePages = z.output<typeof filePages>;

export const caseFileRoutes = {
  readCaseFile: staffRoute({
    method: 'GET',
    path: '/v1/staff/cases/{caseId}',
    summary: 'Read everything about a case',
    query: filePages,
    groups: staffGroups,
    desks: true,
    response: { status: 200, description: 'The case file', schema: caseFile, etag: true },
    refusals: { case_not_found: common.case_not_found },
  }),
};
