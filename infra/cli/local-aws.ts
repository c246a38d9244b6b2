import { CloudFormationClient, DescribeStacksCommand } from '@aws-sdk/client-cloudformation';
import { CognitoIdentityProviderClient } from '@aws-sdk/client-cognito-identity-provider';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { InvokeCommand, LambdaClient } from '@aws-sdk/client-lambda';
import { LOCAL_CREDENTIALS, LOCAL_REGION } from './settings.ts';

function clientSettings(endpoint: string) {
  return { endpoint, region: LOCAL_REGION, credentials: LOCAL_CREDENTIALS };
}

export function localDynamo(endpoint: string): DynamoDBClient {
  return new DynamoDBClient(clientSettings(endpoint));
}

export function localCognito(endpoint: string): CognitoIdentityProviderClient {
  return new CognitoIdentityProviderClient(clientSettings(endpoint));
}

/** Whether `cdk bootstrap` has been done with the state that the endpoint holds now. */
export async function isBootstrapped(endpoint: string): Promise<boolean> {
  const client = new CloudFormationClient(clientSettings(endpoint));
  try {
    const { Stacks } = await client.send(new DescribeStacksCommand({ StackName: 'CDKToolkit' }));
    return Stacks?.[0]?.StackStatus?.endsWith('_COMPLETE') ?? false;
  } catch {
    return false;
  } finally {
    client.destroy();
  }
}

/**
 * Invokes a job as its schedule would, at `now` (RFC 3339 UTC).
 * Returns null, or what went wrong.
 */
export async function invokeJob(endpoint: string, functionName: string, now: string): Promise<string | null> {
  const client = new LambdaClient({ ...clientSettings(endpoint), maxAttempts: 1 });
  try {
    const answer = await client.send(
      new InvokeCommand({ FunctionName: functionName, Payload: Buffer.from(JSON.stringify({ time: now })) }),
      { abortSignal: AbortSignal.timeout(60_000) },
    );
    return answer.FunctionError === undefined
      ? null
      : (answer.Payload?.transformToString() ?? answer.FunctionError);
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  } finally {
    client.destroy();
  }
}
