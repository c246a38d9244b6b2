import { DescribeTableCommand } from '@aws-sdk/client-dynamodb';
import {
  GetFunctionConfigurationCommand,
  LambdaClient,
  paginateListFunctions,
  UpdateFunctionConfigurationCommand,
} from '@aws-sdk/client-lambda';
import { localDynamo } from '../../../infra/cli/local-aws.ts';
import { clock, httpFunctions, reconcile, stepFunctions } from '../../../infra/stacks/function-table.ts';
import { eventually } from '../../stack/support/eventually.ts';
import { aws, stack } from '../../stack/support/stack.ts';
import type { TableShape } from './capacity.ts';
import { createTap, type Tap } from './tap.ts';

const specs = { ...httpFunctions, ...stepFunctions, reconcile, clock };
export type FunctionId = keyof typeof specs;

/** Memory of a function, in GiB. */
export const memoryOf = (id: FunctionId) => specs[id].memory / 1024;

/**
 * Lets the deployed functions reach AWS through a tap: one more variable in their environment, the code as deployed.
 * `release` puts everything back.
 */
export async function tapFunctions(
  ids: readonly FunctionId[],
): Promise<{ tap: Tap; release: () => Promise<void> }> {
  const lambda = new LambdaClient(aws);
  const names = await functionNames(lambda);
  const tap = await tapOnStack();
  const restore: (() => Promise<void>)[] = [];
  for (const id of ids) {
    const FunctionName = names.get(specs[id].description);
    if (!FunctionName) throw new Error(`${id} is not deployed`);
    const { Environment } = await lambda.send(new GetFunctionConfigurationCommand({ FunctionName }));
    const Variables = Environment?.Variables ?? {};
    const address = await tap.addressFor(id);
    await configure(lambda, FunctionName, { ...Variables, AWS_ENDPOINT_URL: address });
    restore.push(() => configure(lambda, FunctionName, Variables));
  }
  return {
    tap,
    async release() {
      for (const one of restore) await one();
      tap.close();
      lambda.destroy();
    },
  };
}

/** A tap that knows the deployed tables. */
export async function tapOnStack(): Promise<Tap> {
  const tables = [stack.casesTable, stack.ledgerTable];
  return createTap(aws.endpoint, new Map(await Promise.all(tables.map(shapeOf))));
}

async function functionNames(lambda: LambdaClient): Promise<Map<string, string>> {
  const names = new Map<string, string>();
  for await (const { Functions = [] } of paginateListFunctions({ client: lambda }, {})) {
    for (const { Description = '', FunctionName = '' } of Functions) names.set(Description, FunctionName);
  }
  return names;
}

async function configure(
  lambda: LambdaClient,
  FunctionName: string,
  Variables: Record<string, string>,
): Promise<void> {
  await lambda.send(new UpdateFunctionConfigurationCommand({ FunctionName, Environment: { Variables } }));
  await eventually(`${FunctionName} is updated`, async () => {
    const { State, LastUpdateStatus } = await lambda.send(
      new GetFunctionConfigurationCommand({ FunctionName }),
    );
    return State === 'Active' && LastUpdateStatus === 'Successful';
  });
}

async function shapeOf(TableName: string): Promise<[string, TableShape]> {
  const client = localDynamo(aws.endpoint);
  const { Table } = await client.send(new DescribeTableCommand({ TableName }));
  client.destroy();
  const namesOf = (keys: { AttributeName?: string | undefined }[] = []) =>
    keys.map(({ AttributeName = '' }) => AttributeName);
  const indexes = (Table?.GlobalSecondaryIndexes ?? []).map(({ IndexName = '', KeySchema, Projection }) => ({
    name: IndexName,
    keys: namesOf(KeySchema),
    projected: Projection?.ProjectionType === 'ALL' ? null : (Projection?.NonKeyAttributes ?? []),
  }));
  return [TableName, { keys: namesOf(Table?.KeySchema), indexes }];
}
