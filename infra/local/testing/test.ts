import { globSync } from 'node:fs';
import { describeFailure, runProgram } from '../../cli/plain-error.ts';
import { filesOf, PROJECT_DIR, TEST_HOME } from '../../cli/settings.ts';
import { stopEverything } from '../stop-everything.ts';
import { stopRequests } from '../stop-requests.ts';
import { runVitest } from './run-vitest.ts';
import { needsStack, readTestArguments } from './test-arguments.ts';
import type { TestCounts } from './test-counts.ts';
import { takeTestHome } from './test-home.ts';
import { bringUpTestStack, type TestStack } from './test-stack.ts';

const report = (line: string) => console.log(line);

await runProgram(async () => {
  const { keep, forVitest } = readTestArguments(process.argv.slice(2));
  const stop = stopRequests({ parent: 'watched' });
  const taken = takeTestHome(TEST_HOME);
  const stackFiles = globSync('test/stack/**/*.test.ts', { cwd: PROJECT_DIR });
  const withStack = needsStack(forVitest, stackFiles);
  let stack: TestStack | null = null;
  let counts: TestCounts = { passed: 0, failed: 1, skipped: 0 };
  try {
    if (withStack) stack = await bringUpTestStack(taken.home, report, stop.signal);
    counts = await runVitest({
      home: taken.home,
      args: forVitest,
      endpointsPath: stack && filesOf(stack.settings).endpoints,
      abort: stop.signal,
    });
  } catch (error) {
    console.error(describeFailure(error));
  } finally {
    if (withStack) await leaveStack(stack, taken.home, keep && !stop.signal.aborted);
    taken.leave();
  }
  if (counts.skipped > 0) report(`Skipped: ${counts.skipped}`);
  report(`Tests: ${counts.passed} passed, ${counts.failed} failed`);
  return counts.failed === 0 && !stop.signal.aborted ? 0 : 1;
});

async function leaveStack(stack: TestStack | null, home: string, keep: boolean): Promise<void> {
  if (stack !== null && keep) {
    stack.keep();
    report('The test stack is left running for the next npm test; one without --keep stops it.');
  } else if (await stopEverything({ home })) {
    report('The test stack is stopped.');
  }
}
