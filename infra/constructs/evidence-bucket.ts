import { Duration, type RemovalPolicy } from 'aws-cdk-lib';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import {
  BlockPublicAccess,
  Bucket,
  BucketEncryption,
  type IBucket,
  ObjectOwnership,
} from 'aws-cdk-lib/aws-s3';
import { S3_SERVER_ACCESS_LOGS_USE_BUCKET_POLICY } from 'aws-cdk-lib/cx-api';
import { Construct } from 'constructs';

/** Settings of the evidence bucket. */
export interface EvidenceBucketProps {
  readonly key: IKey;
  readonly removalPolicy: RemovalPolicy;
}

/** Customers' papers: private, encrypted, over TLS only; an overwritten or deleted paper can be brought back for a while. */
export class EvidenceBucket extends Construct {
  readonly bucketName: string;

  constructor(scope: Construct, id: string, props: EvidenceBucketProps) {
    super(scope, id);
    // Buckets whose owner is enforced have no ACL that could let the log delivery in.
    this.node.setContext(S3_SERVER_ACCESS_LOGS_USE_BUCKET_POLICY, true);
    const common = {
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      objectOwnership: ObjectOwnership.BUCKET_OWNER_ENFORCED,
      enforceSSL: true,
    };
    // S3 delivers its access logs only to buckets under its own key.
    const accessLogs = new Bucket(this, 'AccessLogs', {
      ...common,
      encryption: BucketEncryption.S3_MANAGED,
      removalPolicy: props.removalPolicy,
      lifecycleRules: [{ expiration: Duration.days(180) }],
    });
    const bucket = new Bucket(this, 'Bucket', {
      ...common,
      encryption: BucketEncryption.KMS,
      encryptionKey: props.key,
      bucketKeyEnabled: true,
      versioned: true,
      // CDK's own types don't hold under exactOptionalPropertyTypes here.
      serverAccessLogsBucket: accessLogs as IBucket,
      serverAccessLogsPrefix: 'evidence/',
      removalPolicy: props.removalPolicy,
      lifecycleRules: [
        {
          abortIncompleteMultipartUploadAfter: Duration.days(1),
          noncurrentVersionExpiration: Duration.days(90),
        },
      ],
    });
    this.bucketName = bucket.bucketName;
  }
}
