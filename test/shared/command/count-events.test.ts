import { expect, it } from 'vitest';
import type { Case } from '../../../shared/case/case.ts';
import { note } from '../../../shared/case/change.ts';
import type { CaseEvent } from '../../../shared/case/events.ts';
import type { Decision } from '../../../shared/case/parts/outcome.ts';
import { countEvents } from '../../../shared/command/count-events.ts';
import type { Metric } from '../../../shared/kernel/metrics.ts';
import type { RefundAnswer } from '../../../shared/payments/refund.ts';
import * as at from '../../builders/case/cases.ts';
import { now } from '../../builders/clock.ts';
import { present } from '../../builders/must.ts';
import { fakeReporter } from '../../fakes/deps.ts';

const by = (decider: Decision['by']): Case => {
  const current = at.decided();
  return { ...current, decision: { ...present(current.decision), by: decider } };
};
const answered = (answer: RefundAnswer): CaseEvent => ({
  type: 'refund_answered',
  refund: present(at.answered(answer).refund),
});
const refund = present(at.refundReturned().refund);
const delivered: CaseEvent = { type: 'outcome_delivered', outcome: present(at.resolved().outcome) };
const held = {
  type: 'held_for_staff',
  owner: 'team:tier1',
  reasons: ['payment_busy', 'money_collision'],
} as const;
const missed: CaseEvent = { type: 'target_missed', tier: 'tier1', dueAt: now };

it.each<[string, CaseEvent, Case, readonly Metric[]]>([
  ['a result without a person', delivered, by('automatic'), ['CasesSettledAutomatically']],
  ['a result that a person decided', delivered, by('staff:anna'), []],
  ['a refund that succeeded', answered(at.paid), by('automatic'), ['RefundsSucceeded']],
  [
    'a refund of which nothing is known',
    answered({ status: 'unknown' }),
    by('automatic'),
    ['RefundsUnknown'],
  ],
  [
    'a case held for two reasons, once, and each reason',
    held,
    by('automatic'),
    ['CasesHeldForStaff', 'HeldFor.payment_busy', 'HeldFor.money_collision'],
  ],
  [
    'a refund that waits for the customer',
    answered(at.actionRequired),
    by('automatic'),
    ['RefundsRequiringAction'],
  ],
  [
    'a refund that came back, and why a person has to look',
    { type: 'refund_came_back', refund, settledAt: null },
    by('automatic'),
    ['RefundsCameBack', 'CasesHeldForStaff', 'HeldFor.refund_came_back'],
  ],
  ['a missed target', missed, by('automatic'), ['TargetsMissed']],
  ['nothing of what only the log tells', { type: 'note_added' }, by('automatic'), []],
])('counts %s', (_, event, current, expected) => {
  const reporter = fakeReporter();
  const change = note(current, {}, { events: [event], actor: 'system', now });

  countEvents(reporter, { change, by: 'step' });

  expect(reporter.counted).toEqual(expected);
});
