import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { readEndpoints } from '../cli/endpoints.ts';
import { localDynamo } from '../cli/local-aws.ts';
import { PlainError } from '../cli/plain-error.ts';
import { filesOf, readSettings, START_HOME } from '../cli/settings.ts';
import { readOutputs, requireOutput } from '../cli/stack-outputs.ts';

/**
 * A table for an operator's tool: one named in the account of the credentials, else the local stack's. The client throws a
 * PlainError where a table is not there, or the local stack does not answer.
 */
export function operatorTable(
  named: string | null,
  output: 'LedgerTableName' | 'CasesTableName',
): { readonly dynamo: DynamoDBClient; readonly tableName: string } {
  if (named !== null) {
    honourDefaultRegion();
    return { dynamo: tellingMissingTables(new DynamoDBClient({})), tableName: named };
  }
  const files = filesOf(readSettings(START_HOME, process.env));
  const endpoints = readEndpoints(files.endpoints);
  if (endpoints === null) throw new PlainError('The local stack is not running. Start it first: npm start');
  return {
    dynamo: tellingSilence(tellingMissingTables(localDynamo(endpoints.aws))),
    tableName: requireOutput(readOutputs(files.outputs), output),
  };
}

/** The AWS command line takes the region from AWS_DEFAULT_REGION as well; its SDK, in every client, from AWS_REGION alone. */
function honourDefaultRegion(): void {
  const { AWS_REGION: region, AWS_DEFAULT_REGION: usual } = process.env;
  if (!region && usual) process.env['AWS_REGION'] = usual;
}

function tellingMissingTables(dynamo: DynamoDBClient): DynamoDBClient {
  return telling(dynamo, 'missingTable', ({ name }, input) =>
    name === 'ResourceNotFoundException'
      ? `There is no table ${tablesIn(input).join(' or ')} there. Is the name right, and are region and account?`
      : null,
  );
}

function tellingSilence(dynamo: DynamoDBClient): DynamoDBClient {
  return telling(dynamo, 'silence', (error) =>
    'code' in error && error.code === 'ECONNREFUSED'
      ? 'The local AWS does not answer. Start it anew: npm stop && npm start'
      : null,
  );
}

/** Lets the client throw a PlainError with these words where there are any for a failure. */
function telling(
  dynamo: DynamoDBClient,
  name: string,
  words: (error: Error, input: object) => string | null,
): DynamoDBClient {
  dynamo.middlewareStack.add(
    (next) => async (args) => {
      try {
        return await next(args);
      } catch (error) {
        const plain = error instanceof Error ? words(error, args.input) : null;
        throw plain === null ? error : new PlainError(plain);
      }
    },
    { step: 'initialize', name },
  );
  return dynamo;
}

/** The tables that a request names, be it for one row or for some. */
function tablesIn(input: object): readonly string[] {
  if ('TableName' in input) return [String(input.TableName)];
  if ('TransactItems' in input && Array.isArray(input.TransactItems)) {
    const writes = input.TransactItems.flatMap((item: object) => Object.values(item));
    return [...new Set(writes.map(({ TableName }: { TableName: string }) => TableName))];
  }
  return 'RequestItems' in input ? Object.keys(Object(input.RequestItems)) : [];
}
