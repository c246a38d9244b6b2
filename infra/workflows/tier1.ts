import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import type { IChainable } from 'aws-cdk-lib/aws-stepfunctions';
import type { Construct } from 'constructs';
import type {
  AnswerSignal,
  CommandSignal,
  InvestigateOutput,
  PayRefundOutput,
} from '../../shared/contracts/step-events.ts';
import type { Tier1Step } from '../../shared/domain/next-step.ts';
import { Fragments } from './fragments.ts';

/** The functions that Tier 1 calls. */
export type Tier1Functions = Readonly<
  Record<
    'acknowledge' | 'investigate' | 'awaitSignal' | 'payRefund' | 'deliverOutcome' | 'announce' | 'putAside',
    IFunction
  >
>;

/** Tier 1 (T1): acknowledge, investigate, then pay or ask a person, deliver the outcome, hear the customer's answer. */
export function tier1Definition(scope: Construct, functions: Tier1Functions): IChainable {
  const f = new Fragments(scope, functions.putAside);

  const acknowledge = f.step('Acknowledge', functions.acknowledge);
  const investigate = f.step('Investigate', functions.investigate);
  const payRefund = f.step('PayRefund', functions.payRefund);
  const awaitSettlement = f.awaitSignal('AwaitSettlement', functions.awaitSignal, 'settlement');
  const awaitPerson = f.awaitSignal('AwaitPerson', functions.awaitSignal, 'person');
  const deliverOutcome = f.step('DeliverOutcome', functions.deliverOutcome);
  const awaitConfirmation = f.awaitSignal('AwaitConfirmation', functions.awaitSignal, 'confirmation');
  const announceClosure = f.step('AnnounceClosure', functions.announce, { announcement: 'closure' });
  const announceEscalation = f.step('AnnounceEscalation', functions.announce, { announcement: 'escalation' });

  const decision = f.choose<InvestigateOutput['decision']>('Decision', 'decision', {
    refund: payRefund,
    person: awaitPerson,
    ended: announceClosure,
  });
  const refundState = f.choose<PayRefundOutput['refund']>('RefundState', 'refund', {
    succeeded: deliverOutcome,
    unsettled: awaitSettlement,
    person: awaitPerson,
    ended: announceClosure,
  });
  const afterAnswer = { ended: announceClosure, escalated: announceEscalation };
  const answer = f.choose<AnswerSignal>('Answer', 'signal', afterAnswer);
  const personAnswer = f.choose<CommandSignal>('PersonAnswer', 'signal', {
    ...afterAnswer,
    refund: payRefund,
    resolved: deliverOutcome,
  });

  acknowledge.next(investigate).next(decision);
  payRefund.next(refundState);
  awaitSettlement.next(payRefund);
  deliverOutcome.next(awaitConfirmation).next(answer);
  awaitPerson.next(personAnswer);

  return f.choose<Tier1Step>(
    'WhereToBegin',
    'resumeAt',
    {
      acknowledge,
      investigate,
      await_person: awaitPerson,
      pay_refund: payRefund,
      deliver_outcome: deliverOutcome,
      announce_closure: announceClosure,
      announce_escalation: announceEscalation,
    },
    acknowledge,
  );
}
