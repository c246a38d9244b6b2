import {
  AdminGetUserCommand,
  type AdminGetUserCommandOutput,
  CognitoIdentityProviderClient,
  paginateAdminListGroupsForUser,
} from '@aws-sdk/client-cognito-identity-provider';
import type { StaffDirectory } from '../../shared/features/queue/staff-directory.port.ts';
import { staffGroups } from '../../shared/kernel/staff.ts';

/** Staff as the user pool knows them. Who is disabled there counts as unknown. */
export function cognitoStaffDirectory(
  UserPoolId: string,
  client = new CognitoIdentityProviderClient({}),
): StaffDirectory {
  async function userOf(Username: string): Promise<AdminGetUserCommandOutput | null> {
    try {
      return await client.send(new AdminGetUserCommand({ UserPoolId, Username }));
    } catch (error) {
      if (error instanceof Error && error.name === 'UserNotFoundException') return null;
      throw error;
    }
  }

  return {
    async find(name) {
      const user = await userOf(name);
      // The pool also finds people by their e-mail address and in any case; their tokens carry this name.
      const username = user?.Username;
      if (!username || user.Enabled === false) return null;
      const names: (string | undefined)[] = [];
      for await (const page of paginateAdminListGroupsForUser(
        { client },
        { UserPoolId, Username: username },
      )) {
        names.push(...(page.Groups ?? []).map(({ GroupName }) => GroupName));
      }
      const email = user.UserAttributes?.find(({ Name }) => Name === 'email')?.Value ?? null;
      return { username, email, groups: staffGroups.filter((group) => names.includes(group)) };
    },
  };
}
