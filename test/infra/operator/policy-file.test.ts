import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { deskGroupsOfStages } from '../../../infra/operator/policy/desk-groups.ts';
import { readPolicy } from '../../../infra/operator/policy/read-policy.ts';

const text = readFileSync('shared/policy/policy-v1.json', 'utf8');
const changed = (from: string | RegExp, to: string) => text.replace(from, to);
const lineWith = (part: string, of = text) => of.split('\n').findIndex((line) => line.includes(part)) + 1;

const mistakesOf = (policy: string) => {
  const read = readPolicy(policy);
  return 'mistakes' in read ? read.mistakes : [];
};

describe('a policy file', () => {
  it('that is right is read, and kept as it means', () => {
    const read = readPolicy(text);
    expect('policy' in read && JSON.parse(read.document)).toEqual(JSON.parse(text));
  });

  it.each(['__proto__', 'constructor', 'a\nb', '<b>', 'x'.repeat(5000), ' 1', '2026/1', '\u202e1'])(
    'with the version %j is refused, by line',
    (version) => {
      const policy = changed('"version": "1"', `"version": ${JSON.stringify(version)}`);
      expect(mistakesOf(policy)).toEqual([
        { line: lineWith('"version"'), path: 'version', message: expect.any(String) },
      ]);
    },
  );

  it.each(['1', '2026-11-28', 'Hösten 2026', 'v1.2+b'])('may have the version %s', (version) => {
    expect(mistakesOf(changed('"version": "1"', `"version": "${version}"`))).toEqual([]);
  });

  it.each([
    ['a typo in a name', changed('"confirmationHours"', '"confirmationHour"'), 'confirmationHour', ''],
    [
      'a rule without a clause',
      changed('"T1-MISTAKE"', '""'),
      '"clause": ""',
      'automatic.mistaken_payment.clause',
    ],
    ['a currency that is none', changed('"EUR"', '"EUX"'), 'EUX', 'automatic.duplicate_charge.ceilings.EUX'],
    [
      'a missing currency',
      changed(/"EUR": 30000,\s*/, ''),
      '"refundCeilings"',
      'authority.tier1.refundCeilings',
    ],
    ['overlapping bands', changed('"EUR": 500000', '"EUR": 60000'), '"ceilings": {', 'approval.1.ceilings'],
    ['a band above the one without a limit', changed('"ceilings": null', '"ceilings": {}'), '', 'approval.2'],
    [
      'a reminder after the end',
      changed('"optionReminderHours": 72', '"optionReminderHours": 200'),
      '"optionReminderHours"',
      'optionReminderHours',
    ],
  ])('with %s is refused, by line', (_what, policy, part, path) => {
    const mistakes = mistakesOf(policy);
    expect(mistakes.map((mistake) => mistake.path)).toContain(path);
    const found = mistakes.find((mistake) => mistake.path === path);
    expect(found?.message).not.toBe('');
    if (part !== '' && path !== 'approval.1.ceilings' && path !== '') {
      expect(found?.line).toBe(lineWith(part, policy));
    }
  });

  it('that says a thing twice is refused where it says it again', () => {
    const twice = changed('"EUR": 30000,', '"EUR": 30000,\n        "EUR": 777777,');
    expect(mistakesOf(twice)).toEqual([
      { line: lineWith('777777', twice), path: 'EUR', message: expect.stringContaining('second time') },
    ]);
  });

  it('with a desk of a group that no stage makes is refused on its line', () => {
    const desk =
      '{ "id": "law", "group": "lawyers", "address": "law@x.example", "calendar": "SE", "answerMinutes": 60 }';
    const file = changed('"riskReasons"', `"desks": [\n${desk}\n],\n"riskReasons"`);
    expect(mistakesOf(file)).toEqual([]);
    const read = readPolicy(file, ['finance']);
    expect('mistakes' in read && read.mistakes).toEqual([
      {
        line: lineWith('lawyers', file),
        path: 'desks.0.group',
        message: expect.stringContaining('no stage makes'),
      },
    ]);
    expect('policy' in readPolicy(file, ['lawyers'])).toBe(true);
    expect(deskGroupsOfStages()).toEqual(['finance', 'fraud', 'legal', 'shop']);
  });

  it('may begin with the mark that some editors write', () => {
    expect(mistakesOf(`\uFEFF${text}`)).toEqual([]);
  });

  it('that is not JSON is refused where it breaks', () => {
    const [first] = mistakesOf('{\n  "version": "2",\n  "automatic": {\n');
    expect(first).toMatchObject({ line: 4, message: expect.stringContaining('not JSON') });
    expect(mistakesOf('')).toHaveLength(1);
    expect(mistakesOf('[]')).toHaveLength(1);
  });
});
