import type { APIGatewayProxyEventV2WithJWTAuthorizer } from 'aws-lambda';
import type { Route } from '../../shared/command/route.contract.ts';
import { err, ok, type Result } from '../../shared/kernel/result.ts';
import { type StaffMember, staffGroups } from '../../shared/kernel/staff.ts';
import { desksOfGroups } from '../../shared/policy/desks.ts';
import type { Policy } from '../../shared/policy/policy.ts';

type StaffEvent = APIGatewayProxyEventV2WithJWTAuthorizer;

/** Lets only members of the route's groups in, and of the policy's desks where the route is open to them. */
export const admitStaff =
  (policy: Policy) =>
  (
    { groups = [], desks = false }: Route,
    event: StaffEvent,
  ): Result<StaffMember, { readonly code: 'staff_token_invalid' | 'group_may_not' }> => {
    const member = staffMember(event, policy);
    if (member.username === '') return err({ code: 'staff_token_invalid' });
    const ofDesk = desks && (member.desks ?? []).length > 0;
    const admitted = ofDesk || member.groups.some((group) => groups.includes(group));
    return admitted ? ok(member) : err({ code: 'group_may_not' });
  };

/**
 * Who calls, by the claims that the gateway has checked. API Gateway hands lists on as the text `[a b]`.
 * Only an access token names a member of staff: an ID token passes the gateway, too, but is meant for the console, and
 * whoever comes with one is nobody and in no group.
 */
export function staffMember(event: StaffEvent, policy: Policy): StaffMember {
  const { claims } = event.requestContext.authorizer.jwt;
  const { username } = claims;
  if (claims['token_use'] !== 'access' || typeof username !== 'string' || username === '')
    return { username: '', groups: [] };
  const names = namesIn(claims['cognito:groups']);
  const groups = staffGroups.filter((group) => names.includes(group));
  const desks = desksOfGroups(policy, names);
  return { username, groups, ...(desks.length > 0 && { desks }) };
}

function namesIn(claim: unknown): readonly string[] {
  return (Array.isArray(claim) ? claim : [claim]).flatMap((part) =>
    typeof part === 'string' ? part.split(/[\s,[\]"]+/) : [],
  );
}
