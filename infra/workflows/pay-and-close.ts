import type { IChainable } from 'aws-cdk-lib/aws-stepfunctions';
import type { PayRefundOutput } from '../../shared/workflow/step-events.ts';
import type { Fragments } from './fragments.ts';
import type { Functions } from './machine.ts';

/**
 * How every case of support ends: the refund is paid, the customer is told the outcome, confirms it, and the case closes.
 * A refund that needs a person goes to `person`. The states are given back by the steps at which they begin.
 */
export function payAndClose(
  f: Fragments,
  functions: Functions<'payRefund' | 'deliverOutcome' | 'announce'>,
  person: IChainable,
) {
  const payRefund = f.step('PayRefund', functions.payRefund);
  const awaitSettlement = f.wait('AwaitSettlement', 'await_settlement');
  const deliverOutcome = f.step('DeliverOutcome', functions.deliverOutcome);
  const awaitConfirmation = f.wait('AwaitConfirmation', 'await_confirmation');
  const announceClosure = f.announce('AnnounceClosure', functions.announce, 'closure');

  payRefund.next(
    f.choose<PayRefundOutput['refund']>('RefundState', 'refund', {
      succeeded: deliverOutcome,
      unsettled: awaitSettlement,
      person,
      ended: announceClosure,
    }),
  );
  // No choice after the last wait: where the case went on elsewhere, there is no closure to announce.
  deliverOutcome.next(awaitConfirmation).next(announceClosure);

  return {
    pay_refund: payRefund,
    await_settlement: awaitSettlement,
    deliver_outcome: deliverOutcome,
    await_confirmation: awaitConfirmation,
    announce_closure: announceClosure,
  };
}
