import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { gatewayOf, type ProviderName, providerNames } from '../../functions/gateways/list.ts';
import { PlainError } from '../cli/plain-error.ts';
import type { OperatedStage } from './deps.ts';
import { operatorTable } from './operator-table.ts';

const text = { type: 'string' } as const;

/** Options of every tool that looks at a stage's cases and payments. */
export const stageOptions = {
  table: text,
  ledger: text,
  ...(Object.fromEntries(providerNames.map((name) => [name, text])) as Record<ProviderName, typeof text>),
};

export const stageUsage = [
  "  --table   a cases table in the AWS account of your credentials, instead of the local stack's",
  '  --ledger  the ledger table beside it',
  ...providerNames.map((name) => {
    const { title } = gatewayOf(name);
    return `  ${`--${name}`.padEnd(8)}  ARN of the secret with the ${title} keys, where that stage pays through ${title}`;
  }),
].join('\n');

/** The stage that the options name, else the local stack. Throws a PlainError where they name half of one, or none runs. */
export function operatedStage(
  named: Readonly<Partial<Record<keyof typeof stageOptions, string | undefined>>>,
): { readonly dynamo: DynamoDBClient; readonly stage: OperatedStage } {
  if ((named.table === undefined) !== (named.ledger === undefined)) {
    throw new PlainError('Name both tables of a stage, --table and --ledger, or none for the local stack.');
  }
  const { dynamo, tableName: casesTable } = operatorTable(named.table ?? null, 'CasesTableName');
  const { dynamo: second, tableName: ledgerTable } = operatorTable(named.ledger ?? null, 'LedgerTableName');
  second.destroy();
  const provider = providerNames.find((name) => named[name] !== undefined);
  const secretArn = provider === undefined ? null : (named[provider] ?? null);
  return { dynamo, stage: { casesTable, ledgerTable, gateway: provider ?? 'ledger', secretArn } };
}
