import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { readEndpoints } from './endpoints.ts';
import { localDynamo } from './local-aws.ts';
import { PlainError } from './plain-error.ts';
import { filesOf, readSettings, START_HOME } from './settings.ts';
import { readOutputs, requireOutput } from './stack-outputs.ts';

/** A table for an operator's tool: one named in the account of the credentials, else the local stack's. */
export function operatorTable(
  named: string | null,
  output: 'LedgerTableName' | 'CasesTableName',
): { readonly dynamo: DynamoDBClient; readonly tableName: string } {
  if (named !== null) return { dynamo: new DynamoDBClient({}), tableName: named };
  const files = filesOf(readSettings(START_HOME, process.env));
  const endpoints = readEndpoints(files.endpoints);
  if (endpoints === null) throw new PlainError('The local stack is not running. Start it first: npm start');
  return {
    dynamo: localDynamo(endpoints.aws),
    tableName: requireOutput(readOutputs(files.outputs), output),
  };
}
