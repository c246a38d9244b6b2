import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { SESClient } from '@aws-sdk/client-ses';
import { SFNClient } from '@aws-sdk/client-sfn';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';

/** The yardstick: a function that only makes the clients that a function of ours makes. */
const clients = [DynamoDBDocumentClient.from(new DynamoDBClient({})), new SFNClient({}), new SESClient({})];

export const handler = async () => clients.length;
