import * as z from 'zod';
import { checks } from '../case/parts/finding.ts';
import { statuses } from '../case/parts/status.ts';
import { ofCaseToken } from '../command/customer-command.contract.ts';
import type { RouteContract } from '../command/route.contract.ts';
import { message, openQuestion } from '../features/conversation/messages.contract.ts';
import { next } from '../features/intake/open.contract.ts';
import { earlierOffer, offer } from '../features/plan/offer.contract.ts';
import { refundView } from '../features/refund/refund.contract.ts';
import { customersRight } from '../features/rights/rights.contract.ts';
import { money, reportedMoney, time } from '../kernel/fields.contract.ts';
import type { Frozen } from '../kernel/frozen.ts';
import { olderCursor, pageCursor } from '../kernel/page.ts';
import { tiers } from '../kernel/parties.ts';
import { locales, outcomeKinds, reasons } from '../kernel/words.ts';
import { refundPaths } from '../payments/refund.ts';

const finding = z.strictObject({
  check: z.enum(checks),
  result: z.enum(['confirmed', 'refuted', 'unknown']),
  facts: z
    .record(z.string(), z.union([z.string(), z.number(), reportedMoney, z.null()]))
    .optional()
    .describe('What the payment system holds; shown to the verified owner of the payment only'),
  text: z
    .string()
    .nullable()
    .optional()
    .describe(
      'The same in the customer’s language, null where it tells them nothing; for the verified owner',
    ),
});

/** Everything that a customer may be able to do; the view of a case says what of it is possible now. */
export const customerActions = [
  'confirm_address',
  'message',
  'answer',
  'choose',
  'confirm',
  'escalate',
  'appeal',
  'reopen',
  'withdraw',
] as const;
export type CustomerAction = (typeof customerActions)[number];

/** Answer to `GET /v1/cases/{caseId}` and to every command of the customer. */
export const caseView = z
  .strictObject({
    caseId: z.string(),
    status: z.enum(statuses),
    tier: z.enum(tiers),
    reason: z.enum(reasons),
    disputedAmount: money,
    locale: z.enum(locales),
    outcome: z
      .strictObject({
        kind: z.enum(outcomeKinds),
        amount: money.nullable(),
        path: z.enum(refundPaths).nullable().describe('By which path the amount went; null where none moved'),
        explanation: z.string(),
        lines: z.array(z.string()).optional().describe('Names of the articles that it is about'),
        findings: z.array(finding),
        policy: z.strictObject({ version: z.string(), clause: z.string() }).nullable(),
        appeal: z
          .string()
          .nullable()
          .describe('How to go on if you disagree; null where nothing stands to disagree with'),
      })
      .nullable(),
    offer: offer.describe('What you can choose from now'),
    offers: z.array(earlierOffer).describe('Earlier offers that came to nothing, the oldest first'),
    payoutAccount: z
      .string()
      .nullable()
      .describe('The bank account that you gave, masked; for the verified owner, null where there is none'),
    refund: refundView.nullable().describe('The refund under way, or the last one, and where it is'),
    earlierRefunds: z.array(refundView).describe('Refunds before it, the oldest first'),
    timeline: z.array(z.strictObject({ at: time, kind: z.string(), text: z.string() })),
    timelineBefore: olderCursor,
    messages: z
      .array(message)
      .describe(
        'What you and our colleagues wrote: the newest, or what is older than the cursor of the query',
      ),
    messagesBefore: olderCursor,
    openQuestions: z.array(openQuestion),
    clocks: z.array(
      z.strictObject({
        kind: z
          .enum(['answer', 'information', 'choice', 'confirmation'])
          .describe('Our answer; yours to our questions; your choice; yours to the outcome'),
        dueAt: time,
      }),
    ),
    rights: z
      .array(customersRight)
      .describe('What the law gives you in this case; information, not legal advice'),
    can: z.array(z.enum(customerActions)).describe('What you can do now'),
    next,
  })
  .meta({ id: 'Case' });
export type CaseView = Frozen<z.output<typeof caseView>>;

/** Query of `GET /v1/cases/{caseId}`. */
export const casePages = z.strictObject({
  messagesBefore: pageCursor.optional(),
  timelineBefore: pageCursor.optional(),
});
export type CasePages = z.output<typeof casePages>;

export const caseRoutes = {
  readCase: {
    method: 'GET',
    path: '/v1/cases/{caseId}',
    service: 'customer',
    access: 'case_token',
    throttle: { rate: 200, burst: 400 },
    summary: 'Read progress and result of a case',
    query: casePages,
    response: { status: 200, description: 'The case as it stands', schema: caseView, etag: true },
    refusals: ofCaseToken,
  },
} as const satisfies Record<string, RouteContract>;
