import type { PayRefundOutput } from '../contracts/step-events.ts';
import type { Case, HoldReason } from '../domain/case.ts';
import { holdForStaff } from '../domain/commands/hold-for-staff.ts';
import { intendRefund } from '../domain/commands/intend-refund.ts';
import { settleRefund } from '../domain/commands/settle-refund.ts';
import { type CaseId, refundIdFrom } from '../domain/ids.ts';
import { refundLimit } from '../domain/payment-facts.ts';
import { isUnsettled, type Refund, type RefundAnswer } from '../domain/refund.ts';
import type { MessageKind } from '../mail/message.ts';
import type { Commit, RefundIntent, StoredCase } from '../ports/case-store.ts';
import type { Payments } from '../ports/payments.ts';
import { runStep } from './run-step.ts';
import type { NoticeDeps } from './send-notices.ts';

export type RefundDeps = NoticeDeps & { readonly payments: Payments };

/**
 * Pays the decided refund exactly once: intent first, then the gateway, then the answer. Repeated after any
 * interruption it asks what became of the refund before it sends it again under the same id.
 */
export async function payRefund(deps: RefundDeps, caseId: CaseId): Promise<PayRefundOutput> {
  let fresh = false;
  const intended = await runStep(deps, caseId, async ({ case: current }, last) => {
    fresh = false;
    if (current.status === 'refunding' && current.refund?.status === 'failed') {
      return hold(deps, current, 'refund_declined');
    }
    const decidedByStaff = current.status === 'refunding' && current.refund === null;
    if (current.status !== 'investigating' && !decidedByStaff) return null;
    if (last === 'limit_reached') return hold(deps, current, 'payment_busy');
    fresh = true;
    return intend(deps, current);
  });
  if (intended.status !== 'refunding' || !intended.refund || !isUnsettled(intended.refund)) {
    return { refund: standing(intended) };
  }
  const answer = await askOrSend(deps.payments, intended, intended.refund, fresh);
  const settled = await runStep(deps, caseId, (stored) => recordAnswer(deps, stored, answer, 'step'));
  return { refund: standing(settled) };
}

/** The commit that records the gateway's answer; null where it tells nothing new. */
export function recordAnswer(
  deps: Pick<RefundDeps, 'policy' | 'runtime'>,
  { case: current }: StoredCase,
  answer: RefundAnswer,
  by: Commit['by'],
): Commit | null {
  const known = current.refund?.status;
  if (answer.status === known || (answer.status === 'unknown' && known === 'pending')) return null;
  const change = settleRefund(current, answer, deps.runtime.now());
  if (!change.ok) return null;
  const { refund } = change.value;
  return {
    change: change.value,
    by,
    idle: false,
    notices: noticesOf(refund),
    settle: intentRow(current, refund),
  };
}

function noticesOf(refund: Refund): readonly MessageKind[] {
  if (refund.status === 'failed') return ['waiting_for_person', 'staff_new_item'];
  return refund.status === 'pending' ? ['refund_on_its_way'] : [];
}

async function intend(deps: RefundDeps, current: Case): Promise<Commit | null> {
  const facts = await deps.payments.find(current.payment.reference);
  if (!facts) return hold(deps, current, 'payment_not_found');
  const change = intendRefund(current, refundIdFrom(deps.runtime.entropy()), deps.runtime.now());
  if (!change.ok || !change.value.case.refund) return null;
  const intent = intentRow(current, change.value.case.refund);
  const limit = Math.min(refundLimit(facts), verifiedLimit(current));
  return { change: change.value, by: 'step', idle: false, reserve: { intent, limit } };
}

/**
 * Most that all refunds of the payment together may come to under what the machine verified: a difference to the order
 * goes back once, however many cases claim it at the same moment.
 */
function verifiedLimit({ reason, decision }: Case): number {
  const once = decision?.by === 'automatic' && reason === 'amount_mismatch';
  return once && decision.amount ? decision.amount.amount : Number.MAX_SAFE_INTEGER;
}

function hold(deps: RefundDeps, current: Case, reason: HoldReason): Commit | null {
  const change = holdForStaff(current, [reason], deps.runtime.now());
  if (!change.ok) return null;
  return { change: change.value, by: 'step', idle: false, notices: ['waiting_for_person', 'staff_new_item'] };
}

async function askOrSend(
  payments: Payments,
  current: Case,
  refund: Refund,
  fresh: boolean,
): Promise<RefundAnswer> {
  const order = { id: refund.id, paymentReference: current.payment.reference, amount: refund.amount };
  const known = fresh ? null : await payments.findRefund(order);
  const answer = known ?? (await payments.refund(order));
  return answer.status === 'unknown' ? ((await payments.findRefund(order)) ?? answer) : answer;
}

function intentRow(current: Case, refund: Refund): RefundIntent {
  return {
    refundId: refund.id,
    caseId: current.id,
    paymentReference: current.payment.reference,
    amount: refund.amount,
    status: refund.status,
  };
}

function standing({ status, refund }: Case): PayRefundOutput['refund'] {
  if (status === 'awaiting_staff') return 'person';
  if (status !== 'refunding' && status !== 'resolved') return 'ended';
  return refund?.status === 'succeeded' ? 'succeeded' : 'unsettled';
}
