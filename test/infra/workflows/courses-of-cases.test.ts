import { describe, expect, it } from 'vitest';
import { renderMachine } from '../../../infra/workflows/rendered.ts';
import type { Step } from '../../../shared/case/next-step.ts';
import type { Tier } from '../../../shared/kernel/parties.ts';
import { type Outputs, walk } from './walk-workflow.ts';

/** What happens, where it begins, what the tasks answer, and which states are entered after the router. */
type Course<T extends Tier> = readonly [
  what: string,
  begin: Step<T>,
  outputs: Outputs,
  states: readonly string[],
];

const router = 'WhereNext';
const paying = ['PayRefund', 'RefundState'];
const telling = ['DeliverOutcome', 'AwaitConfirmation', 'AnnounceClosure'];
const paid: Outputs = { PayRefund: { refund: 'succeeded' } };
const told = (...steps: (Step | 'handed_over')[]) => steps.map((next) => ({ next }));

function entered(tier: Tier, begin: Step, outputs: Outputs): string[] {
  return walk(renderMachine(tier), { next: begin }, outputs).slice(1);
}

/** The courses of paying that both tiers of support share; `person` is the state in which a person is asked. */
function payingCourses(person: string): Course<'tier1' | 'tier2'>[] {
  return [
    ['paid', 'pay_refund', paid, [...paying, ...telling]],
    [
      'paid after a wait for the gateway',
      'pay_refund',
      {
        PayRefund: [{ refund: 'unsettled' }, { refund: 'succeeded' }],
        AwaitSettlement: told('pay_refund'),
      },
      [...paying, 'AwaitSettlement', router, ...paying, ...telling],
    ],
    [
      'settled while it waits for the gateway',
      'await_settlement',
      { AwaitSettlement: told('deliver_outcome') },
      ['AwaitSettlement', router, ...telling],
    ],
    [
      'declined by the gateway, then withdrawn',
      'pay_refund',
      { PayRefund: { refund: 'person' }, [person]: told('announce_closure') },
      [...paying, person, router, 'AnnounceClosure'],
    ],
    [
      'ended before it is paid',
      'pay_refund',
      { PayRefund: { refund: 'ended' } },
      [...paying, 'AnnounceClosure'],
    ],
    [
      'told of a refund that nobody knows',
      'pay_refund',
      { PayRefund: { refund: 'perhaps' } },
      [...paying, 'PutAside'],
    ],
    [
      'opened again after the outcome: the step of closing finds nothing to do',
      'await_confirmation',
      { AwaitConfirmation: told('handed_over') },
      ['AwaitConfirmation', 'AnnounceClosure'],
    ],
  ];
}

describe('at Tier 1 a case is', () => {
  const opening = ['Acknowledge', 'Investigate', ...paying];
  const held: Outputs = { PayRefund: { refund: 'person' } };

  const courses: Course<'tier1'>[] = [
    ...(payingCourses('AwaitPerson') as Course<'tier1'>[]),
    ['settled automatically', 'acknowledge', paid, [...opening, ...telling]],
    [
      'left to a person, who refunds',
      'acknowledge',
      { PayRefund: [{ refund: 'person' }, { refund: 'succeeded' }], AwaitPerson: told('pay_refund') },
      [...opening, 'AwaitPerson', router, ...paying, ...telling],
    ],
    [
      'left to a person, who explains',
      'acknowledge',
      { ...held, AwaitPerson: told('deliver_outcome') },
      [...opening, 'AwaitPerson', router, ...telling],
    ],
    [
      'left to a person, who escalates',
      'acknowledge',
      { ...held, AwaitPerson: told('handed_over') },
      [...opening, 'AwaitPerson', router, 'HandedOver'],
    ],
    [
      'left to a person, then withdrawn',
      'acknowledge',
      { ...held, AwaitPerson: told('announce_closure') },
      [...opening, 'AwaitPerson', router, 'AnnounceClosure'],
    ],
    ['withdrawn at once', 'acknowledge', { PayRefund: { refund: 'ended' } }, [...opening, 'AnnounceClosure']],
    [
      'put aside on an answer beyond understanding',
      'acknowledge',
      { PayRefund: { refund: 'perhaps' } },
      [...opening, 'PutAside'],
    ],
    ['put aside on no answer', 'acknowledge', { PayRefund: null }, [...opening, 'PutAside']],
    [
      'put aside on a signal of another machine',
      'await_person',
      { AwaitPerson: told('await_fix') },
      ['AwaitPerson', router, 'PutAside'],
    ],
  ];

  it.each(courses)('%s', (_, begin, outputs, states) => {
    expect(entered('tier1', begin, outputs)).toEqual(states);
  });

  it('settled automatically in eight states', () => {
    expect(walk(renderMachine('tier1'), { next: 'acknowledge' }, paid)).toHaveLength(8);
  });
});

describe('at Tier 2 a case is', () => {
  const courses: Course<'tier2'>[] = [
    ...(payingCourses('AwaitSpecialist') as Course<'tier2'>[]),
    [
      'planned, approved, offered, chosen and paid',
      'take_over',
      {
        ...paid,
        AwaitSpecialist: told('await_approval'),
        AwaitApproval: told('offer_plan'),
        AwaitChoice: told('pay_refund'),
      },
      [
        ...[
          'TakeOver',
          'AwaitSpecialist',
          router,
          'AwaitApproval',
          router,
          'OfferPlan',
          'AwaitChoice',
          router,
        ],
        ...[...paying, ...telling],
      ],
    ],
    [
      'planned anew where the plan comes back',
      'await_approval',
      {
        AwaitApproval: told('await_person', 'deliver_outcome'),
        AwaitSpecialist: told('await_approval'),
      },
      ['AwaitApproval', router, 'AwaitSpecialist', router, 'AwaitApproval', router, ...telling],
    ],
    [
      'planned anew where the customer refuses the offer',
      'offer_plan',
      { AwaitChoice: told('await_person'), AwaitSpecialist: told('handed_over') },
      ['OfferPlan', 'AwaitChoice', router, 'AwaitSpecialist', router, 'HandedOver'],
    ],
    [
      'ahead of its take-over: the wait tells at once where to go on',
      'take_over',
      { AwaitSpecialist: told('await_approval'), AwaitApproval: told('handed_over') },
      ['TakeOver', 'AwaitSpecialist', router, 'AwaitApproval', router, 'HandedOver'],
    ],
    [
      'handed to engineering',
      'await_person',
      { AwaitSpecialist: told('handed_over') },
      ['AwaitSpecialist', router, 'HandedOver'],
    ],
    [
      'back from engineering',
      'hear_engineering',
      { AwaitSpecialist: told('deliver_outcome') },
      ['HearEngineering', 'AwaitSpecialist', router, ...telling],
    ],
    [
      'urged again while its specialist works',
      'await_person',
      { AwaitSpecialist: told('take_over', 'announce_closure') },
      ['AwaitSpecialist', router, 'TakeOver', 'AwaitSpecialist', router, 'AnnounceClosure'],
    ],
  ];

  it.each(courses)('%s', (_, begin, outputs, states) => {
    expect(entered('tier2', begin, outputs)).toEqual(states);
  });
});

describe('in engineering a case is', () => {
  const courses: Course<'engineering'>[] = [
    [
      'diagnosed, fixed and handed back',
      'take_hand_off',
      { AwaitDiagnosis: told('await_fix'), AwaitFix: told('handed_over') },
      ['TakeHandOff', 'AwaitDiagnosis', router, 'AwaitFix', router, 'HandedOver'],
    ],
    [
      'resumed before its diagnosis',
      'await_diagnosis',
      { AwaitDiagnosis: told('handed_over') },
      ['AwaitDiagnosis', router, 'HandedOver'],
    ],
  ];

  it.each(courses)('%s', (_, begin, outputs, states) => {
    expect(entered('engineering', begin, outputs)).toEqual(states);
  });
});
