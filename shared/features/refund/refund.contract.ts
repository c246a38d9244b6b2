import * as z from 'zod';
import { money, reportedMoney, time } from '../../kernel/fields.contract.ts';
import type { Frozen } from '../../kernel/frozen.ts';
import { refundPaths, refundStatuses, refundWaits } from '../../payments/refund.ts';
import { refundStepKinds } from './trace.rules.ts';

const window = z.strictObject({ earliest: z.iso.date(), latest: z.iso.date() }).nullable();

/** A refund as it is kept. */
export const refund = z
  .strictObject({
    id: z.string(),
    status: z.enum(refundStatuses),
    amount: reportedMoney,
    path: z.enum(refundPaths),
    charged: reportedMoney
      .nullable()
      .describe('What the customer is charged in all, where it is lowered before capture'),
    traceReference: z.string().nullable(),
    expectedBy: z.iso.date().nullable(),
    actBy: time
      .nullable()
      .describe('Until when the customer can give the details that the gateway asked for'),
    waitsFor: z
      .enum(refundWaits)
      .optional()
      .describe('What it waits for while it is pending, where the gateway told so'),
    failureCode: z.string().nullable(),
    intendedAt: time,
    settledAt: time.nullable(),
  })
  .meta({ id: 'Refund' });

/** What staff see of a refund: how it got where it is. */
export const refundTrace = z.strictObject({
  refund,
  steps: z.array(z.strictObject({ at: time, kind: z.enum(refundStepKinds) })).describe('Oldest first'),
  window: window.describe('Days between which it should show with the customer; null where nobody can say'),
});

/** What the customer sees of a refund: where it is, what happened to it, when it should show, and what to do. */
export const refundView = z
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
    window: window.describe('Days between which it should show on your statement; null where nobody can say'),
    overdue: z.boolean().describe('True where it should have shown by now'),
    steps: z
      .array(z.strictObject({ at: time, kind: z.enum(refundStepKinds), text: z.string() }))
      .describe('What happened to it, the oldest first, in your language'),
    advice: z.string().describe('What to do about it now, in your language'),
    forBank: z.string().nullable().describe('What to tell your bank; null where it cannot help'),
  })
  .meta({ id: 'RefundTrace' });
export type RefundView = Frozen<z.output<typeof refundView>>;
