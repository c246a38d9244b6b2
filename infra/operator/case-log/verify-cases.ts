import { pMapIterable } from 'p-map';
import { type BrokenEntry, brokenEntryOf } from '../../../shared/case/log.ts';
import { everyCase } from '../../../shared/features/simulation/every-case.ts';
import type { PastCases } from '../../../shared/features/simulation/past-cases.port.ts';
import type { CaseId } from '../../../shared/kernel/ids.ts';
import { instant } from '../../../shared/kernel/time.ts';

/** What came of looking through the log of a case. */
export interface Verified {
  readonly caseId: CaseId;
  readonly entries: number;
  readonly broken: BrokenEntry | null;
}

/** Cases that are read at the same moment. */
const atOnce = 10;

/** Looks through the log of one case; null where there is no such case. */
export async function verifyCase(
  cases: Pick<PastCases, 'findWithLog'>,
  caseId: CaseId,
): Promise<Verified | null> {
  const look = async () => {
    const found = await cases.findWithLog(caseId);
    return found && { caseId, entries: found.log.length, broken: brokenEntryOf(found.case, found.log) };
  };
  const seen = await look();
  // A commit may come between the pages of a long log; what is broken is so the second time as well.
  return seen?.broken ? look() : seen;
}

/** Looks through the logs of all cases; holds a page of them at a time. */
export async function* verifyCases(
  cases: Pick<PastCases, 'findWithLog' | 'openedSince'>,
): AsyncGenerator<Verified> {
  const verify = (caseId: CaseId) => verifyCase(cases, caseId);
  const ids = everyCase(cases, instant('1970-01-01T00:00:00Z'));
  for await (const verified of pMapIterable(ids, verify, { concurrency: atOnce })) {
    if (verified) yield verified;
  }
}

const words: Readonly<Record<BrokenEntry['differs'], (stored: string, expected: string) => string>> = {
  version: (stored) => `is missing; entry ${stored} stands in its place`,
  previousHash: (stored, expected) =>
    `follows ${short(stored)}, but the entry before it is ${short(expected)}: one of the two was replaced`,
  hash: (stored, expected) =>
    `was altered: its hash is ${short(stored)}, its content gives ${short(expected)}`,
  caseId: (stored) => `is of another case, ${stored}`,
  logHash: (stored, expected) =>
    `was replaced: its hash is ${short(stored)}, the case knows it as ${short(expected)}`,
};

/** Which entry of a case is broken, and in what. */
export function brokenText(caseId: CaseId, { version, differs, stored, expected }: BrokenEntry): string {
  const entry = `${caseId}: entry ${version}`;
  if (stored === null) return `${entry} is missing`;
  if (expected === null) return `${entry} is one that the case knows nothing of`;
  return `${entry} ${words[differs](stored, expected)}`;
}

const short = (hash: string) => (hash === '' ? 'nothing' : hash.slice(0, 12));
