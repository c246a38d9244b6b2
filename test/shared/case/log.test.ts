import fc, { type Arbitrary } from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CaseEvent } from '../../../shared/case/events.ts';
import { firstBrokenEntry, type LogEntry, logEntry } from '../../../shared/case/log.ts';
import { money } from '../../../shared/kernel/money.ts';
import { caseId, refundId } from '../../builders/case/cases.ts';
import { later } from '../../builders/clock.ts';
import { present } from '../../builders/must.ts';

const anyEvents = (): Arbitrary<CaseEvent[]> =>
  fc.array(
    fc.oneof(
      fc.record({
        type: fc.constant('put_aside' as const),
        from: fc.constant('received' as const),
        step: fc.string(),
        error: fc.string({ unit: 'binary' }),
      }),
      fc.nat().map((amount): CaseEvent => {
        const path = 'original_method';
        return { type: 'refund_intended', refundId, amount: money(amount, 'EUR'), path };
      }),
      fc.constant<CaseEvent>({ type: 'closed' }),
    ),
    { maxLength: 3 },
  );

/** A log of 3 to 6 entries. */
const anyLog = () =>
  fc.array(anyEvents(), { minLength: 3, maxLength: 6 }).map((commits) => {
    const log: LogEntry[] = [];
    for (const [index, events] of commits.entries()) {
      const previousHash = log.at(-1)?.hash ?? '';
      log.push(
        logEntry({ caseId, version: index + 1, at: later(index), actor: 'system', events, previousHash }),
      );
    }
    return log;
  });

const at = <T>(list: readonly T[], index: number): T => present(list[index % list.length]);
const replaced = (log: readonly LogEntry[], index: number, entry: LogEntry) =>
  log.with(index % log.length, entry);

/** The same value with the keys of every object in another order. */
function reordered(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reordered);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, member]) => [key, reordered(member)]),
  );
}

describe('a case log', () => {
  it('that nobody touched verifies, also when it is empty', () => {
    fc.assert(fc.property(anyLog(), (log) => firstBrokenEntry(log) === null));
    expect(firstBrokenEntry([])).toBeNull();
  });

  it('verifies after it was stored and read with its keys in another order', () => {
    fc.assert(
      fc.property(anyLog(), (log) => {
        const read = JSON.parse(JSON.stringify(reordered(log))) as LogEntry[];
        expect(firstBrokenEntry(read)).toBeNull();
      }),
    );
  });

  it('verifies after it was stored without members that are undefined', () => {
    const entry = { caseId, version: 1, at: later(0), actor: 'system' as const, previousHash: '' };
    const events = [{ type: 'closed', nothing: undefined }] as unknown as readonly CaseEvent[];
    expect(logEntry({ ...entry, events }).hash).toBe(
      logEntry({ ...entry, events: [{ type: 'closed' }] }).hash,
    );
  });
});

describe('a case log breaks at the entry', () => {
  const changes: Record<string, (entry: LogEntry) => LogEntry> = {
    'whose time was changed': (entry) => ({ ...entry, at: later(999) }),
    'whose actor was changed': (entry) => ({ ...entry, actor: 'staff:mallory' }),
    'whose case was changed': (entry) => ({ ...entry, caseId: `${entry.caseId}x` }),
    'to which an event was added': (entry) => ({
      ...entry,
      events: [...entry.events, { type: 'withdrawn' }],
    }),
    'whose version was changed': (entry) => ({ ...entry, version: entry.version + 100 }),
    'whose link to the one before was changed': (entry) => ({ ...entry, previousHash: 'f'.repeat(64) }),
    'whose hash was changed': (entry) => ({
      ...entry,
      hash: entry.hash.replace(/^./, (c) => (c === '0' ? '1' : '0')),
    }),
    'to which a member was added': (entry) => ({ ...entry, note: 'planted' }),
  };

  it.each(Object.entries(changes))('%s', (_, change) => {
    fc.assert(
      fc.property(anyLog(), fc.nat(), (log, index) => {
        const broken = replaced(log, index, change(at(log, index)));
        expect(firstBrokenEntry(broken)?.version).toBe((index % log.length) + 1);
      }),
    );
  });

  it('whose event was altered', () => {
    fc.assert(
      fc.property(anyLog(), fc.nat(), (log, index) => {
        const entry = at(log, index);
        fc.pre(entry.events.length > 0);
        const events = entry.events.toSpliced(0, 1, { type: 'resumed', to: 'received' });
        expect(firstBrokenEntry(replaced(log, index, { ...entry, events }))?.version).toBe(entry.version);
      }),
    );
  });

  it('after the one that was altered and given a fitting hash', () => {
    fc.assert(
      fc.property(anyLog(), fc.nat(), (log, index) => {
        const place = index % (log.length - 1);
        const { hash: _, ...content } = at(log, place);
        const forged = logEntry({ ...content, actor: 'staff:mallory' });
        expect(firstBrokenEntry(replaced(log, place, forged))?.version).toBe(place + 2);
      }),
    );
  });

  it('that is missing', () => {
    fc.assert(
      fc.property(anyLog(), fc.nat(), (log, index) => {
        const place = index % (log.length - 1);
        expect(firstBrokenEntry(log.toSpliced(place, 1))?.version).toBe(place + 1);
      }),
    );
  });

  it('that was left out of a log whose every hash fits', () => {
    fc.assert(
      fc.property(anyLog(), fc.nat(), (log, index) => {
        const place = index % (log.length - 1);
        const forged: LogEntry[] = [];
        for (const { hash: _, ...content } of log.toSpliced(place, 1)) {
          forged.push(logEntry({ ...content, previousHash: forged.at(-1)?.hash ?? '' }));
        }
        expect(firstBrokenEntry(forged)?.version).toBe(place + 1);
      }),
    );
  });

  it('that was put before another', () => {
    fc.assert(
      fc.property(anyLog(), fc.nat(), (log, index) => {
        const place = index % (log.length - 1);
        const swapped = log.toSpliced(place, 2, at(log, place + 1), at(log, place));
        expect(firstBrokenEntry(swapped)?.version).toBe(place + 1);
      }),
    );
  });

  it('that stands there twice', () => {
    fc.assert(
      fc.property(anyLog(), fc.nat(), (log, index) => {
        const place = index % log.length;
        expect(firstBrokenEntry(log.toSpliced(place, 0, at(log, place)))?.version).toBe(place + 2);
      }),
    );
  });
});
