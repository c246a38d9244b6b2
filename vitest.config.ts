import { defineConfig } from 'vitest/config';

const onStack = {
  globalSetup: ['infra/local/testing/require-stack.ts'],
  testTimeout: 90_000,
  hookTimeout: 90_000,
};

/**
 * `fast` needs nothing but the packages. `stack` needs a deployed stack, as `npm test` brings up; its files run
 * side by side, for each owns its cases. Those of `stack-alone` move what all cases share: the clocks, the
 * reconciler's time, the books of a day, who is on shift; or they load the machine so that others would wait too long.
 */
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'fast',
          include: ['test/{shared,functions,infra,architecture,bench}/**/*.test.ts'],
          testTimeout: 20_000,
          // No file changes what others share, so that each module is loaded once for all of them.
          isolate: false,
          pool: 'threads',
          maxWorkers: 2,
          sequence: { groupOrder: 0 },
        },
      },
      {
        test: {
          ...onStack,
          name: 'stack',
          include: ['test/stack/**/*.test.ts'],
          exclude: ['test/stack/alone/**'],
          maxWorkers: 3,
          sequence: { groupOrder: 1 },
        },
      },
      {
        test: {
          ...onStack,
          name: 'stack-alone',
          include: ['test/stack/alone/**/*.test.ts'],
          fileParallelism: false,
          sequence: { groupOrder: 2 },
        },
      },
    ],
  },
});
