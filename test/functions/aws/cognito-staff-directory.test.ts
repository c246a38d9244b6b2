import {
  AdminGetUserCommand,
  type AdminListGroupsForUserCommand,
  CognitoIdentityProviderClient,
  UserNotFoundException,
} from '@aws-sdk/client-cognito-identity-provider';
import { describe, expect, it, vi } from 'vitest';
import { cognitoStaffDirectory } from '../../../functions/aws/cognito-staff-directory.ts';

type Asked = AdminGetUserCommand | AdminListGroupsForUserCommand;

/** A user pool that answers a question about its one user so, and with these pages of groups. */
function poolOf(user: () => object, ...pages: readonly (readonly string[])[]) {
  const asked: Asked[] = [];
  const client = new CognitoIdentityProviderClient({ region: 'us-east-1' });
  vi.spyOn(client, 'send').mockImplementation(async (command: unknown) => {
    asked.push(command as Asked);
    if (command instanceof AdminGetUserCommand) return user();
    const page = Number((command as AdminListGroupsForUserCommand).input.NextToken ?? 0);
    const more = page + 1 < pages.length && { NextToken: String(page + 1) };
    return { Groups: (pages[page] ?? []).map((GroupName) => ({ GroupName })), ...more };
  });
  return { directory: cognitoStaffDirectory('pool-1', client), asked };
}

const enabled = () => ({
  Username: 'anna',
  Enabled: true,
  UserAttributes: [
    { Name: 'sub', Value: '0f4c9a52' },
    { Name: 'email', Value: 'anna@mail.example' },
  ],
});

describe('the directory', () => {
  it('tells name and address as the pool has them, and the groups that staff can be in', async () => {
    const { directory, asked } = poolOf(enabled, ['guests', 'lead'], ['tier1']);

    expect(await directory.find('ANNA@mail.example')).toEqual({
      username: 'anna',
      email: 'anna@mail.example',
      groups: ['tier1', 'lead'],
    });
    expect(asked.map(({ input }) => [input.UserPoolId, input.Username])).toEqual([
      ['pool-1', 'ANNA@mail.example'],
      ['pool-1', 'anna'],
      ['pool-1', 'anna'],
    ]);
  });

  it('knows people who have no address', async () => {
    const { directory } = poolOf(() => ({ Username: 'anna', Enabled: true }), ['tier1']);
    expect(await directory.find('anna')).toEqual({ username: 'anna', email: null, groups: ['tier1'] });
  });

  it.each([
    [
      'unknown',
      () => {
        throw new UserNotFoundException({ message: '', $metadata: {} });
      },
    ],
    ['disabled', () => ({ Username: 'anna', Enabled: false })],
  ])('knows nobody who is %s', async (_, user) => {
    const { directory, asked } = poolOf(user, ['tier1']);
    expect(await directory.find('anna')).toBeNull();
    expect(asked).toHaveLength(1);
  });

  it('fails where the pool does, rather than call somebody unknown', async () => {
    const { directory } = poolOf(() => {
      throw new Error('TooManyRequestsException');
    });
    await expect(directory.find('anna')).rejects.toThrow('TooManyRequestsException');
  });
});
