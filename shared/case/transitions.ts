import type { Status } from './parts/status.ts';

interface Transition {
  readonly from: readonly Status[];
  /** `held` goes back to where the case stood when it was put aside. */
  readonly to: Status | 'returnTo';
}

/** Every way a case can move. Commands, the workflow, the API and the tests all read this table. */
export const transitions = {
  acknowledge: { from: ['received'], to: 'investigating' },
  leave_to_people: { from: ['investigating', 'refunding'], to: 'awaiting_staff' },
  ask_customer: { from: ['awaiting_staff'], to: 'awaiting_customer' },
  hear_customer: { from: ['awaiting_customer'], to: 'awaiting_staff' },
  escalate: { from: ['awaiting_staff', 'awaiting_customer', 'resolved'], to: 'awaiting_staff' },
  propose_plan: { from: ['awaiting_staff', 'awaiting_approval'], to: 'awaiting_approval' },
  return_plan: { from: ['awaiting_approval'], to: 'awaiting_staff' },
  offer_plan: { from: ['awaiting_approval'], to: 'awaiting_customer' },
  refuse_plan: { from: ['awaiting_customer'], to: 'awaiting_staff' },
  start_refund: { from: ['investigating', 'awaiting_staff', 'awaiting_customer'], to: 'refunding' },
  resolve: { from: ['refunding'], to: 'resolved' },
  resolve_without_refund: {
    from: ['awaiting_staff', 'awaiting_approval', 'awaiting_customer'],
    to: 'resolved',
  },
  close: { from: ['resolved'], to: 'closed' },
  merge: { from: ['awaiting_staff', 'awaiting_customer'], to: 'closed' },
  reopen: { from: ['resolved', 'closed'], to: 'awaiting_staff' },
  hear_returned_refund: {
    from: ['awaiting_staff', 'awaiting_customer', 'awaiting_approval', 'refunding', 'resolved', 'closed'],
    to: 'awaiting_staff',
  },
  withdraw: {
    from: [
      'received',
      'investigating',
      'awaiting_staff',
      'awaiting_customer',
      'awaiting_approval',
      'awaiting_engineering',
    ],
    to: 'withdrawn',
  },
  hand_off: { from: ['awaiting_staff'], to: 'awaiting_engineering' },
  put_aside: {
    from: [
      'received',
      'investigating',
      'awaiting_staff',
      'awaiting_customer',
      'awaiting_approval',
      'refunding',
    ],
    to: 'awaiting_engineering',
  },
  return_from_engineering: { from: ['awaiting_engineering'], to: 'returnTo' },
  end_own_fault: { from: ['awaiting_engineering'], to: 'closed' },
} as const satisfies Record<string, Transition>;

export type Move = keyof typeof transitions;

/** Statuses at which a case has ended: nothing more is owed to the customer. */
export const finalStatuses: readonly Status[] = ['closed', 'withdrawn'];

/** True where the table allows `move` from `status`. */
export function allows(move: Move, status: Status): boolean {
  return (transitions[move].from as readonly Status[]).includes(status);
}
