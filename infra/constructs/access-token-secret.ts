import { type RemovalPolicy, Validations } from 'aws-cdk-lib';
import { type IGrantable, PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { Secret } from 'aws-cdk-lib/aws-secretsmanager';
import { Construct } from 'constructs';

/** Settings of the access-token secret. */
export interface AccessTokenSecretProps {
  readonly removalPolicy: RemovalPolicy;
}

/** The secret from which the access tokens of cases are made. Generated in the account; nobody sees it. */
export class AccessTokenSecret extends Construct {
  readonly secretArn: string;

  constructor(scope: Construct, id: string, props: AccessTokenSecretProps) {
    super(scope, id);
    const secret = new Secret(this, 'Secret', {
      description: 'Redress: access tokens of cases',
      generateSecretString: { passwordLength: 64, excludePunctuation: true },
      removalPolicy: props.removalPolicy,
    });
    this.secretArn = secret.secretArn;
    Validations.of(secret).acknowledge({
      id: 'AwsSolutions-SMG4',
      reason:
        'Links are derived from it: after a change, new mails about open cases would carry links that open nothing.',
    });
  }

  /** Lets somebody read the secret. */
  grantRead(grantee: IGrantable): void {
    grantee.grantPrincipal.addToPrincipalPolicy(
      new PolicyStatement({ actions: ['secretsmanager:GetSecretValue'], resources: [this.secretArn] }),
    );
  }
}
