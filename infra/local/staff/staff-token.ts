import { PlainError, runProgram } from '../../cli/plain-error.ts';
import { START_HOME } from '../../cli/settings.ts';
import { staffToken } from './staff.ts';

await runProgram(async () => {
  const [username, ...rest] = process.argv.slice(2);
  if (username === undefined || rest.length > 0) {
    throw new PlainError('Usage: npm run -s staff-token -- <username>, one of those in .local/staff.json');
  }
  console.log(await staffToken(START_HOME, username));
  return 0;
});
