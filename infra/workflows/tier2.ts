import type { Step } from '../../shared/case/next-step.ts';
import { Fragments } from './fragments.ts';
import { machine } from './machine.ts';
import { payAndClose } from './pay-and-close.ts';

/**
 * Tier 2: tell who has the case now, ask a specialist, have the plan approved and chosen, pay, close. The case may be
 * ahead of its announcements: a wait that is over already tells at once where to go on.
 */
export const tier2 = machine({
  comment: 'Tier 2: take over, ask a specialist, approve and offer the plan, pay, tell the customer, close',
  calls: ['payRefund', 'deliverOutcome', 'announce', 'awaitSignal', 'putAside'],
  define(scope, functions) {
    const f = new Fragments(scope, functions);
    const takeOver = f.announce('TakeOver', functions.announce, 'escalation');
    const hearEngineering = f.announce('HearEngineering', functions.announce, 'fault_report');
    const awaitSpecialist = f.wait('AwaitSpecialist', 'await_person');
    const awaitApproval = f.wait('AwaitApproval', 'await_approval');
    const offerPlan = f.announce('OfferPlan', functions.announce, 'offer');
    const awaitChoice = f.wait('AwaitChoice', 'await_choice');
    const ending = payAndClose(f, functions, awaitSpecialist);

    takeOver.next(awaitSpecialist);
    hearEngineering.next(awaitSpecialist);
    offerPlan.next(awaitChoice);

    return f.whereNext<Step<'tier2'>>(
      {
        take_over: takeOver,
        hear_engineering: hearEngineering,
        await_person: awaitSpecialist,
        await_approval: awaitApproval,
        offer_plan: offerPlan,
        await_choice: awaitChoice,
        ...ending,
      },
      [awaitSpecialist, awaitApproval, awaitChoice, ending.await_settlement],
    );
  },
});
