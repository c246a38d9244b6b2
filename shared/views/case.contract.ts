import * as z from 'zod';
import { locales, outcomeKinds, reasons } from '../case/case.ts';
import { checks } from '../case/parts/finding.ts';
import { optionKinds } from '../case/parts/plan.ts';
import { statuses } from '../case/parts/status.ts';
import { refundStepKinds } from '../features/refund/trace.rules.ts';
import { customersRight } from '../features/rights/rights.contract.ts';
import {
  country,
  line,
  money,
  paragraph,
  reference,
  reportedMoney,
  time,
} from '../kernel/fields.contract.ts';
import { tiers } from '../kernel/parties.ts';
import { refundPaths, refundStatuses } from '../payments/refund.ts';

/** Body of `POST /v1/cases`. */
export const openCaseRequest = z
  .strictObject({
    reason: z.enum(reasons),
    payment: z.strictObject({ reference }),
    order: z.strictObject({ reference }).optional(),
    disputedAmount: money,
    description: paragraph(5000).describe('What happened, in your own words'),
    customer: z.strictObject({
      name: line(120),
      email: z.email().max(254),
      phone: z.e164().optional().describe('E.164'),
      locale: z
        .string()
        .regex(/^[A-Za-z]{2,3}([-_][A-Za-z0-9]{2,8}){0,3}$/, 'is not a language tag')
        .default('en')
        .describe('Language of our answers: en, sv, ru or zh; others get en'),
      country: country.optional().describe('ISO 3166-1 alpha-2'),
    }),
  })
  .meta({
    id: 'OpenCaseRequest',
    example: {
      reason: 'duplicate_charge',
      payment: { reference: 'pay_cs_f2' },
      order: { reference: 'ord_cs_f' },
      disputedAmount: { amount: 4990, currency: 'EUR' },
      description: 'I was charged twice for the same order, 40 seconds apart.',
      customer: { name: 'Maria Novak', email: 'maria.novak@mail.example', locale: 'en', country: 'CZ' },
    },
  });
export type OpenCaseRequest = z.output<typeof openCaseRequest>;

/** Headers of `POST /v1/cases`. */
export const openCaseHeaders = z.object({
  'idempotency-key': z
    .string()
    .regex(/^[\x21-\x7e]{8,128}$/, 'must be 8 to 128 visible ASCII characters, a UUID for instance')
    .describe('Names this request; the same key and body give the same answer for 7 days'),
});

const next = z.strictObject({
  message: z.string().describe('What happens next, in the customer’s language'),
  by: time.nullable().describe('By when; null where nothing is outstanding on our side'),
});

/** Answer to `POST /v1/cases`. */
export const openCaseResponse = z
  .strictObject({
    caseId: z.string(),
    accessToken: z.string().describe('Opens the case; keep it secret'),
    status: z.literal('received'),
    next,
    helpfulEvidence: z.array(z.strictObject({ kind: z.string(), text: z.string() })),
  })
  .meta({
    id: 'OpenCaseResponse',
    example: {
      caseId: 'case_01hzy3v7k8m9n0p1q2r3s4t5v6',
      accessToken: 'q3Vd…',
      status: 'received',
      next: { message: 'We are checking the payment now.', by: '2026-11-24T09:00:00.000Z' },
      helpfulEvidence: [{ kind: 'bank_statement', text: 'A statement that shows both charges' }],
    },
  });
export type OpenCaseResponse = z.output<typeof openCaseResponse>;

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

/** Body of `POST /v1/access-links`. */
export const accessLinkRequest = z
  .strictObject({
    caseId: z.string().regex(/^case_[0-9a-z]{26}$/, 'is not a case id'),
    email: z.email().max(254).describe('The address that you gave when you opened the case'),
  })
  .meta({
    id: 'AccessLinkRequest',
    example: { caseId: 'case_01hzy3v7k8m9n0p1q2r3s4t5v6', email: 'maria.novak@mail.example' },
  });
export type AccessLinkRequest = z.output<typeof accessLinkRequest>;

/** Query of `GET /v1/guidance`. */
export const guidanceQuery = z.strictObject({
  reason: z.enum(reasons).optional(),
  locale: z.string().max(35).default('en'),
});
export type GuidanceQuery = z.output<typeof guidanceQuery>;

/** Answer to `GET /v1/guidance`: how to state a case well (D20). */
export const guidance = z
  .strictObject({
    locale: z.enum(locales),
    reasons: z.array(
      z.strictObject({
        reason: z.enum(reasons),
        name: z.string(),
        whatToState: z.string(),
        helpfulEvidence: z.array(z.strictObject({ kind: z.string(), text: z.string() })),
        answerWithinBusinessMinutes: z.int(),
      }),
    ),
  })
  .meta({ id: 'Guidance' });
export type Guidance = z.output<typeof guidance>;
