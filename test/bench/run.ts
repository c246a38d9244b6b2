import { dirname, join, resolve } from 'node:path';
import { PlainError, runProgram } from '../../infra/cli/plain-error.ts';
import { step } from '../../infra/cli/progress.ts';
import { filesOf, TEST_HOME } from '../../infra/cli/settings.ts';
import { stopEverything } from '../../infra/local/stop-everything.ts';
import { aborted, stopRequests } from '../../infra/local/stop-requests.ts';
import { takeTestHome } from '../../infra/local/testing/test-home.ts';
import { bringUpTestStack } from '../../infra/local/testing/test-stack.ts';
import { measureBundles } from './bundles/measure-bundles.ts';
import { type BenchSize, type RetailOptions, readOptions } from './options.ts';
import { purchasesIn } from './retail/purchases.ts';
import { writeReport, writeRetailReport } from './write-report.ts';

const report = (line: string) => console.log(line);

await runProgram(async () => {
  const options = readOptions(process.argv.slice(2));
  if (!options) {
    throw new PlainError(
      'Usage: npm run bench, npm run bench -- --quick, or npm run bench -- --retail [folder]',
    );
  }
  if (process.env['AWS_ENDPOINT_URL']) {
    throw new PlainError('The bench brings its own local AWS. Unset AWS_ENDPOINT_URL first.');
  }
  const stop = stopRequests({ parent: 'watched' });
  const measure = options.mode === 'retail' ? retail(options) : await measurements(options);
  const { home, leave } = takeTestHome(join(dirname(TEST_HOME), 'bench'));
  try {
    await bringUpTestStack(home, report, stop.signal);
    process.env['REDRESS_ENDPOINTS'] = filesOf({ home }).endpoints;
    const stopped = aborted(stop.signal).then(() => Promise.reject(stop.signal.reason));
    stopped.catch(() => {});
    const write = await Promise.race([measure(), stopped]);
    write();
    return 0;
  } finally {
    await stopEverything({ home });
    leave();
    report('The bench stack is stopped.');
  }
});
process.exit(); // connections that clients keep alive would hold the process

/** Measures on a stack, and gives back how to write down what came of it. Modules on the stack read where it is as they load. */
type Measure = () => Promise<() => void>;

async function measurements(size: BenchSize): Promise<Measure> {
  const bundles = await step(report, 'Importing the bundles', async () => measureBundles(size.imports));
  return async () => {
    const { measureStack } = await import('./measure.ts');
    const results = await measureStack(size, bundles, report);
    return () => writeReport(results);
  };
}

function retail({ folder }: RetailOptions): Measure {
  // npm runs scripts in the project's folder and tells where the user stood.
  const path = resolve(process.env['INIT_CWD'] ?? '.', folder);
  const purchases = purchasesIn(path);
  return async () => {
    const { measureRetail } = await import('./retail/measure-retail.ts');
    const results = await measureRetail(path, purchases, report);
    return () => writeRetailReport(results);
  };
}
