import { statutoryPacks } from '../laws/packs.ts';
import { deskProblems } from './desk-inconsistencies.ts';
import type { Inconsistency } from './inconsistency.ts';
import { calendarFor, type Policy } from './policy.ts';

/** What no single value shows: a currency that one table forgot, bands that overlap, a reminder after the end, a law without a calendar. */
export function inconsistencies(policy: Policy): Inconsistency[] {
  return [
    ...missingCurrencies(policy),
    ...narrowWindow(policy),
    ...overlappingBands(policy),
    ...lateReminders(policy),
    ...missingCalendars(policy),
    ...packProblems(policy),
    ...boldRules(policy),
    ...rateProblems(policy),
    ...deskProblems(policy),
  ];
}

type Table = readonly [path: readonly (string | number)[], ceilings: Readonly<Record<string, number>>];

function ceilingTables(policy: Policy): Table[] {
  const { automatic, payerWindow, returnsWithoutValue, approval, desks, authority, goodwill } = policy;
  return [
    ...Object.entries(automatic).map(
      ([reason, { ceilings }]): Table => [['automatic', reason, 'ceilings'], ceilings],
    ),
    [['payerWindow', 'automaticCeilings'], payerWindow.automaticCeilings],
    [['returnsWithoutValue'], returnsWithoutValue],
    ...approval.flatMap(({ ceilings }, index): Table[] =>
      ceilings ? [[['approval', index, 'ceilings'], ceilings]] : [],
    ),
    ...Object.entries(authority).map(
      ([group, { refundCeilings }]): Table => [['authority', group, 'refundCeilings'], refundCeilings],
    ),
    ...(desks ?? []).flatMap(({ approves }, index): Table[] =>
      approves?.above ? [[['desks', index, 'approves', 'above'], approves.above]] : [],
    ),
    [['goodwill', 'ceilings'], goodwill.ceilings],
  ];
}

function missingCurrencies(policy: Policy): Inconsistency[] {
  const tables = ceilingTables(policy);
  const named = [...new Set(tables.flatMap(([, ceilings]) => Object.keys(ceilings)))];
  return tables.flatMap(([path, ceilings]) => {
    const missing = named.filter((currency) => !Object.hasOwn(ceilings, currency));
    return missing.length > 0 ? [{ path, message: `lacks ${missing.join(', ')}, which others name` }] : [];
  });
}

/** A payer is paid less within the window than a rule allows on one payment, so that the rule's ceiling never counts. */
function narrowWindow({ automatic, payerWindow: { automaticCeilings: most } }: Policy): Inconsistency[] {
  return Object.entries(automatic).flatMap(([reason, { ceilings }]): Inconsistency[] => {
    const above = Object.keys(ceilings).filter(
      (name) => Object.hasOwn(most, name) && (ceilings[name] ?? 0) > (most[name] ?? 0),
    );
    return above.length > 0
      ? [
          {
            path: ['automatic', reason, 'ceilings'],
            message: `is above payerWindow.automaticCeilings in ${above.join(', ')}`,
          },
        ]
      : [];
  });
}

function overlappingBands({ approval }: Policy): Inconsistency[] {
  return approval.flatMap(({ ceilings }, index): Inconsistency[] => {
    const last = index === approval.length - 1;
    if (ceilings === null) {
      return last
        ? []
        : [{ path: ['approval', index], message: 'has no limit, so that later bands never count' }];
    }
    if (last) return [{ path: ['approval', index], message: 'must have no limit, or nobody approves more' }];
    const before = approval[index - 1]?.ceilings ?? {};
    const low = Object.keys(ceilings).filter((name) => (ceilings[name] ?? 0) <= (before[name] ?? -1));
    return low.length > 0
      ? [{ path: ['approval', index, 'ceilings'], message: `overlaps the band before in ${low.join(', ')}` }]
      : [];
  });
}

/** What nobody means to allow: a risk without a person, and a tier that may give more than its lead. */
function boldRules({ automatic, riskReasons, authority }: Policy): Inconsistency[] {
  const risky = riskReasons.filter((reason) => automatic[reason]);
  const most = authority.lead?.refundCeilings ?? {};
  return [
    ...risky.map((reason) => ({
      path: ['automatic', reason],
      message: 'is one of riskReasons, which a person decides',
    })),
    ...Object.entries(authority).flatMap(([group, { refundCeilings }]): Inconsistency[] => {
      const above = Object.keys(refundCeilings).filter(
        (name) => Object.hasOwn(most, name) && (refundCeilings[name] ?? 0) > (most[name] ?? 0),
      );
      return above.length > 0
        ? [
            {
              path: ['authority', group, 'refundCeilings'],
              message: `gives more than the lead may, in ${above.join(', ')}`,
            },
          ]
        : [];
    }),
  ];
}

/** Rates into a currency that no ceiling names weigh nothing. */
function rateProblems({ authority, authorityRates }: Policy): Inconsistency[] {
  if (!authorityRates) return [];
  const { currency } = authorityRates;
  const named = Object.values(authority).every(({ refundCeilings }) =>
    Object.hasOwn(refundCeilings, currency),
  );
  return named
    ? []
    : [{ path: ['authorityRates', 'currency'], message: `has no ceilings in authority: ${currency}` }];
}

function lateReminders(policy: Policy): Inconsistency[] {
  return (['information', 'option'] as const).flatMap((what) =>
    policy[`${what}ReminderHours`] < policy[`${what}Hours`]
      ? []
      : [{ path: [`${what}ReminderHours`], message: `is not before ${what}Hours` }],
  );
}

/** Names of calendars that are none, and laws in force where nobody knows the working days. */
function missingCalendars(policy: Policy): Inconsistency[] {
  const { calendars, serviceCalendar, statutory } = policy;
  const unknown = (name: string) => !Object.hasOwn(calendars, name);
  const missing = (path: Inconsistency['path'], name: string): Inconsistency[] =>
    unknown(name) ? [{ path, message: `there is no calendar ${name}` }] : [];
  return [
    ...missing(['serviceCalendar'], serviceCalendar),
    ...Object.entries(statutory.calendarOf).flatMap(([country, name]) =>
      missing(['statutory', 'calendarOf', country], name),
    ),
    ...statutory.packs.flatMap((id, index): Inconsistency[] => {
      const without = statutoryPacks[id].countries.filter((country) => !calendarFor(policy, country));
      return without.length > 0
        ? [
            {
              path: ['statutory', 'packs', index],
              message: `${id} has no calendar for ${without.join(', ')}`,
            },
          ]
        : [];
    }),
  ];
}

/** A pack that is switched on twice or binds another firm, and a holding reply before anybody was warned. */
function packProblems({ statutory }: Policy): Inconsistency[] {
  const { packs, warningShare, holdingShare, payersProvider } = statutory;
  return [
    ...packs.flatMap((id, index): Inconsistency[] =>
      packs.indexOf(id) < index
        ? [{ path: ['statutory', 'packs', index], message: `${id} is switched on twice` }]
        : [],
    ),
    ...packs.flatMap((id, index): Inconsistency[] =>
      statutoryPacks[id].binds === 'payers_provider' && !payersProvider
        ? [
            {
              path: ['statutory', 'packs', index],
              message: `${id} binds only the payer's provider: say that you are it, "payersProvider": true`,
            },
          ]
        : [],
    ),
    ...(holdingShare <= warningShare
      ? [{ path: ['statutory', 'holdingShare'], message: 'is not after warningShare' }]
      : []),
  ];
}
