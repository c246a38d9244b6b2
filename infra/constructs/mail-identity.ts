import { type IGrantable, PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { EmailIdentity, Identity } from 'aws-cdk-lib/aws-ses';
import { Construct } from 'constructs';
import type { MailSender } from '../config.ts';

/** Settings of the mail identity. */
export interface MailIdentityProps {
  readonly sender: MailSender;
}

/** The domain that mail comes from. SES signs with DKIM once its owner has published the records. */
export class MailIdentity extends Construct {
  readonly #identity: EmailIdentity;
  readonly #sender: MailSender;

  constructor(scope: Construct, id: string, props: MailIdentityProps) {
    super(scope, id);
    this.#sender = props.sender;
    this.#identity = new EmailIdentity(this, 'Identity', { identity: Identity.domain(props.sender.domain) });
  }

  /** Lets somebody send mail, from the stage's sender address only. */
  grantSend(grantee: IGrantable): void {
    grantee.grantPrincipal.addToPrincipalPolicy(
      new PolicyStatement({
        actions: ['ses:SendEmail', 'ses:SendRawEmail'],
        resources: [this.#identity.emailIdentityArn],
        conditions: { StringEquals: { 'ses:FromAddress': this.#sender.address } },
      }),
    );
  }
}
