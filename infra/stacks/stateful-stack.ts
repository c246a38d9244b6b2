import { CfnOutput, Stack, type StackProps } from 'aws-cdk-lib';
import { AttributeType, ProjectionType } from 'aws-cdk-lib/aws-dynamodb';
import { Key } from 'aws-cdk-lib/aws-kms';
import type { Construct } from 'constructs';
import type { StageConfig } from '../config.ts';
import { AccessTokenSecret } from '../constructs/access-token-secret.ts';
import { EvidenceBucket } from '../constructs/evidence-bucket.ts';
import { MailIdentity } from '../constructs/mail-identity.ts';
import { RecordTable } from '../constructs/record-table.ts';
import { lifetimeOf } from './lifetime.ts';

/** Settings of the stack that keeps data. */
export interface StatefulStackProps extends StackProps {
  readonly config: StageConfig;
}

/** What must survive every deployment: cases, ledger, evidence, the key they are encrypted with, the mail domain. */
export class StatefulStack extends Stack {
  readonly cases: RecordTable<'pendingWork'>;
  readonly ledger: RecordTable<'byOrder'>;
  readonly evidence: EvidenceBucket;
  readonly accessTokenSecret: AccessTokenSecret;
  readonly mailIdentity: MailIdentity;

  constructor(scope: Construct, id: string, { config, ...props }: StatefulStackProps) {
    super(scope, id, props);
    const { removalPolicy, deletionProtection } = lifetimeOf(config);
    const key = new Key(this, 'DataKey', {
      description: 'Redress: cases, ledger and evidence',
      enableKeyRotation: true,
      removalPolicy,
    });
    const protection = { key, removalPolicy, deletionProtection };

    this.cases = new RecordTable(this, 'Cases', {
      ...protection,
      timeToLiveAttribute: 'expiresAt',
      indexes: {
        pendingWork: {
          partitionKey: { name: 'pendingShard', type: AttributeType.STRING },
          sortKey: { name: 'pendingSince', type: AttributeType.STRING },
          projectionType: ProjectionType.KEYS_ONLY,
        },
      },
    });
    this.ledger = new RecordTable(this, 'Ledger', {
      ...protection,
      indexes: {
        byOrder: {
          partitionKey: { name: 'orderId', type: AttributeType.STRING },
          sortKey: { name: 'createdAt', type: AttributeType.STRING },
          projectionType: ProjectionType.ALL,
        },
      },
    });
    this.evidence = new EvidenceBucket(this, 'Evidence', { key, removalPolicy });
    this.accessTokenSecret = new AccessTokenSecret(this, 'AccessToken', { removalPolicy });
    this.mailIdentity = new MailIdentity(this, 'Mail', { sender: config.mail });

    new CfnOutput(this, 'CasesTableName', { value: this.cases.tableName });
    new CfnOutput(this, 'LedgerTableName', { value: this.ledger.tableName });
    new CfnOutput(this, 'EvidenceBucketName', { value: this.evidence.bucketName });
  }
}
