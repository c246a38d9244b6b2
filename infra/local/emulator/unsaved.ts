import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { filesOf, type StackFolder } from '../../cli/settings.ts';

/** Notes that the emulator runs from `startedAt` on, with nothing saved of what it does. */
export function noteUnsaved(stack: StackFolder, startedAt: string): void {
  writeFileSync(filesOf(stack).unsaved, `${startedAt}\n`);
}

/** Notes that the emulator saved its state while it ended. */
export function noteSaved(stack: StackFolder): void {
  rmSync(filesOf(stack).unsaved, { force: true });
}

/** What the last run of the emulator lost because it was killed, in words for the user; null where it lost nothing. */
export function whatWasLost(stack: StackFolder): string | null {
  const { unsaved } = filesOf(stack);
  if (!existsSync(unsaved)) return null;
  const startedAt = readFileSync(unsaved, 'utf8').trim();
  return (
    `The local AWS was killed before it could save. Lost is what happened since its start at ${startedAt}:\n` +
    'cases, refunds and staff of that time are gone, though the mailbox may still show their mail.\n' +
    'Stop it by npm stop or Ctrl-C, which save; npm run reset begins afresh.'
  );
}
