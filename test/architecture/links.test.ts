import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, it } from 'vitest';

const pages = ['README.md', 'CHANGELOG.md', ...globSync('docs/**/*.md'), ...globSync('samples/**/*.md')];

/** Links of a page that lead to a file of ours, or to a heading of one. */
function linksOf(page: string): { readonly file: string; readonly heading: string | undefined }[] {
  const text = readFileSync(page, 'utf8');
  return [...text.matchAll(/\]\((?!\w+:)([^)\s]+)\)/g)].map(([, target = '']) => {
    const [path = '', heading] = target.split('#');
    return { file: path === '' ? page : join(dirname(page), path), heading };
  });
}

/** Names by which a page's headings and anchors are linked to. */
function headingsOf(page: string): string[] {
  const text = readFileSync(page, 'utf8');
  const headings = [...text.matchAll(/^#+ (.+)$/gm)].map(([, title = '']) =>
    title
      .toLowerCase()
      .replace(/[^\p{L}\p{N} _-]/gu, '')
      .replaceAll(' ', '-'),
  );
  return [...headings, ...[...text.matchAll(/<a id="([^"]+)">/g)].map(([, id = '']) => id)];
}

it.each(pages)('every link of %s leads somewhere', (page) => {
  const broken = linksOf(page).filter(({ file, heading }) => {
    if (!existsSync(file)) return true;
    return heading !== undefined && file.endsWith('.md') && !headingsOf(file).includes(heading);
  });
  expect(broken).toEqual([]);
});

it('there are links to check', () => {
  expect(pages.flatMap(linksOf).length).toBeGreaterThan(150);
});
