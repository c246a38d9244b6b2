import * as z from 'zod';

/** What an answer holds of one list at most: it stays far below the 6 MB that a function may answer. */
const most = { items: 200, bytes: 512 * 1024 } as const;
/** Of lists that are short by nature, and told in the log as well. */
const mostOfShort = 50;

/** Where the page before this one ends: a place in the list, counted from its oldest. */
export const pageCursor = z
  .string()
  .regex(/^[1-9]\d{0,6}$/, 'is not a cursor of ours')
  .describe('Shows what is older: the cursor that an earlier answer gave');

/** The cursor in an answer. */
export const olderCursor = z
  .string()
  .nullable()
  .describe('Cursor to what is older than this list shows; null where this is all');

export interface NewestPage<T> {
  /** Oldest first, as in the whole list. */
  readonly items: readonly T[];
  readonly before: string | null;
}

/** The newest of a list that grows at its end, or what is older than the cursor `before`: as many as an answer holds, one at least. */
export function newestOf<T>(all: readonly T[], before?: string): NewestPage<T> {
  const end = before === undefined ? all.length : Math.min(Number(before), all.length);
  let start = end;
  let bytes = 0;
  while (start > 0 && end - start < most.items) {
    bytes += Buffer.byteLength(JSON.stringify(all[start - 1]));
    if (bytes > most.bytes && start < end) break;
    start -= 1;
  }
  return { items: all.slice(start, end), before: start > 0 ? String(start) : null };
}

/** The newest of a short list. */
export function newestFew<T>(all: readonly T[]): T[] {
  return all.slice(-mostOfShort);
}
