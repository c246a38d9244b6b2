import { describe, expect, it } from 'vitest';
import { brokenText, verifyCase, verifyCases } from '../../../infra/operator/case-log/verify-cases.ts';
import type { Case } from '../../../shared/case/case.ts';
import { type LogEntry, logEntry } from '../../../shared/case/log.ts';
import { type CaseId, caseIdFrom } from '../../../shared/kernel/ids.ts';
import { opened } from '../../builders/case/cases.ts';
import { logOf } from '../../builders/case/log.ts';
import { present } from '../../builders/must.ts';
import { MemoryStore } from '../../fakes/memory-store.ts';

/** A table of cases that were acknowledged, asked and withdrawn, and whose logs nobody touched. */
function table(count = 1) {
  const store = new MemoryStore();
  const ids = Array.from({ length: count }, (_, n) => caseIdFrom(new Uint8Array(16).fill(n + 1)));
  const pages: (string | null)[] = [];
  for (const caseId of ids) {
    const log = logOf(
      [
        [1, 'system', { type: 'acknowledged' }],
        [2, 'customer', { type: 'withdrawn' }],
        [3, 'system', { type: 'closed' }],
      ],
      { caseId },
    );
    store.add({ ...opened({ id: caseId }), version: 4, logHash: present(log.at(-1)).hash }, { log });
  }
  const [mine] = ids;
  return {
    mine: present(mine),
    pages,
    cases: {
      findWithLog: (caseId: CaseId) => store.findWithLog(caseId),
      async openedSince(_: string, cursor: string | null) {
        pages.push(cursor);
        const from = Number(cursor ?? 0);
        return { items: ids.slice(from, from + 2), next: from + 2 < count ? `${from + 2}` : null };
      },
    },
    /** Changes the rows behind the back of all rules. */
    async tamper(
      caseId: CaseId,
      log: (before: readonly LogEntry[]) => readonly LogEntry[],
      change: Partial<Case> = {},
    ) {
      const row = present(await store.findWithLog(caseId));
      store.add({ ...row.case, ...change }, { log: log(row.log) });
    },
  };
}

const asItWas = (log: readonly LogEntry[]) => log;
const replaced = (version: number, change: Partial<LogEntry>) => (log: readonly LogEntry[]) =>
  log.map((entry) => (entry.version === version ? { ...entry, ...change } : entry));
/** The same with a hash that fits. */
const forged = (version: number, change: Partial<LogEntry>) => (log: readonly LogEntry[]) =>
  log.map((entry) => {
    const { hash: _, ...content } = { ...entry, ...change };
    return entry.version === version ? logEntry(content) : entry;
  });

describe('the log of a case', () => {
  it('is whole where nobody touched it', async () => {
    const { cases, mine } = table();
    expect(await verifyCase(cases, mine)).toEqual({ caseId: mine, entries: 4, broken: null });
  });

  it('is none where there is no case', async () => {
    expect(await verifyCase(table().cases, caseIdFrom(new Uint8Array(16)))).toBeNull();
  });

  it.each<[string, Parameters<ReturnType<typeof table>['tamper']>[1], Partial<Case>, RegExp]>([
    [
      'whose actor was altered',
      replaced(2, { actor: 'staff:mallory' }),
      {},
      /: entry 2 was altered: its hash is [0-9a-f]{12}, its content gives [0-9a-f]{12}$/,
    ],
    [
      'whose entry was replaced',
      forged(2, { actor: 'staff:mallory' }),
      {},
      /: entry 3 follows [0-9a-f]{12}, but the entry before it is [0-9a-f]{12}: one of the two was replaced$/,
    ],
    [
      'whose first entry says that there was one before',
      forged(1, { previousHash: 'f'.repeat(64) }),
      {},
      /: entry 1 follows ffffffffffff, but the entry before it is nothing: /,
    ],
    [
      'whose last entry was replaced',
      forged(4, { events: [] }),
      {},
      /: entry 4 was replaced: its hash is [0-9a-f]{12}, the case knows it as [0-9a-f]{12}$/,
    ],
    [
      'of which an entry was taken',
      (log) => log.toSpliced(1, 1),
      {},
      /: entry 2 is missing; entry 3 stands in its place$/,
    ],
    ['of which the end was taken', (log) => log.slice(0, 2), {}, /: entry 3 is missing$/],
    ['of which all was taken', () => [], {}, /: entry 1 is missing$/],
    [
      'to which the case was put back',
      asItWas,
      { version: 3 },
      /: entry 4 is one that the case knows nothing of$/,
    ],
  ])('%s is broken there', async (_, log, change, words) => {
    const { cases, mine, tamper } = table();
    await tamper(mine, log, change);
    const { broken } = present(await verifyCase(cases, mine));
    expect(brokenText(mine, present(broken))).toMatch(words);
  });

  it('is broken where it was copied from another case', async () => {
    const { cases, mine, tamper } = table();
    const other = caseIdFrom(new Uint8Array(16).fill(9));
    const log = logOf([], { caseId: other });
    await tamper(mine, () => log, { version: 1, logHash: present(log[0]).hash });
    const { broken } = present(await verifyCase(cases, mine));
    expect(brokenText(mine, present(broken))).toBe(`${mine}: entry 1 is of another case, ${other}`);
  });

  it('is read again before it is called broken, for a commit may have come in between', async () => {
    const { cases, mine } = table();
    const whole = present(await cases.findWithLog(mine));
    const answers = [{ ...whole, log: whole.log.slice(0, 3) }, whole];
    const verified = await verifyCase({ findWithLog: async () => answers.shift() ?? null }, mine);
    expect(verified).toEqual({ caseId: mine, entries: 4, broken: null });
  });
});

describe('all logs', () => {
  it('are read page by page, and the broken one is named', async () => {
    const { cases, pages, mine, tamper } = table(5);
    await tamper(mine, replaced(3, { events: [] }));
    const all = await Array.fromAsync(verifyCases(cases));
    expect(all).toHaveLength(5);
    expect(pages).toEqual([null, '2', '4']);
    const broken = all.filter((one) => one.broken);
    expect(broken).toMatchObject([{ caseId: mine, broken: { version: 3, differs: 'hash' } }]);
  });
});
