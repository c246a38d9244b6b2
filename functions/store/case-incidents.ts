import { type DynamoDBDocumentClient, PutCommand } from '@aws-sdk/lib-dynamodb';
import type { Incident } from '../../shared/payments/incident.ts';
import { isConditionFailure, queryAll } from './dynamo-document.ts';

/** All incidents stand in one partition, by their id. */
const incidentsPartition = 'INCIDENTS';

interface IncidentItem {
  readonly incident: Incident;
}

export async function keepIncident(
  client: DynamoDBDocumentClient,
  TableName: string,
  incident: Incident,
): Promise<'kept' | 'exists'> {
  try {
    await client.send(
      new PutCommand({
        TableName,
        Item: { pk: incidentsPartition, sk: incident.id, incident },
        ConditionExpression: 'attribute_not_exists(pk)',
      }),
    );
    return 'kept';
  } catch (error) {
    if (isConditionFailure(error)) return 'exists';
    throw error;
  }
}

/** Every incident, newest first: there are few. */
export async function readIncidents(client: DynamoDBDocumentClient, TableName: string): Promise<Incident[]> {
  const items = queryAll<IncidentItem>(client, {
    TableName,
    ConsistentRead: true,
    KeyConditionExpression: 'pk = :pk',
    ExpressionAttributeValues: { ':pk': incidentsPartition },
  });
  const incidents = await Array.fromAsync(items, ({ incident }) => incident);
  return incidents.sort((a, b) => (a.registeredAt < b.registeredAt ? 1 : -1));
}
