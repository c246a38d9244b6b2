import { globSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { notices } from '../../../shared/jobs/notices.ts';

const root = new URL('../../../', import.meta.url);

it('holds the notices of every file that defines some', () => {
  const list = readFileSync(new URL('shared/jobs/notices.ts', root), 'utf8');
  const files = globSync('shared/**/*.notices.ts', { cwd: root.pathname }).map((file) =>
    file.replace('shared/', '../'),
  );
  expect(files.length).toBeGreaterThan(9);
  expect(files.filter((file) => !list.includes(`'${file}'`))).toEqual([]);
});

it('names no kind twice', () => {
  const kinds = notices.map(({ kind }) => kind);
  expect(new Set(kinds).size).toBe(kinds.length);
  expect(kinds.length).toBeGreaterThan(48);
});
