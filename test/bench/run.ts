import { dirname, join } from 'node:path';
import { PlainError, runProgram } from '../../infra/local/plain-error.ts';
import { step } from '../../infra/local/progress.ts';
import { filesOf, TEST_HOME } from '../../infra/local/settings.ts';
import { stopEverything } from '../../infra/local/stop-everything.ts';
import { aborted, stopRequests } from '../../infra/local/stop-requests.ts';
import { takeTestHome } from '../../infra/local/testing/test-home.ts';
import { bringUpTestStack } from '../../infra/local/testing/test-stack.ts';
import { measureBundles } from './bundles/measure-bundles.ts';
import { readOptions } from './options.ts';
import { writeReport } from './write-report.ts';

const report = (line: string) => console.log(line);

await runProgram(async () => {
  const size = readOptions(process.argv.slice(2));
  if (!size) throw new PlainError('Usage: npm run bench, or npm run bench -- --quick');
  if (process.env['AWS_ENDPOINT_URL']) {
    throw new PlainError('The bench brings its own local AWS. Unset AWS_ENDPOINT_URL first.');
  }
  const stop = stopRequests({ parent: 'watched' });
  const bundles = await step(report, 'Importing the bundles', async () => measureBundles(size.imports));
  const { home, leave } = takeTestHome(join(dirname(TEST_HOME), 'bench'));
  try {
    await bringUpTestStack(home, report, stop.signal);
    process.env['REDRESS_ENDPOINTS'] = filesOf({ home }).endpoints;
    const { measureStack } = await import('./measure.ts'); // reads REDRESS_ENDPOINTS as it loads
    const stopped = aborted(stop.signal).then(() => Promise.reject(stop.signal.reason));
    stopped.catch(() => {});
    writeReport(await Promise.race([measureStack(size, bundles, report), stopped]));
    return 0;
  } finally {
    await stopEverything({ home });
    leave();
    report('The bench stack is stopped.');
  }
});
process.exit(); // connections that clients keep alive would hold the process
