import { describe, expect, it } from 'vitest';
import { staffGroups } from '../../../shared/kernel/staff.ts';
import { type Resource, resourcesOf, stages, synthesized } from './synthesized.ts';

const production = synthesized('production');
const local = synthesized('local');

function of({ stateful }: typeof local, type: string): Resource['Properties'][] {
  return Object.values(resourcesOf(stateful, `AWS::Cognito::${type}`)).map(({ Properties }) => Properties);
}

/** Clients that can be had by a browser, and those that want AWS credentials. */
function clientsOf(stage: typeof local) {
  const all = of(stage, 'UserPoolClient');
  const scripts = all.filter((client) => client['AllowedOAuthFlowsUserPoolClient'] === false);
  return { all, scripts, consoles: all.filter((client) => !scripts.includes(client)) };
}

describe.each(stages)('staff on stage %s', (name) => {
  const stage = name === 'local' ? local : production;
  const origin = stage.config.casePageOrigin;

  it('are made by an administrator, sign in by name or verified address, with a long password', () => {
    expect(of(stage, 'UserPool')).toMatchObject([
      {
        AdminCreateUserConfig: { AllowAdminCreateUserOnly: true },
        AliasAttributes: ['email'],
        AutoVerifiedAttributes: ['email'],
        UsernameConfiguration: { CaseSensitive: false },
        EnabledMfas: ['SOFTWARE_TOKEN_MFA'],
        Policies: {
          PasswordPolicy: {
            MinimumLength: 14,
            RequireLowercase: true,
            RequireUppercase: true,
            RequireNumbers: true,
            RequireSymbols: true,
            TemporaryPasswordValidityDays: 3,
          },
        },
      },
    ]);
  });

  it('are in the groups that routes can ask for, and in those of desks', () => {
    const groups = of(stage, 'UserPoolGroup').map((group) => group['GroupName']);
    expect(groups.toSorted()).toEqual([...staffGroups, ...stage.config.staff.deskGroups].toSorted());
  });

  it('come to the console by authorization code, with tokens that end soon', () => {
    expect(clientsOf(stage).consoles).toMatchObject([
      {
        GenerateSecret: false,
        AllowedOAuthFlows: ['code'],
        AllowedOAuthScopes: ['openid', 'email', 'profile'],
        CallbackURLs: [`${origin}/staff/callback`],
        LogoutURLs: [`${origin}/staff`],
        SupportedIdentityProviders: ['COGNITO'],
        PreventUserExistenceErrors: 'ENABLED',
        EnableTokenRevocation: true,
        AccessTokenValidity: 60,
        RefreshTokenValidity: 720,
        TokenValidityUnits: { AccessToken: 'minutes', RefreshToken: 'minutes' },
        RefreshTokenRotation: { Feature: 'ENABLED', RetryGracePeriodSeconds: 30 },
      },
    ]);
  });

  it('can send the console no password by the API, nor an unrotated refresh token', () => {
    for (const client of clientsOf(stage).consoles) {
      expect(client['ExplicitAuthFlows']).toEqual(['ALLOW_USER_SRP_AUTH']);
    }
  });
});

describe('production', () => {
  it('requires a second factor, watches for stolen passwords, and keeps its users', () => {
    expect(of(production, 'UserPool')).toMatchObject([
      {
        MfaConfiguration: 'ON',
        UserPoolTier: 'PLUS',
        UserPoolAddOns: { AdvancedSecurityMode: 'ENFORCED' },
        DeletionProtection: 'ACTIVE',
      },
    ]);
  });

  it('has no client that gives tokens for a password', () => {
    expect(clientsOf(production).all).toHaveLength(1);
    expect(JSON.stringify(clientsOf(production).all)).not.toContain('PASSWORD_AUTH');
    expect(Object.keys(production.stateful.findOutputs('*'))).not.toContain('StaffPasswordClientId');
  });

  it("signs in on Cognito's host, under a name of the stage and the account", () => {
    expect(of(production, 'UserPoolDomain')).toMatchObject([
      { Domain: { 'Fn::Join': ['', ['redress-production-', { Ref: 'AWS::AccountId' }]] } },
    ]);
    const { StaffSignInUrl } = production.stateful.findOutputs('StaffSignInUrl');
    expect(JSON.stringify(StaffSignInUrl)).toContain('.auth.eu-north-1.amazoncognito.com');
  });
});

describe('a stage that holds no real customers', () => {
  it('gives scripts with AWS credentials tokens for a password', () => {
    expect(clientsOf(local).scripts).toMatchObject([
      {
        ExplicitAuthFlows: ['ALLOW_ADMIN_USER_PASSWORD_AUTH', 'ALLOW_REFRESH_TOKEN_AUTH'],
        PreventUserExistenceErrors: 'ENABLED',
        AccessTokenValidity: 60,
      },
    ]);
    expect(Object.keys(local.stateful.findOutputs('*'))).toContain('StaffPasswordClientId');
  });

  it('pays for no threat protection and leaves the second factor to each', () => {
    expect(of(local, 'UserPool')).toMatchObject([
      { MfaConfiguration: 'OPTIONAL', UserPoolTier: 'ESSENTIALS' },
    ]);
  });
});
