import { describe, expect, it } from 'vitest';
import { type Status, statuses } from '../../../shared/case/parts/status.ts';
import { allows, finalStatuses, type Move, transitions } from '../../../shared/case/transitions.ts';

const moves = Object.keys(transitions) as Move[];

/** Every single way of the table; `returnTo` leads back to wherever a case can be put aside from. */
const ways = moves.flatMap((move) => {
  const { from, to } = transitions[move];
  const targets: readonly Status[] = to === 'returnTo' ? transitions.put_aside.from : [to];
  return from.flatMap((start) => targets.map((target) => ({ move, from: start as Status, to: target })));
});

function reachableFrom(start: Status): Set<Status> {
  const reached = new Set<Status>([start]);
  for (const status of reached) {
    for (const way of ways) if (way.from === status) reached.add(way.to);
  }
  return reached;
}

describe('the transition table', () => {
  it.each(statuses)('reaches %s from the opening of a case', (status) => {
    expect(reachableFrom('received')).toContain(status);
  });

  it.each(statuses.filter((status) => !finalStatuses.includes(status)))(
    'leaves no case hanging at %s',
    (status) => {
      const ends = finalStatuses.filter((end) => reachableFrom(status).has(end));
      expect(ends).not.toEqual([]);
    },
  );

  it('leads on from the end only where the customer, or the money, comes back to a closed case', () => {
    const on = ways.filter(({ from }) => finalStatuses.includes(from));
    expect(on).toEqual([
      { move: 'reopen', from: 'closed', to: 'awaiting_staff' },
      { move: 'hear_returned_refund', from: 'closed', to: 'awaiting_staff' },
    ]);
  });

  it('names only statuses that a case can have', () => {
    const named = new Set(ways.flatMap(({ from, to }) => [from, to]));
    expect([...named].sort()).toEqual([...statuses].sort());
  });

  it('leads from a status to itself only where a case goes up, a plan is edited, or a refund comes back', () => {
    const mayStay: readonly Move[] = ['escalate', 'propose_plan', 'hear_returned_refund'];
    expect(ways.filter(({ move, from, to }) => !mayStay.includes(move) && from === to)).toEqual([]);
  });

  it('lets a customer take the complaint back until money moves or an outcome stands', () => {
    const withdrawable = statuses.filter((status) => allows('withdraw', status));
    expect(withdrawable).toEqual([
      'received',
      'investigating',
      'awaiting_staff',
      'awaiting_customer',
      'awaiting_approval',
      'awaiting_engineering',
    ]);
  });

  it('lets engineering take a case from every status at which a step of a machine can fail', () => {
    const machine = statuses.filter((status) => allows('put_aside', status));
    expect(machine).toEqual([
      'received',
      'investigating',
      'awaiting_staff',
      'awaiting_customer',
      'awaiting_approval',
      'refunding',
    ]);
  });
});

describe('whatever the way, a case can still', () => {
  const open = statuses.filter((status) => !finalStatuses.includes(status));

  it.each(open)('come to an outcome and be closed from %s', (status) => {
    expect(reachableFrom(status)).toContain('resolved');
    expect(reachableFrom(status)).toContain('closed');
  });

  it.each(open)('come before a person from %s', (status) => {
    expect(reachableFrom(status)).toContain('awaiting_staff');
  });

  it('be ended by a customer who says nothing, wherever it waits for one', () => {
    expect(transitions.close.from).toEqual(['resolved']);
    expect(transitions.hear_customer.from).toEqual(['awaiting_customer']);
    expect(transitions.refuse_plan.from).toEqual(['awaiting_customer']);
  });
});

describe.each(moves)('%s', (move) => {
  it.each(statuses)('is allowed from %s exactly where the table says so', (status) => {
    expect(allows(move, status)).toBe(ways.some((way) => way.move === move && way.from === status));
  });
});
