import { randomInt } from 'node:crypto';
import {
  AdminAddUserToGroupCommand,
  AdminCreateUserCommand,
  AdminGetUserCommand,
  AdminListGroupsForUserCommand,
  AdminRemoveUserFromGroupCommand,
  AdminSetUserPasswordCommand,
  type CognitoIdentityProviderClient,
  UserNotFoundException,
} from '@aws-sdk/client-cognito-identity-provider';
import { localCognito } from '../../cli/local-aws.ts';
import { readStaffFile, type StaffSignIn, writeStaffFile } from './staff-file.ts';
import { type RosterEntry, roster } from './staff-roster.ts';

/**
 * Makes the user pool hold the local staff, with the passwords of the file; who has none there gets a new one.
 * Repeating it changes nothing. Returns the number of users added.
 */
export async function makeStaff(awsEndpoint: string, userPoolId: string, path: string): Promise<number> {
  const known = new Map(readStaffFile(path).map(({ username, password }) => [username, password]));
  const staff = roster.map((entry) => ({
    username: entry.username,
    password: known.get(entry.username) ?? newPassword(),
    groups: entry.groups,
  }));
  writeStaffFile(path, staff); // first: a password that nobody knows would be of no use
  const cognito = localCognito(awsEndpoint);
  try {
    const pool = { cognito, userPoolId };
    const added = await Promise.all(staff.map((entry) => makeUser(pool, entry, known.has(entry.username))));
    return added.filter(Boolean).length;
  } finally {
    cognito.destroy();
  }
}

interface Pool {
  readonly cognito: CognitoIdentityProviderClient;
  readonly userPoolId: string;
}

async function makeUser(pool: Pool, entry: StaffSignIn, passwordIsOld: boolean): Promise<boolean> {
  const { cognito, userPoolId } = pool;
  const user = { UserPoolId: userPoolId, Username: entry.username };
  const status = await statusOf(pool, entry.username);
  if (status === null) {
    const UserAttributes = [
      { Name: 'email', Value: `${entry.username}@redress.example` },
      { Name: 'email_verified', Value: 'true' },
    ];
    const made = {
      ...user,
      UserAttributes,
      TemporaryPassword: entry.password,
      MessageAction: 'SUPPRESS',
    } as const;
    await cognito.send(new AdminCreateUserCommand(made));
  }
  if (status !== 'CONFIRMED' || !passwordIsOld) {
    const password = { ...user, Password: entry.password, Permanent: true };
    await cognito.send(new AdminSetUserPasswordCommand(password));
  }
  await putIntoGroups(pool, entry);
  return status === null;
}

async function statusOf({ cognito, userPoolId }: Pool, username: string): Promise<string | null> {
  try {
    const user = new AdminGetUserCommand({ UserPoolId: userPoolId, Username: username });
    return (await cognito.send(user)).UserStatus ?? '';
  } catch (error) {
    if (error instanceof UserNotFoundException) return null;
    throw error;
  }
}

async function putIntoGroups(
  { cognito, userPoolId }: Pool,
  { username, groups }: RosterEntry,
): Promise<void> {
  const user = { UserPoolId: userPoolId, Username: username };
  const { Groups = [] } = await cognito.send(new AdminListGroupsForUserCommand(user));
  const present = Groups.flatMap(({ GroupName }) => GroupName ?? []);
  for (const GroupName of groups.filter((group) => !present.includes(group))) {
    await cognito.send(new AdminAddUserToGroupCommand({ ...user, GroupName }));
  }
  for (const GroupName of present.filter((name) => !groups.some((group) => group === name))) {
    await cognito.send(new AdminRemoveUserFromGroupCommand({ ...user, GroupName }));
  }
}

const alphabets = ['abcdefghijkmnpqrstuvwxyz', 'ABCDEFGHJKLMNPQRSTUVWXYZ', '23456789', '-_.+'] as const;

/** Twenty characters, some of each kind that the pool asks for, none that a shell or a reader mistakes. */
export function newPassword(): string {
  const any = alphabets.join('');
  const pick = (alphabet: string) => alphabet.charAt(randomInt(alphabet.length));
  for (;;) {
    const password = Array.from({ length: 20 }, () => pick(any)).join('');
    const complete = alphabets.every((alphabet) => [...password].some((char) => alphabet.includes(char)));
    // Neither an option nor a full stop at its end, when pasted.
    if (complete && /^[A-Za-z].*[A-Za-z]$/.test(password)) return password;
  }
}
