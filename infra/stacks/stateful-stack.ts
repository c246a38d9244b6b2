import { CfnOutput, Stack, type StackProps } from 'aws-cdk-lib';
import { AttributeType, ProjectionType } from 'aws-cdk-lib/aws-dynamodb';
import { Key } from 'aws-cdk-lib/aws-kms';
import type { Construct } from 'constructs';
import type { StageConfig } from '../config.ts';
import { AccessTokenSecret } from '../constructs/access-token-secret.ts';
import { DataTable } from '../constructs/data-table.ts';
import { EvidenceBucket } from '../constructs/evidence-bucket.ts';
import { MailIdentity } from '../constructs/mail-identity.ts';
import { StaffIdentity } from '../constructs/staff-identity.ts';
import { lifetimeOf } from './lifetime.ts';

/** The indexes of the cases table, by access pattern. Each is sparse: it holds only the items that carry its keys. */
export type CasesIndex = 'pendingWork' | 'queue' | 'mine' | 'dueClocks' | 'refundsIntended';
/** The same of the ledger table. */
export type LedgerIndex = 'byOrder' | 'byPayer' | 'refundsMade';

/** Settings of the stack that keeps data. */
export interface StatefulStackProps extends StackProps {
  readonly config: StageConfig;
}

/** What a list of cases shows stands in one attribute, so that a page of it takes one query. */
const listed = { projectionType: ProjectionType.INCLUDE, nonKeyAttributes: ['summary'] };

/** What must survive every deployment: cases, ledger, evidence, the key they are encrypted with, the mail domain, staff. */
export class StatefulStack extends Stack {
  readonly cases: DataTable<CasesIndex>;
  readonly ledger: DataTable<LedgerIndex>;
  readonly evidence: EvidenceBucket;
  readonly accessTokenSecret: AccessTokenSecret;
  readonly mailIdentity: MailIdentity;
  readonly staff: StaffIdentity;

  constructor(scope: Construct, id: string, { config, ...props }: StatefulStackProps) {
    super(scope, id, props);
    const { removalPolicy, deletionProtection } = lifetimeOf(config);
    const key = new Key(this, 'DataKey', {
      description: 'Redress: cases, ledger and evidence',
      enableKeyRotation: true,
      removalPolicy,
    });
    const protection = { key, removalPolicy, deletionProtection };

    this.cases = new DataTable(this, 'Cases', {
      ...protection,
      timeToLiveAttribute: 'expiresAt',
      indexes: {
        pendingWork: {
          partitionKey: { name: 'pendingShard', type: AttributeType.STRING },
          sortKey: { name: 'pendingSince', type: AttributeType.STRING },
          projectionType: ProjectionType.KEYS_ONLY,
        },
        queue: {
          partitionKey: { name: 'queueShard', type: AttributeType.STRING },
          sortKey: { name: 'queueOrder', type: AttributeType.STRING },
          ...listed,
        },
        mine: {
          partitionKey: { name: 'owner', type: AttributeType.STRING },
          sortKey: { name: 'queueOrder', type: AttributeType.STRING },
          ...listed,
        },
        dueClocks: {
          partitionKey: { name: 'clockShard', type: AttributeType.STRING },
          sortKey: { name: 'clockDueAt', type: AttributeType.STRING },
          projectionType: ProjectionType.KEYS_ONLY,
        },
        refundsIntended: {
          partitionKey: { name: 'intendedOn', type: AttributeType.STRING },
          sortKey: { name: 'intendedAt', type: AttributeType.STRING },
          projectionType: ProjectionType.KEYS_ONLY,
        },
      },
    });
    this.ledger = new DataTable(this, 'Ledger', {
      ...protection,
      indexes: {
        byOrder: {
          partitionKey: { name: 'orderId', type: AttributeType.STRING },
          sortKey: { name: 'createdAt', type: AttributeType.STRING },
          projectionType: ProjectionType.ALL,
        },
        byPayer: {
          partitionKey: { name: 'customerEmail', type: AttributeType.STRING },
          sortKey: { name: 'createdAt', type: AttributeType.STRING },
          projectionType: ProjectionType.INCLUDE,
          nonKeyAttributes: ['status', 'capturedAt', 'refundedMinor', 'chargebacks'],
        },
        refundsMade: {
          partitionKey: { name: 'madeOn', type: AttributeType.STRING },
          sortKey: { name: 'createdAt', type: AttributeType.STRING },
          projectionType: ProjectionType.KEYS_ONLY,
        },
      },
    });
    this.evidence = new EvidenceBucket(this, 'Evidence', { key, removalPolicy });
    this.accessTokenSecret = new AccessTokenSecret(this, 'AccessToken', { removalPolicy });
    this.mailIdentity = new MailIdentity(this, 'Mail', { sender: config.mail });
    this.staff = new StaffIdentity(this, 'Staff', {
      stage: config.stage,
      production: config.production,
      staff: config.staff,
      consoleOrigin: config.casePageOrigin,
      removalPolicy,
      deletionProtection,
    });

    new CfnOutput(this, 'CasesTableName', { value: this.cases.tableName });
    new CfnOutput(this, 'LedgerTableName', { value: this.ledger.tableName });
    new CfnOutput(this, 'EvidenceBucketName', { value: this.evidence.bucketName });
    new CfnOutput(this, 'StaffUserPoolId', { value: this.staff.userPoolId });
    new CfnOutput(this, 'StaffIssuer', { value: this.staff.issuer });
    new CfnOutput(this, 'StaffClientId', { value: this.staff.clientId });
    new CfnOutput(this, 'StaffSignInUrl', { value: this.staff.signInUrl });
    if (this.staff.passwordClientId !== null) {
      new CfnOutput(this, 'StaffPasswordClientId', { value: this.staff.passwordClientId });
    }
  }
}
