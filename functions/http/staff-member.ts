import type { APIGatewayProxyEventV2WithJWTAuthorizer } from 'aws-lambda';
import type { Route } from '../../shared/command/route.contract.ts';
import { err, ok, type Result } from '../../shared/kernel/result.ts';
import { type StaffGroup, type StaffMember, staffGroups } from '../../shared/kernel/staff.ts';

type StaffEvent = APIGatewayProxyEventV2WithJWTAuthorizer;

/** Lets only members of the route's groups in. */
export function admitStaff(
  { groups = [] }: Route,
  event: StaffEvent,
): Result<StaffMember, { readonly code: 'staff_token_invalid' | 'group_may_not' }> {
  const member = staffMember(event);
  if (member.username === '') return err({ code: 'staff_token_invalid' });
  return member.groups.some((group) => groups.includes(group)) ? ok(member) : err({ code: 'group_may_not' });
}

/**
 * Who calls, by the claims that the gateway has checked. API Gateway hands lists on as the text `[a b]`.
 * Only an access token names a member of staff: an ID token passes the gateway, too, but is meant for the console, and
 * whoever comes with one is nobody and in no group.
 */
export function staffMember(event: StaffEvent): StaffMember {
  const { claims } = event.requestContext.authorizer.jwt;
  const { username } = claims;
  if (claims['token_use'] !== 'access' || typeof username !== 'string' || username === '')
    return { username: '', groups: [] };
  return { username, groups: groupsIn(claims['cognito:groups']) };
}

function groupsIn(claim: unknown): StaffGroup[] {
  const names = (Array.isArray(claim) ? claim : [claim]).flatMap((part) =>
    typeof part === 'string' ? part.split(/[\s,[\]"]+/) : [],
  );
  return staffGroups.filter((group) => names.includes(group));
}
