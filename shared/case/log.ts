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

/** Where a log is broken: the first entry that is not as it should be, and in what. */
export interface BrokenEntry {
  /** The case version that the entry should have brought about. */
  readonly version: number;
  /** `logHash`: the hash that the case knows of its newest entry. */
  readonly differs: 'version' | 'previousHash' | 'hash' | 'caseId' | 'logHash';
  /** What stands there; null where there is no entry. */
  readonly stored: string | null;
  /** What should stand there; null where there should be no entry. */
  readonly expected: string | null;
}

/** The first entry that is missing or altered, or null where every entry follows from the one before. */
export function firstBrokenEntry(entries: readonly LogEntry[]): BrokenEntry | null {
  let previousHash = '';
  for (const [index, entry] of entries.entries()) {
    const { hash, ...content } = entry;
    const version = index + 1;
    const differing = (differs: BrokenEntry['differs'], stored: string, expected: string): BrokenEntry => {
      return { version, differs, stored, expected };
    };
    if (entry.version !== version) return differing('version', `${entry.version}`, `${version}`);
    if (entry.previousHash !== previousHash) {
      return differing('previousHash', entry.previousHash, previousHash);
    }
    const contentHash = hashOf(content);
    if (hash !== contentHash) return differing('hash', hash, contentHash);
    previousHash = hash;
  }
  return null;
}

/** The same, held against what the case knows of its log: whose it is, how long it is, and how it ends. */
export function brokenEntryOf(
  { id, version, logHash }: { readonly id: CaseId; readonly version: number; readonly logHash: string },
  log: readonly LogEntry[],
): BrokenEntry | null {
  const broken = firstBrokenEntry(log);
  if (broken) return broken;
  const stranger = log.find(({ caseId }) => caseId !== id);
  if (stranger) {
    return { version: stranger.version, differs: 'caseId', stored: stranger.caseId, expected: id };
  }
  const [missing, surplus] = [log.length + 1, version + 1];
  if (missing <= version)
    return { version: missing, differs: 'version', stored: null, expected: `${missing}` };
  if (surplus <= log.length)
    return { version: surplus, differs: 'version', stored: `${surplus}`, expected: null };
  const stored = log.at(-1)?.hash ?? null;
  return stored === logHash ? null : { version, differs: 'logHash', stored, expected: logHash };
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
