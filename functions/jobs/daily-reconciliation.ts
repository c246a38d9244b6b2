import middy from '@middy/core';
import {
  type BooksReport,
  type ReconcileBooksDeps,
  reconcileBooks,
} from '../../shared/features/books/reconcile-books.use-case.ts';
import { addSeconds, instant } from '../../shared/kernel/time.ts';
import { driveDeps } from '../container/driving.ts';
import { noticeDeps } from '../container/notices.ts';
import { payments } from '../container/payments.ts';
import { freshPolicy } from '../middleware/fresh-policy.ts';
import { oneLine } from '../middleware/one-line.ts';

/** Begins no other day after so many seconds, so that the last one ends before the function has to. */
const enoughSeconds = 40;

const deps: ReconcileBooksDeps = { ...noticeDeps(), ...driveDeps(), payments: payments() };

/** The night's schedule; `time` is the moment from which days are counted back. */
interface ReconciliationInput {
  readonly time: string;
}

export const handler = middy<ReconciliationInput, BooksReport>()
  .use(
    oneLine<ReconciliationInput, BooksReport>((_event, report) => ({
      job: 'daily-reconciliation',
      ...report,
    })),
  )
  .use(freshPolicy<ReconciliationInput, BooksReport>())
  .handler(({ time }) => {
    const end = addSeconds(deps.runtime.now(), enoughSeconds);
    return reconcileBooks(deps, instant(time), () => deps.runtime.now() > end);
  });
