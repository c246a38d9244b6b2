import * as z from 'zod';
import { statuses } from '../../case/parts/status.ts';
import { common } from '../../command/refusals.ts';
import { nothing, staffCommand, staffRoute } from '../../command/staff-command.contract.ts';
import { deskId, money, time } from '../../kernel/fields.contract.ts';
import { tiers } from '../../kernel/parties.ts';
import { staffGroups } from '../../kernel/staff.ts';
import { priorities, reasons } from '../../kernel/words.ts';

const owner = z.string().regex(/^(team|staff|desk):/);

/** A query holds texts: decimal digits are a number, and no other way to write one is (`0x10`, `1e1`, `+5`). */
const numberIn = (text: unknown) => (typeof text === 'string' && /^\d+$/.test(text) ? Number(text) : text);

/** Query of `GET /v1/staff/cases`. */
export const queueQuery = z.strictObject({
  tier: z
    .enum(tiers)
    .optional()
    .describe('A tier’s queue; the caller’s own tier where left out, Tier 2’s for approvers'),
  desk: deskId
    .optional()
    .describe('What waits for this desk; for members of desks alone, their own where left out'),
  mine: z.literal('true').optional().describe('Only the cases that the caller owns'),
  status: z.enum(statuses).optional(),
  reason: z.enum(reasons).optional(),
  dueBefore: time.optional(),
  limit: z
    .preprocess(numberIn, z.int('is not a number in decimal digits').min(1).max(100))
    .default(30)
    .describe('How many at most; 30 where left out'),
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
  desks: z.array(deskId).describe('Desks that have something to do on it: an answer, or an approval'),
  disputedAmount: money,
  openedAt: time,
  dueAt: time.nullable(),
  holdReasons: z.array(z.string()),
  paymentTrait: z
    .strictObject({ method: z.string(), currency: z.string(), at: time })
    .nullable()
    .describe('By what an incident would explain it; null where the payment was not found'),
  stuck: z
    .strictObject({ since: time, error: z.string() })
    .optional()
    .describe('Why the case is shown to engineering without a hand-off: it cannot go on by itself'),
});

/** Answer to `GET /v1/staff/cases`. */
export const queuePage = z
  .strictObject({ items: z.array(queueItem), next: z.string().nullable() })
  .meta({ id: 'QueuePage' });

/** Body of `POST /v1/staff/cases/{caseId}/assignment`. */
export const assignRequest = z
  .strictObject({
    to: z
      .string()
      .regex(/^[A-Za-z0-9._@-]{1,128}$/, 'is not a user name')
      .describe('User name of a colleague'),
  })
  .meta({ id: 'Assignment', example: { to: 'anna.lind' } });
export type AssignRequest = z.output<typeof assignRequest>;

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

export const queueRoutes = {
  listCases: staffRoute({
    method: 'GET',
    path: '/v1/staff/cases',
    summary: 'List waiting cases, the most pressing first',
    groups: staffGroups,
    desks: true,
    query: queueQuery,
    response: { status: 200, description: 'One page', schema: queuePage },
    refusals: { invalid_cursor: common.invalid_cursor },
  }),
  claimCase: staffCommand({
    path: '/v1/staff/cases/{caseId}/claim',
    summary: 'Take a case of your team',
    body: nothing,
    action: 'claim',
    refusals: {},
  }),
  assignCase: staffCommand({
    path: '/v1/staff/cases/{caseId}/assignment',
    summary: 'Give a case to a colleague',
    body: assignRequest,
    action: 'assign',
    refusals: {
      assignee_unknown: {
        status: 422,
        title: 'Nobody on the staff has this user name',
        hint: 'Check the spelling; whoever left or may not sign in can be given no case.',
      },
      assignee_not_in_tier: {
        status: 422,
        title: 'This colleague does not work in the tier of the case',
        hint: 'Name somebody in the group of the case’s `tier`, or a lead.',
      },
    },
  }),
  releaseCase: staffCommand({
    path: '/v1/staff/cases/{caseId}/release',
    summary: 'Give your case back to the team',
    body: nothing,
    action: 'release',
    refusals: {},
  }),
  keepShift: staffRoute({
    method: 'POST',
    path: '/v1/staff/shift',
    summary: 'Go on shift, so that escalated cases come to you, or off it',
    groups: ['tier2'],
    body: shiftRequest,
    response: { status: 200, description: 'The shift as it is kept', schema: shift },
    refusals: {},
  }),
};
