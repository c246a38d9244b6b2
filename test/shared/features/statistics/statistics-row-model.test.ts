import { describe, expect, it } from 'vitest';
import { finalStatuses } from '../../../../shared/case/transitions.ts';
import { engineeringItem, leavesEngineering } from '../../../../shared/features/queue/item.rules.ts';
import { statisticsRow } from '../../../../shared/features/statistics/row.rules.ts';
import { dateOf } from '../../../../shared/kernel/time.ts';
import { afterEveryChange } from '../../../builders/case/lives.ts';

describe('whatever commands a case meets, at whatever times', () => {
  it('it has a record exactly while it has ended, and the record agrees with the case', () => {
    afterEveryChange((current, { log }) => {
      const record = statisticsRow(log, []);
      expect(record !== null).toBe(finalStatuses.includes(current.status));
      if (!record) return;
      const paid = [...current.earlierRefunds, ...(current.refund ? [current.refund] : [])];
      expect(record).toMatchObject({
        caseId: current.id,
        reason: current.reason,
        outcome: current.outcome?.kind,
        openedAt: current.openedAt,
        endedAt: current.endedAt,
        reopenings: current.reopenings,
        appeals: { made: current.appeal?.round ?? 0 },
        refunds: paid.filter(({ status }) => status === 'succeeded').map(({ amount }) => ({ amount })),
      });
      expect(record.endedBefore).not.toContain(dateOf(record.endedAt));
    });
  });

  it('it leaves engineering’s queue with an event that says so', () => {
    afterEveryChange((current, { before, change }) => {
      if (engineeringItem(before) && !engineeringItem(current)) {
        expect(leavesEngineering(change.entry)).toBe(true);
      }
    });
  });
});
