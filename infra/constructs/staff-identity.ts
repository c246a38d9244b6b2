import { Aws, Duration, type RemovalPolicy, Validations } from 'aws-cdk-lib';
import {
  AccountRecovery,
  FeaturePlan,
  Mfa,
  OAuthScope,
  StandardThreatProtectionMode,
  UserPool,
  UserPoolClientIdentityProvider,
  type UserPoolClientOptions,
} from 'aws-cdk-lib/aws-cognito';
import { type IGrantable, PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { Construct } from 'constructs';
import { type StaffGroup, staffGroups } from '../../shared/kernel/staff.ts';
import type { StaffSettings } from '../config.ts';

/** Settings of the staff's identities. */
export interface StaffIdentityProps {
  readonly stage: string;
  readonly production: boolean;
  readonly staff: StaffSettings;
  /** Origin of the console, where a sign-in ends. */
  readonly consoleOrigin: string;
  readonly removalPolicy: RemovalPolicy;
  readonly deletionProtection: boolean;
}

const descriptions: Readonly<Record<StaffGroup, string>> = {
  tier1: 'Solves the common cases',
  tier2: 'Specialists for what Tier 1 cannot solve',
  engineering: 'Finds and mends technical faults',
  approver: 'Approves plans that somebody else proposed',
  lead: 'Assigns cases and looks after what nobody took',
  admin: 'Keeps catalogues and incidents, exports and erases cases',
};

/** An access token can't be called back, so it lives shortly; the refresh token lasts for a working day. */
const lifetimes = { accessTokenValidity: Duration.hours(1), idTokenValidity: Duration.hours(1) };
const safeClient = { generateSecret: false, preventUserExistenceErrors: true, enableTokenRevocation: true };

/** Who staff are: made by an administrator, in the groups that routes ask for, signed in on Cognito's own pages. */
export class StaffIdentity extends Construct {
  readonly userPoolId: string;
  /** `iss` of every token. */
  readonly issuer: string;
  /** The console's client. */
  readonly clientId: string;
  /** The client of the local token script; production has none. */
  readonly passwordClientId: string | null;
  /** Where `/oauth2/authorize`, `/oauth2/token` and `/logout` answer. */
  readonly signInUrl: string;
  readonly #userPoolArn: string;

  constructor(scope: Construct, id: string, props: StaffIdentityProps) {
    super(scope, id);
    const pool = staffPool(this, props);
    for (const group of staffGroups) {
      pool.addGroup(`Group-${group}`, { groupName: group, description: descriptions[group] });
    }
    for (const group of props.staff.deskGroups) {
      pool.addGroup(`Desk-${group}`, { groupName: group, description: 'Members of a desk of the policy' });
    }
    const domain = pool.addDomain('Domain', {
      cognitoDomain: { domainPrefix: props.staff.domainPrefix ?? `redress-${props.stage}-${Aws.ACCOUNT_ID}` },
    });
    const passwordClient = props.production ? null : pool.addClient('TokenScript', passwordOnly);

    this.userPoolId = pool.userPoolId;
    this.#userPoolArn = pool.userPoolArn;
    this.issuer = `https://${pool.userPoolProviderName}`;
    this.clientId = pool.addClient('Console', codeWithPkce(props.consoleOrigin)).userPoolClientId;
    this.passwordClientId = passwordClient?.userPoolClientId ?? null;
    this.signInUrl = props.staff.signInOrigin ?? domain.baseUrl();
  }

  /** Lets somebody look up a member of staff by name: whether there is one, and in which groups. */
  grantLookUp(grantee: IGrantable): void {
    grantee.grantPrincipal.addToPrincipalPolicy(
      new PolicyStatement({
        actions: ['cognito-idp:AdminGetUser', 'cognito-idp:AdminListGroupsForUser'],
        resources: [this.#userPoolArn],
      }),
    );
  }

  /** The clients whose access tokens the API takes. */
  get clientIds(): string[] {
    return [this.clientId, ...(this.passwordClientId === null ? [] : [this.passwordClientId])];
  }
}

function staffPool(
  scope: Construct,
  { production, staff, consoleOrigin, ...props }: StaffIdentityProps,
): UserPool {
  const pool = new UserPool(scope, 'Pool', {
    selfSignUpEnabled: false,
    signInAliases: { username: true, email: true },
    signInCaseSensitive: false,
    standardAttributes: { email: { required: true, mutable: true } },
    autoVerify: { email: true },
    keepOriginal: { email: true },
    accountRecovery: AccountRecovery.EMAIL_ONLY,
    passwordPolicy: {
      minLength: 14,
      requireLowercase: true,
      requireUppercase: true,
      requireDigits: true,
      requireSymbols: true,
      tempPasswordValidity: Duration.days(3),
      passwordHistorySize: 5,
    },
    mfa: staff.mfa === 'required' ? Mfa.REQUIRED : Mfa.OPTIONAL,
    mfaSecondFactor: { otp: true, sms: false },
    userInvitation: {
      emailSubject: 'Your Redress sign-in',
      emailBody: `Sign in at ${consoleOrigin}/staff as {username} with the temporary password {####} within three days.`,
    },
    ...threatProtection(production),
    removalPolicy: props.removalPolicy,
    deletionProtection: props.deletionProtection,
  });
  if (!production) {
    Validations.of(pool).acknowledge({
      id: 'AwsSolutions-COG8',
      reason:
        'The Plus plan charges for every member of staff and learns from real sign-ins, which this stage has none of.',
    });
  }
  if (staff.mfa !== 'required') {
    Validations.of(pool).acknowledge({
      id: 'AwsSolutions-COG2',
      reason:
        'This stage leaves the second factor to its users by the setting staffMfa; production requires it unless told otherwise.',
    });
  }
  return pool;
}

/**
 * Stolen passwords and odd places are refused in production. That takes the Plus plan: about two US cents a month for
 * each member of staff who signs in, from the first one on, where Essentials is free up to 10,000.
 */
function threatProtection(production: boolean) {
  return production
    ? {
        featurePlan: FeaturePlan.PLUS,
        standardThreatProtectionMode: StandardThreatProtectionMode.FULL_FUNCTION,
      }
    : { featurePlan: FeaturePlan.ESSENTIALS };
}

/** A client that keeps no secret, for it runs in a browser: the code flow, and refresh tokens that work once. */
function codeWithPkce(consoleOrigin: string): UserPoolClientOptions {
  return {
    ...safeClient,
    ...lifetimes,
    refreshTokenValidity: Duration.hours(12),
    // Browsers with two tabs, or a lost answer, may ask twice.
    refreshTokenRotationGracePeriod: Duration.seconds(30),
    // With no flow named Cognito would allow the unrotated refresh, too.
    authFlows: { userSrp: true },
    oAuth: {
      flows: { authorizationCodeGrant: true },
      scopes: [OAuthScope.OPENID, OAuthScope.EMAIL, OAuthScope.PROFILE],
      callbackUrls: [`${consoleOrigin}/staff/callback`],
      logoutUrls: [`${consoleOrigin}/staff`],
    },
    supportedIdentityProviders: [UserPoolClientIdentityProvider.COGNITO],
  };
}

/** Tokens for a password, to callers with AWS credentials only: for scripts and tests. */
const passwordOnly: UserPoolClientOptions = {
  ...safeClient,
  ...lifetimes,
  refreshTokenValidity: Duration.hours(1),
  authFlows: { adminUserPassword: true },
  disableOAuth: true,
};
