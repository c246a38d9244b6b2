import { describe, expect, it } from 'vitest';
import { readStageConfig, stageConfig } from '../../../infra/config.ts';
import example from '../../../stages/production.example.json' with { type: 'json' };

const folder = new URL('../../../stages/', import.meta.url);
const nothing = () => undefined;

describe('the settings of a stage', () => {
  it('are local where no stage is named', () => {
    expect(readStageConfig(nothing, folder)).toMatchObject({
      stage: 'local',
      production: false,
      casePageOrigin: 'http://localhost:8080',
    });
  });

  it('come from its file', () => {
    expect(stageConfig('production', example, nothing)).toEqual({
      stage: 'production',
      production: true,
      casePageOrigin: 'https://cases.example.com',
      mail: {
        from: 'Example Payments <no-reply@mail.example.com>',
        address: 'no-reply@mail.example.com',
        domain: 'mail.example.com',
      },
      teamAddresses: example.teamAddresses,
      staff: { mfa: 'required', domainPrefix: null, signInOrigin: null, deskGroups: [] },
      gateway: { kind: 'stripe', secretArn: example.stripeSecretArn, endpoint: null },
      alarmAddress: 'payments-operations@example.com',
    });
  });

  it('ask for a second factor in production, and elsewhere leave it to each', () => {
    expect(stageConfig('test', { ...example, production: false }, nothing).staff.mfa).toBe('optional');
    expect(stageConfig('test', { ...example, staffMfa: 'optional' }, nothing).staff.mfa).toBe('optional');
  });

  it('name the groups of desks, once each, and none that staff have anyhow', () => {
    expect(readStageConfig(nothing, folder).staff.deskGroups).toEqual(['finance', 'fraud', 'legal', 'shop']);
    const file = { ...example, deskGroups: ['law', 'law', 'approver'] };
    expect(stageConfig('test', file, nothing).staff.deskGroups).toEqual(['law']);
    expect(
      stageConfig('test', file, (key) => (key === 'deskGroups' ? '["risk"]' : undefined)).staff.deskGroups,
    ).toEqual(['risk']);
    expect(() => stageConfig('test', { ...example, deskGroups: ['two words'] }, nothing)).toThrow(
      /deskGroups\.0: is not the name of a group/,
    );
  });

  it('pay from the ledger unless told otherwise', () => {
    expect(readStageConfig(nothing, folder).gateway).toEqual({ kind: 'ledger' });
  });

  it.each(['http://localhost:12111', 'https://stripe.test.example'])(
    'may name another Stripe than the real one, outside of production: %s',
    (stripeEndpoint) => {
      const file = { ...example, production: false, stripeEndpoint };
      expect(stageConfig('test', file, nothing).gateway).toMatchObject({ endpoint: stripeEndpoint });
    },
  );

  it('are overridden on the command line, objects and booleans as JSON', () => {
    const given: Record<string, string> = {
      production: 'false',
      mailSender: 'help@pay.example',
      teamAddresses: JSON.stringify({ ...example.teamAddresses, tier1: 'a@x.example' }),
    };
    expect(stageConfig('test', example, (key) => given[key])).toMatchObject({
      production: false,
      mail: { from: 'help@pay.example', address: 'help@pay.example', domain: 'pay.example' },
      teamAddresses: { tier1: 'a@x.example' },
    });
  });

  it('can all come from the command line, without a file', () => {
    const given: Record<string, unknown> = { stage: 'trial', ...example };
    expect(readStageConfig((key) => given[key], folder)).toMatchObject({ stage: 'trial', production: true });
  });
});

describe('a setting that cannot be used fails with a sentence', () => {
  const { mailSender: _, ...lacking } = example;
  const { paymentGateway: _gateway, stripeSecretArn: _secret, ...onLedger } = example;
  const cases: [string, object, RegExp][] = [
    ['unknown', { ...example, colour: 'red' }, /Stage "production" can't be used \(unknown setting colour\)/],
    ['missing', lacking, /mailSender: .*stages\/production\.json or -c <setting>=<value>/],
    [
      'no origin',
      { ...example, casePageOrigin: 'https://x.example/cases' },
      /casePageOrigin: must be an https origin/,
    ],
    [
      'unencrypted',
      { ...example, casePageOrigin: 'http://x.example' },
      /casePageOrigin: must be an https origin/,
    ],
    [
      'no sender',
      { ...example, mailSender: 'Example Payments' },
      /mailSender: must read "Name <user@domain>"/,
    ],
    ['half a sender', { ...example, mailSender: 'Pay <a@b.example' }, /mailSender: must read/],
    [
      "a name of Amazon's",
      { ...example, staffDomainPrefix: 'my-aws-staff' },
      /staffDomainPrefix: must be 1–63 .* without "aws"/,
    ],
    ['no choice of second factor', { ...example, staffMfa: 'off' }, /staffMfa/],
    [
      'sign-in at a path',
      { ...example, staffSignInOrigin: 'https://x.example/in' },
      /staffSignInOrigin: must be/,
    ],
    ['an alarm for nobody', { ...example, alarmAddress: 'us' }, /alarmAddress/],
    [
      'a secret without the gateway that reads it',
      { ...example, paymentGateway: 'ledger' },
      /stripeSecretArn: only with paymentGateway stripe/,
    ],
    [
      'an endpoint without the gateway that speaks to it',
      { ...onLedger, stripeEndpoint: 'http://localhost:12111' },
      /stripeEndpoint: only with paymentGateway stripe/,
    ],
    [
      'a gateway without its secret',
      { ...onLedger, paymentGateway: 'stripe' },
      /stripeSecretArn: needed with paymentGateway stripe/,
    ],
    [
      'a secret by its name',
      { ...example, stripeSecretArn: 'redress/stripe' },
      /stripeSecretArn: must be the full ARN/,
    ],
    [
      'a secret by half its ARN',
      { ...example, stripeSecretArn: 'arn:aws:secretsmanager:eu-north-1:111111111111:secret:redress/stripe' },
      /stripeSecretArn: must be the full ARN/,
    ],
    [
      'a Stripe of our own in production',
      { ...example, stripeEndpoint: 'https://stripe.test.example' },
      /stripeEndpoint: production pays at Stripe itself/,
    ],
    [
      'an unencrypted way to Stripe',
      { ...example, production: false, stripeEndpoint: 'http://stripe.test.example' },
      /stripeEndpoint: must be an https origin/,
    ],
    ['an unknown gateway', { ...example, paymentGateway: 'cash' }, /paymentGateway/],
    ['a missing team', { ...example, teamAddresses: { tier1: 'a@x.example' } }, /teamAddresses\.tier2/],
    [
      'no address',
      { ...example, teamAddresses: { ...example.teamAddresses, tier1: 'us' } },
      /teamAddresses\.tier1/,
    ],
  ];

  it.each(cases)('%s', (_name, file, message) => {
    expect(() => stageConfig('production', file, nothing)).toThrow(message);
  });

  it('a stage without a file says where its settings would come from', () => {
    expect(() => readStageConfig((key) => (key === 'stage' ? 'nowhere' : undefined), folder)).toThrow(
      /Stage "nowhere" can't be used .*stages\/nowhere\.json/,
    );
  });

  it.each(['Production', '', 'a/b', '-x', 'a'.repeat(21)])('a stage named "%s"', (name) => {
    expect(() => readStageConfig((key) => (key === 'stage' ? name : undefined), folder)).toThrow(
      /The stage name/,
    );
  });
});
