import type { Case } from '../domain/case.ts';
import { externalBodyFor, type Policy } from '../domain/policy.ts';
import { never } from '../domain/result.ts';
import { helpfulEvidence } from '../mail/evidence.ts';
import type { Message, MessageKind } from '../mail/message.ts';

/** Fills a message of this kind from the case. Throws an Error where the case lacks what the message tells. */
export function messageFor(kind: MessageKind, current: Case, policy: Policy): Message {
  const { reason, disputedAmount } = current;
  switch (kind) {
    case 'acknowledgement':
      return {
        kind,
        reason,
        disputedAmount,
        paymentReference: current.payment.reference,
        answerBy: current.nextBy ?? current.openedAt,
        helpfulEvidence: helpfulEvidence(reason),
      };
    case 'outcome': {
      const { refund, outcome } = current;
      if (!refund?.traceReference || !refund.expectedBy || !outcome || outcome.kind === 'withdrawn') {
        throw new Error('the case has no refund to tell of');
      }
      return {
        kind,
        reason,
        outcome: outcome.kind,
        amount: refund.amount,
        disputedAmount,
        traceReference: refund.traceReference,
        expectedBy: refund.expectedBy,
        externalBody: externalBodyFor(policy, current.country),
      };
    }
    case 'refund_on_its_way': {
      if (!current.refund) throw new Error('the case has no refund to tell of');
      return { kind, amount: current.refund.amount, traceReference: current.refund.traceReference };
    }
    case 'waiting_for_person':
      return { kind, team: current.tier, answerBy: current.nextBy ?? current.updatedAt };
    case 'closed': {
      if (!current.outcome || current.outcome.kind === 'withdrawn')
        throw new Error('the case has no outcome');
      return { kind, outcome: current.outcome.kind, amount: current.outcome.amount };
    }
    case 'withdrawn':
      return { kind };
    case 'staff_new_item':
      return {
        kind,
        owner: current.owner,
        tier: current.tier,
        reason,
        disputedAmount,
        why: current.escalation ? current.escalation.reasons : current.holdReasons,
        answerBy: current.nextBy ?? current.updatedAt,
      };
    default:
      return never(kind);
  }
}
