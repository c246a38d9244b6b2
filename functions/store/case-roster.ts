import { type DynamoDBDocumentClient, QueryCommand, type QueryCommandInput } from '@aws-sdk/lib-dynamodb';
import type { RosterEntry } from '../../shared/features/escalation/next-assignee.rules.ts';
import type { RosterStore } from '../../shared/features/escalation/roster.port.ts';
import type { ShiftStore } from '../../shared/features/queue/shifts.port.ts';
import type { Tier } from '../../shared/kernel/parties.ts';
import type { Instant } from '../../shared/kernel/time.ts';
import type { StaffAddressStore } from '../../shared/mail/staff-addresses.port.ts';
import { queryAll, tableOf, type Write } from './dynamo-document.ts';

/** Members of staff on shift: one partition per tier, `STAFF#<username>`. */
const rosterPartition = (tier: Tier) => `ROSTER#${tier}`;
const staffPrefix = 'STAFF#';
const rosterKey = (tier: Tier, username: string) => ({
  pk: rosterPartition(tier),
  sk: `${staffPrefix}${username}`,
});

/** What is known of a member of staff who has worked on a case. */
const staffKey = (username: string) => ({ pk: `STAFF#${username}`, sk: 'PROFILE' });

interface RosterItem extends Omit<RosterEntry, 'username' | 'load' | 'lastAssignedAt'> {
  readonly sk: string;
  readonly lastAssignedAt?: Instant;
}

/** Who is on shift, and where mails reach members of staff. */
export function staffIn(
  client: DynamoDBDocumentClient,
  TableName: string,
): RosterStore & ShiftStore & StaffAddressStore {
  const { get, update } = tableOf(client, TableName);
  return {
    roster: (tier, now) => readRoster(client, TableName, tier, now),

    async keepShift(tier, { username, skills, until }) {
      await update({
        Key: rosterKey(tier, username),
        UpdateExpression: 'SET skills = :skills, #until = :until',
        ExpressionAttributeNames: { '#until': 'until' },
        ExpressionAttributeValues: { ':skills': skills, ':until': until },
      });
    },

    async staffEmail(username) {
      return (await get<{ readonly email: string }>(staffKey(username)))?.email ?? null;
    },

    async keepStaffEmail(username, email) {
      await update({
        Key: staffKey(username),
        UpdateExpression: 'SET email = :email',
        ExpressionAttributeValues: { ':email': email },
      });
    },
  };
}

/** Who is on shift, with how many waiting cases each owns; the count is eventually consistent. */
async function readRoster(
  client: DynamoDBDocumentClient,
  TableName: string,
  tier: Tier,
  now: Instant,
): Promise<RosterEntry[]> {
  const present = await Array.fromAsync(
    queryAll<RosterItem>(client, {
      TableName,
      ConsistentRead: true,
      KeyConditionExpression: 'pk = :pk',
      FilterExpression: '#until > :now',
      ExpressionAttributeNames: { '#until': 'until' },
      ExpressionAttributeValues: { ':pk': rosterPartition(tier), ':now': now },
    }),
  );
  return Promise.all(
    present.map(async ({ sk, skills, until, lastAssignedAt }) => {
      const username = sk.slice(staffPrefix.length);
      const load = await countCases(client, TableName, username);
      return { username, skills, until, load, lastAssignedAt: lastAssignedAt ?? null };
    }),
  );
}

/** Whoever got a case comes last among equals. */
export function assignedWrite(TableName: string, tier: Tier, username: string, at: Instant): Write {
  return {
    Update: {
      TableName,
      Key: rosterKey(tier, username),
      UpdateExpression: 'SET lastAssignedAt = :at',
      ExpressionAttributeValues: { ':at': at },
    },
  };
}

async function countCases(
  client: DynamoDBDocumentClient,
  TableName: string,
  username: string,
): Promise<number> {
  let count = 0;
  let ExclusiveStartKey: QueryCommandInput['ExclusiveStartKey'];
  do {
    const page = await client.send(
      new QueryCommand({
        TableName,
        IndexName: 'mine',
        Select: 'COUNT',
        KeyConditionExpression: '#owner = :owner',
        ExpressionAttributeNames: { '#owner': 'owner' },
        ExpressionAttributeValues: { ':owner': `staff:${username}` },
        ExclusiveStartKey,
      }),
    );
    count += page.Count ?? 0;
    ExclusiveStartKey = page.LastEvaluatedKey;
  } while (ExclusiveStartKey);
  return count;
}
