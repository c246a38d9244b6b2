import { afterAll, describe, expect, it } from 'vitest';
import type { Store } from '../../../../functions/store/store.ts';
import { maria } from '../../../fakes/memory-store.ts';
import { begin, changeOf, fresh, freshCase, later, opening, trialOf } from './on-trial.ts';

const words = {
  from: 'staff',
  topic: null,
  author: 'anna',
  text: 'We look into it.',
  questions: [],
  answers: [],
  parts: {},
} as const;

/** How cases are opened, read and written. */
export function casesContract(store: () => Store): void {
  const { opened, write, written, tidy } = trialOf(store);
  afterAll(tidy);

  describe('a case', () => {
    it('is opened with its log, its customer and the start of its workflow', async () => {
      const current = await opened();
      const workflow = { machine: 'tier1', executionNumber: 1, start: { resumeAt: 'acknowledge' } };
      expect(await store().find(current.id)).toEqual({
        case: current,
        workflow: { ...workflow, restarts: null, wait: null },
      });
      expect(await store().findPersonal(current.id)).toEqual(maria);
      const loaded = await store().findWithLog(current.id);
      expect(loaded).toMatchObject({ case: current, workflow, log: [{ version: 1 }], thread: [] });
      expect(loaded?.log[0]?.hash).toBe(current.logHash);
    });

    it('that nobody opened is none', async () => {
      const id = freshCase();
      expect(await store().find(id)).toBeNull();
      expect(await store().findWithLog(id)).toBeNull();
      expect(await store().findPersonal(id)).toBeNull();
      expect(await store().thread(id)).toEqual([]);
      expect(await store().notices(id)).toEqual([]);
    });

    it('is opened once under a key, and the answer is remembered for a time', async () => {
      const [first, second] = [opening({ key: fresh('key') }), opening()];
      const record = { ...second.record, id: first.record.id };
      expect(await store().open(first.change, maria, first.record)).toBe('opened');
      expect(await store().open(second.change, maria, record)).toBe('key_taken');
      expect(await store().find(second.change.case.id)).toBeNull();
      expect(await store().findIdempotency(record.id, later(60))).toEqual(first.record);
      expect(await store().findIdempotency(record.id, first.record.expiresAt)).toBeNull();
      await store().markIdle(first.change.case.id, 1);
    });

    it('is opened under a key that was forgotten', async () => {
      const key = fresh('key');
      await opened({ key, at: later(-7200), expiresAt: later(-3600) });
      const second = await opened({ key });
      expect(await store().findIdempotency(key, begin)).toMatchObject({ caseId: second.id });
    });

    it('is found on its payment, those opened last first, and no more than are wanted', async () => {
      const payment = fresh('pay');
      const cases = [];
      for (const seconds of [20, 0, 10]) cases.push(await opened({ payment, at: later(seconds) }));
      const [last, first, middle] = cases.map(({ id }) => id);
      expect(await store().casesOnPayment(payment)).toEqual([last, middle, first]);
      expect(await store().casesOnPayment(payment, 2)).toEqual([last, middle]);
      expect(await store().casesOnPayment(fresh('pay'))).toEqual([]);
    });
  });

  describe('a commit', () => {
    it('writes the case, its log, what was said and what is personal', async () => {
      const before = await opened();
      const change = changeOf(before, { priority: 'high' });
      const personal = { closingComment: 'Thank you.' };
      expect(await write(change, { message: words, personal })).toBe('committed');
      const said = { ...words, version: 2, at: change.case.updatedAt };
      const loaded = await store().findWithLog(before.id);
      expect(loaded).toMatchObject({ case: change.case, thread: [said] });
      expect(loaded?.log.map(({ hash }) => hash)).toEqual([before.logHash, change.case.logHash]);
      expect(await store().thread(before.id)).toEqual([said]);
      expect(await store().findPersonal(before.id)).toEqual({ ...maria, ...personal });
    });

    it('on an older version writes nothing', async () => {
      const before = await opened();
      const newer = await written(before, { priority: 'high' });
      expect(await write(changeOf(before, { priority: 'urgent' }), { message: words })).toBe(
        'version_conflict',
      );
      expect((await store().find(before.id))?.case).toEqual(newer);
      expect(await store().thread(before.id)).toEqual([]);
    });

    it('is written once, however many come at the same moment', async () => {
      const before = await opened();
      const results = await Promise.all([1, 2, 3].map(() => write(changeOf(before))));
      expect(results.toSorted()).toEqual(['committed', 'version_conflict', 'version_conflict']);
    });

    it('of a step consumes the start and the wait; a command’s leaves them', async () => {
      const before = await opened();
      const told = await written(before);
      expect((await store().find(before.id))?.workflow.start).toEqual({ resumeAt: 'acknowledge' });
      const step = { by: 'step', work: 'moving', executionNumber: 1 } as const;
      await written(told, {}, step);
      expect((await store().find(before.id))?.workflow).toMatchObject({ start: null, wait: null });
    });

    it('of a step whose execution is not the newest writes nothing', async () => {
      const before = await opened();
      const change = changeOf(before);
      expect(await write(change, { by: 'step', executionNumber: 2 })).toBe('version_conflict');
      expect((await store().find(before.id))?.case).toEqual(before);
    });

    it('changes another case with this one, or neither', async () => {
      const [one, other] = [await opened(), await opened()];
      const [first, beside] = [changeOf(one), changeOf(other)];
      expect(await write(first, { beside })).toBe('committed');
      expect((await store().findWithLog(other.id))?.log).toHaveLength(2);
      expect(await write(changeOf(first.case), { beside })).toBe('version_conflict');
      expect((await store().find(one.id))?.case).toEqual(first.case);
    });
  });
}
