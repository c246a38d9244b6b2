import type { Policy } from '../domain/policy.ts';

/** Where two parts of a policy contradict each other. */
export interface Inconsistency {
  readonly path: readonly (string | number)[];
  readonly message: string;
}

/** What no single value shows: a currency that one table forgot, bands that overlap, a reminder after the end. */
export function inconsistencies(policy: Policy): Inconsistency[] {
  return [...missingCurrencies(policy), ...overlappingBands(policy), ...lateReminders(policy)];
}

type Table = readonly [path: readonly (string | number)[], ceilings: Readonly<Record<string, number>>];

function ceilingTables({ automatic, approval, authority }: Policy): Table[] {
  return [
    ...Object.entries(automatic).map(
      ([reason, { ceilings }]): Table => [['automatic', reason, 'ceilings'], ceilings],
    ),
    ...approval.flatMap(({ ceilings }, index): Table[] =>
      ceilings ? [[['approval', index, 'ceilings'], ceilings]] : [],
    ),
    ...Object.entries(authority).map(
      ([group, { refundCeilings }]): Table => [['authority', group, 'refundCeilings'], refundCeilings],
    ),
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

function lateReminders(policy: Policy): Inconsistency[] {
  return (['information', 'option'] as const).flatMap((what) =>
    policy[`${what}ReminderHours`] < policy[`${what}Hours`]
      ? []
      : [{ path: [`${what}ReminderHours`], message: `is not before ${what}Hours` }],
  );
}
