import { createHash } from 'node:crypto';
import type { CaseId } from '../kernel/ids.ts';
import type { Actor } from '../kernel/parties.ts';
import type { Instant } from '../kernel/time.ts';
import type { CaseEvent } from './events.ts';

/** One commit in the append-only log: what happened, by whom, chained to the entry before by its hash. */
export interface LogEntry {
  readonly caseId: CaseId;
  /** The case version that this entry brought about; the first is 1, and none is left out. */
  readonly version: number;
  readonly at: Instant;
  readonly actor: Actor;
  readonly events: readonly CaseEvent[];
  /** Hash of the entry before; empty at the first. */
  readonly previousHash: string;
  /** SHA-256, hexadecimal, over all of the above in canonical JSON. */
  readonly hash: string;
}

/** Makes the entry that follows the one with `previousHash`. */
export function logEntry(entry: Omit<LogEntry, 'hash'>): LogEntry {
  return { ...entry, hash: hashOf(entry) };
}

/** The first version whose entry is missing or altered, or null where every entry follows from the one before. */
export function firstBrokenEntry(entries: readonly LogEntry[]): number | null {
  let previousHash = '';
  for (const [index, entry] of entries.entries()) {
    const { hash, ...content } = entry;
    const follows = entry.version === index + 1 && entry.previousHash === previousHash;
    if (!follows || hashOf(content) !== hash) return index + 1;
    previousHash = hash;
  }
  return null;
}

function hashOf(entry: Omit<LogEntry, 'hash'>): string {
  return createHash('sha256').update(canonical(entry)).digest('hex');
}

/** JSON with sorted keys, so that storing and reading an entry cannot change its hash. */
function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (typeof value === 'object' && value !== null) {
    const members = Object.entries(value)
      .filter(([, member]) => member !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, member]) => `${JSON.stringify(key)}:${canonical(member)}`);
    return `{${members.join(',')}}`;
  }
  return JSON.stringify(value);
}
