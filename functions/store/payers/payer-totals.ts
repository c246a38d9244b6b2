import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import type { Commit } from '../../../shared/case/store.port.ts';
import type { Currency } from '../../../shared/kernel/money.ts';
import { addDays, addHours, dateOf, isPlainDate } from '../../../shared/kernel/time.ts';
import { longestWindow, type PayerKey, type PayerTotal } from '../../../shared/payments/payer-totals.ts';
import type { RefundIntent } from '../../../shared/payments/refund-books.ts';
import { epoch, payerTotalKey, refundKey } from '../case-items.ts';
import { tableOf, type Write } from '../dynamo-document.ts';

/** For whom an intent counts, as its item keeps it: by it the amount is taken off again. */
export interface CountedFor {
  readonly payers: readonly PayerKey[];
  readonly automatic: boolean;
}

/** The item as it is stored: `version`, and of each day `all#<day>` and, where the machine granted anything, `automatic#<day>`. */
type PayerTotalItem = Readonly<Record<string, string | number>>;

/** Reads what is kept of payers. */
export function payersIn(client: DynamoDBDocumentClient, TableName: string) {
  const { get } = tableOf(client, TableName);
  return {
    totals: (keys: readonly PayerKey[], currency: Currency) =>
      Promise.all(
        keys.map(async (key) => storedTotal(key, currency, await get(payerTotalKey(key, currency)))),
      ),

    /** For whom the refund counts; null where it was intended before that was kept. */
    async countedFor({ paymentReference, refundId }: RefundIntent): Promise<CountedFor | null> {
      const key = refundKey(paymentReference, refundId);
      return (await get<{ readonly counted?: CountedFor }>(key))?.counted ?? null;
    },
  };
}

/** What is kept of one payer; nothing where there is no item. */
function storedTotal(key: PayerKey, currency: Currency, item: PayerTotalItem | null): PayerTotal {
  const days = Object.keys(item ?? {}).flatMap((name) => {
    const day = name.slice('all#'.length);
    return name.startsWith('all#') && isPlainDate(day) ? [day] : [];
  });
  const sum = (of: keyof PayerTotal['days'][number], day: string) => Number(item?.[`${of}#${day}`] ?? 0);
  return {
    key,
    currency,
    version: Number(item?.['version'] ?? 0),
    days: days.toSorted().map((day) => ({ day, automatic: sum('automatic', day), all: sum('all', day) })),
  };
}

/** Counts a refund for its payers, if nothing was counted for them since they were read, and drops what is too old. */
export function countWrites(TableName: string, reserved: NonNullable<Commit['reserve']>): Write[] {
  const { intent, payers = [], automatic = false } = reserved;
  const oldest = addDays(dateOf(intent.intendedAt), -longestWindow);
  return payers.map(({ key, version, days }) => {
    const { Update } = counting(TableName, intent, key, automatic, intent.amount.amount);
    const old = days.flatMap(({ day }) => (day < oldest ? [`all#${day}`, `automatic#${day}`] : []));
    const dropped = old.map((name, n) => [`#old${n}`, name] as const);
    return {
      Update: {
        ...Update,
        UpdateExpression: [
          Update.UpdateExpression,
          dropped.length > 0 ? ` REMOVE ${dropped.map(([name]) => name).join(', ')}` : '',
        ].join(''),
        ConditionExpression: version === 0 ? 'attribute_not_exists(pk)' : '#version = :seen',
        ExpressionAttributeNames: { ...Update.ExpressionAttributeNames, ...Object.fromEntries(dropped) },
        ExpressionAttributeValues: {
          ...Update.ExpressionAttributeValues,
          ...(version > 0 && { ':seen': version }),
        },
      },
    };
  });
}

/** Takes off a refund that failed or came back, on the day on which it was counted. */
export function uncountWrites(TableName: string, intent: RefundIntent, counted: CountedFor): Write[] {
  const { payers, automatic } = counted;
  return payers.map((key) => counting(TableName, intent, key, automatic, -intent.amount.amount));
}

function counting(
  TableName: string,
  { amount: { currency }, intendedAt }: RefundIntent,
  key: PayerKey,
  automatic: boolean,
  minorUnits: number,
) {
  const day = dateOf(intendedAt);
  return {
    Update: {
      TableName,
      Key: payerTotalKey(key, currency),
      UpdateExpression: `ADD #version :one, #all :amount${automatic ? ', #automatic :amount' : ''} SET expiresAt = :expiresAt`,
      ExpressionAttributeNames: {
        '#version': 'version',
        '#all': `all#${day}`,
        ...(automatic && { '#automatic': `automatic#${day}` }),
      },
      ExpressionAttributeValues: {
        ':one': 1,
        ':amount': minorUnits,
        ':expiresAt': epoch(addHours(intendedAt, (longestWindow + 1) * 24)),
      },
    },
  };
}
