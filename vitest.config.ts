import { defineConfig } from 'vitest/config';

/**
 * `fast` needs nothing but the packages. `stack` needs a deployed stack, as `npm test` brings up;
 * its files run one after another, for they share one clock job and one mailbox.
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
          name: 'stack',
          include: ['test/stack/**/*.test.ts'],
          globalSetup: ['infra/local/testing/require-stack.ts'],
          testTimeout: 90_000,
          hookTimeout: 90_000,
          fileParallelism: false,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});
