import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { cruised } from './cruise.ts';
import { harmless, planted } from './planted.ts';
import { ruleSet } from './rules.ts';
import { barrels, filesBelow, homeless, longFiles, piles } from './written-files.ts';

const root = new URL('../../', import.meta.url);
const folders = ['shared', 'functions', 'infra', 'console'];
const source = filesBelow(root, ...folders);
const ruleNames = [...new Set(ruleSet.forbidden.map(({ name }) => name))];

/** Breaches among these files alone, in a folder of their own. */
async function breachesOf(files: Readonly<Record<string, string>>): Promise<readonly string[]> {
  const folder = mkdtempSync(join(tmpdir(), 'planted-'));
  try {
    for (const [name, text] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, name)), { recursive: true });
      writeFileSync(join(folder, name), text);
    }
    const tops = [...new Set(Object.keys(files).map((name) => name.split('/', 1)[0] ?? ''))];
    return (await cruised(folder, tops)).breaches.map(({ rule }) => rule);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

describe('the tree', async () => {
  const { breaches, modules } = await cruised(fileURLToPath(root).replace(/\/$/, ''), folders);

  it.each(ruleNames)('%s', (name) => {
    const found = breaches.filter(({ rule }) => rule === name);
    expect(found.map(({ from, to }) => `${from} → ${to}`)).toEqual([]);
  });

  it('is really read: every import of every file is seen', () => {
    const seen = new Map(modules.map(({ source: file, dependencies }) => [file, dependencies.length]));
    const missed = [...source].filter(([file, text]) => {
      const written = new Set(
        [...text.matchAll(/^(?:import|\}).* from '([^']+)'.*;$/gm)].map(([, from]) => from),
      );
      return /\.(ts|mjs)$/.test(file) && (seen.get(file) ?? 0) < written.size;
    });
    expect(missed.map(([file]) => file)).toEqual([]);
    expect(modules.flatMap(({ dependencies }) => dependencies).length).toBeGreaterThan(1500);
  });

  it('has a room for every file', () => {
    expect(homeless(source)).toEqual([]);
    expect(homeless(new Map([['shared/helpers/text.ts', '']]))).toEqual(['shared/helpers/text.ts']);
    expect(homeless(new Map([['shared/features/helpers/a.ts', '']]))).toEqual([
      'shared/features/helpers/a.ts',
    ]);
  });

  it('has no piles', () => {
    expect(piles(source)).toEqual([]);
    expect(piles(new Map(Array.from({ length: 17 }, (_, n) => [`shared/case/${n}.ts`, ''])))).toHaveLength(1);
  });

  it('has no long files, and no long tests', () => {
    expect(longFiles(source)).toEqual([]);
    expect(longFiles(filesBelow(root, 'test'))).toEqual([]);
  });

  it('has no barrels', () => {
    expect(barrels(source)).toEqual([]);
  });

  it('lets an adapter speak to one vendor', () => {
    const vendors = modules
      .filter(({ source: file }) => /^functions\/(aws|store|gateways)\//.test(file))
      .map(({ source: file, dependencies }) => {
        const named = dependencies.map(
          ({ module }) =>
            /^@aws-sdk\/(?:client|lib|util)-(.+)$/.exec(module)?.[1] ?? /^stripe$/.exec(module)?.[0],
        );
        return [file, [...new Set(named.filter((name) => name !== undefined))]] as const;
      });
    expect(vendors.filter(([, named]) => named.length > 1)).toEqual([]);
    expect(new Set(vendors.flatMap(([, named]) => named)).size).toBeGreaterThan(4);
  });
});

describe('the rules find', () => {
  it.each(planted)('%s: %s', async (rule, _, files) => {
    expect(await breachesOf(files)).toContain(rule);
  });

  it('a plant for every rule', () => {
    expect(new Set(planted.map(([rule]) => rule))).toEqual(new Set(ruleNames));
  });
});

describe('the checks of files find', () => {
  it.each([
    ['a file of 301 lines', { 'shared/case/a.ts': '\n'.repeat(301) }],
    ['a style sheet of 301 lines', { 'console/case-page/a.css': '\n'.repeat(301) }],
  ])('%s', (_, files) => {
    expect(longFiles(new Map(Object.entries(files)))).toHaveLength(1);
  });

  it.each([
    ['everything of a file', "export * from './money.ts';"],
    ['some of a file', "export { money } from './money.ts';"],
    ['types over several lines', "export type {\n  Money,\n} from './money.ts';"],
  ])('a barrel of %s', (_, text) => {
    expect(barrels(new Map([['shared/kernel/a.ts', text]]))).toHaveLength(1);
  });

  it('an index', () => {
    expect(barrels(new Map([['shared/kernel/index.ts', 'export const one = 1;']]))).toHaveLength(1);
  });
});

describe('the rules allow', () => {
  it.each(harmless)('%s', async (_, files) => {
    expect(await breachesOf(files)).toEqual([]);
  });

  it('translated text of any length, and a file of 300 lines', () => {
    const files = { 'shared/texts/en/mail.ts': '\n'.repeat(500), 'shared/case/a.ts': '\n'.repeat(300) };
    expect(longFiles(new Map(Object.entries(files)))).toEqual([]);
  });
});
