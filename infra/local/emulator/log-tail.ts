import { existsSync, readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { PROJECT_DIR } from '../../cli/settings.ts';

/** The last lines of a log file, headed by its name; for messages about a failure. */
export function logTail(path: string, lines = 25): string {
  const text = existsSync(path) ? readFileSync(path, 'utf8').trimEnd() : '';
  const tail = text.split('\n').slice(-lines);
  return `Last lines of ${relative(PROJECT_DIR, path)}:\n${tail.map((line) => `  ${line}`).join('\n')}`;
}
