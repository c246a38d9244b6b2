import * as z from 'zod';
import { bareEvents } from '../case/events.ts';
import { faultResolutions, severities } from '../case/parts/hand-off.ts';
import { announcements, statuses } from '../case/parts/status.ts';
import { refund } from '../features/refund/refund.contract.ts';
import { deskId, reportedMoney, time } from '../kernel/fields.contract.ts';
import { tiers } from '../kernel/parties.ts';
import { causeCategories, channels, holdReasons, reasons } from '../kernel/words.ts';
import { packIds } from '../laws/pack-id.ts';
import { refundPaths } from '../payments/refund.ts';
import { decision, finding, offerRound, outcome, packet, plan } from './case-parts.contract.ts';

const of = <T extends string, S extends z.ZodRawShape>(type: T | readonly [T, ...T[]], shape: S) =>
  z.strictObject({ type: typeof type === 'string' ? z.literal(type) : z.enum(type), ...shape });

const right = z.enum(packIds);
const cause = z.enum(causeCategories);
const hash = z.string();
const round = z.int();
const owner = z.string();

/** What happened to a case, as its log keeps it. */
export const caseEvent = z.discriminatedUnion('type', [
  of('case_opened', {
    reason: z.enum(reasons),
    channel: z.enum(channels),
    paymentReference: z.string(),
    orderReference: z.string().nullable(),
    disputedAmount: reportedMoney,
  }),
  of('investigated', { findings: z.array(finding) }),
  of('decided', { decision }),
  of('held_for_staff', { owner, reasons: z.array(z.enum(holdReasons)) }),
  of('refund_intended', { refundId: z.string(), amount: reportedMoney, path: z.enum(refundPaths) }),
  of('refund_answered', { refund }),
  of('refund_came_back', { refund, settledAt: time.nullable() }),
  of('order.stop_shipment', { order: z.string(), refundId: z.string() }),
  of('outcome_delivered', { outcome }),
  of('outcome_confirmed', { satisfied: z.boolean(), solved: z.boolean(), rating: z.int().nullable() }),
  of('escalated', { packet, owner }),
  of('acceptance_missed', { by: owner }),
  of(['claimed', 'assigned', 'released'], { owner }),
  of('customer_asked', { questions: z.array(z.string()) }),
  of('customer_wrote', { answered: z.array(z.string()) }),
  of(['target_warned', 'target_missed'], { tier: z.enum(tiers), dueAt: time }),
  of(['right_warned', 'right_missed', 'right_lapsed'], { right, dueAt: time }),
  of('right_invoked', { right, since: time }),
  of('holding_reply_sent', { right, until: time }),
  of('access_renewed', { scope: z.enum(['opened', 'verified']) }),
  of('merged_into', { into: z.string() }),
  of('merged_from', { from: z.string() }),
  of('announced', { what: z.enum(announcements) }),
  of('put_aside', { from: z.enum(statuses), step: z.string(), error: z.string() }),
  of('resumed', { to: z.enum(statuses) }),
  of('understanding_answered', { agreed: z.boolean() }),
  of('plan_proposed', { plan }),
  of('plan_approved', { hash, clause: z.string(), desk: deskId.optional() }),
  of('plan_approved_by_desk', { hash, desk: deskId, clause: z.string() }),
  of('desk_consulted', { desk: deskId, dueAt: time }),
  of(
    [
      'desk_consultation_taken',
      'desk_consultation_answered',
      'desk_consultation_recalled',
      'desk_consultation_reminded',
      'desk_consultation_overdue',
    ],
    { desk: deskId },
  ),
  of(['plan_returned', 'approval_overdue'], { hash }),
  of('option_chosen', { hash, option: z.string() }),
  of('offer_refused', { round: offerRound }),
  of('handed_off', { severity: z.enum(severities), incidents: z.array(z.string()) }),
  of(['diagnosed', 'report_filed'], { cause }),
  of('engineering_reported', {
    resolution: z.enum(faultResolutions),
    cause,
    incident: z.string().nullable(),
  }),
  of('reopened', { because: z.enum(['not_solved', 'recurrence']) }),
  of('appealed', { round }),
  of('appeal_decided', { round, result: z.enum(['upheld', 'rejected']) }),
  of('siblings_noticed', { cases: z.array(z.string()) }),
  of(bareEvents, {}),
]);
