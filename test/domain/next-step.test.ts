import { describe, expect, it } from 'vitest';
import { type Case, type Status, statuses } from '../../shared/domain/case.ts';
import { nextTier1Step, type Tier1Step, tier1Steps } from '../../shared/domain/next-step.ts';
import * as at from '../builders/cases.ts';
import { later } from '../builders/clock.ts';
import { type CommandName, perform } from '../builders/commands.ts';
import { mustOk } from '../builders/must.ts';

const standing: Record<Status, Tier1Step | null> = {
  received: 'acknowledge',
  investigating: 'investigate',
  awaiting_staff: 'await_person',
  awaiting_customer: 'await_person',
  awaiting_engineering: null,
  refunding: 'pay_refund',
  resolved: 'deliver_outcome',
  closed: 'announce_closure',
  withdrawn: 'announce_closure',
};

const decided = (name: CommandName) => mustOk(perform(name, at.held(), later(9))).case;

describe('the step at which the next execution begins', () => {
  it.each(statuses)('follows from %s', (status) => {
    expect(nextTier1Step(at.caseAt[status]())).toBe(standing[status]);
  });

  it.each([
    ['the refund is decided and not yet started', at.decided, 'pay_refund'],
    ['the refund was paid and nobody told the customer', () => at.answered(at.paid), 'deliver_outcome'],
    ['the refund’s answer was lost', () => at.answered({ status: 'unknown' }), 'pay_refund'],
    ['the gateway declined', () => at.answered(at.declined), 'await_person'],
    ['the customer was not satisfied', at.disputed, 'announce_escalation'],
    ['a person decided to refund', () => decided('refundPart'), 'pay_refund'],
    ['a person declined', () => decided('decline'), 'deliver_outcome'],
  ] as const)('where %s', (_, build, step) => {
    expect(nextTier1Step(build())).toBe(step);
  });

  it('is none while Tier 2 waits for the customer, for it has no machine of its own', () => {
    const current: Case = { ...at.disputed(), status: 'awaiting_customer' };
    expect(nextTier1Step(current)).toBeNull();
  });

  it('uses every step of the machine', () => {
    const all = [...statuses.map((status) => at.caseAt[status]()), at.disputed()].map(nextTier1Step);
    expect(new Set(all.filter((step) => step !== null))).toEqual(new Set(tier1Steps));
  });
});
