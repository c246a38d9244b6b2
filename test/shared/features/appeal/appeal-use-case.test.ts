import { describe, expect, it } from 'vitest';
import type { Case } from '../../../../shared/case/case.ts';
import { appealOutcome, reopenCase } from '../../../../shared/features/appeal/appeal.use-case.ts';
import { escalateCase } from '../../../../shared/features/escalation/customer-escalation.use-case.ts';
import { addHours } from '../../../../shared/kernel/time.ts';
import * as at from '../../../builders/case/cases.ts';
import * as tier2 from '../../../builders/case/tier2-cases.ts';
import { opener, setUp, text } from '../../../builders/case-set-up.ts';
import { later } from '../../../builders/clock.ts';
import { mustErr, mustOk } from '../../../builders/must.ts';
import { policy } from '../../../builders/policy.ts';

describe('going up', () => {
  it('hands the case to the next of Tier 2, with the words', async () => {
    const { deps, commits, case: current } = setUp(at.leftToPeople());
    mustOk(await escalateCase(deps, opener, { reason: 'urgency', text }));
    const username = current().owner.slice('staff:'.length);
    expect(['timo', 'tove']).toContain(username);
    expect(commits[0]).toMatchObject({
      message: { from: 'customer', topic: 'escalation', text },
      assigned: { tier: 'tier2', username },
    });
    expect(current()).toMatchObject({ tier: 'tier2', priority: 'urgent' });
  });

  it.each<[() => Case, string]>([
    [at.escalated, 'already_escalated'],
    [at.opened, 'cannot_escalate_now'],
    [at.refunding, 'cannot_escalate_now'],
    [at.closed, 'cannot_escalate_now'],
    [at.withdrawn, 'cannot_escalate_now'],
  ])('is refused', async (build, code) => {
    const { deps, commits } = setUp(build());
    const refused = await escalateCase(deps, opener, { reason: 'dissatisfaction', text });
    expect(mustErr(refused)).toEqual({ code });
    expect(commits).toEqual([]);
  });
});

describe('an appeal', () => {
  it('never goes to who proposed or approved what is appealed', async () => {
    const { deps, commits, case: current } = setUp(tier2.declinedAtTier2());
    mustOk(await appealOutcome(deps, opener, { text }));
    expect(current()).toMatchObject({ owner: 'team:tier2', appeal: { round: 1, open: true } });
    expect(current().excluded).toEqual(expect.arrayContaining(['tove', 'timo']));
    expect(commits[0]).toMatchObject({ message: { topic: 'appeal', text } });
    expect(commits[0]).not.toHaveProperty('assigned');
  });

  it('is refused after the last one, with the body to turn to', async () => {
    const appeal = { round: policy.appealRounds, at: later(1), open: false, result: 'rejected' } as const;
    const { deps } = setUp({ ...tier2.declinedAtTier2(), appeal });
    const refused = mustErr(await appealOutcome(deps, opener, { text }));
    expect(refused).toMatchObject({
      code: 'appeals_exhausted',
      detail: expect.stringContaining(policy.externalBody['CZ'] ?? '-'),
    });
  });

  it('is refused where nothing is decided, and after its time', async () => {
    expect(mustErr(await appealOutcome(setUp(at.leftToPeople()).deps, opener, { text }))).toEqual({
      code: 'nothing_to_appeal',
    });
    const closed = at.closed();
    const { deps } = setUp(closed, addHours(closed.updatedAt, policy.appealDays * 24 + 1));
    expect(mustErr(await appealOutcome(deps, opener, { text }))).toEqual({ code: 'appeal_window_over' });
  });
});

describe('a problem that is back', () => {
  it('reopens a closed case at Tier 2', async () => {
    const { deps, commits, started, case: current } = setUp(at.closed());
    mustOk(await reopenCase(deps, opener, { text }));
    expect(current()).toMatchObject({ status: 'awaiting_staff', tier: 'tier2', reopenings: 1 });
    expect(commits[0]).toMatchObject({ message: { topic: 'recurrence', text } });
    expect(started).toHaveLength(1);
  });

  it('is refused on an open case, and after the window', async () => {
    expect(mustErr(await reopenCase(setUp(at.leftToPeople()).deps, opener, { text }))).toEqual({
      code: 'nothing_to_reopen',
    });
    const closed = at.closed();
    const { deps } = setUp(closed, addHours(closed.updatedAt, policy.reopeningDays * 24 + 1));
    expect(mustErr(await reopenCase(deps, opener, { text }))).toEqual({ code: 'reopening_window_over' });
  });
});
