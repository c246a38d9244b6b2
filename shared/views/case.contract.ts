import * as z from 'zod';
import { checks } from '../case/parts/finding.ts';
import { optionKinds } from '../case/parts/plan.ts';
import { statuses } from '../case/parts/status.ts';
import { ofCaseToken } from '../command/customer-command.contract.ts';
import type { RouteContract } from '../command/route.ts';
import { next } from '../features/intake/open.contract.ts';
import { refundStepKinds } from '../features/refund/trace.rules.ts';
import { customersRight } from '../features/rights/rights.contract.ts';
import { money, reportedMoney, time } from '../kernel/fields.contract.ts';
import { tiers } from '../kernel/parties.ts';
import { locales, outcomeKinds, reasons } from '../kernel/words.ts';
import { refundPaths, refundStatuses } from '../payments/refund.ts';

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

const optionView = z.strictObject({
  id: z.string(),
  kind: z.enum(optionKinds),
  name: z.string().describe('What it is, in the customer’s language'),
  amount: money.nullable(),
  path: z
    .enum(refundPaths)
    .nullable()
    .describe(
      'By which way the money goes; `goodwill`: a gift of the shop; `before_capture`: less is charged; null where none moves',
    ),
  charged: reportedMoney
    .nullable()
    .describe('What you would be charged in all, where the option lowers it before it is charged'),
  expectedBy: z.iso.date().nullable().describe('When the money should show, if it is chosen at once'),
  words: z.string().describe('What our colleague wrote about it'),
});

/** Where a refund is: what happened to it, when it should show, and what to do. */
const refundTrace = z
  .strictObject({
    status: z
      .enum(refundStatuses)
      .describe(
        '`requires_action`: the payment provider has asked you for details; `failed`: no money went, or it came back',
      ),
    amount: money,
    path: z.enum(refundPaths),
    traceReference: z.string().nullable().describe('Give it to your bank to trace the money'),
    expectedBy: z.iso.date().nullable().describe('When it should show on your statement'),
    window: z
      .strictObject({ earliest: z.iso.date(), latest: z.iso.date() })
      .nullable()
      .describe('Days between which it should show on your statement; null where nobody can say'),
    overdue: z.boolean().describe('True where it should have shown by now'),
    steps: z
      .array(z.strictObject({ at: time, kind: z.enum(refundStepKinds), text: z.string() }))
      .describe('What happened to it, the oldest first, in your language'),
    advice: z.string().describe('What to do about it now, in your language'),
    forBank: z.string().nullable().describe('What to tell your bank; null where it cannot help'),
  })
  .meta({ id: 'RefundTrace' });

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
        path: z.enum(refundPaths).nullable().describe('By which way the amount went; null where none moved'),
        explanation: z.string(),
        findings: z.array(finding),
        policy: z.strictObject({ version: z.string(), clause: z.string() }).nullable(),
        appeal: z.string().describe('How to go on if you disagree'),
      })
      .nullable(),
    offer: z
      .strictObject({
        words: z.string(),
        expiresAt: time.nullable(),
        options: z.array(
          z.strictObject({
            ...optionView.shape,
            needsVerifiedLink: z
              .boolean()
              .describe('True where the token at hand may not choose it: the link in our e-mails may'),
          }),
        ),
      })
      .nullable()
      .describe('What you can choose from now'),
    offers: z
      .array(
        z.strictObject({
          at: time,
          result: z.enum(['declined', 'countered', 'expired', 'failed', 'overtaken']),
          counter: money.nullable().describe('What you asked for instead, where you named an amount'),
          words: z.string(),
          options: z.array(optionView),
        }),
      )
      .describe('Earlier offers that came to nothing, the oldest first'),
    refund: refundTrace.nullable().describe('The refund under way, or the last one, and where it is'),
    earlierRefunds: z.array(refundTrace).describe('Refunds before it, the oldest first'),
    timeline: z.array(z.strictObject({ at: time, kind: z.string(), text: z.string() })),
    messages: z
      .array(
        z.strictObject({
          at: time,
          from: z.enum(['customer', 'staff']),
          text: z.string(),
          questions: z.array(z.strictObject({ id: z.string(), text: z.string(), answered: z.boolean() })),
          answers: z.array(
            z.strictObject({ question: z.string(), text: z.string(), agreed: z.boolean().optional() }),
          ),
        }),
      )
      .describe('What you and our colleagues wrote'),
    openQuestions: z.array(
      z.strictObject({
        id: z.string(),
        text: z.string(),
        kind: z
          .enum(['question', 'understanding'])
          .describe('`understanding`: what we understood; say with `agreed` whether it is right'),
      }),
    ),
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
export type CaseView = z.output<typeof caseView>;

export const caseRoutes = {
  readCase: {
    method: 'GET',
    path: '/v1/cases/{caseId}',
    service: 'customer',
    access: 'case_token',
    throttle: { rate: 200, burst: 400 },
    summary: 'Read progress and result of a case',
    response: { status: 200, description: 'The case as it stands', schema: caseView },
    refusals: ofCaseToken,
  },
} as const satisfies Record<string, RouteContract>;
