import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { machinePage } from '../../../infra/workflows/picture.ts';
import { renderMachine } from '../../../infra/workflows/rendered.ts';
import { tiers } from '../../../shared/kernel/parties.ts';

const folder = new URL('../../../docs/machines/', import.meta.url);

it('there is a page for each state machine, and no other', () => {
  expect(readdirSync(folder).toSorted()).toEqual(tiers.map((tier) => `${tier}.md`).toSorted());
});

describe.each(tiers)('the page on %s', (tier) => {
  const page = readFileSync(new URL(`${tier}.md`, folder), 'utf8');

  it('is what the definition gives: npm run docs:machines draws it anew', () => {
    expect(page).toBe(machinePage(tier));
  });

  it('draws every state but the one that takes what fails', () => {
    const drawn = Object.keys(renderMachine(tier).States).filter(
      (name) => !page.includes(`${name}(`) && !page.includes(`${name}{`),
    );
    expect(drawn).toEqual(['PutAside']);
  });
});
