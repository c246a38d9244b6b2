import type { CaseId } from '../../kernel/ids.ts';
import type { Instant } from '../../kernel/time.ts';
import type { PastCases } from './past-cases.port.ts';

/** Every case opened at `since` or later, in no order; holds a page at a time. */
export async function* everyCase(
  cases: Pick<PastCases, 'openedSince'>,
  since: Instant,
): AsyncGenerator<CaseId> {
  let cursor: string | null = null;
  do {
    const { items, next } = await cases.openedSince(since, cursor);
    yield* items;
    cursor = next;
  } while (cursor !== null);
}
