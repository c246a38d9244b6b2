import { afterAll, describe, expect, it } from 'vitest';
import type { Store } from '../../../../functions/store/store.ts';
import type { CaseId } from '../../../../shared/kernel/ids.ts';
import type { Instant } from '../../../../shared/kernel/time.ts';
import { present } from '../../../builders/must.ts';
import { all, begin, freshCase, later, soon, trialOf } from './on-trial.ts';

const longAway = '2099-01-01T00:00:00.000Z' as Instant;

/** Executions, mails, and what is due or under way. */
export function workContract(store: () => Store): void {
  const { opened, written, tidy } = trialOf(store);
  afterAll(tidy);
  const workOf = async (caseId: CaseId, before: Instant = longAway) =>
    (await all(store().pendingWork(before))).filter((work) => work.caseId === caseId);
  const wait = { token: 'token-1', step: 'await_person' } as const;

  describe('an execution', () => {
    it('that waits is kept if it is the newest, and needs no start any more', async () => {
      const { id } = await opened();
      const kept = await store().keepWait(id, 1, wait, later(1));
      expect(kept).toEqual(await store().find(id));
      expect(kept?.workflow).toMatchObject({ executionNumber: 1, start: null, wait });
      expect(await store().keepWait(id, 2, { ...wait, token: 'token-2' }, later(2))).toBeNull();
      expect((await store().find(id))?.workflow.wait).toEqual(wait);
    });

    it('of no case cannot wait', async () => {
      await expect(store().keepWait(freshCase(), 1, wait, begin)).rejects.toThrow('does not exist');
    });

    it('follows another once', async () => {
      const { id, version } = await opened();
      await store().keepWait(id, 1, wait, later(1));
      const place = { machine: 'tier2', step: 'take_over' } as const;
      const next = { after: 1, place, restarts: { version, count: 1 } };
      expect(await store().nextExecution(id, next, later(2))).toBe(true);
      expect(await store().nextExecution(id, next, later(2))).toBe(false);
      expect((await store().find(id))?.workflow).toEqual({
        machine: 'tier2',
        executionNumber: 2,
        start: { resumeAt: 'take_over' },
        restarts: next.restarts,
        wait: null,
      });
    });
  });

  describe('work under way', () => {
    it('is a case from its opening until nothing moves', async () => {
      const { id, version } = await opened();
      await soon(async () => expect(await workOf(id)).toEqual([{ kind: 'case', caseId: id, since: begin }]));
      expect(await workOf(id, begin)).toEqual([]);
      await store().markIdle(id, version + 1);
      expect(await workOf(id)).toHaveLength(1);
      await store().markIdle(id, version);
      await soon(async () => expect(await workOf(id)).toEqual([]));
      expect((await store().find(id))?.workflow.start).toBeNull();
    });

    it('goes on by a step from where it was, and begins anew by a command', async () => {
      const before = await opened();
      const stepped = await written(before, {}, { by: 'step', work: 'moving', executionNumber: 1 });
      await soon(async () => expect(await workOf(before.id)).toMatchObject([{ since: begin }]));
      const idle = await written(stepped, {}, { work: 'idle' });
      await soon(async () => expect(await workOf(before.id)).toEqual([]));
      const still = await written(idle, {}, { work: 'same' });
      expect(await workOf(before.id)).toEqual([]);
      const moved = await written(still, {}, { work: 'moving' });
      await soon(async () => expect(await workOf(before.id)).toMatchObject([{ since: moved.updatedAt }]));
    });

    it('is a wait for settlement, and no other', async () => {
      const { id } = await opened();
      await store().keepWait(id, 1, { ...wait, step: 'await_settlement' }, later(5));
      await soon(async () => expect(await workOf(id)).toMatchObject([{ since: later(5) }]));
      await store().keepWait(id, 1, wait, later(6));
      await soon(async () => expect(await workOf(id)).toEqual([]));
    });
  });

  describe('a mail', () => {
    it('is claimed by the commit that owes it, and is work until it is sent', async () => {
      const before = await opened();
      const { updatedAt: changedAt } = await written(
        before,
        {},
        { work: 'idle', notices: ['outcome', 'closed'] },
      );
      const claimed = { version: 2, state: 'claimed', changedAt } as const;
      const [closed, outcome] = [
        { kind: 'closed', ...claimed },
        { kind: 'outcome', ...claimed },
      ];
      expect(await store().notices(before.id)).toEqual([closed, outcome]);
      await store().moveNotice(before.id, closed, 'refused', later(9));
      const notice = { kind: 'outcome', version: 2 };
      const work = { kind: 'notice', caseId: before.id, since: changedAt, notice };
      await soon(async () => expect(await workOf(before.id)).toEqual([work]));
      const owed = await store().moveNotice(before.id, outcome, 'owed', later(10));
      await soon(async () => expect(await workOf(before.id)).toEqual([{ ...work, since: later(10) }]));
      await store().moveNotice(before.id, present(owed), 'sent', later(11));
      await soon(async () => expect(await workOf(before.id)).toEqual([]));
    });

    it('is moved on by one alone', async () => {
      const before = await opened();
      await written(before, {}, { notices: ['outcome'] });
      const [seen] = await store().notices(before.id);
      const move = () => store().moveNotice(before.id, present(seen), 'sent', later(9));
      const moved = await Promise.all([move(), move()]);
      const sent = { kind: 'outcome', version: 2, state: 'sent', changedAt: later(9) };
      expect(moved.filter((one) => one !== null)).toEqual([sent]);
      expect(await store().notices(before.id)).toEqual([sent]);
    });
  });

  it('a case is due when its first clock is, and no more when it has none', async () => {
    const clocks = [
      { kind: 'target_missed', dueAt: longAway, pausedAt: null },
      { kind: 'target_warning', dueAt: '2098-01-01T00:00:00.000Z' as Instant, pausedAt: null },
    ] as const;
    const timed = await written(await opened(), { clocks });
    const due = async (now: string) => (await all(store().dueCases(now as Instant))).includes(timed.id);
    await soon(async () => expect(await due('2098-01-01T00:00:00.000Z')).toBe(true));
    expect(await due('2097-12-31T00:00:00.000Z')).toBe(false);
    await written(timed, { clocks: [] });
    await soon(async () => expect(await due(longAway)).toBe(false));
  });
}
