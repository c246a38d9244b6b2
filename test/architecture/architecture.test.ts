import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type Files, importsOf } from './imports.ts';
import { planted } from './planted.ts';
import { longFilesIn, ruleNames, violationsIn } from './rules.ts';

const root = new URL('../../', import.meta.url);

/** Every file of ours below these folders that somebody writes by hand. */
function filesBelow(...folders: readonly string[]): Files {
  const names = folders.flatMap((folder) =>
    readdirSync(new URL(folder, root), { recursive: true, encoding: 'utf8' }).map(
      (name) => `${folder}/${name}`,
    ),
  );
  const written = names.filter(
    (name) => /\.(ts|tsx|mjs|js|css|html)$/.test(name) && !/node_modules|\/dist\//.test(name),
  );
  return new Map(written.map((name) => [name, readFileSync(new URL(name, root), 'utf8')]));
}

const source = filesBelow('shared', 'functions', 'infra', 'console');

describe('the tree', () => {
  it.each(ruleNames)('%s', (rule) => {
    const found = violationsIn(source).filter((violation) => violation.rule === rule);
    expect(found.map(({ file, detail }) => `${file}: ${detail}`)).toEqual([]);
  });

  it('has no long tests either', () => {
    expect(longFilesIn(filesBelow('test'))).toEqual([]);
  });

  it('is really read: every line that makes or ends an import is seen', () => {
    const missed = [...source].filter(([file, text]) => {
      const written = text.match(/^(import|\}).* from '[^']+'.*;$/gm) ?? [];
      return importsOf(file, text).length < written.length;
    });
    expect(missed.map(([file]) => file)).toEqual([]);
    expect([...source].flatMap(([file, text]) => importsOf(file, text)).length).toBeGreaterThan(300);
  });
});

describe('the checker finds', () => {
  it.each(planted)('%s: %s', (rule, _, files) => {
    expect(violationsIn(new Map(Object.entries(files))).map((violation) => violation.rule)).toContain(rule);
  });

  it('a plant for every rule', () => {
    expect(new Set(planted.map(([rule]) => rule))).toEqual(new Set(ruleNames));
  });
});

describe('the checker allows', () => {
  it.each<[string, Record<string, string>]>([
    [
      'infra a type of the domain',
      { 'infra/a.ts': "import type { Reason } from '../shared/domain/findings/finding.ts';" },
    ],
    [
      'infra the names of the settings',
      { 'infra/a.ts': "import { type Setting } from '../functions/env.ts';" },
    ],
    [
      'two packages of one service',
      {
        'functions/adapters/a.ts':
          "import { A } from '@aws-sdk/client-dynamodb';\nimport { B } from '@aws-sdk/lib-dynamodb';",
      },
    ],
    ['the domain a time zone', { 'shared/domain/a.ts': "import { tz } from '@date-fns/tz';" }],
    [
      'the container an adapter and the policy, from a file of its folder',
      {
        'functions/container/a.ts':
          "import { b } from '../adapters/b.ts';\nimport c from '../../shared/policy/c.json' with { type: 'json' };",
      },
    ],
    ['translated text of any length', { 'shared/texts/en/all.ts': '\n'.repeat(500) }],
    ['a file of 300 lines', { 'shared/domain/a.ts': '\n'.repeat(300) }],
    [
      'the words of an import in a text',
      { 'shared/domain/a.ts': "const text = `x import { a } from '../ports/a.ts'`;" },
    ],
    [
      'two files on a third',
      {
        'shared/domain/a.ts': "import { c } from './c.ts';\nimport { b } from './b.ts';",
        'shared/domain/b.ts': "import { c } from './c.ts';",
        'shared/domain/c.ts': '',
      },
    ],
  ])('%s', (_, files) => {
    expect(violationsIn(new Map(Object.entries(files)))).toEqual([]);
  });
});
