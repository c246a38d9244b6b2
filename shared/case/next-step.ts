import type { Tier } from '../kernel/parties.ts';
import { never } from '../kernel/result.ts';
import type { Case } from './case.ts';
import { waitsForAddress } from './parts/access.ts';
import type { Announcement } from './parts/status.ts';

/** States of the three machines at which an execution can begin, or go on after a wait. */
export const workflowSteps = {
  tier1: [
    'acknowledge',
    'investigate',
    'await_person',
    'pay_refund',
    'await_settlement',
    'deliver_outcome',
    'await_confirmation',
    'announce_closure',
  ],
  tier2: [
    'take_over',
    'await_person',
    'hear_engineering',
    'await_approval',
    'offer_plan',
    'await_choice',
    'pay_refund',
    'await_settlement',
    'deliver_outcome',
    'await_confirmation',
    'announce_closure',
  ],
  engineering: ['take_hand_off', 'await_diagnosis', 'await_fix'],
} as const satisfies Record<Tier, readonly string[]>;

export type Step<T extends Tier = Tier> = (typeof workflowSteps)[T][number];

/** A place in one of the three machines. */
export interface Place {
  readonly machine: Tier;
  readonly step: Step;
}

const announcing: Readonly<Record<Announcement, Step>> = {
  escalation: 'take_over',
  hand_off: 'take_hand_off',
  fault_report: 'hear_engineering',
  offer: 'offer_plan',
  outcome: 'deliver_outcome',
  closure: 'announce_closure',
};

/** Where the case stands, as a workflow sees it: the case decides, the machines follow. Null where all is done. */
export function nextPlace(current: Case): Place | null {
  const machine = current.handOff ? 'engineering' : current.tier;
  const step = current.announce ? announcing[current.announce] : placeByStatus(current);
  return step && { machine, step };
}

function placeByStatus(current: Case): Step | null {
  const { status } = current;
  switch (status) {
    case 'received':
      return waitsForAddress(current) ? null : 'acknowledge';
    case 'investigating':
      return current.decision ? 'pay_refund' : 'investigate';
    case 'awaiting_staff':
      return 'await_person';
    case 'awaiting_customer':
      return current.plan?.state === 'offered' ? 'await_choice' : 'await_person';
    case 'awaiting_approval':
      return 'await_approval';
    case 'awaiting_engineering':
      return current.handOff?.diagnosis ? 'await_fix' : 'await_diagnosis';
    case 'refunding':
      return current.refund?.status === 'succeeded' ? 'deliver_outcome' : 'pay_refund';
    case 'resolved':
      return 'await_confirmation';
    case 'closed':
    case 'withdrawn':
      return null;
    default:
      return never(status);
  }
}
