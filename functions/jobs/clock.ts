import middy from '@middy/core';
import { type TickReport, tick } from '../../shared/jobs/tick.use-case.ts';
import { instant } from '../../shared/kernel/time.ts';
import { driveDeps } from '../container/driving.ts';
import { noticeDeps } from '../container/notices.ts';
import { freshPolicy } from '../middleware/fresh-policy.ts';
import { oneLine } from '../middleware/one-line.ts';

const deps = { ...noticeDeps(), ...driveDeps() };

/** The minute's schedule; `time` is the moment at which clocks are held against. */
interface ClockInput {
  readonly time: string;
}

export const handler = middy<ClockInput, TickReport>()
  .use(oneLine<ClockInput, TickReport>((_event, report) => ({ job: 'clock', ...report })))
  .use(freshPolicy<ClockInput, TickReport>())
  .handler(({ time }) => tick(deps, instant(time)));
