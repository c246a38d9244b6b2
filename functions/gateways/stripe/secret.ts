import { GetSecretValueCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager';

/** What the secret holds, as JSON. */
export interface StripeSecret {
  /** A restricted key; docs/runbook.md, "Pay through Stripe", names its permissions. */
  readonly apiKey: string;
  /** The signing secret of the webhook endpoint, `whsec_…`. */
  readonly webhookSecret: string;
}

/** Reads the secret at each call; whoever calls keeps what it gives. */
export function stripeSecret(
  secretArn: string,
  client = new SecretsManagerClient({}),
): () => Promise<StripeSecret> {
  return async () => {
    const { SecretString } = await client.send(new GetSecretValueCommand({ SecretId: secretArn }));
    return parseStripeSecret(SecretString ?? '');
  };
}

/** Throws an Error that names what is missing, never what is there. */
export function parseStripeSecret(text: string): StripeSecret {
  const { apiKey, webhookSecret } = read(text);
  if (typeof apiKey !== 'string' || !/^(sk|rk)_/.test(apiKey))
    throw new Error('the Stripe secret lacks apiKey');
  if (typeof webhookSecret !== 'string' || !webhookSecret.startsWith('whsec_')) {
    throw new Error('the Stripe secret lacks webhookSecret');
  }
  return { apiKey, webhookSecret };
}

function read(text: string): Record<string, unknown> {
  try {
    return Object(JSON.parse(text));
  } catch {
    throw new Error('the Stripe secret is no JSON');
  }
}
