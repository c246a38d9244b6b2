import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import {
  CloudFormationClient,
  DeleteStackCommand,
  waitUntilStackDeleteComplete,
} from '@aws-sdk/client-cloudformation';
import {
  CreateSecretCommand,
  DeleteSecretCommand,
  SecretsManagerClient,
} from '@aws-sdk/client-secrets-manager';
import { filesOf, readSettings } from '../../../infra/cli/settings.ts';
import { readOutputs, requireOutput } from '../../../infra/cli/stack-outputs.ts';
import { deployStacks, synthesize } from '../../../infra/local/emulator/cdk.ts';
import { emulatedApiBase } from '../../../infra/local/proxy/api-forward.ts';
import { type StripeServer, startStripeServer } from '../../fakes/stripe-server/server.ts';
import { aws, stack } from './stack.ts';

const stage = 'stripetest';
/** Signs the events of the stage's Stripe. */
export const webhookSecret = 'whsec_of_the_stripe_stage';

/** A stage beside the stack's own, in the same local AWS, that pays through a Stripe of the test's. */
export interface StripeStage {
  readonly server: StripeServer;
  /** Base of its API's paths. */
  readonly api: string;
  readonly ledgerTable: string;
  /** Takes the stage down, and its Stripe with it. */
  remove(): Promise<void>;
}

export const nowInSeconds = () => Math.floor(Date.now() / 1000);

export async function deployStripeStage(): Promise<StripeStage> {
  const server = await startStripeServer(nowInSeconds);
  const secrets = new SecretsManagerClient(aws);
  const secretArn = await makeSecret(secrets);
  const settings = readSettings(join(stack.home, stage), { AWS_ENDPOINT_URL: aws.endpoint });
  rmSync(settings.home, { recursive: true, force: true });
  mkdirSync(settings.home);
  const remove = async () => {
    await removeStacks();
    await secrets.send(new DeleteSecretCommand({ SecretId: secretArn, ForceDeleteWithoutRecovery: true }));
    await server.close();
    rmSync(settings.home, { recursive: true, force: true });
  };
  try {
    const { signal } = new AbortController();
    await synthesize(settings, signal, context(secretArn, server));
    await deployStacks(settings, signal);
    const outputs = readOutputs(filesOf(settings).outputs);
    return {
      server,
      api: emulatedApiBase(aws.endpoint, requireOutput(outputs, 'ApiId')),
      ledgerTable: requireOutput(outputs, 'LedgerTableName'),
      remove,
    };
  } catch (error) {
    await remove();
    throw error;
  }
}

async function makeSecret(secrets: SecretsManagerClient): Promise<string> {
  const { ARN = '' } = await secrets.send(
    new CreateSecretCommand({
      Name: `redress/${stage}-${nowInSeconds()}`,
      SecretString: JSON.stringify({ apiKey: 'rk_test_of_the_stripe_stage', webhookSecret }),
    }),
  );
  return ARN;
}

/** Its mail comes from a domain of its own, so that taking the stage down leaves the other stage's domain alone. */
function context(stripeSecretArn: string, { endpoint }: StripeServer): Record<string, string> {
  const team = (name: string) => `${name}@stripe.redress.example`;
  const [tier1, tier2, engineering] = ['tier1', 'tier2', 'engineering'].map(team);
  const teamAddresses = { tier1, tier2, engineering, approver: team('approvers'), lead: team('leads') };
  return {
    stage,
    casePageOrigin: stack.origin,
    mailSender: 'Redress <no-reply@stripe.redress.example>',
    teamAddresses: JSON.stringify(teamAddresses),
    paymentGateway: 'stripe',
    stripeSecretArn,
    stripeEndpoint: `http://localhost:${endpoint.port}`,
  };
}

async function removeStacks(): Promise<void> {
  const client = new CloudFormationClient(aws);
  for (const StackName of [`redress-${stage}-stateless`, `redress-${stage}-stateful`]) {
    await client.send(new DeleteStackCommand({ StackName }));
    await waitUntilStackDeleteComplete({ client, maxWaitTime: 60, minDelay: 1, maxDelay: 1 }, { StackName });
  }
  client.destroy();
}
