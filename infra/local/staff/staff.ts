import { AdminInitiateAuthCommand } from '@aws-sdk/client-cognito-identity-provider';
import { readEndpoints } from '../../cli/endpoints.ts';
import { localCognito } from '../../cli/local-aws.ts';
import { PlainError } from '../../cli/plain-error.ts';
import { filesOf } from '../../cli/settings.ts';
import { readOutputs, requireOutput } from '../../cli/stack-outputs.ts';
import { readStaffFile, type StaffSignIn } from './staff-file.ts';

/**
 * An access token of a member of the local staff, good for an hour.
 * @param home folder of a running local stack, the one of its endpoints.json
 */
export async function staffToken(home: string, username: string): Promise<string> {
  const files = filesOf({ home });
  const endpoints = readEndpoints(files.endpoints);
  if (endpoints === null) throw new PlainError('The local stack is not running. Start it first: npm start');
  const { password } = signInOf(readStaffFile(files.staff), username);
  const outputs = readOutputs(files.outputs);
  const cognito = localCognito(endpoints.aws);
  try {
    const { AuthenticationResult } = await cognito.send(
      new AdminInitiateAuthCommand({
        UserPoolId: requireOutput(outputs, 'StaffUserPoolId'),
        ClientId: requireOutput(outputs, 'StaffPasswordClientId'),
        AuthFlow: 'ADMIN_USER_PASSWORD_AUTH',
        AuthParameters: { USERNAME: username, PASSWORD: password },
      }),
    );
    if (AuthenticationResult?.AccessToken) return AuthenticationResult.AccessToken;
    throw new PlainError(`${username} has set up a second factor; sign in on the page instead.`);
  } catch (error) {
    throw plainly(error, username);
  } finally {
    cognito.destroy();
  }
}

/** Somebody's sign-in. Throws a sentence that lists everybody when there is no such one. */
export function signInOf(staff: readonly StaffSignIn[], username: string): StaffSignIn {
  const found = staff.find((entry) => entry.username === username);
  if (found) return found;
  const names = staff.map((entry) => entry.username).join(', ');
  throw new PlainError(`Nobody here is named "${username}". The local staff: ${names}`);
}

function plainly(error: unknown, username: string): unknown {
  if (!(error instanceof Error)) return error;
  if ('code' in error && error.code === 'ECONNREFUSED') {
    return new PlainError('The local AWS does not answer. Start it anew: npm stop && npm start');
  }
  if (error.name === 'NotAuthorizedException' || error.name === 'UserNotFoundException') {
    return new PlainError(
      `The local AWS refuses ${username} the password of staff.json. Start anew: npm stop && npm start`,
    );
  }
  return error;
}
