import { describe, expect, it } from 'vitest';
import { addDays, type PlainDate } from '../../../shared/kernel/time.ts';
import { statutoryPacks } from '../../../shared/laws/packs.ts';
import { calendarFor } from '../../../shared/policy/policy.ts';
import { policyWarnings } from '../../../shared/policy/policy-warnings.ts';
import { policy } from '../../builders/policy.ts';
import { everyPack } from '../../builders/rights.ts';

const years = [2026, 2027] as const;
/** Easter Sunday as the churches announced it. */
const easter: Readonly<Record<(typeof years)[number], PlainDate>> = {
  2026: '2026-04-05' as PlainDate,
  2027: '2027-03-28' as PlainDate,
};

const weekday = (date: PlainDate) => new Date(date).getUTCDay();
const fixed = (...days: readonly string[]) => years.flatMap((year) => days.map((day) => `${year}-${day}`));
const afterEaster = (...days: readonly number[]) =>
  years.flatMap((year) => days.map((day) => addDays(easter[year], day)));
const onWorkdays = (dates: readonly string[]) =>
  [...new Set(dates)].filter((date) => ![0, 6].includes(weekday(date as PlainDate))).toSorted();
const midsummerEves = years.map((year) =>
  [19, 20, 21, 22, 23, 24, 25]
    .map((day) => `${year}-06-${day}`)
    .find((date) => weekday(date as PlainDate) === 5),
);
const secondAndFourthSaturdays = years.flatMap((year) =>
  Array.from({ length: 12 }, (_, month) => {
    const saturdays = Array.from({ length: 28 }, (_day, day) =>
      new Date(Date.UTC(year, month, day + 1)).toISOString().slice(0, 10),
    ).filter((date) => weekday(date as PlainDate) === 6);
    return [saturdays[1] ?? '', saturdays[3] ?? ''];
  }).flat(),
);

/** Each from the law or the central bank of the country, and not from the data under test. */
const expected: Readonly<Record<string, readonly string[]>> = {
  // Riksbanken, Holidays 2026; lag (1989:253) om allmänna helgdagar.
  SE: onWorkdays([
    ...fixed('01-01', '01-06', '05-01', '06-06', '12-24', '12-25', '12-26', '12-31'),
    ...afterEaster(-2, 1, 39),
    ...midsummerEves.map(String),
  ]),
  // Holidays of all sixteen states.
  DE: onWorkdays([...fixed('01-01', '05-01', '10-03', '12-25', '12-26'), ...afterEaster(-2, 1, 39, 50)]),
  // Zákon č. 245/2000 Sb.
  CZ: onWorkdays([
    ...fixed('01-01', '05-01', '05-08', '07-05', '07-06', '09-28', '10-28', '11-17'),
    ...fixed('12-24', '12-25', '12-26'),
    ...afterEaster(-2, 1),
  ]),
  // European Central Bank, long-term calendar of TARGET closing days.
  TARGET: onWorkdays([...fixed('01-01', '05-01', '12-25', '12-26'), ...afterEaster(-2, 1)]),
  // GOV.UK, bank holidays of England and Wales with their substitute days.
  GB: [
    ...['2026-01-01', '2026-04-03', '2026-04-06', '2026-05-04', '2026-05-25', '2026-08-31', '2026-12-25'],
    ...['2026-12-28', '2027-01-01', '2027-03-26', '2027-03-29', '2027-05-03', '2027-05-31', '2027-08-30'],
    ...['2027-12-27', '2027-12-28'],
  ],
  // Federal Reserve, K.8: a Saturday’s holiday is not moved, a Sunday’s moves to Monday.
  US: [
    ...['2026-01-01', '2026-01-19', '2026-02-16', '2026-05-25', '2026-06-19', '2026-09-07', '2026-10-12'],
    ...['2026-11-11', '2026-11-26', '2026-12-25', '2027-01-01', '2027-01-18', '2027-02-15', '2027-05-31'],
    ...['2027-07-05', '2027-09-06', '2027-10-11', '2027-11-11', '2027-11-25'],
  ],
  // Fair Work Act 2009, section 115: those that are the same in every state.
  AU: [
    ...onWorkdays([...fixed('01-01', '01-26', '04-25', '12-25', '12-26'), ...afterEaster(-2, 1)]),
    ...['2026-12-28', '2027-12-27', '2027-12-28'],
  ],
  // National holidays, and the Saturdays on which banks are closed by the Reserve Bank of India.
  IN: [...fixed('01-26', '08-15', '10-02'), ...secondAndFourthSaturdays].filter(
    (date) => weekday(date as PlainDate) !== 0,
  ),
};

describe('the calendar', () => {
  it.each(Object.keys(policy.calendars))('%s has the holidays of its country, and no other', (name) => {
    expect(policy.calendars[name]?.holidays.toSorted()).toEqual([...new Set(expected[name])].toSorted());
  });

  it.each(Object.values(statutoryPacks))('of every country of $id is known', ({ countries }) => {
    expect(countries.filter((country) => !calendarFor(everyPack, country))).toEqual([]);
  });

  it('is known of no country that the policy does not name', () => {
    expect(calendarFor(policy, 'KZ')).toBeNull();
  });
});

describe('a calendar whose holidays end', () => {
  const until = policy.calendars['SE']?.holidaysUntil ?? ('' as PlainDate);

  it.each([
    [-184, 0],
    [-183, 0],
    [-182, Object.keys(policy.calendars).length],
    [30, Object.keys(policy.calendars).length],
  ])('%i days from today is told of by name: %i', (days, count) => {
    const warnings = policyWarnings(policy, addDays(until, days)).filter((told) => told.includes('calendar'));
    expect(warnings).toHaveLength(count);
    if (count > 0) expect(warnings[0]).toContain(`calendar SE are known until ${until}`);
  });
});
