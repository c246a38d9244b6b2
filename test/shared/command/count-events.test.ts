import { expect, it } from 'vitest';
import type { Case } from '../../../shared/case/case.ts';
import type { CaseEvent } from '../../../shared/case/events.ts';
import { countEvents } from '../../../shared/command/count-events.ts';
import type { Metric } from '../../../shared/kernel/metrics.ts';

const by = (decider: string) => ({ decision: { by: decider } }) as unknown as Case;
const refund = (status: string) => ({ type: 'refund_answered', refund: { status } }) as unknown as CaseEvent;
const delivered = { type: 'outcome_delivered', outcome: {} } as unknown as CaseEvent;
const held = {
  type: 'held_for_staff',
  owner: 'team:tier1',
  reasons: ['payment_busy', 'money_collision'],
} as const;
const missed = { type: 'target_missed', tier: 'tier1', dueAt: '' } as unknown as CaseEvent;

it.each<[string, CaseEvent, Case, readonly Metric[]]>([
  ['a result without a person', delivered, by('automatic'), ['CasesSettledAutomatically']],
  ['a result that a person decided', delivered, by('staff:anna'), []],
  ['a refund that succeeded', refund('succeeded'), by('automatic'), ['RefundsSucceeded']],
  ['a refund of which nothing is known', refund('unknown'), by('automatic'), ['RefundsUnknown']],
  [
    'a case held for two reasons, once, and each reason',
    held,
    by('automatic'),
    ['CasesHeldForStaff', 'HeldFor.payment_busy', 'HeldFor.money_collision'],
  ],
  [
    'a refund that waits for the customer',
    refund('requires_action'),
    by('automatic'),
    ['RefundsRequiringAction'],
  ],
  [
    'a refund that came back, and why a person has to look',
    { type: 'refund_came_back' } as unknown as CaseEvent,
    by('automatic'),
    ['RefundsCameBack', 'CasesHeldForStaff', 'HeldFor.refund_came_back'],
  ],
  ['a missed target', missed, by('automatic'), ['TargetsMissed']],
  ['nothing of what only the log tells', { type: 'note_added' }, by('automatic'), []],
])('counts %s', (_, event, current, expected) => {
  const counted: Metric[] = [];
  const reporter = { warn: () => {}, count: (metric: Metric) => counted.push(metric) };
  const change = { case: current, entry: { events: [event] } } as never;

  countEvents(reporter, { change, by: 'step' });

  expect(counted).toEqual(expected);
});
