import { createHmac } from 'node:crypto';
import { GetSecretValueCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import type { AccessTokens } from '../../shared/command/access-tokens.port.ts';

/** Tokens as HMAC-SHA-256 of case, scope and serial under a secret that is read once per process. */
export function secretAccessTokens(secretArn: string, client = new SecretsManagerClient({})): AccessTokens {
  let secret: Promise<string> | null = null;
  const read = async () => {
    const { SecretString } = await client.send(new GetSecretValueCommand({ SecretId: secretArn }));
    if (!SecretString) throw new Error('the access token secret is empty');
    return SecretString;
  };
  return {
    async tokenFor(caseId, scope, serial) {
      secret ??= read();
      try {
        return createHmac('sha256', await secret)
          .update(`${caseId}\n${scope}\n${serial}`)
          .digest('base64url');
      } catch (error) {
        secret = null;
        throw error;
      }
    },
  };
}
