import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { reasons, tiers } from '../../shared/domain/case.ts';
import { externalBodyFor } from '../../shared/domain/policy.ts';
import { parsePolicy } from '../../shared/policy/policy-schema.ts';
import { policy, shippedPolicy } from '../builders/policy.ts';

type Shipped = ReturnType<typeof shippedPolicy>;

/** Where parsing this data says that something is wrong; empty where it is taken. */
function wrongPaths(data: unknown): string[] {
  try {
    parsePolicy(data);
    return [];
  } catch (error) {
    if (!(error instanceof z.ZodError)) throw error;
    return error.issues.flatMap((issue) => {
      const path = issue.path.join('.');
      return issue.code === 'unrecognized_keys'
        ? issue.keys.map((key) => [path, key].join('.').replace(/^\./, ''))
        : [path];
    });
  }
}

/** The shipped data with one thing done to it. */
function but(spoil: (data: Shipped & Record<string, unknown>) => void): unknown {
  const data: Shipped & Record<string, unknown> = shippedPolicy();
  spoil(data);
  return data;
}

describe('the shipped policy', () => {
  it('is valid, and is read as it stands', () => {
    expect(parsePolicy(shippedPolicy())).toEqual(shippedPolicy());
  });

  it('names an answer time for every tier', () => {
    expect(Object.keys(policy.answerHours).sort()).toEqual([...tiers].sort());
  });

  it('gives every rule a clause of its own', () => {
    const clauses = Object.values(policy.automatic).map(({ clause }) => clause);
    expect(new Set(clauses).size).toBe(clauses.length);
  });

  it('never lets the machine decide on suspected fraud or on money that did not arrive', () => {
    const automatic = reasons.filter((reason) => policy.automatic[reason]);
    expect(automatic).toEqual(['refund_request', 'duplicate_charge', 'amount_mismatch', 'mistaken_payment']);
  });
});

describe('policy data is refused, with the path, where it', () => {
  it.each<[string, string, (data: Shipped & Record<string, unknown>) => void]>([
    ['has a member that nobody reads', 'automatc', (data) => Object.assign(data, { automatc: {} })],
    [
      'names a reason that does not exist',
      'automatic.duplicate',
      (data) => Object.assign(data.automatic, { duplicate: data.automatic.duplicate_charge }),
    ],
    [
      'misspells a member of a rule',
      'automatic.refund_request.window',
      (data) => Object.assign(data.automatic.refund_request, { window: 90 }),
    ],
    [
      'has an unknown currency',
      'automatic.duplicate_charge.ceilings.EURO',
      (data) => Object.assign(data.automatic.duplicate_charge.ceilings, { EURO: 1 }),
    ],
    [
      'writes a currency in lower case',
      'automatic.duplicate_charge.ceilings.eur',
      (data) => Object.assign(data.automatic.duplicate_charge.ceilings, { eur: 1 }),
    ],
    [
      'has a negative ceiling',
      'automatic.amount_mismatch.ceilings.EUR',
      (data) => {
        data.automatic.amount_mismatch.ceilings.EUR = -1;
      },
    ],
    [
      'has a ceiling in major units with decimals',
      'automatic.amount_mismatch.ceilings.EUR',
      (data) => {
        data.automatic.amount_mismatch.ceilings.EUR = 99.5;
      },
    ],
    [
      'has a window of no days',
      'automatic.mistaken_payment.windowDays',
      (data) => {
        data.automatic.mistaken_payment.windowDays = 0;
      },
    ],
    [
      'leaves a rule without a clause',
      'automatic.mistaken_payment.clause',
      (data) => {
        data.automatic.mistaken_payment.clause = '';
      },
    ],
    [
      'lacks the hours of a tier',
      'answerHours.engineering',
      (data) => Reflect.deleteProperty(data.answerHours, 'engineering'),
    ],
    [
      'has hours for a tier that does not exist',
      'answerHours.tier3',
      (data) => Object.assign(data.answerHours, { tier3: 1 }),
    ],
    [
      'writes a number as text',
      'answerHours.tier1',
      (data) => Object.assign(data.answerHours, { tier1: '48' }),
    ],
    [
      'lacks the days for which a link works',
      'accessDays',
      (data) => Reflect.deleteProperty(data, 'accessDays'),
    ],
    [
      'never gives up on a refund',
      'refundSettlementHours',
      (data) => {
        data.refundSettlementHours = Number.POSITIVE_INFINITY;
      },
    ],
    [
      'lacks a version',
      'version',
      (data) => {
        data.version = '';
      },
    ],
    [
      'names a country in lower case',
      'externalBody.se',
      (data) => Object.assign(data.externalBody, { se: 'ARN' }),
    ],
    [
      'names a body without a name',
      'externalBody.SE',
      (data) => {
        data.externalBody.SE = '';
      },
    ],
  ])('%s', (_, path, spoil) => {
    expect(wrongPaths(but(spoil))).toEqual([path]);
  });

  it.each([[null], [undefined], [[]], ['{}'], [1]])('is %j', (data) => {
    expect(wrongPaths(data)).toEqual(['']);
  });
});

describe('the body outside the company', () => {
  it.each([
    ['SE', 'Allmänna reklamationsnämnden (ARN)'],
    ['FR', null],
    [null, null],
    ['', null],
  ])('for %s is %s', (country, name) => {
    expect(externalBodyFor(policy, country)).toBe(name);
  });

  it.each(['constructor', '__proto__', 'toString'])('is none for a country called "%s"', (country) => {
    expect(externalBodyFor(policy, country)).toBeNull();
  });
});
