import { type RemovalPolicy, Stack } from 'aws-cdk-lib';
import {
  AttributeType,
  BillingMode,
  type GlobalSecondaryIndexProps,
  Table,
  TableEncryption,
} from 'aws-cdk-lib/aws-dynamodb';
import { type IGrantable, type IPrincipal, PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import { Construct } from 'constructs';

/** What a function may do with items of a table. */
export type TableAction = 'GetItem' | 'Query' | 'PutItem' | 'UpdateItem' | 'ConditionCheckItem';

/** Rights to a table: actions on its items, and the indexes that may be queried. */
export interface TableRights<Index extends string> {
  readonly actions: readonly TableAction[];
  readonly indexes?: readonly Index[];
}

/** Settings of a table. */
export interface DataTableProps<Index extends string> {
  readonly key: IKey;
  readonly removalPolicy: RemovalPolicy;
  readonly deletionProtection: boolean;
  readonly timeToLiveAttribute?: string;
  readonly indexes: Readonly<Record<Index, Omit<GlobalSecondaryIndexProps, 'indexName'>>>;
}

const readKeyActions = ['kms:Decrypt', 'kms:DescribeKey'];
const writeKeyActions = [
  ...readKeyActions,
  'kms:Encrypt',
  'kms:GenerateDataKey',
  'kms:GenerateDataKeyWithoutPlaintext',
  'kms:ReEncryptFrom',
  'kms:ReEncryptTo',
];

/** A table of records under `pk` and `sk`: on demand, encrypted with a key of ours, restorable to any second. */
export class DataTable<Index extends string> extends Construct {
  readonly tableName: string;
  readonly #table: Table;
  readonly #key: IKey;

  constructor(scope: Construct, id: string, props: DataTableProps<Index>) {
    super(scope, id);
    this.#key = props.key;
    this.#table = new Table(this, 'Table', {
      partitionKey: { name: 'pk', type: AttributeType.STRING },
      sortKey: { name: 'sk', type: AttributeType.STRING },
      billingMode: BillingMode.PAY_PER_REQUEST,
      encryption: TableEncryption.CUSTOMER_MANAGED,
      encryptionKey: props.key,
      pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true },
      deletionProtection: props.deletionProtection,
      removalPolicy: props.removalPolicy,
      ...(props.timeToLiveAttribute && { timeToLiveAttribute: props.timeToLiveAttribute }),
    });
    for (const [indexName, index] of Object.entries<Omit<GlobalSecondaryIndexProps, 'indexName'>>(
      props.indexes,
    )) {
      this.#table.addGlobalSecondaryIndex({ indexName, ...index });
    }
    this.tableName = this.#table.tableName;
  }

  /** Lets somebody do exactly these actions on the table, query exactly these indexes, and use the key for it. */
  grant(grantee: IGrantable, { actions, indexes = [] }: TableRights<Index>): void {
    const principal: IPrincipal = grantee.grantPrincipal;
    principal.addToPrincipalPolicy(
      new PolicyStatement({
        actions: actions.map((action) => `dynamodb:${action}`),
        resources: [this.#table.tableArn],
      }),
    );
    if (indexes.length > 0) {
      principal.addToPrincipalPolicy(
        new PolicyStatement({
          actions: ['dynamodb:Query'],
          resources: indexes.map((index) => `${this.#table.tableArn}/index/${index}`),
        }),
      );
    }
    const writes = actions.some((action) => action === 'PutItem' || action === 'UpdateItem');
    principal.addToPrincipalPolicy(
      new PolicyStatement({
        actions: writes ? writeKeyActions : readKeyActions,
        resources: [this.#key.keyArn],
        conditions: { StringEquals: { 'kms:ViaService': `dynamodb.${Stack.of(this).region}.amazonaws.com` } },
      }),
    );
  }
}
