import { RemovalPolicy, Stack } from 'aws-cdk-lib';
import { ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Key } from 'aws-cdk-lib/aws-kms';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { EmailSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import { Construct } from 'constructs';

/** Settings of the alarms' topic. */
export interface AlarmTopicProps {
  readonly displayName: string;
  /** Who is written to, besides whatever else is subscribed; asked for consent first. */
  readonly address: string | null;
}

/** Where alarms go. CloudWatch can't use the key that AWS keeps for SNS, so that the topic has one of its own. */
export class AlarmTopic extends Construct {
  readonly topic: Topic;

  constructor(scope: Construct, id: string, { displayName, address }: AlarmTopicProps) {
    super(scope, id);
    const cloudWatch = new ServicePrincipal('cloudwatch.amazonaws.com', {
      conditions: { StringEquals: { 'aws:SourceAccount': Stack.of(this).account } },
    });
    const masterKey = new Key(this, 'Key', {
      description: `${displayName}: alarms on their way`,
      enableKeyRotation: true,
      removalPolicy: RemovalPolicy.DESTROY,
    });
    masterKey.grantEncryptDecrypt(cloudWatch);
    this.topic = new Topic(this, 'Topic', { displayName, masterKey, enforceSSL: true });
    this.topic.grantPublish(cloudWatch);
    if (address) this.topic.addSubscription(new EmailSubscription(address));
  }
}
