import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { writeCursor } from '../../../functions/store/queues/cursor.ts';
import { queryQueue } from '../../../functions/store/queues/queue.ts';
import { localDynamo } from '../../../infra/cli/local-aws.ts';
import { type Tier, tiers } from '../../../shared/kernel/parties.ts';
import { mustOk } from '../../builders/must.ts';
import { aws, stack } from '../../stack/support/stack.ts';
import { tapOnStack } from '../counts/tapped-functions.ts';
import { median } from '../load/percentile.ts';
import type { QueueFigure } from '../report/results.ts';
import { seedQueue } from './seed-queue.ts';

const pageSize = 30;

interface Page {
  readonly tier: Tier;
  readonly waiting: number;
  readonly page: QueueFigure['page'];
  readonly after: string | null;
}

/**
 * Times pages of queues of several lengths, in turn, one request at a time: each length in a queue of its own, so that
 * all are measured side by side in one table.
 */
export async function measureQueue(lengths: readonly number[], rounds: number): Promise<QueueFigure[]> {
  const documents = DynamoDBDocumentClient.from(localDynamo(aws.endpoint));
  const pages: Page[] = [];
  for (const [n, waiting] of lengths.entries()) {
    const tier = tiers[n];
    if (!tier) throw new Error(`more lengths than the ${tiers.length} tiers`);
    const places = await seedQueue(documents, stack.casesTable, tier, waiting);
    const middle = places[Math.floor(waiting / 2)] ?? null;
    pages.push(
      { tier, waiting, page: 'first', after: null },
      { tier, waiting, page: 'middle', after: middle },
    );
  }
  const times = pages.map((): number[] => []);
  for (let round = 0; round <= rounds; round += 1) {
    for (const [n, page] of pages.entries()) {
      const start = performance.now();
      await readPage(documents, page);
      if (round > 0) times[n]?.push(performance.now() - start);
    }
  }
  documents.destroy();
  const figures: QueueFigure[] = [];
  for (const [n, page] of pages.entries()) {
    const { waiting, page: which } = page;
    figures.push({
      waiting,
      page: which,
      ms: median(times[n] ?? []),
      pages: rounds,
      ...(await billed(page)),
    });
  }
  return figures;
}

async function readPage(documents: DynamoDBDocumentClient, { tier, after }: Page): Promise<void> {
  const filters = { tier: null, status: null, reason: null, dueBefore: null };
  const first = { of: { tier }, ...filters, limit: pageSize, cursor: null };
  const query = { ...first, cursor: after && writeCursor(after, first) };
  const { items } = mustOk(await queryQueue(documents, stack.casesTable, query));
  if (items.length !== pageSize) throw new Error(`a page of ${items.length}, not of ${pageSize}`);
}

/** What AWS would bill for a page, counted on its requests and answers. */
async function billed(page: Page): Promise<Pick<QueueFigure, 'tableRequests' | 'readUnits'>> {
  const tap = await tapOnStack();
  const documents = DynamoDBDocumentClient.from(localDynamo(await tap.addressFor('queue')));
  try {
    await readPage(documents, page);
    const requests = tap.calls.flatMap(({ table }) => table ?? []);
    const readUnits = requests.reduce((sum, request) => sum + request.readUnits, 0);
    return { tableRequests: requests.length, readUnits };
  } finally {
    documents.destroy();
    tap.close();
  }
}
