import { afterAll, describe, expect, it } from 'vitest';
import type { Store } from '../../../../functions/store/store.ts';
import type { Case } from '../../../../shared/case/case.ts';
import type { Patch } from '../../../../shared/case/change.ts';
import type { Consultation } from '../../../../shared/case/parts/consultation.ts';
import type { QueuePage, QueueQuery } from '../../../../shared/features/queue/queue.port.ts';
import { mustErr, mustOk, present } from '../../../builders/must.ts';
import { all, begin, fresh, later, soon, trialOf } from './on-trial.ts';

const everything = { tier: null, status: null, reason: null, dueBefore: null, limit: 30, cursor: null };

/** Whose cases wait where, and who is there to work on them. */
export function queuesContract(store: () => Store): void {
  const { opened, written, tidy } = trialOf(store);
  afterAll(tidy);
  const name = () => fresh('anna');
  const queue = (query: Partial<QueueQuery> & Pick<QueueQuery, 'of'>) =>
    store().queue({ ...everything, ...query });
  const idsOf = async (query: Parameters<typeof queue>[0]) =>
    mustOk(await queue(query)).items.map(({ caseId }) => caseId);
  const waiting = async (username: string, patch: Patch = {}): Promise<Case> =>
    written({ ...(await opened()), status: 'awaiting_staff' }, { owner: `staff:${username}`, ...patch });

  it('engineering is shown what cannot go on, until it goes on', async () => {
    const current = await opened();
    const shown = async () => (await idsOf({ of: { tier: 'engineering' }, limit: 100 })).includes(current.id);
    const stuckWork = async () =>
      (await all(store().pendingWork(later(1_000_000)))).filter(
        ({ caseId, kind }) => caseId === current.id && kind === 'stuck',
      );
    await store().keepStuck(current, { since: later(5), error: 'it is full' });
    await store().keepStuck(current, { since: later(6), error: 'it is still full' });
    await soon(async () => expect(await shown()).toBe(true));
    await soon(async () => expect(await stuckWork()).toMatchObject([{ since: later(5) }]));
    expect(await store().dropStuck(current.id)).toBe(true);
    expect(await store().dropStuck(current.id)).toBe(false);
    await soon(async () => expect([await shown(), await stuckWork()]).toEqual([false, []]));
    await store().keepStuck(current, { since: later(7), error: 'again' });
    await soon(async () => expect(await shown()).toBe(true));
    await store().dropStuck(current.id);
  });

  describe('the queue', () => {
    it('lists a member’s cases by priority, then by when somebody is to hear', async () => {
      const anna = name();
      const of = { owner: `staff:${anna}` } as const;
      const late = await waiting(anna, { nextBy: later(200) });
      const soonest = await waiting(anna, { nextBy: later(100) });
      const never = await waiting(anna, { nextBy: null });
      const urgent = await waiting(anna, { priority: 'urgent', nextBy: later(300) });
      const sorted = [urgent, soonest, late, never].map(({ id }) => id);
      await soon(async () => expect(await idsOf({ of })).toEqual(sorted));
      expect(await idsOf({ of, dueBefore: later(200) })).toEqual([soonest.id]);
    });

    it('goes on behind each page, and ends', async () => {
      const anna = name();
      const of = { owner: `staff:${anna}` } as const;
      for (const seconds of [1, 2, 3]) await waiting(anna, { nextBy: later(seconds) });
      await soon(async () => expect(await idsOf({ of })).toHaveLength(3));
      const first = mustOk(await queue({ of, limit: 2 }));
      const second = mustOk(await queue({ of, limit: 2, cursor: first.next }));
      expect([...first.items, ...second.items].map(({ caseId }) => caseId)).toEqual(await idsOf({ of }));
      expect([first.items.length, second.next]).toEqual([2, null]);
    });

    it('takes a cursor under its own filters alone, and nothing that is none', async () => {
      const anna = name();
      const of = { owner: `staff:${anna}` } as const;
      for (const seconds of [1, 2]) await waiting(anna, { nextBy: later(seconds) });
      await soon(async () => expect(await idsOf({ of })).toHaveLength(2));
      const cursor = present(mustOk(await queue({ of, limit: 1 })).next);
      expect(mustErr(await queue({ of, tier: 'tier1', cursor }))).toEqual({ code: 'invalid_cursor' });
      expect(mustErr(await queue({ of: { owner: 'staff:bert' }, cursor }))).toEqual({
        code: 'invalid_cursor',
      });
      expect(mustErr(await queue({ of, cursor: 'AAAA' }))).toEqual({ code: 'invalid_cursor' });
    });

    it('has what waits for people, of the tier, status and reason that are asked for', async () => {
      const anna = name();
      const of = { owner: `staff:${anna}` } as const;
      const [one, two] = [await waiting(anna), await waiting(anna, { tier: 'tier2' })];
      await soon(async () => expect(await idsOf({ of })).toHaveLength(2));
      expect(await idsOf({ of, tier: 'tier2' })).toEqual([two.id]);
      expect(await idsOf({ of, status: 'awaiting_customer' })).toEqual([]);
      expect(await idsOf({ of, status: 'awaiting_staff', reason: 'duplicate_charge' })).toHaveLength(2);
      expect(await idsOf({ of, reason: 'other' })).toEqual([]);
      await written(one, { owner: 'team:tier1' });
      await soon(async () => expect(await idsOf({ of })).toEqual([two.id]));
    });

    it('of a tier goes on until all its cases were seen', async () => {
      const mine = await waiting(name(), { tier: 'tier2', nextBy: null });
      await soon(async () => {
        const seen: string[] = [];
        let cursor: string | null = null;
        do {
          const page: QueuePage = mustOk(await queue({ of: { tier: 'tier2' }, limit: 5, cursor }));
          seen.push(...page.items.map(({ caseId }) => caseId));
          cursor = page.next;
        } while (cursor !== null);
        expect(seen).toContain(mine.id);
        expect(new Set(seen).size).toBe(seen.length);
      });
    });
  });

  describe('the queue of a desk', () => {
    const asked = (desk: string, owner: Consultation['owner'], dueAt = later(50)): Consultation => {
      return { desk, by: 'staff:tove', at: later(0), owner, remindAt: null, dueAt, lateAt: dueAt, told: 2 };
    };

    it('holds what it is asked, beside the tier’s, until it has answered', async () => {
      const [desk, other] = [fresh('desk'), fresh('desk')];
      const anna = name();
      const before = await waiting(anna, { tier: 'tier2', nextBy: later(200) });
      const both = [asked(desk, `desk:${desk}`), asked(other, `staff:${anna}`)];
      const open = await written(before, { consultations: both });
      const dueAt = later(50);
      await soon(async () =>
        expect(mustOk(await queue({ of: { desk } })).items).toMatchObject([
          { caseId: open.id, owner: `desk:${desk}`, desks: [desk, other], dueAt },
        ]),
      );
      expect(await idsOf({ of: { desk: other } })).toEqual([open.id]);
      // Once for the case, and once for the question that she has taken.
      expect(await idsOf({ of: { owner: `staff:${anna}` } })).toEqual([open.id, open.id]);
      await written(open, { consultations: [asked(other, `desk:${other}`)] }, { leavesDesks: [desk] });
      await soon(async () => expect(await idsOf({ of: { desk } })).toEqual([]));
      expect(await idsOf({ of: { desk: other } })).toEqual([open.id]);
    });

    it('goes on behind each page', async () => {
      const desk = fresh('desk');
      for (const seconds of [1, 2, 3]) {
        await waiting(name(), {
          tier: 'tier2',
          consultations: [asked(desk, `desk:${desk}`, later(seconds))],
        });
      }
      const of = { desk };
      await soon(async () => expect(await idsOf({ of })).toHaveLength(3));
      const first = mustOk(await queue({ of, limit: 2 }));
      const second = mustOk(await queue({ of, limit: 2, cursor: first.next }));
      expect([...first.items, ...second.items].map(({ caseId }) => caseId)).toEqual(await idsOf({ of }));
    });
  });

  describe('the roster', () => {
    const memberOf = async (username: string, seconds = 0) =>
      (await store().roster('tier2', later(seconds))).find((member) => member.username === username);

    /** Nobody is left on shift, where cases of others would be given to them. */
    const goesHome = (username: string) => store().keepShift('tier2', { username, skills: [], until: begin });

    it('has who is on shift until it ends, with how many cases each owns', async () => {
      const tove = name();
      const shift = { username: tove, skills: ['unauthorised'], until: later(100) } as const;
      await store().keepShift('tier2', shift);
      expect(await memberOf(tove)).toEqual({ ...shift, load: 0, lastAssignedAt: null });
      await waiting(tove);
      await soon(async () => expect(await memberOf(tove)).toMatchObject({ load: 1 }));
      expect(await memberOf(tove, 100)).toBeUndefined();
      expect((await store().roster('tier1', later(0))).map(({ username }) => username)).not.toContain(tove);
      await goesHome(tove);
    });

    it('remembers who got a case, also past another shift', async () => {
      const tove = name();
      await store().keepShift('tier2', { username: tove, skills: [], until: later(100) });
      const assigned = { tier: 'tier2', username: tove } as const;
      const given = await written(await opened(), {}, { assigned });
      await store().keepShift('tier2', { username: tove, skills: [], until: later(200) });
      expect(await memberOf(tove, 150)).toMatchObject({ lastAssignedAt: given.updatedAt });
      await goesHome(tove);
    });
  });

  it('an address of a member of staff is the one that was kept last', async () => {
    const anna = name();
    expect(await store().staffEmail(anna)).toBeNull();
    await store().keepStaffEmail(anna, 'anna@old.example');
    await store().keepStaffEmail(anna, 'anna@new.example');
    expect(await store().staffEmail(anna)).toBe('anna@new.example');
  });
}
