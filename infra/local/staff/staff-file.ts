import { chmodSync, existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { PlainError } from '../../cli/plain-error.ts';
import type { RosterEntry } from './staff-roster.ts';

/** A sign-in to a local stack. */
export interface StaffSignIn extends RosterEntry {
  readonly password: string;
}

/** The sign-ins that the file holds; none where there is no file. */
export function readStaffFile(path: string): readonly StaffSignIn[] {
  if (!existsSync(path)) return [];
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as StaffSignIn[];
  } catch {
    throw new PlainError(`${path} is damaged. Remove it; the next start makes new passwords.`);
  }
}

/** Writes the sign-ins, for this user's eyes only. */
export function writeStaffFile(path: string, staff: readonly StaffSignIn[]): void {
  const lines = staff.map((entry) => `  ${JSON.stringify(entry)}`);
  writeFileSync(`${path}.new`, `[\n${lines.join(',\n')}\n]\n`, { mode: 0o600 });
  chmodSync(`${path}.new`, 0o600); // the mode above counts for a new file only
  renameSync(`${path}.new`, path);
}
