import { availableParallelism } from 'node:os';
import { step } from '../../infra/cli/progress.ts';
import { countCases } from './counts/count-cases.ts';
import { measureLoad } from './load/measure-load.ts';
import type { BenchSize } from './options.ts';
import { measureQueue } from './queue/measure-queue.ts';
import type { BundleFigures, Results } from './report/results.ts';

type Report = (line: string) => void;

/** Measures the stack that REDRESS_ENDPOINTS names. */
export async function measureStack(
  size: BenchSize,
  bundles: BundleFigures,
  report: Report,
): Promise<Results> {
  const cases = await step(report, 'Counting what a case takes', countCases);
  const queue = await step(report, 'Paging through queues', () =>
    measureQueue(size.queues, size.queueRounds),
  );
  const load = await step(report, 'Loading the stack', () => measureLoad(size, report));
  return {
    takenOn: new Date().toISOString().slice(0, 10),
    mode: size.mode,
    machine: `${availableParallelism()} cores`,
    cases,
    bundles,
    load,
    queue,
  };
}
