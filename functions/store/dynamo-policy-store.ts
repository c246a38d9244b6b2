import { type DynamoDBDocumentClient, GetCommand, TransactWriteCommand } from '@aws-sdk/lib-dynamodb';
import type { PolicyStore, PublishedPolicy } from '../../shared/policy/policy-store.port.ts';
import { cancellationCodes } from './dynamo-document.ts';

const policyKey = (sk: string) => ({ pk: 'POLICY', sk });

/**
 * Policies in DynamoDB: the newest under `CURRENT`, every one under its time, so that nobody forgets who changed what, and
 * the hash of each version, so that a version names one policy for ever.
 */
export function dynamoPolicyStore(client: DynamoDBDocumentClient, TableName: string): PolicyStore {
  return {
    async current() {
      const { Item } = await client.send(
        new GetCommand({ TableName, Key: policyKey('CURRENT'), ConsistentRead: true }),
      );
      if (!Item) return null;
      const { document, version, hash, by, at } = Item as PublishedPolicy;
      return { document, version, hash, by, at };
    },

    async publish(policy, seen) {
      try {
        await client.send(
          new TransactWriteCommand({
            TransactItems: [
              {
                Put: {
                  TableName,
                  Item: { ...policyKey('CURRENT'), ...policy },
                  ...(seen
                    ? {
                        ConditionExpression: '#hash = :seen AND #at = :at',
                        ExpressionAttributeNames: { '#hash': 'hash', '#at': 'at' },
                        ExpressionAttributeValues: { ':seen': seen.hash, ':at': seen.at },
                      }
                    : { ConditionExpression: 'attribute_not_exists(pk)' }),
                },
              },
              { Put: { TableName, Item: { ...policyKey(`PUBLISHED#${policy.at}`), ...policy } } },
              {
                Put: {
                  TableName,
                  Item: { ...policyKey(`VERSION#${policy.version}`), hash: policy.hash },
                  ConditionExpression: 'attribute_not_exists(pk) OR #hash = :hash',
                  ExpressionAttributeNames: { '#hash': 'hash' },
                  ExpressionAttributeValues: { ':hash': policy.hash },
                },
              },
            ],
          }),
        );
        return 'published';
      } catch (error) {
        const [current, , version] = cancellationCodes(error) ?? [];
        if (version === 'ConditionalCheckFailed') return 'version_taken';
        if (current === 'ConditionalCheckFailed') return 'overtaken';
        throw error;
      }
    },
  };
}
