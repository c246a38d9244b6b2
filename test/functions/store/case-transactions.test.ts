import { describe, expect, it } from 'vitest';
import { caseKey, engineeringKey, indexAttributes } from '../../../functions/store/case-items.ts';
import { commitWrites, openingWrites } from '../../../functions/store/case-transactions.ts';
import type { Change } from '../../../shared/case/change.ts';
import type { StoreCommit } from '../../../shared/case/store.port.ts';
import { openFault } from '../../../shared/features/books/open-fault.rules.ts';
import { addNote } from '../../../shared/features/conversation/talk.rules.ts';
import { reportFault, resume } from '../../../shared/features/engineering/hand-off.rules.ts';
import { openCase } from '../../../shared/features/intake/open.rules.ts';
import { deliverOutcome } from '../../../shared/features/outcome/deliver.rules.ts';
import { withdrawCase } from '../../../shared/features/outcome/withdraw.rules.ts';
import { claimCase } from '../../../shared/features/queue/owner.rules.ts';
import { statisticsRow } from '../../../shared/features/statistics/row.rules.ts';
import { money } from '../../../shared/kernel/money.ts';
import type { PlainDate } from '../../../shared/kernel/time.ts';
import type { RefundIntent } from '../../../shared/payments/refund-books.ts';
import * as at from '../../builders/case/cases.ts';
import { settledByTheMachine } from '../../builders/case/ended-logs.ts';
import { logOf } from '../../builders/case/log.ts';
import * as tier2 from '../../builders/case/tier2-cases.ts';
import { later, now } from '../../builders/clock.ts';
import { mustOk, present } from '../../builders/must.ts';
import { policy } from '../../builders/policy.ts';
import { anna, elin } from '../../builders/staff.ts';

const change = mustOk(deliverOutcome(at.answered(at.paid), later(5)));
const settled: RefundIntent = {
  refundId: at.refundId,
  caseId: at.caseId,
  paymentReference: 'pay_2',
  amount: money(4990, 'EUR'),
  path: 'original_method',
  status: 'succeeded',
  intendedAt: later(3),
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
    ['the customer withdrew', () => mustOk(withdrawCase(handedOff, later(50)))],
    ['the workflow is repaired', () => mustOk(resume(at.putAside(), later(50)))],
  ])('loses it where %s', (_, leave) => {
    const made = leave();
    expect(made.case.handOff).toBeNull();
    expect(written(made)).toEqual({
      put: undefined,
      taken: 'REMOVE queueShard, queueOrder, #owner, summary',
    });
  });

  it('is no business of a case that nobody handed off', () => {
    expect(written(mustOk(claimCase(at.leftToPeople(), anna, later(9))))).toEqual({
      put: undefined,
      taken: undefined,
    });
  });
});

describe('the payment’s committed sum', () => {
  const committedBy = (settle: RefundIntent) =>
    commitWrites('cases', { change, by: 'command', work: 'moving', settle })
      .writes.map(({ Update }) => Update)
      .filter((update) => update?.UpdateExpression?.includes('committed'));

  it('gets back what a refund held that failed, be it at once or after it had been made', () => {
    const [given, ...more] = committedBy({ ...settled, status: 'failed' });
    expect(given?.UpdateExpression).toBe('SET committed = committed - :amount');
    expect(given?.ExpressionAttributeValues).toEqual({ ':amount': 4990 });
    expect(more).toEqual([]);
  });

  it.each(['pending', 'requires_action', 'succeeded', 'unknown'] as const)(
    'holds it while it is %s',
    (status) => {
      expect(committedBy({ ...settled, status })).toEqual([]);
    },
  );

  it('is changed under the version of the case alone, so that news heard twice gives it back once', () => {
    const { ConditionExpression, ExpressionAttributeValues } = caseUpdateOf({
      by: 'command',
      work: 'moving',
      settle: { ...settled, status: 'failed' },
    });
    expect(ConditionExpression).toContain('#version = :current');
    expect(ExpressionAttributeValues).toMatchObject({ ':current': change.case.version - 1 });
  });
});

describe('beside the case', () => {
  const record = present(statisticsRow(logOf(settledByTheMachine), []));
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
    const beside = mustOk(addNote(at.twinLeftToPeople(), anna, later(9)));
    const keys = keysOf({ beside, record, notices: ['outcome'], personal: { closingComment: 'x' } });
    expect(new Set(keys).size).toBe(keys.length);
    expect(keys[0]).toBe(`${caseKey(at.caseId).pk} CASE`);
  });
});

describe('a case that is opened', () => {
  const personal = {
    name: 'Maria',
    email: 'maria.novak@mail.example',
    phone: null,
    description: '',
    closingComment: null,
    outcomeWords: null,
    payoutAccount: null,
  };
  const written = (made: Change) => {
    const record = { id: 'r', bodyHash: 'r', caseId: at.caseId, answer: null, expiresAt: later(86_400) };
    return openingWrites('cases', made, personal, record).map(({ Put }) => present(Put).Item);
  };

  it('by a customer begins at Tier 1', () => {
    const items = written(openCase(at.complaint(), policy, now));
    expect(items).toContainEqual(
      expect.objectContaining({ machine: 'tier1', start: { resumeAt: 'acknowledge' } }),
    );
    expect(items).not.toContainEqual(expect.objectContaining(engineeringKey(at.caseId)));
  });

  it('on a fault of our own begins at engineering’s machine, and in its queue', () => {
    const fault = { id: at.caseId, paymentReference: 'pay_1', amount: money(4990, 'EUR') };
    const items = written(openFault({ ...fault, severity: 'major', facts: {}, about: [] }, policy, now));
    expect(items).toContainEqual(
      expect.objectContaining({ machine: 'engineering', start: { resumeAt: 'take_hand_off' } }),
    );
    expect(items).toContainEqual(expect.objectContaining(engineeringKey(at.caseId)));
  });
});

describe('an intent', () => {
  it('stays at its place in the index of its day, whatever becomes of it', () => {
    const placeOf = (commit: Omit<StoreCommit, 'change' | 'by' | 'work'>) => {
      const { writes } = commitWrites('cases', { change, by: 'step', work: 'moving', ...commit });
      const put = writes.find(({ Put }) => String(Put?.Item?.['sk']).startsWith('REFUND#'))?.Put;
      const update = writes.find(({ Update }) => String(Update?.Key?.['sk']).startsWith('REFUND#'))?.Update;
      const values = update?.ExpressionAttributeValues;
      const { pk, sk } = present(put?.Item ?? update?.Key);
      const intendedOn = put?.Item?.['intendedOn'] ?? values?.[':intendedOn'];
      return { pk, sk, intendedOn, intendedAt: put?.Item?.['intendedAt'] ?? values?.[':intendedAt'] };
    };
    const placed = placeOf({ reserve: { intent: { ...settled, status: 'intended' }, limit: 4990 } });
    expect(placed).toMatchObject({ intendedOn: '2026-11-20', intendedAt: later(3) });
    expect(placeOf({ settle: settled })).toEqual(placed);
    expect(placeOf({ settle: { ...settled, status: 'failed' } })).toEqual(placed);
  });
});

describe('what a refund commits', () => {
  const written = (commit: Omit<StoreCommit, 'change' | 'by' | 'work'>) =>
    commitWrites('cases', { change, by: 'step', work: 'moving', ...commit }).writes.flatMap(({ Update }) =>
      String(Update?.Key?.['sk']).startsWith('COMMITTED') && Update ? [Update] : [],
    );

  it.each([
    ['original_method', 'COMMITTED'],
    ['store_credit', 'COMMITTED'],
    ['goodwill', 'COMMITTED#GOODWILL'],
    ['before_capture', 'COMMITTED#UNCAPTURED'],
  ] as const)('by %s stands under %s, and is given back there where it failed', (path, sk) => {
    const intent: RefundIntent = { ...settled, path, status: 'intended' };
    const key = { pk: 'PAYMENT#pay_2', sk };
    expect(written({ reserve: { intent, limit: 5000 } })).toMatchObject([
      { Key: key, ExpressionAttributeValues: { ':amount': 4990, ':room': 10 } },
    ]);
    expect(written({ settle: { ...intent, status: 'failed' } })).toMatchObject([{ Key: key }]);
    expect(written({ settle: { ...intent, status: 'succeeded' } })).toEqual([]);
  });
});
