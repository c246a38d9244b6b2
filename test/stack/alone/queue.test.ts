import { expect, test } from 'vitest';
import { colleague } from '../support/staff.ts';
import { waitingCase } from '../support/waiting.ts';

test('the queue lists the most pressing first, page by page, each case once', async () => {
  await Promise.all(Array.from({ length: 12 }, () => waitingCase()));
  const anna = await colleague('anna.tier1');
  const seen: { caseId: string; priority: string; dueAt: string | null }[] = [];
  let next: string | null = '';
  while (next !== null) {
    const { body } = await anna.queue(`?limit=5${next ? `&cursor=${encodeURIComponent(next)}` : ''}`);
    seen.push(...body.items);
    next = body.next;
  }
  expect(new Set(seen.map(({ caseId }) => caseId)).size).toBe(seen.length);
  const rank = { urgent: 0, high: 1, normal: 2 } as Record<string, number>;
  const order = seen.map(({ priority, dueAt }) => `${rank[priority]}${dueAt ?? '9999'}`);
  expect(order).toEqual(order.toSorted());
});
