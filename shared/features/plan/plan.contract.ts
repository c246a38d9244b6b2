import * as z from 'zod';
import { optionKinds, pathOf, planKinds } from '../../case/parts/plan.ts';
import { common } from '../../command/refusals.ts';
import type { Refusals } from '../../command/route.contract.ts';
import { staffCommand } from '../../command/staff-command.contract.ts';
import { lineIds, money, paragraph } from '../../kernel/fields.contract.ts';
import type { RoomObstacle } from './room.rules.ts';

const words = paragraph(5000);

const anyOption = z.strictObject({
  kind: z.enum(optionKinds),
  amount: money.optional(),
  words: words.describe('What this option means, to the customer'),
});
const option = anyOption
  .extend({ lines: lineIds })
  .refine(({ kind, amount }) => (pathOf[kind] === null) === (amount === undefined), {
    path: ['amount'],
    message: 'is needed where money moves, and left out where none does',
  });
const stays = optionKinds.filter((kind) => pathOf[kind] === null);
const described = option.meta({
  anyOf: [
    { properties: { kind: { enum: stays } }, not: { required: ['amount'] } },
    { properties: { kind: { not: { enum: stays } } }, required: ['amount'] },
  ],
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
        .optional()
        .describe('No two of the same kind and amount'),
    })
    .refine(({ kind, options }) => (kind === 'offer') === (options !== undefined), {
      path: ['options'],
      message: 'is needed for an offer, and left out for an answer',
    })
    .meta({
      anyOf: [
        { properties: { kind: { const: 'offer' } }, required: ['options'] },
        { properties: { kind: { not: { const: 'offer' } } }, not: { required: ['options'] } },
      ],
    });

/** A plan for many cases: an amount that is left out is each case's own. */
export const incidentPlan = planWith(anyOption);

/** Body of `POST /v1/staff/cases/{caseId}/plan`. */
export const planRequest = planWith(described).meta({
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

/** Why a plan cannot be carried out on its payment. */
const ofRoom = {
  payment_not_known: common.payment_not_known,
  currency_differs: common.currency_differs,
  path_not_supported: {
    status: 422,
    title: 'The payment gateway cannot pay by the path of one of the options',
    hint: 'See `paths` in the case file for those that it can pay by, and choose another kind of option.',
  },
  amount_not_available: common.amount_not_available,
  goodwill_exhausted: {
    status: 422,
    title: 'The goodwill is more than may still be given on this payment',
    hint: 'See `room` in the case file: all goodwill on one payment together stays within the ceiling of the policy.',
  },
} as const satisfies Record<RoomObstacle, Refusals[string]>;

export const planRoutes = {
  proposePlan: staffCommand({
    path: '/v1/staff/cases/{caseId}/plan',
    summary: 'Propose a plan to a second person',
    body: planRequest,
    action: 'propose',
    refusals: {
      ...ofRoom,
      line_not_of_order: common.line_not_of_order,
      payer_not_verified: common.payer_not_verified,
    },
  }),
  decideOnPlan: staffCommand({
    path: '/v1/staff/cases/{caseId}/approval',
    summary: 'Approve a colleague’s plan or send it back',
    body: approvalRequest,
    action: 'approve',
    refusals: {
      ...ofRoom,
      payer_not_verified: common.payer_not_verified,
      plan_changed: {
        status: 409,
        title: 'The plan is not the one that you saw',
        hint: 'Read the case file again and decide on the plan with the newer hash.',
      },
      above_authority: common.above_authority,
      desk_must_approve: {
        status: 403,
        title: 'This plan waits for the approval of a desk',
        hint: 'Read the case file: `desks` says which desk it waits for. Only its members may approve the plan. If it waits for none, propose it anew: policy or findings have changed.',
      },
    },
  }),
};
