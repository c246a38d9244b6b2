import middy from '@middy/core';
import { type StrikesReport, strikeDueClocks } from '../../shared/jobs/strike-due-clocks.use-case.ts';
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

export const handler = middy<ClockInput, StrikesReport>()
  .use(oneLine<ClockInput, StrikesReport>((_event, report) => ({ job: 'clock', ...report })))
  .use(freshPolicy<ClockInput, StrikesReport>())
  .handler(({ time }) => strikeDueClocks(deps, instant(time)));
