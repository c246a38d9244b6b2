import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { PlainError } from '../cli/plain-error.ts';
import type { OperatedStage } from './deps.ts';
import { operatorTable } from './operator-table.ts';

/** Options of every tool that looks at a stage's cases and payments. */
export const stageOptions = {
  table: { type: 'string' },
  ledger: { type: 'string' },
  stripe: { type: 'string' },
} as const;

export const stageUsage = `  --table   a cases table in the AWS account of your credentials, instead of the local stack's
  --ledger  the ledger table beside it
  --stripe  ARN of the secret with the Stripe keys, where that stage pays through Stripe`;

/** The stage that the options name, else the local stack. Throws a PlainError where they name half of one, or none runs. */
export function operatedStage(named: {
  readonly table?: string | undefined;
  readonly ledger?: string | undefined;
  readonly stripe?: string | undefined;
}): { readonly dynamo: DynamoDBClient; readonly stage: OperatedStage } {
  if ((named.table === undefined) !== (named.ledger === undefined)) {
    throw new PlainError('Name both tables of a stage, --table and --ledger, or none for the local stack.');
  }
  const { dynamo, tableName: casesTable } = operatorTable(named.table ?? null, 'CasesTableName');
  const { dynamo: second, tableName: ledgerTable } = operatorTable(named.ledger ?? null, 'LedgerTableName');
  second.destroy();
  return { dynamo, stage: { casesTable, ledgerTable, stripeSecretArn: named.stripe ?? null } };
}
