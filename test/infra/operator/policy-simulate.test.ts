import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { changedLine, tallyLines } from '../../../infra/operator/policy/simulation-text.ts';
import { emptyTally, type Replay, tallied } from '../../../shared/features/simulation/simulate.rules.ts';
import { money } from '../../../shared/kernel/money.ts';
import { caseId } from '../../builders/case/cases.ts';
import { now } from '../../builders/clock.ts';
import { shippedPolicy } from '../../builders/policy.ts';

const automatic: Replay['before'] = { kind: 'refund', amount: money(4990, 'EUR'), clause: 'T1-DUP' };
const person: Replay['before'] = { kind: 'person', reasons: ['above_automatic_limit'] };
const replay = (change: Partial<Replay>): Replay => ({
  caseId,
  reason: 'duplicate_charge',
  at: now,
  past: automatic,
  before: automatic,
  after: person,
  decidedByPerson: null,
  uncertain: false,
  ...change,
});

describe('a case whose decision changes', () => {
  it.each<[string, Replay, string]>([
    ['to a person', replay({}), '49.90 EUR (T1-DUP) → a person (above_automatic_limit)'],
    [
      'to automatic, though a person declined it',
      replay({
        before: person,
        after: automatic,
        decidedByPerson: { kind: 'decline', amount: null, by: 'staff:anna' },
      }),
      'a person (above_automatic_limit) → 49.90 EUR (T1-DUP); anna decided: decline',
    ],
    [
      'to automatic, as a person decided in part',
      replay({
        before: person,
        after: automatic,
        decidedByPerson: { kind: 'refund', amount: money(3000, 'EUR'), by: 'staff:tove' },
      }),
      'a person (above_automatic_limit) → 49.90 EUR (T1-DUP); tove decided: refund 30.00 EUR',
    ],
  ])('%s is one line', (_, changed, text) => {
    expect(changedLine(changed)).toBe(`${caseId}  2026-11-20  duplicate_charge: ${text}`);
  });
});

describe('the figures', () => {
  const about = { before: '1', after: '2', since: '2026-11-01' };
  const text = (...all: Parameters<typeof tallied>[1][]) =>
    tallyLines(all.reduce(tallied, emptyTally), about).join('\n');

  it('name what changes, the money, and what could not be replayed', () => {
    const lines = text(replay({}), replay({ after: automatic }), 'payment_gone');
    expect(lines).toContain('Policy 2 instead of 1, on the 2 cases opened since 2026-11-01');
    expect(lines).toMatch(/unchanged +1\n/);
    expect(lines).toMatch(/automatic → a person +1\n/);
    expect(lines).toMatch(/EUR +99.80 +→ +49.90 +−49.90/);
    expect(lines).toMatch(/payments that the gateway does not know any more +1/);
    expect(lines).toContain('as they are today');
    expect(lines).not.toContain('people have');
  });

  it('tell of doubts only where there are any', () => {
    expect(text(replay({}))).not.toMatch(/differs by that|otherwise than they did/);
    expect(text(replay({ uncertain: true, past: person }))).toMatch(/differs by that[\s\S]*otherwise than/);
  });

  it('set people’s decisions beside those that would be automatic', () => {
    expect(text(replay({ before: person, after: automatic }))).toMatch(/not decided by anybody yet +1/);
  });

  it('of no case at all are plain', () => {
    const lines = text();
    expect(lines).toContain('on the 0 cases');
    expect(lines).not.toContain('as they are today');
  });
});

describe('the command', () => {
  let folder: string;
  const file = (name: string) => join(folder, name);
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'policy-'));
    await writeFile(file('good.json'), JSON.stringify(shippedPolicy()));
    await writeFile(file('bad.json'), '{\n  "version": ""\n}');
  });
  afterAll(() => rm(folder, { recursive: true }));

  const run = (...args: string[]) =>
    promisify(execFile)(process.execPath, ['infra/operator/policy/simulate.ts', ...args]).then(
      () => 'ended well',
      (error: { stderr: string }) => error.stderr,
    );

  it.each<[string, () => string[], RegExp]>([
    ['nothing', () => [], /^\nUsage: npm run policy:simulate/],
    ['no --since', () => [file('good.json')], /^\nUsage/],
    ['two files', () => [file('good.json'), file('bad.json'), '--since', '2026-11-01'], /^\nUsage/],
    ['a date that is none', () => [file('good.json'), '--since', '2026-02-30'], /^\n--since takes a date/],
    ['a time for a date', () => [file('good.json'), '--since', '2026-11-01T10'], /^\n--since takes a date/],
    ['no such file', () => [file('none.json'), '--since', '2026-11-01'], /^\nThere is no file/],
    [
      'a file with mistakes',
      () => [file('bad.json'), '--since', '2026-11-01'],
      /cannot be used:\n {2}line 1:/,
    ],
    [
      'half of a stage',
      () => [file('good.json'), '--since', '2026-11-01', '--table', 'cases'],
      /^\nName both tables/,
    ],
  ])('told %s says so in plain words', async (_, args, words) => {
    expect(await run(...args())).toMatch(words);
  });
});
