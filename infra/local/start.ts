import { randomUUID } from 'node:crypto';
import { parseArgs } from 'node:util';
import { readEndpoints } from '../cli/endpoints.ts';
import { PlainError, runProgram } from '../cli/plain-error.ts';
import { filesOf, readSettings, START_HOME } from '../cli/settings.ts';
import { runningSupervisor, startInBackground } from './background.ts';
import { stopRequests } from './stop-requests.ts';
import { supervise } from './supervise.ts';
import { whereToGo } from './where-to-go.ts';

const report = (line: string) => console.log(line);

await runProgram(async () => {
  const detach = readDetach(process.argv.slice(2));
  const settings = readSettings(START_HOME, process.env);

  if (runningSupervisor(settings) !== null) {
    const endpoints = readEndpoints(filesOf(settings).endpoints);
    report(
      endpoints === null
        ? 'Redress is already starting, or stopping. Look at .local/supervisor.log, or stop it: npm stop'
        : `Redress is already running.\n${whereToGo(endpoints, randomUUID(), 'npm stop')}`,
    );
    return 0;
  }
  if (detach) {
    const stack = await startInBackground(settings, report);
    stack.release();
    report(whereToGo(stack.endpoints, randomUUID(), 'npm stop'));
    return 0;
  }
  await supervise(settings, {
    report,
    stop: stopRequests({ parent: 'watched' }).signal,
    onReady: (endpoints) => report(whereToGo(endpoints, randomUUID(), 'Ctrl-C')),
  });
  return 0;
});

function readDetach(args: string[]): boolean {
  try {
    return parseArgs({ args, options: { detach: { type: 'boolean', default: false } } }).values.detach;
  } catch {
    throw new PlainError('Usage: npm start [-- --detach]');
  }
}
