import type { Case } from './case.ts';

/** States of the Tier 1 machine at which an execution can begin. */
export const tier1Steps = [
  'acknowledge',
  'investigate',
  'await_person',
  'pay_refund',
  'deliver_outcome',
  'announce_closure',
  'announce_escalation',
] as const;
export type Tier1Step = (typeof tier1Steps)[number];

/** Where Tier 1's next execution has to begin so that the case goes on; null where no machine has work to do. */
export function nextTier1Step(current: Case): Tier1Step | null {
  switch (current.status) {
    case 'received':
      return 'acknowledge';
    case 'investigating':
      return current.decision ? 'pay_refund' : 'investigate';
    case 'awaiting_staff':
      return current.tier === 'tier1' ? 'await_person' : 'announce_escalation';
    case 'awaiting_customer':
      return current.tier === 'tier1' ? 'await_person' : null;
    case 'refunding':
      return current.refund?.status === 'succeeded' ? 'deliver_outcome' : 'pay_refund';
    case 'resolved':
      return 'deliver_outcome';
    case 'closed':
    case 'withdrawn':
      return 'announce_closure';
    case 'awaiting_engineering':
      return null;
  }
}
