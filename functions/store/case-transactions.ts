import type { Change } from '../../shared/case/change.ts';
import { nextPlace } from '../../shared/case/next-step.ts';
import type { Personal } from '../../shared/case/personal.ts';
import type { Commit, StoreCommit } from '../../shared/case/store.port.ts';
import type { RememberedAnswer } from '../../shared/features/intake/opening.port.ts';
import { fundOf } from '../../shared/payments/fund.ts';
import type { RefundIntent } from '../../shared/payments/refund-books.ts';
import {
  caseKey,
  committedKey,
  epoch,
  idempotencyKey,
  indexAttributes,
  logKey,
  messageKey,
  noticeKey,
  pending,
  personalKey,
  siblingKey,
} from './case-items.ts';
import { intentItem } from './case-refunds.ts';
import { assignedWrite } from './case-roster.ts';
import type { Write } from './dynamo-document.ts';
import { type CountedFor, countWrites, uncountWrites } from './payers/payer-totals.ts';
import { deskWrites } from './queues/desk-queue.ts';
import { engineeringWrites } from './queues/engineering-queue.ts';
import { statisticsWrites } from './statistics-rows.ts';

/** Items of the transaction that opens a case; the idempotency record is the first. */
export function openingWrites(
  TableName: string,
  change: Change,
  personal: Personal,
  record: RememberedAnswer,
): Write[] {
  const { case: opened, entry } = change;
  const { id, expiresAt, ...kept } = record;
  const place = nextPlace(opened);
  if (!place) throw new Error(`${opened.id} has ended before it began`);
  return [
    {
      Put: {
        TableName,
        Item: { ...idempotencyKey(id), ...kept, validUntil: expiresAt, expiresAt: epoch(expiresAt) },
        ConditionExpression: 'attribute_not_exists(pk) OR expiresAt < :now',
        ExpressionAttributeValues: { ':now': epoch(opened.openedAt) },
      },
    },
    {
      Put: {
        TableName,
        Item: {
          ...caseKey(opened.id),
          state: opened,
          version: opened.version,
          machine: place.machine,
          executionNumber: 1,
          start: { resumeAt: place.step },
          ...present(indexAttributes(opened)),
          ...pending(opened.id, opened.openedAt),
        },
        ConditionExpression: 'attribute_not_exists(pk)',
      },
    },
    { Put: { TableName, Item: { ...personalKey(opened.id), ...personal } } },
    { Put: { TableName, Item: { ...logKey(entry), ...entry } } },
    { Put: { TableName, Item: { ...siblingKey(opened), caseId: opened.id } } },
    ...engineeringWrites(TableName, change),
  ];
}

/**
 * Items of the transaction that writes a commit; `limitAt` is the index of the payment's sum, or −1. `counted`: for whom
 * the refund counted that fails by it.
 */
export function commitWrites(
  TableName: string,
  commit: StoreCommit,
  counted: CountedFor | null = null,
): { writes: Write[]; limitAt: number } {
  const { change, notices = [], reserve, settle, personal, message, beside, assigned, record } = commit;
  const { leavesDesks } = commit;
  const { case: next, entry } = change;
  const writes: Write[] = [
    caseWrite(TableName, commit),
    {
      Put: {
        TableName,
        Item: { ...logKey(entry), ...entry },
        ConditionExpression: 'attribute_not_exists(pk)',
      },
    },
    ...notices.map((kind) => ({
      Put: {
        TableName,
        Item: {
          ...noticeKey(next.id, { kind, version: next.version }),
          state: 'claimed',
          changedAt: next.updatedAt,
          ...pending(next.id, next.updatedAt),
        },
      },
    })),
    ...engineeringWrites(TableName, change),
    ...deskWrites(TableName, next, leavesDesks),
  ];
  if (beside) {
    writes.push(
      caseWrite(TableName, { change: beside, by: 'command', work: 'same' }),
      { Put: { TableName, Item: { ...logKey(beside.entry), ...beside.entry } } },
      ...engineeringWrites(TableName, beside),
      ...deskWrites(TableName, beside.case),
    );
  }
  if (assigned) {
    writes.push(assignedWrite(TableName, assigned.tier, assigned.username, next.updatedAt));
  }
  if (record) writes.push(...statisticsWrites(TableName, record));
  if (personal) writes.push(personalWrite(TableName, commit, personal));
  if (message) {
    const { version, updatedAt: at } = next;
    writes.push({ Put: { TableName, Item: { ...messageKey(next.id, version), version, at, ...message } } });
  }
  if (settle) writes.push(...settleWrites(TableName, settle, counted));
  const limitAt = reserve ? writes.length : -1;
  if (reserve) writes.push(...reserveWrites(TableName, reserve));
  return { writes, limitAt };
}

function caseWrite(TableName: string, { change, by, work, executionNumber }: StoreCommit): Write {
  const { case: next } = change;
  const attributes: Record<string, unknown> = {
    state: next,
    version: next.version,
    ...indexAttributes(next),
    ...(work === 'idle' && { pendingShard: null, pendingSince: null }),
    ...(work === 'moving' && pending(next.id, next.updatedAt)),
    ...(by === 'step' && { start: null, wait: null }),
  };
  const names = Object.keys(attributes);
  const set = names.filter((name) => attributes[name] !== null);
  const removed = names.filter((name) => attributes[name] === null);
  const isStep = executionNumber !== undefined;
  // What a command brings, the workflow has to be told from now on. A step only goes on, and keeps its place in the
  // index of pending work, which then need not be written.
  const kept = (name: string) => name === 'pendingSince' && by === 'step';
  const written = (name: string) => (kept(name) ? `if_not_exists(#${name}, :${name})` : `:${name}`);
  return {
    Update: {
      TableName,
      Key: caseKey(next.id),
      UpdateExpression: [
        `SET ${set.map((name) => `#${name} = ${written(name)}`).join(', ')}`,
        removed.length > 0 ? ` REMOVE ${removed.map((name) => `#${name}`).join(', ')}` : '',
      ].join(''),
      ConditionExpression: `#version = :current${isStep ? ' AND executionNumber = :execution' : ''}`,
      ExpressionAttributeNames: Object.fromEntries(names.map((name) => [`#${name}`, name])),
      ExpressionAttributeValues: {
        ...Object.fromEntries(set.map((name) => [`:${name}`, attributes[name]])),
        ':current': next.version - 1,
        ...(isStep && { ':execution': executionNumber }),
      },
    },
  };
}

function personalWrite(
  TableName: string,
  { change }: Commit,
  personal: NonNullable<Commit['personal']>,
): Write {
  const names = Object.keys(personal);
  return {
    Update: {
      TableName,
      Key: personalKey(change.case.id),
      UpdateExpression: `SET ${names.map((name) => `${name} = :${name}`).join(', ')}`,
      ConditionExpression: 'attribute_exists(pk)',
      ExpressionAttributeValues: Object.fromEntries(
        Object.entries(personal).map(([name, value]) => [`:${name}`, value]),
      ),
    },
  };
}

function reserveWrites(TableName: string, reserve: NonNullable<Commit['reserve']>): Write[] {
  const { intent, limit, payers = [], automatic = false } = reserve;
  const { amount } = intent.amount;
  const counted: CountedFor = { payers: payers.map(({ key }) => key), automatic };
  return [
    {
      Update: {
        TableName,
        Key: committedKey(intent.paymentReference, fundOf[intent.path]),
        UpdateExpression: 'SET committed = if_not_exists(committed, :zero) + :amount',
        ConditionExpression: 'attribute_not_exists(committed) OR committed <= :room',
        ExpressionAttributeValues: {
          ':zero': 0,
          ':amount': amount,
          ':room': limit - amount,
        },
      },
    },
    { Put: { TableName, Item: { ...intentItem(intent), counted } } },
    ...countWrites(TableName, reserve),
  ];
}

function settleWrites(TableName: string, intent: RefundIntent, counted: CountedFor | null): Write[] {
  const settled = settledWrite(TableName, intent);
  if (intent.status !== 'failed') return [settled];
  return [
    settled,
    {
      Update: {
        TableName,
        Key: committedKey(intent.paymentReference, fundOf[intent.path]),
        UpdateExpression: 'SET committed = committed - :amount',
        ExpressionAttributeValues: { ':amount': intent.amount.amount },
      },
    },
    ...(counted ? uncountWrites(TableName, intent, counted) : []),
  ];
}

/** The intent with its new status; for whom it counts stays as it was. */
function settledWrite(TableName: string, intent: RefundIntent): Write {
  const { pk, sk, ...kept } = intentItem(intent);
  const names = Object.keys(kept);
  return {
    Update: {
      TableName,
      Key: { pk, sk },
      UpdateExpression: `SET ${names.map((name) => `#${name} = :${name}`).join(', ')}`,
      ExpressionAttributeNames: Object.fromEntries(names.map((name) => [`#${name}`, name])),
      ExpressionAttributeValues: Object.fromEntries(
        Object.entries(kept).map(([name, value]) => [`:${name}`, value]),
      ),
    },
  };
}

function present(attributes: object): object {
  return Object.fromEntries(Object.entries(attributes).filter(([, value]) => value !== null));
}
