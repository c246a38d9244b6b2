import { existsSync } from 'node:fs';
import { expect, it } from 'vitest';
import {
  clock,
  httpFunctions,
  reconcile,
  reconciliation,
  stepFunctions,
  webhook,
} from '../../infra/stacks/function-table.ts';

const specs = [
  ...Object.values(httpFunctions),
  ...Object.values(stepFunctions),
  webhook,
  reconcile,
  clock,
  reconciliation,
];

it.each(specs.map(({ entry }) => entry))('functions/%s.ts is there to be bundled', (entry) => {
  expect(existsSync(new URL(`../../functions/${entry}.ts`, import.meta.url))).toBe(true);
});
