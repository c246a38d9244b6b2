import { rmSync } from 'node:fs';
import { runProgram } from '../cli/plain-error.ts';
import { filesOf, readSettings, START_HOME } from '../cli/settings.ts';
import { stopEverything } from './stop-everything.ts';

await runProgram(async () => {
  const settings = readSettings(START_HOME, process.env);
  if (await stopEverything(settings)) console.log('Stopped.');
  for (const path of Object.values(filesOf(settings))) rmSync(path, { recursive: true, force: true });
  console.log('All local data is gone; the next npm start begins afresh.');
  return 0;
});
