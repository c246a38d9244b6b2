import * as z from 'zod';
import { reasons } from '../../case/case.ts';
import { causeCategories } from '../../case/parts/closing-report.ts';
import { escalationReasons } from '../../case/parts/escalation.ts';
import { optionKinds, pathOf, planKinds } from '../../case/parts/plan.ts';
import { money, paragraph, time } from '../../kernel/fields.contract.ts';

const words = paragraph(5000);

/** Body of `POST /v1/staff/cases/{caseId}/escalation`. */
export const escalationRequest = z
  .strictObject({
    reasons: z
      .array(z.enum(escalationReasons))
      .min(1)
      .max(escalationReasons.length)
      .refine((given) => new Set(given).size === given.length, 'names a reason twice'),
    note: words.describe('Why the service so far was not enough; for colleagues'),
  })
  .meta({
    id: 'StaffEscalation',
    example: {
      reasons: ['complexity', 'reputation_risk'],
      note: 'Part of the payment is charged back already; the rest needs somebody who can talk to the bank.',
    },
  });
export type EscalationRequest = z.output<typeof escalationRequest>;

const anyOption = z.strictObject({
  kind: z.enum(optionKinds),
  amount: money.optional(),
  words: words.describe('What this option means, to the customer'),
});
const option = anyOption.refine(({ kind, amount }) => (pathOf[kind] === null) === (amount === undefined), {
  path: ['amount'],
  message: 'is needed where money moves, and left out where none does',
});

/** What an option does with money: two that do the same leave the customer nothing to choose. */
const movement = ({ kind, amount }: z.output<typeof anyOption>) => JSON.stringify([kind, amount]);

const planWith = <O extends typeof anyOption>(one: O) =>
  z
    .strictObject({
      kind: z.enum(planKinds).describe('Options to choose from, or an answer without a choice'),
      words: words.describe('What we found and propose, to the customer'),
      options: z
        .array(one)
        .min(1)
        .max(4)
        .refine((options) => new Set(options.map(movement)).size === options.length, 'offers the same twice')
        .optional(),
    })
    .refine(({ kind, options }) => (kind === 'offer') === (options !== undefined), {
      path: ['options'],
      message: 'is needed for an offer, and left out for an answer',
    });

/** A plan for many cases: an amount that is left out is each case's own. */
export const incidentPlan = planWith(anyOption);

/** Body of `POST /v1/staff/cases/{caseId}/plan`. */
export const planRequest = planWith(option).meta({
  id: 'Plan',
  example: {
    kind: 'offer',
    words: 'Your card was closed before the refund arrived, so it came back to us.',
    options: [
      {
        kind: 'other_path_refund',
        amount: { amount: 129900, currency: 'SEK' },
        words: 'We send the whole amount to a bank account of yours.',
      },
      {
        kind: 'credit',
        amount: { amount: 129900, currency: 'SEK' },
        words: 'We put the whole amount on your account with the shop, at once.',
      },
    ],
  },
});
export type PlanRequest = z.output<typeof planRequest>;

const planHash = z.string().regex(/^[0-9a-f]{64}$/, 'is not the hash of a plan');

/** Body of `POST /v1/staff/cases/{caseId}/approval`. */
export const approvalRequest = z
  .discriminatedUnion('decision', [
    z.strictObject({ decision: z.literal('approve'), planHash }),
    z.strictObject({ decision: z.literal('return'), planHash, reason: words }),
  ])
  .meta({
    id: 'Approval',
    example: {
      decision: 'approve',
      planHash: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
    },
  });
export type ApprovalRequest = z.output<typeof approvalRequest>;

/** Body of `POST /v1/staff/cases/{caseId}/report`. */
export const closingReportRequest = z
  .strictObject({
    cause: z.enum(causeCategories),
    workDone: words,
    solution: words,
    prevention: words.describe('What keeps it from happening again; read in the statistics'),
  })
  .meta({
    id: 'ClosingReport',
    example: {
      cause: 'provider_fault',
      workDone: 'Traced the refund with the bank; it came back because the card was closed.',
      solution: 'Paid to the bank account that the customer named.',
      prevention: 'Ask for another path at once when a refund comes back.',
    },
  });
export type ClosingReportRequest = z.output<typeof closingReportRequest>;

/** Body of `POST /v1/staff/shift`. */
export const shiftRequest = z
  .strictObject({
    until: time.describe(
      'Until when cases may come to you by themselves, at most 24 hours ahead; a time that is over ends the shift',
    ),
    skills: z.array(z.enum(reasons)).max(reasons.length).default([]),
  })
  .meta({
    id: 'Shift',
    example: { until: '2026-11-23T16:00:00Z', skills: ['unauthorised'] },
  });
export type ShiftRequest = z.output<typeof shiftRequest>;

/** Answer to `POST /v1/staff/shift`. */
export const shift = z
  .strictObject({ username: z.string(), until: time, skills: z.array(z.enum(reasons)) })
  .meta({ id: 'ShiftKept' });
