import { describe, expect, it } from 'vitest';
import { stageConfig } from '../../../infra/config.ts';
import { settingsOf } from '../../../infra/stacks/function-settings.ts';
import { webhook } from '../../../infra/stacks/function-table.ts';
import example from '../../../stages/production.example.json' with { type: 'json' };
import { rightsIn } from './policy-statements.ts';
import { resourcesOf, synthesized } from './synthesized.ts';

const stripe = synthesized('production');
const { paymentGateway: _gateway, stripeSecretArn: _secret, ...settings } = example;
const ledger = synthesized('production', undefined, settings);
type Synthesized = typeof stripe;

const rightsTo = ({ stateless }: Synthesized, resource: RegExp) =>
  rightsIn(stateless).filter((right) => resource.test(right.resource));
const rolesOf = (rights: readonly { readonly role: string }[]) => [
  ...new Set(rights.map(({ role }) => role)),
];
const settingsIn = ({ stateless }: Synthesized) =>
  Object.entries(resourcesOf(stateless, 'AWS::Lambda::Function')).map(([id, { Properties }]) => {
    const { Variables } = Properties['Environment'] as { Variables: Record<string, unknown> };
    return [`${id.replace(/[0-9A-F]{8}$/, '')}Role`, Variables] as const;
  });

const ledgerTable = /LedgerTable/;
const secret = /secret:redress\/stripe-a1B2c3$/;
/** Whoever asks the gateway on a stage that pays from its ledger, and who hears from it. */
const asking = [...rolesOf(rightsTo(ledger, ledgerTable)), 'WebhookRole'].toSorted();

describe('a stage that pays through Stripe', () => {
  it('lets those read its secret who ask the gateway, and nobody else, and do nothing else with it', () => {
    const rights = rightsTo(stripe, secret);
    expect(rolesOf(rights).toSorted()).toEqual(asking);
    expect(new Set(rights.map(({ action }) => action))).toEqual(new Set(['secretsmanager:GetSecretValue']));
  });

  it('lets them read orders in its table, and nobody move money there', () => {
    const rights = rightsTo(stripe, ledgerTable);
    expect(rolesOf(rights).toSorted()).toEqual(asking);
    expect(new Set(rights.map(({ action }) => action))).toEqual(new Set(['dynamodb:Query']));
  });

  it('tells them, and nobody else, where the secret is', () => {
    const told = settingsIn(stripe).filter(([, variables]) => 'GATEWAY_SECRET_ARN' in variables);
    expect(told.map(([role]) => role).toSorted()).toEqual(asking);
    for (const [, variables] of told) {
      expect(variables['GATEWAY_SECRET_ARN']).toBe(example.stripeSecretArn);
      expect(variables).toHaveProperty('LEDGER_TABLE');
      expect(variables).not.toHaveProperty('GATEWAY_ENDPOINT');
    }
  });

  it('speaks to another Stripe only where it is told of one', () => {
    const stripeEndpoint = 'http://localhost:12111';
    const config = stageConfig('test', { ...example, production: false, stripeEndpoint }, () => undefined);
    const names = { tier1: '', tier2: '', engineering: '' };
    const resources = {
      config,
      data: { cases: {}, ledger: {}, accessTokenSecret: {} },
      workflows: { arns: names },
    };
    const told = settingsOf(webhook, resources as unknown as Parameters<typeof settingsOf>[1]);
    expect(told.GATEWAY_ENDPOINT).toBe(stripeEndpoint);
  });
});

describe('a stage that pays from its ledger', () => {
  it('has nothing of Stripe', () => {
    expect(rightsTo(ledger, /stripe/i)).toEqual([]);
    for (const [role, variables] of settingsIn(ledger)) {
      expect(role).not.toMatch(/webhook/i);
      expect(Object.keys(variables).filter((name) => name.startsWith('STRIPE_'))).toEqual([]);
    }
  });
});
