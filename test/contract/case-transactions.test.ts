import { describe, expect, it } from 'vitest';
import { caseKey, engineeringKey, indexAttributes } from '../../functions/adapters/case-items.ts';
import { commitWrites } from '../../functions/adapters/case-transactions.ts';
import { caseRecord } from '../../shared/domain/case-record.ts';
import type { Change } from '../../shared/domain/commands/change.ts';
import { deliverOutcome } from '../../shared/domain/commands/deliver-outcome.ts';
import { reportFault, resume } from '../../shared/domain/commands/hand-off.ts';
import { claimCase } from '../../shared/domain/commands/own-case.ts';
import { addNote } from '../../shared/domain/commands/talk.ts';
import { withdraw } from '../../shared/domain/commands/withdraw.ts';
import { money } from '../../shared/domain/money.ts';
import type { PlainDate } from '../../shared/domain/time.ts';
import type { RefundIntent, StoreCommit } from '../../shared/ports/case-store.ts';
import * as at from '../builders/cases.ts';
import { later } from '../builders/clock.ts';
import { settledByTheMachine } from '../builders/ended-logs.ts';
import { logOf } from '../builders/log.ts';
import { mustOk, present } from '../builders/must.ts';
import { anna, elin } from '../builders/staff.ts';
import * as tier2 from '../builders/tier2-cases.ts';

const change = mustOk(deliverOutcome(at.answered(at.paid), later(5)));
const settled: RefundIntent = {
  refundId: at.refundId,
  caseId: at.caseId,
  paymentReference: 'pay_2',
  amount: money(4990, 'EUR'),
  status: 'succeeded',
};

function caseUpdateOf(commit: Omit<StoreCommit, 'change'>) {
  const { Update } = present(commitWrites('cases', { change, ...commit }).writes[0]);
  return present(Update);
}

describe('the place of a case in the index of pending work', () => {
  const kept = '#pendingSince = if_not_exists(#pendingSince, :pendingSince)';
  const fresh = '#pendingSince = :pendingSince';

  it.each<[string, Omit<StoreCommit, 'change'>, string]>([
    ['a step goes on', { by: 'step', work: 'moving' }, kept],
    ['a step hears of a refund', { by: 'step', work: 'moving', settle: settled }, kept],
    ['a command sets a case in motion', { by: 'command', work: 'moving' }, fresh],
    ['the reconciler hears of a refund', { by: 'command', work: 'moving', settle: settled }, fresh],
  ])('where %s', (_, commit, written) => {
    const { UpdateExpression, ExpressionAttributeValues } = caseUpdateOf(commit);
    expect(UpdateExpression).toContain(written);
    expect(ExpressionAttributeValues).toMatchObject({
      ':pendingSince': change.case.updatedAt,
      ':pendingShard': expect.stringMatching(/^pending#\d$/),
    });
  });

  it('ends where nothing moves any more', () => {
    expect(caseUpdateOf({ by: 'step', work: 'idle' }).UpdateExpression).toMatch(
      / REMOVE .*#pendingShard, #pendingSince/,
    );
  });

  it('stays as it was where nothing new is to be done', () => {
    expect(caseUpdateOf({ by: 'command', work: 'same' }).UpdateExpression).not.toContain('pending');
  });
});

describe('what drives the workflow', () => {
  it('is consumed by a step', () => {
    expect(caseUpdateOf({ by: 'step', work: 'moving' }).UpdateExpression).toMatch(/ REMOVE .*#start, #wait/);
  });

  it('is left by a command', () => {
    const { UpdateExpression } = caseUpdateOf({ by: 'command', work: 'moving' });
    expect(UpdateExpression).not.toMatch(/#start|#wait/);
  });
});

describe('engineering’s queue', () => {
  function written(made: Change) {
    const { writes } = commitWrites('cases', { change: made, by: 'command', work: 'moving' });
    const key = engineeringKey(made.case.id);
    return {
      put: writes.map(({ Put }) => Put?.Item).find((item) => item?.['sk'] === key.sk),
      taken: writes.find(({ Update }) => Update?.Key?.['sk'] === key.sk)?.Update?.UpdateExpression,
    };
  }
  const handedOff = tier2.handedOff();

  it('holds a case that is handed off, for the team at first, then for its engineer', () => {
    const [noted, claimed] = [addNote(handedOff, elin, later(31)), claimCase(handedOff, elin, later(31))].map(
      (made) => written(mustOk(made)).put,
    );
    expect(noted).toMatchObject({
      queueShard: expect.stringMatching(/^engineering#\d$/),
      summary: { tier: 'engineering', owner: 'team:engineering', version: handedOff.version + 1 },
    });
    expect(noted).not.toHaveProperty('owner');
    expect(claimed).toMatchObject({ owner: 'staff:elin', summary: { owner: 'staff:elin' } });
  });

  it('lists it beside its tier’s, behind it in the order of whoever owns both', () => {
    const own = indexAttributes(handedOff);
    expect(own).toMatchObject({ queueShard: expect.stringMatching(/^tier2#/), summary: { tier: 'tier2' } });
    const { put } = written(mustOk(addNote(handedOff, elin, later(31))));
    expect(put?.['queueOrder']).toMatch(/#engineering$/);
    expect(present(own.queueOrder) < put?.['queueOrder']).toBe(true);
  });

  const report = { resolution: 'fixed', incident: null } as const;
  it.each<[string, () => Change]>([
    ['engineering reported', () => mustOk(reportFault(tier2.diagnosed(), elin, report, later(50)))],
    ['the customer withdrew', () => mustOk(withdraw(handedOff, later(50)))],
    ['the workflow is repaired', () => mustOk(resume(at.setAside(), later(50)))],
  ])('loses it where %s', (_, leave) => {
    const made = leave();
    expect(made.case.handOff).toBeNull();
    expect(written(made)).toEqual({
      put: undefined,
      taken: 'REMOVE queueShard, queueOrder, #owner, summary',
    });
  });

  it('is no business of a case that nobody handed off', () => {
    expect(written(mustOk(claimCase(at.held(), anna, later(9))))).toEqual({
      put: undefined,
      taken: undefined,
    });
  });
});

describe('beside the case', () => {
  const record = present(caseRecord(logOf(settledByTheMachine), []));
  const keysOf = (commit: Partial<StoreCommit>) =>
    commitWrites('cases', { change, by: 'command', work: 'same', ...commit }).writes.map(
      ({ Put, Update }) => {
        const { pk, sk } = Put?.Item ?? Update?.Key ?? {};
        return `${pk} ${sk}`;
      },
    );

  it('the row of the statistics is written, and those of earlier endings are emptied', () => {
    const endedBefore = ['2026-11-18' as PlainDate];
    const keys = keysOf({ record: { ...record, endedBefore } }).filter((key) => key.startsWith('STATISTICS'));
    expect(keys).toEqual([
      `STATISTICS#2026-11-20 ${record.caseId}`,
      `STATISTICS#2026-11-18 ${record.caseId}`,
    ]);
  });

  it('the roster remembers who got the case', () => {
    const assigned = { tier: 'tier2', username: 'tove' } as const;
    expect(keysOf({ assigned })).toContain('ROSTER#tier2 STAFF#tove');
  });

  it('no item is written twice', () => {
    const beside = mustOk(addNote(at.heldTwin(), anna, later(9)));
    const keys = keysOf({ beside, record, notices: ['outcome'], personal: { closingComment: 'x' } });
    expect(new Set(keys).size).toBe(keys.length);
    expect(keys[0]).toBe(`${caseKey(at.caseId).pk} CASE`);
  });
});
