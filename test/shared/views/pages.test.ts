import { describe, expect, it } from 'vitest';
import type { ThreadMessage } from '../../../shared/case/store.port.ts';
import { newestOf } from '../../../shared/kernel/page.ts';
import { caseFile } from '../../../shared/views/case-file.view.ts';
import { readCase } from '../../../shared/views/read-case.use-case.ts';
import * as at from '../../builders/case/cases.ts';
import { owner } from '../../builders/case-set-up.ts';
import { later } from '../../builders/clock.ts';
import { mustOk } from '../../builders/must.ts';
import { facts } from '../../builders/payments/payment-facts.ts';
import { anna } from '../../builders/staff.ts';
import { fakeDeps, fakePayments } from '../../fakes/deps.ts';
import { MemoryStore } from '../../fakes/memory-store.ts';

/** More than a function may answer, if it were answered at once. */
const thread = Array.from(
  { length: 420 },
  (_, n): ThreadMessage => ({
    version: n + 1,
    at: later(n),
    from: 'customer',
    topic: null,
    author: 'customer',
    text: `${n} ${'漢'.repeat(5000)}`,
    questions: [],
    answers: [],
    parts: {},
  }),
);

function longCase() {
  const store = new MemoryStore();
  store.add(at.leftToPeople(), { thread });
  return { ...fakeDeps(store), payments: fakePayments({ find: async () => facts() }) };
}
const number = ({ text }: { readonly text: string }) => Number.parseInt(text, 10);

describe('a thread that is too long for one answer', () => {
  it('comes to the customer in pages, the newest first, with nothing left out', async () => {
    const deps = longCase();
    const seen: number[] = [];
    let cursor: string | null | undefined;
    do {
      const { view, etag } = mustOk(await readCase(deps, owner, cursor ? { messagesBefore: cursor } : {}));
      expect(JSON.stringify(view).length).toBeLessThan(1_000_000);
      expect(etag).toContain(cursor ?? '');
      seen.unshift(...view.messages.map(number));
      cursor = view.messagesBefore;
    } while (cursor !== null);
    expect(seen).toEqual(thread.map(number));
  });

  it('comes to staff in the same pages', async () => {
    const deps = longCase();
    const newest = mustOk(await caseFile(deps, at.caseId, anna));
    expect(newest.thread.map(number).at(-1)).toBe(419);
    const threadBefore = newest.threadBefore ?? '';
    const older = mustOk(await caseFile(deps, at.caseId, anna, { threadBefore }));
    expect(older.thread.map(number).at(-1)).toBe(Number(threadBefore) - 1);
  });
});

it('a page has one item at least, and at most two hundred', () => {
  const huge = ['x'.repeat(900_000), 'y'.repeat(900_000)];
  expect(newestOf(huge)).toMatchObject({ items: [huge[1]], before: '1' });
  const many = Array.from({ length: 500 }, (_, n) => n);
  expect(newestOf(many).items).toEqual(many.slice(300));
  expect(newestOf(many, '300')).toEqual({ items: many.slice(100, 300), before: '100' });
  expect(newestOf(many, '100')).toEqual({ items: many.slice(0, 100), before: null });
});
