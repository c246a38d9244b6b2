import { runProgram } from '../cli/plain-error.ts';
import { readSettings, START_HOME } from '../cli/settings.ts';
import { stopEverything } from './stop-everything.ts';

await runProgram(async () => {
  const stopped = await stopEverything(readSettings(START_HOME, process.env));
  console.log(stopped ? 'Stopped; the data is kept.' : 'Nothing runs.');
  return 0;
});
