import { type DynamoDBDocumentClient, TransactWriteCommand } from '@aws-sdk/lib-dynamodb';
import type { LogEntry } from '../../shared/case/log.ts';
import type { Personal } from '../../shared/case/personal.ts';
import type { ThreadMessage } from '../../shared/case/store.port.ts';
import type { RememberedAnswer } from '../../shared/features/intake/opening.port.ts';
import type { CaseId } from '../../shared/kernel/ids.ts';
import { type Instant, instant } from '../../shared/kernel/time.ts';
import type { KeptNotice } from '../../shared/mail/kept-notices.port.ts';
import { keepIncident, readIncidents } from './case-incidents.ts';
import {
  type CaseItem,
  caseKey,
  casePartition,
  epoch,
  idempotencyKey,
  limitKey,
  type NoticeItem,
  noticeKey,
  parseSibling,
  paymentPartition,
  pending,
  personalKey,
  type Sorted,
  siblingPrefix,
  storedCase,
  storedEntry,
  storedMessage,
  storedNotice,
} from './case-items.ts';
import { readIntent, readIntentsOf } from './case-refunds.ts';
import { staffIn } from './case-roster.ts';
import { dueCases, pendingWork } from './case-schedule.ts';
import { commitWrites, openingWrites } from './case-transactions.ts';
import { cancellationCodes, queryAll, tableOf } from './dynamo-document.ts';
import { payersIn } from './payers/payer-totals.ts';
import { stuckIn } from './queues/engineering-queue.ts';
import { queryQueue } from './queues/queue.ts';
import { readStatistics } from './statistics-rows.ts';
import type { Store } from './store.ts';

const openAttempts = 5;

/** The cases table in DynamoDB. Every business write is one conditional transaction. */
export function dynamoCaseStore(client: DynamoDBDocumentClient, TableName: string): Store {
  const { get, update, between } = tableOf(client, TableName);
  const partition = <T>(caseId: CaseId, from: string, to: string) =>
    between<T>(casePartition(caseId), from, to);

  const payers = payersIn(client, TableName);

  return {
    async open(change, personal, record) {
      const TransactItems = openingWrites(TableName, change, personal, record);
      for (let attempt = 1; ; attempt += 1) {
        try {
          await client.send(new TransactWriteCommand({ TransactItems }));
          return 'opened';
        } catch (error) {
          const codes = cancellationCodes(error);
          if (codes?.[0] === 'ConditionalCheckFailed') return 'key_taken';
          if (!codes?.includes('TransactionConflict') || attempt === openAttempts) throw error;
        }
      }
    },

    async findIdempotency(id, now) {
      const item = await get<Omit<RememberedAnswer, 'expiresAt'> & { validUntil: Instant }>(
        idempotencyKey(id),
      );
      if (!item || item.validUntil <= now) return null;
      const { bodyHash, caseId, answer, validUntil } = item;
      return { id, bodyHash, caseId, answer, expiresAt: validUntil };
    },

    async find(caseId) {
      const item = await get<CaseItem>(caseKey(caseId));
      return item && storedCase(item);
    },

    async findPersonal(caseId) {
      const item = await get<Personal>(personalKey(caseId));
      if (!item) return null;
      const { name, email, phone, description, closingComment, outcomeWords, payoutAccount } = item;
      return { name, email, phone, description, closingComment, outcomeWords, payoutAccount };
    },

    async findWithLog(caseId) {
      let found: CaseItem | null = null;
      const log: LogEntry[] = [];
      const thread: ThreadMessage[] = [];
      for await (const item of partition<Sorted>(caseId, 'CASE', 'MESSAGE#~')) {
        if (item.sk === 'CASE') found = item as Sorted & CaseItem;
        else if (item.sk.startsWith('LOG#')) log.push(storedEntry(item as Sorted & LogEntry));
        else if (item.sk.startsWith('MESSAGE#')) thread.push(storedMessage(item as Sorted & ThreadMessage));
      }
      return found && { ...storedCase(found), log, thread };
    },

    async commit(commit) {
      const { reserve, settle } = commit;
      if (reserve && reserve.intent.amount.amount > reserve.limit) return 'limit_reached';
      const counted = settle?.status === 'failed' ? await payers.countedFor(settle) : null;
      const { writes, limitAt } = commitWrites(TableName, commit, counted);
      try {
        await client.send(new TransactWriteCommand({ TransactItems: writes }));
        return 'committed';
      } catch (error) {
        const codes = cancellationCodes(error);
        if (!codes) throw error;
        if (codes[0] === 'None' && codes[limitAt] === 'ConditionalCheckFailed') return 'limit_reached';
        if (codes.some((code) => code === 'ConditionalCheckFailed' || code === 'TransactionConflict')) {
          return 'version_conflict';
        }
        throw error;
      }
    },

    async keepWait(caseId, executionNumber, wait, now) {
      const asked = wait.step === 'await_settlement';
      const since = pending(caseId, now);
      const kept = await update<CaseItem>({
        Key: caseKey(caseId),
        UpdateExpression: asked
          ? 'SET #wait = :wait, pendingShard = :shard, pendingSince = :since REMOVE #start'
          : 'SET #wait = :wait REMOVE #start, pendingShard, pendingSince',
        ConditionExpression: 'executionNumber = :number',
        ExpressionAttributeNames: { '#wait': 'wait', '#start': 'start' },
        ExpressionAttributeValues: {
          ':wait': wait,
          ':number': executionNumber,
          ...(asked && { ':shard': since.pendingShard, ':since': since.pendingSince }),
        },
      });
      if (!kept && !(await get(caseKey(caseId)))) throw new Error(`${caseId} does not exist`);
      return kept && storedCase(kept);
    },

    async nextExecution(caseId, { after, place, restarts }, now) {
      const since = pending(caseId, now);
      const taken = await update({
        Key: caseKey(caseId),
        UpdateExpression: [
          'SET machine = :machine, executionNumber = :next, #start = :start, restarts = :restarts,',
          'pendingShard = :shard, pendingSince = :since REMOVE #wait',
        ].join(' '),
        ConditionExpression: 'executionNumber = :after',
        ExpressionAttributeNames: { '#start': 'start', '#wait': 'wait' },
        ExpressionAttributeValues: {
          ':machine': place.machine,
          ':next': after + 1,
          ':after': after,
          ':start': { resumeAt: place.step },
          ':restarts': restarts,
          ':shard': since.pendingShard,
          ':since': since.pendingSince,
        },
      });
      return taken !== null;
    },

    async markIdle(caseId, version) {
      await update({
        Key: caseKey(caseId),
        UpdateExpression: 'REMOVE pendingShard, pendingSince, #start',
        ConditionExpression: 'version = :version',
        ExpressionAttributeNames: { '#start': 'start' },
        ExpressionAttributeValues: { ':version': version },
      });
    },

    async thread(caseId) {
      const messages: ThreadMessage[] = [];
      for await (const item of partition<ThreadMessage>(caseId, 'MESSAGE#', 'MESSAGE#~')) {
        messages.push(storedMessage(item));
      }
      return messages;
    },

    async casesOnPayment(paymentReference, limit) {
      const query = {
        TableName,
        ConsistentRead: true,
        KeyConditionExpression: 'pk = :pk AND begins_with(sk, :case)',
        ExpressionAttributeValues: { ':pk': paymentPartition(paymentReference), ':case': siblingPrefix },
        ScanIndexForward: false,
        Limit: limit,
      };
      const newest: CaseId[] = [];
      for await (const { sk } of queryAll<Sorted>(client, query)) {
        newest.push(parseSibling(sk));
        if (newest.length === limit) break;
      }
      return newest;
    },

    findIntent: (paymentReference, id) => readIntent(client, TableName, paymentReference, id),

    payerTotals: payers.totals,

    intentsOf: (day) => readIntentsOf(client, TableName, day),

    ...staffIn(client, TableName),

    keepIncident: (incident) => keepIncident(client, TableName, incident),

    incidents: () => readIncidents(client, TableName),

    statisticsRows: (from, to) => readStatistics(client, TableName, from, to),

    queue: (query) => queryQueue(client, TableName, query),

    dueCases: (now) => dueCases(client, TableName, now),

    async countUse(key, limit, expiresAt) {
      const counted = await update<{ used: number }>({
        Key: limitKey(key),
        UpdateExpression: 'ADD used :one SET expiresAt = :expiresAt',
        ConditionExpression: 'attribute_not_exists(used) OR used < :limit',
        ExpressionAttributeValues: { ':one': 1, ':limit': limit, ':expiresAt': epoch(expiresAt) },
      });
      return counted?.used ?? null;
    },

    async countNamed(key, name, limit, expiresAt) {
      const counted = await update<{ names: Set<string> }>({
        Key: limitKey(key),
        UpdateExpression: 'ADD #names :one SET expiresAt = :expiresAt',
        ConditionExpression:
          'attribute_not_exists(#names) OR size(#names) < :limit OR contains(#names, :name)',
        ExpressionAttributeNames: { '#names': 'names' },
        ExpressionAttributeValues: {
          ':one': new Set([name]),
          ':name': name,
          ':limit': limit,
          ':expiresAt': epoch(expiresAt),
        },
      });
      return counted?.names.size ?? null;
    },

    async lastsUntil(key) {
      const counter = await get<{ expiresAt: number }>(limitKey(key));
      return counter && instant(new Date(counter.expiresAt * 1000));
    },

    async notices(caseId) {
      const notices: KeptNotice[] = [];
      for await (const item of partition<NoticeItem>(caseId, 'NOTICE#', 'NOTICE#~')) {
        notices.push(storedNotice(item));
      }
      return notices;
    },

    async moveNotice(caseId, seen, to, now) {
      const under = to === 'claimed' || to === 'owed';
      const since = pending(caseId, now);
      const moved = await update<NoticeItem>({
        Key: noticeKey(caseId, seen),
        UpdateExpression: under
          ? 'SET #state = :to, changedAt = :now, pendingShard = :shard, pendingSince = :now'
          : 'SET #state = :to, changedAt = :now REMOVE pendingShard, pendingSince',
        ConditionExpression: '#state = :seen AND changedAt = :seenAt',
        ExpressionAttributeNames: { '#state': 'state' },
        ExpressionAttributeValues: {
          ':to': to,
          ':now': now,
          ':seen': seen.state,
          ':seenAt': seen.changedAt,
          ...(under && { ':shard': since.pendingShard }),
        },
      });
      return moved && { kind: seen.kind, version: seen.version, state: to, changedAt: now };
    },

    pendingWork: (before) => pendingWork(client, TableName, before),

    ...stuckIn(client, TableName),
  };
}
