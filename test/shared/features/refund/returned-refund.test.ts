import { describe, expect, it } from 'vitest';
import type { Case } from '../../../../shared/case/case.ts';
import type { Change } from '../../../../shared/case/change.ts';
import { nextPlace } from '../../../../shared/case/next-step.ts';
import { type Status, statuses } from '../../../../shared/case/parts/status.ts';
import { mergeCase } from '../../../../shared/features/intake/merge/merge.rules.ts';
import { withdrawCase } from '../../../../shared/features/outcome/withdraw.rules.ts';
import * as at from '../../../builders/case/cases.ts';
import { later } from '../../../builders/clock.ts';
import { mustErr, mustOk } from '../../../builders/must.ts';
import {
  approval,
  disputed,
  heard,
  moment,
  paidRefund,
  plan,
  returned,
} from '../../../builders/payments/returned-refunds.ts';
import { lena } from '../../../builders/staff.ts';

const typesOf = ({ entry }: Change) => entry.events.map(({ type }) => type);

/** A case at each status at which a refund can have been paid, and how it goes on. */
const ways: readonly (readonly [string, () => Case, Partial<Case>])[] = [
  ['waits for Tier 1', () => disputed({ tier: 'tier1', escalation: null, owner: 'staff:anna' }), up('high')],
  ['waits for Tier 2', () => disputed({}), { status: 'awaiting_staff', owner: 'staff:tove', announce: null }],
  [
    'waits for the customer’s answer',
    () => disputed({ status: 'awaiting_customer', openQuestions: at.questions }),
    { status: 'awaiting_staff', owner: 'staff:tove', openQuestions: [] },
  ],
  [
    'waits for the customer’s choice',
    () =>
      disputed({
        status: 'awaiting_customer',
        plan: { ...plan, state: 'offered', approval },
        announce: 'offer',
      }),
    { status: 'awaiting_staff', owner: 'staff:tove', plan: null, announce: null },
  ],
  [
    'waits for an approval',
    () => disputed({ status: 'awaiting_approval', plan }),
    { status: 'awaiting_staff', owner: 'staff:tove', plan: null },
  ],
  ['has its refund made, and nobody told yet', () => at.answered(at.paid), up('high')],
  ['is resolved at Tier 1', at.resolved, up('high')],
  ['is resolved at Tier 2', () => ({ ...at.resolved(), tier: 'tier2' }), up('urgent')],
  ['is closed', at.closed, up('high')],
];

function up(priority: Case['priority']): Partial<Case> {
  return {
    status: 'awaiting_staff',
    owner: 'team:tier2',
    priority,
    announce: 'escalation',
    escalation: {
      from: priority === 'urgent' ? 'tier2' : 'tier1',
      to: 'tier2',
      reasons: ['refund_failed'],
      by: 'system',
      at: moment,
      acceptedAt: null,
    },
  };
}

describe('a refund that came back from the bank', () => {
  it.each(ways)('of a case that %s brings it to specialists, to be decided anew', (_, build, expected) => {
    const current = build();
    const change = mustOk(returned(current));
    expect(change.case).toMatchObject({
      tier: 'tier2',
      decision: null,
      plan: null,
      outcome: null,
      confirmation: null,
      report: null,
      endedAt: null,
      silent: false,
      refund: { id: at.refundId, status: 'failed', failureCode: 'account_closed', expectedBy: null },
      ...expected,
    });
    expect(change.case.holdReasons).toContain('refund_came_back');
    expect(change.refund).toEqual(change.case.refund);
    expect(change.case.nextBy).not.toBeNull();
    expect(nextPlace(change.case)?.machine).toBe('tier2');
  });

  it.each(ways)('of a case that %s is told by the log, with when it had been made', (_, build) => {
    const current = build();
    const { entry } = mustOk(returned(current));
    expect(entry.actor).toBe('system');
    expect(entry.events[0]).toMatchObject({
      type: 'refund_came_back',
      refund: { id: at.refundId, status: 'failed', traceReference: 'arn_9' },
      settledAt: paidRefund.settledAt,
    });
  });

  it.each<[string, Case, string]>([
    [
      'an offer that is open',
      disputed({ status: 'awaiting_customer', plan: { ...plan, state: 'offered' } }),
      'offer_refused',
    ],
    ['a plan that waits for approval', disputed({ status: 'awaiting_approval', plan }), 'plan_returned'],
    [
      'an offer that was accepted',
      { ...at.answered(at.paid), plan: { ...plan, state: 'accepted' } },
      'offer_refused',
    ],
  ])('voids %s, and the log says so', (_, current, event) => {
    expect(typesOf(mustOk(returned(current)))).toContain(event);
  });

  it('says of an open offer that it was overtaken, and of an accepted one that it failed', () => {
    const open = heard(disputed({ status: 'awaiting_customer', plan: { ...plan, state: 'offered' } }));
    const accepted = heard({ ...at.answered(at.paid), plan: { ...plan, state: 'accepted' } });
    expect([open.offers.at(-1)?.result, accepted.offers.at(-1)?.result]).toEqual(['overtaken', 'failed']);
  });

  it('is recorded once', () => {
    const current = heard(at.closed());
    expect(mustErr(returned(current))).toMatchObject({ code: 'transition_not_allowed' });
  });

  it.each(statuses.filter((status) => !['resolved', 'closed'].includes(status)))(
    'is no news where none was paid: at %s',
    (status: Status) => {
      expect(mustErr(returned(at.caseAt[status]()))).toMatchObject({ move: 'hear_returned_refund' });
    },
  );

  it('leaves the customer free to withdraw, for no money is on its way', () => {
    expect(mustErr(withdrawCase(disputed({}), moment)).code).toBe('refund_already_started');
    expect(mustOk(withdrawCase(heard(disputed({})), moment)).case.status).toBe('withdrawn');
  });

  it('brings back a case that was merged by itself, with the other one at hand', () => {
    const merged = mustOk(mergeCase(disputed({}), at.twinLeftToPeople(), lena, later(100))).case;
    expect(heard(merged)).toMatchObject({
      status: 'awaiting_staff',
      mergedInto: null,
      outcome: null,
      related: [at.otherCaseId],
    });
  });
});
