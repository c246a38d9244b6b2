import { randomBytes } from 'node:crypto';
import { BatchWriteCommand, type DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { caseKey, indexAttributes } from '../../../functions/store/case-items.ts';
import type { Case } from '../../../shared/case/case.ts';
import { caseIdFrom } from '../../../shared/kernel/ids.ts';
import type { Tier } from '../../../shared/kernel/parties.ts';
import { addSeconds, instant } from '../../../shared/kernel/time.ts';
import { priorities } from '../../../shared/kernel/words.ts';
import { leftToPeople } from '../../builders/case/cases.ts';

const batch = 25;
const writers = 4;
const daysOfDueTimes = 20;

/**
 * Puts so many waiting cases into a tier's queue, as the adapter would write them.
 * @returns their places in the queue's order, first to last
 */
export async function seedQueue(
  client: DynamoDBDocumentClient,
  TableName: string,
  tier: Tier,
  count: number,
): Promise<string[]> {
  const template = leftToPeople();
  const now = instant(new Date());
  const places: string[] = [];
  let left = count;

  function nextItem() {
    const waiting: Case = {
      ...template,
      id: caseIdFrom(randomBytes(16)),
      tier,
      owner: `team:${tier}`,
      priority: priorities[places.length % priorities.length] ?? 'normal',
      nextBy: addSeconds(now, 3600 + ((places.length * 7919) % (daysOfDueTimes * 86_400))),
    };
    // Without its clocks, so that the minute's clock job leaves the row alone.
    const indexed = { ...indexAttributes(waiting), clockShard: null, clockDueAt: null };
    places.push(indexed.queueOrder ?? '');
    const present = Object.fromEntries(Object.entries(indexed).filter(([, value]) => value !== null));
    return {
      ...caseKey(waiting.id),
      state: waiting,
      version: waiting.version,
      executionNumber: 1,
      ...present,
    };
  }

  async function write(): Promise<void> {
    while (left > 0) {
      const size = Math.min(batch, left);
      left -= size;
      const requests = Array.from({ length: size }, () => ({ PutRequest: { Item: nextItem() } }));
      await client.send(new BatchWriteCommand({ RequestItems: { [TableName]: requests } }));
    }
  }

  await Promise.all(Array.from({ length: writers }, write));
  return places.sort();
}
