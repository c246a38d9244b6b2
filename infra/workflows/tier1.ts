import type { Step } from '../../shared/case/next-step.ts';
import { Fragments } from './fragments.ts';
import { machine } from './machine.ts';
import { payAndClose } from './pay-and-close.ts';

/** Tier 1: acknowledge, investigate, then pay or ask a person, tell the outcome, hear the customer. */
export const tier1 = machine({
  comment: 'Tier 1: acknowledge, investigate, pay or ask a person, tell the customer, hear the answer',
  calls: ['acknowledge', 'investigate', 'payRefund', 'deliverOutcome', 'announce', 'awaitSignal', 'putAside'],
  define(scope, functions) {
    const f = new Fragments(scope, functions);
    const acknowledge = f.step('Acknowledge', functions.acknowledge);
    const investigate = f.step('Investigate', functions.investigate);
    const awaitPerson = f.wait('AwaitPerson', 'await_person');
    const ending = payAndClose(f, functions, awaitPerson);

    // What the investigation decided is paid; where it decided nothing, paying finds nothing to pay and asks a person. A
    // Choice between the two would be one more transition of every case.
    acknowledge.next(investigate).next(ending.pay_refund);

    return f.whereNext<Step<'tier1'>>({ acknowledge, investigate, await_person: awaitPerson, ...ending }, [
      awaitPerson,
      ending.await_settlement,
    ]);
  },
});
