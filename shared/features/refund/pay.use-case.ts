import type { Case } from '../../case/case.ts';
import type { Change } from '../../case/change.ts';
import { payerStanding } from '../../case/claim.ts';
import { confirmed } from '../../case/parts/finding.ts';
import type { Personal } from '../../case/personal.ts';
import type { StoredCase } from '../../case/store.port.ts';
import { finalStatuses } from '../../case/transitions.ts';
import { caseAlone } from '../../command/case-on-hand.ts';
import { runStep, runStepOn } from '../../command/commit.use-case.ts';
import type { NoticeDeps } from '../../command/send-notices.use-case.ts';
import type { Writes } from '../../command/writes.ts';
import { refundIdFrom } from '../../kernel/ids.ts';
import type { Instant } from '../../kernel/time.ts';
import type { HoldReason } from '../../kernel/words.ts';
import type { Notice } from '../../mail/notice.ts';
import { fundOf } from '../../payments/fund.ts';
import type { PayerTotalStore } from '../../payments/payer-totals.port.ts';
import {
  isOfOrder,
  isUnderWayOnOrder,
  orderKeyOf,
  type PayerTotal,
  payerKeysOf,
} from '../../payments/payer-totals.ts';
import type { PaymentFacts } from '../../payments/payment-facts.ts';
import type { Payments } from '../../payments/payments.port.ts';
import { isUnderWay, isUnsettled, type Refund, type RefundAnswer } from '../../payments/refund.ts';
import type { RefundIntent } from '../../payments/refund-books.ts';
import type { Policy } from '../../policy/policy.ts';
import type { PayRefundOutput, StepInput } from '../../workflow/step-events.ts';
import { type AssignmentDeps, assigned, routingOf } from '../escalation/assignment.use-case.ts';
import { leftToPeopleNotices } from '../escalation/escalation.notices.ts';
import { limitOf } from '../plan/room.rules.ts';
import { automaticLimit, boundReached } from './bounds.rules.ts';
import { intendRefund } from './intend.rules.ts';
import * as leaving from './leave-to-people.rules.ts';
import {
  refundOnItsWay,
  refundRequiresAction,
  staffRefundWaits,
  staffStopShipment,
} from './refund.notices.ts';
import { settleRefund } from './settle.rules.ts';

export type RefundDeps = NoticeDeps &
  AssignmentDeps & { readonly store: PayerTotalStore; readonly payments: Payments };

/** Why what the machine decided is not owed any more by the records as they are now; null where it is. */
export type NotOwedAnyMore = (
  current: Case,
  personal: Personal | null,
  facts: PaymentFacts,
  policy: Policy,
  now: Instant,
) => HoldReason | null;

export type PayDeps = RefundDeps & { readonly notOwedAnyMore?: NotOwedAnyMore };

/**
 * Pays the decided refund exactly once: intent first, then the gateway, then the answer. What the machine decided is held
 * against the newest records once more. Repeated after any
 * interruption it asks what became of the refund before it sends it again under the same id.
 */
export async function payRefund(deps: PayDeps, step: StepInput): Promise<PayRefundOutput> {
  let fresh = false;
  const paying = await runStep(deps, step, async ({ case: current, personal }, last) => {
    fresh = false;
    if (current.status === 'refunding' && current.refund?.status === 'failed') {
      return leaveToPeople(deps, current, 'refund_declined');
    }
    const decidedByStaff = current.status === 'refunding' && current.refund === null;
    if (current.status !== 'investigating' && !decidedByStaff) return null;
    if (last === 'limit_reached') return leaveToPeople(deps, current, 'payment_busy');
    fresh = true;
    return intend(deps, current, personal);
  });
  if (paying.stale) return { refund: 'ended' };
  const { case: intended } = paying;
  if (intended.status !== 'refunding' || !intended.refund || !isUnsettled(intended.refund)) {
    return { refund: refundOutput(intended) };
  }
  const answer = await askOrSend(deps.payments, intended, intended.refund, fresh);
  const source = caseAlone(deps.store, step.caseId, paying);
  const settled = await runStepOn(deps, step.execution, source, (stored) =>
    answerCommit(deps, stored, answer, 'step'),
  );
  return { refund: settled.stale ? 'ended' : refundOutput(settled.case) };
}

/** The commit that records the gateway's answer; null where it tells nothing new. */
export async function answerCommit(
  deps: AssignmentDeps,
  { case: current }: StoredCase,
  answer: RefundAnswer,
  by: Writes['by'],
): Promise<Writes | null> {
  if (!current.refund) return null;
  const known = current.refund;
  if (isKnown(known, answer) || (answer.status === 'unknown' && isUnderWay(current.refund))) return null;
  const routing = await routingOf(deps, current);
  const change = settleRefund(current, answer, routing, deps.runtime.now());
  if (!change.ok) return null;
  const { refund } = change.value;
  return {
    change: change.value,
    by,
    notices: [...noticesOf(change.value.case, refund, known), ...stoppingNotices(change.value)],
    settle: intentRow(current, refund),
    ...assigned(change.value, routing),
  };
}

function isKnown(known: Refund, answer: RefundAnswer): boolean {
  const waitsFor = answer.status === 'pending' ? answer.waitsFor : known.waitsFor;
  return answer.status === known.status && waitsFor === known.waitsFor;
}

function noticesOf(after: Case, refund: Refund, before: Refund): readonly Notice[] {
  if (refund.status === 'failed') return leftToPeopleNotices(after);
  if (refund.status === 'requires_action') return [refundRequiresAction];
  if (refund.status !== 'pending') return [];
  return [
    ...(before.status === 'pending' ? [] : [refundOnItsWay]),
    ...(refund.waitsFor ? [staffRefundWaits] : []),
  ];
}

function stoppingNotices({ entry }: Change): readonly Notice[] {
  return entry.events.some(({ type }) => type === 'order.stop_shipment') ? [staffStopShipment] : [];
}

async function intend(
  deps: PayDeps,
  current: Case,
  personal: () => Promise<Personal | null>,
): Promise<Writes | null> {
  const facts = await deps.payments.find(current.payment.reference);
  if (!facts) return leaveToPeople(deps, current, 'payment_not_found');
  // What the machine decided rests on a finding that the payment is the customer's.
  const found = current.decision?.by === 'automatic' && confirmed(current.findings, 'payment_found');
  if (!found && payerStanding(await personal(), facts) !== 'customer') {
    return leaveToPeople(deps, current, 'payer_not_verified');
  }
  const change = intendRefund(current, refundIdFrom(deps.runtime.entropy()), deps.runtime.now());
  if (!change.ok || !change.value.case.refund) return null;
  const intent = intentRow(current, change.value.case.refund);
  const { path, charged } = change.value.case.refund;
  const keys = [
    ...payerKeysOf(facts.payment),
    ...(fundOf[path] === 'taken' ? orderKeyOf(facts.payment) : []),
  ];
  const payers = await deps.store.payerTotals(keys, intent.amount.currency);
  const held = await reasonToHold(deps, current, intent, { facts, payers }, personal);
  if (held) return leaveToPeople(deps, current, held);
  const limit = Math.min(
    limitOf(fundOf[path], facts, deps.policy.goodwill),
    automaticLimit(current, deps.policy),
    // What was promised to be charged: no other correction may have come between.
    charged ? facts.payment.amount.amount - charged.amount : Number.MAX_SAFE_INTEGER,
  );
  const automatic = current.decision?.by === 'automatic';
  return { change: change.value, by: 'step', reserve: { intent, limit, payers, automatic } };
}

/** Why a decided refund is not paid now, with all that was granted and went back since; null where it is. */
async function reasonToHold(
  { policy, runtime, notOwedAnyMore }: PayDeps,
  current: Case,
  { amount }: RefundIntent,
  { facts, payers }: { readonly facts: PaymentFacts; readonly payers: readonly PayerTotal[] },
  personal: () => Promise<Personal | null>,
): Promise<HoldReason | null> {
  const ofPayer = payers.filter((total) => !isOfOrder(total));
  const reached = boundReached(current, amount, { facts, payers: ofPayer }, policy, runtime.now());
  if (reached || current.decision?.by !== 'automatic') return reached;
  if (isUnderWayOnOrder(payers, facts)) return 'payment_busy';
  return notOwedAnyMore?.(current, await personal(), facts, policy, runtime.now()) ?? null;
}

async function leaveToPeople(deps: RefundDeps, current: Case, reason: HoldReason): Promise<Writes | null> {
  const routing = await routingOf(deps, current);
  const change = leaving.leaveToPeople(current, [reason], routing, deps.runtime.now());
  if (!change.ok) return null;
  const notices = leftToPeopleNotices(change.value.case);
  return { change: change.value, by: 'step', notices, ...assigned(change.value, routing) };
}

async function askOrSend(
  payments: Payments,
  current: Case,
  refund: Refund,
  fresh: boolean,
): Promise<RefundAnswer> {
  const { id, amount, path } = refund;
  const order = { id, paymentReference: current.payment.reference, amount, path };
  const known = fresh ? null : await payments.findRefund(order);
  const answer = known ?? (await payments.refund(order));
  return answer.status === 'unknown' ? ((await payments.findRefund(order)) ?? answer) : answer;
}

/** The refund as the payment's other cases must see it. */
export function intentRow(current: Case, refund: Refund): RefundIntent {
  return {
    refundId: refund.id,
    caseId: current.id,
    paymentReference: current.payment.reference,
    amount: refund.amount,
    path: refund.path,
    status: refund.status,
    intendedAt: refund.intendedAt,
  };
}

function refundOutput({ status, refund }: Case): PayRefundOutput['refund'] {
  if (finalStatuses.includes(status)) return 'ended';
  if (status !== 'refunding' && status !== 'resolved') return 'person';
  return refund?.status === 'succeeded' ? 'succeeded' : 'unsettled';
}
