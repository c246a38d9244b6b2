import { randomBytes } from 'node:crypto';
import { afterAll, describe, expect, it } from 'vitest';
import type { Store } from '../../../../functions/store/store.ts';
import type { StatisticsRow } from '../../../../shared/case/parts/statistics-row.ts';
import { statisticsRow } from '../../../../shared/features/statistics/row.rules.ts';
import { incidentIdFrom } from '../../../../shared/kernel/ids.ts';
import type { PlainDate } from '../../../../shared/kernel/time.ts';
import { settledByTheMachine } from '../../../builders/case/ended-logs.ts';
import { logOf } from '../../../builders/case/log.ts';
import { present } from '../../../builders/must.ts';
import { all, fresh, later, trialOf } from './on-trial.ts';

/** Incidents, records of ended cases, and limits. */
export function registersContract(store: () => Store): void {
  const { opened, written, tidy } = trialOf(store);
  afterAll(tidy);

  it('an incident is kept once, and listed before the older ones', async () => {
    const [older, newer] = [1, 2].map((seconds) => ({
      id: incidentIdFrom(randomBytes(16)),
      title: 'Wallet provider unreachable',
      cause: 'provider_fault' as const,
      methods: [fresh('method')],
      currencies: [],
      from: later(-100),
      to: null,
      registeredBy: 'staff:elin' as const,
      registeredAt: later(seconds),
    }));
    for (const one of [present(older), present(newer)]) expect(await store().keepIncident(one)).toBe('kept');
    expect(await store().keepIncident(present(older))).toBe('exists');
    const known = (await store().incidents()).filter(({ id }) => id === older?.id || id === newer?.id);
    expect(known).toEqual([newer, older]);
  });

  describe('the record of an ended case', () => {
    const made = present(statisticsRow(logOf(settledByTheMachine), []));
    const day = (text: string) => text as PlainDate;
    const ended = (
      caseId: StatisticsRow['caseId'],
      at: string,
      ...endedBefore: PlainDate[]
    ): StatisticsRow => ({
      ...made,
      caseId,
      endedAt: `${at}T12:00:00.000Z` as StatisticsRow['endedAt'],
      endedBefore,
    });
    const listed = async (caseId: StatisticsRow['caseId'], from: string, to: string) =>
      (await all(store().statisticsRows(day(from), day(to)))).filter((record) => record.caseId === caseId);

    it('is found on the day of its end, within any period that has it', async () => {
      const before = await opened();
      const record = ended(before.id, '2019-03-31');
      await written(before, {}, { record });
      expect(await listed(before.id, '2019-03-31', '2019-03-31')).toEqual([record]);
      expect(await listed(before.id, '2019-02-15', '2019-04-15')).toEqual([record]);
      expect(await listed(before.id, '2019-04-01', '2019-04-15')).toEqual([]);
    });

    it('counts on the day of its newest end alone', async () => {
      const before = await opened();
      const next = await written(before, {}, { record: ended(before.id, '2019-05-01') });
      const again = ended(before.id, '2019-06-01', day('2019-05-01'));
      await written(next, {}, { record: again });
      expect(await listed(before.id, '2019-05-01', '2019-06-01')).toEqual([again]);
    });
  });

  it('a limit is reached after as many uses as it has, under each key by itself', async () => {
    const [key, other] = [fresh('key'), fresh('key')];
    const use = (name: string) => store().countUse(name, 2, later(3600));
    const uses = [await use(key), await use(key), await use(key), await use(other)];
    expect(uses).toEqual([1, 2, null, 1]);
    // A time to live is kept in whole seconds.
    expect((await store().lastsUntil(key))?.slice(0, 19)).toBe(later(3600).slice(0, 19));
    expect(await store().lastsUntil(fresh('key'))).toBeNull();
  });

  it('what has a name counts once, however often it comes, also where the limit is reached', async () => {
    const key = fresh('key');
    const count = (name: string) => store().countNamed(key, name, 2, later(3600));
    const counts = [await count('a'), await count('a'), await count('b'), await count('c'), await count('a')];
    expect(counts).toEqual([1, 1, 2, null, 2]);
  });
}
