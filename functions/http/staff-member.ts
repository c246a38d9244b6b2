import type { APIGatewayProxyEventV2WithJWTAuthorizer } from 'aws-lambda';
import { type StaffGroup, type StaffMember, staffGroups } from '../../shared/kernel/staff.ts';

/**
 * Who calls, by the claims that the gateway has checked. API Gateway hands lists on as the text `[a b]`.
 * Only an access token names a member of staff: an ID token passes the gateway, too, but is meant for the console, and
 * whoever comes with one is nobody and in no group.
 */
export function staffMember(event: APIGatewayProxyEventV2WithJWTAuthorizer): StaffMember {
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
