import { describeFailure } from '../cli/plain-error.ts';
import { readSettings } from '../cli/settings.ts';
import { RELEASE, type SupervisorMessage } from './background.ts';
import { stopRequests } from './stop-requests.ts';
import { supervise } from './supervise.ts';

/**
 * A local stack in the background, started by `startInBackground` with the stack's folder as argument.
 * It stops with the process that started it, until that one releases it.
 */
const [home] = process.argv.slice(2);
if (home === undefined || process.send === undefined) throw new Error('to be started by startInBackground');

const stop = stopRequests({ parent: 'ignored' });
let released = false;
process.on('message', (message) => {
  released ||= message === RELEASE;
});
process.on('disconnect', () => {
  if (!released) stop.abort();
});

const tell = (message: SupervisorMessage) => {
  if (process.connected) process.send?.(message);
};
try {
  await supervise(readSettings(home, process.env), {
    report: (line) => {
      console.log(line);
      tell({ kind: 'progress', line });
    },
    stop: stop.signal,
    onReady: (endpoints) => tell({ kind: 'ready', endpoints }),
  });
} catch (error) {
  console.error(describeFailure(error));
  tell({ kind: 'failed', message: describeFailure(error).trim() });
  process.exitCode = 1;
}
if (process.connected) process.disconnect();
