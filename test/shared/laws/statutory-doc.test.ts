import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { packIds } from '../../../shared/laws/pack-id.ts';
import { statutoryPacks } from '../../../shared/laws/packs.ts';
import type { Span } from '../../../shared/laws/span.ts';
import policyData from '../../../shared/policy/policy-v1.json' with { type: 'json' };

const page = readFileSync('docs/statutory.md', 'utf8');
const rows = page
  .split('\n')
  .filter((line) => line.startsWith('| `'))
  .map((line) => line.split('|').map((cell) => cell.trim()));

const tests: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries({
    figures: 'laws/figures',
    rights: 'clocks/rights',
    'rights-by-facts': 'clocks/rights-by-facts',
    'invoke-right': 'features/rights/invoke-right',
    'money-owed': 'features/rights/money-owed',
  }).map(([name, file]) => [name, readFileSync(`test/shared/${file}.test.ts`, 'utf8')]),
);

const words = ({ count, unit }: Span) => `${count} ${unit.replace('_', ' ')}`;

/** Every figure of every pack, as the table has to name it. */
const figures = packIds.flatMap((id) => {
  const { acknowledge, answer, extension, askWithin, perDay, owes, paidFrom, paidUntil } = statutoryPacks[id];
  const spans: readonly (readonly [string, Span | null | undefined])[] = [
    ['acknowledge', acknowledge],
    ['answer', answer],
    ['extension', extension?.within],
    ['asked within', askWithin?.span],
  ];
  const whole = ({ amount, currency }: { readonly amount: number; readonly currency: string }) =>
    `${amount / 100} ${currency}`;
  return [
    ...spans.flatMap(([name, span]) => (span ? [`${id} ${name}: ${words(span)}`] : [])),
    ...(perDay ? [`${id} per day: ${whole(perDay)}`] : []),
    ...(owes?.atMost ? [`${id} at most: ${whole(owes.atMost)}`] : []),
    ...(owes?.payerBears ? [`${id} may stay with the payer: ${whole(owes.payerBears)}`] : []),
    ...(paidFrom ? [`${id} paid from: ${paidFrom}`] : []),
    ...(paidUntil ? [`${id} paid until: ${paidUntil}`] : []),
  ];
});

describe('the page about laws', () => {
  it('names every figure of every pack, and no other', () => {
    const named = rows.map(([, pack = '', , figure = '']) => `${pack.replaceAll('`', '')} ${figure}`);
    expect(named.toSorted()).toEqual(figures.toSorted());
  });

  it.each(rows.map((cells) => [cells.at(-2) ?? '', cells[1] ?? '', cells[3] ?? '']))(
    'names a test that is there: %s',
    (test, pack, figure) => {
      const [file = '', name = ''] = test.split(': ');
      const text = tests[file];
      expect(text).toBeDefined();
      if (file === 'figures' && name.startsWith(pack.replaceAll('`', ''))) {
        const [id, which] = name.split(' ');
        expect(figure.startsWith(String(which))).toBe(true);
        expect(text).toContain(`['${id}', '${which}',`);
      } else {
        const id = name.split(' ')[0] ?? '';
        const inTable = text?.includes(`['${id}'`) && name.includes(' in ');
        expect([name, inTable || text?.includes(name.split(/ \d/)[0] ?? name)]).toEqual([name, true]);
      }
    },
  );

  it('says that none is in force as shipped', () => {
    expect(policyData.statutory).toMatchObject({ packs: [], payersProvider: false });
    expect(page).toContain('the shipped one has\nnone in force');
  });

  it('says that it is no legal advice, and what is not covered', () => {
    expect(page).toContain('**This is no legal advice.**');
    expect(page).toContain('## What is not covered');
  });
});
