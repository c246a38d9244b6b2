import { existsSync } from 'node:fs';
import { expect, it } from 'vitest';
import { webhook } from '../../../infra/stacks/function-table.ts';
import { everyFunction } from './every-function.ts';

const specs = [...everyFunction, webhook];

it.each(specs.map(({ entry }) => entry))('functions/%s.ts is there to be bundled', (entry) => {
  expect(existsSync(new URL(`../../../functions/${entry}.ts`, import.meta.url))).toBe(true);
});
