import type { APIGatewayProxyEventV2WithJWTAuthorizer } from 'aws-lambda';
import { describe, expect, it } from 'vitest';
import { admitStaff, staffMember } from '../../../functions/http/staff-member.ts';
import { routes } from '../../../shared/api/routes.ts';
import { deskPolicy } from '../../builders/desks.ts';
import { mustErr, mustOk } from '../../builders/must.ts';
import { policy } from '../../builders/policy.ts';

type Claims = Record<string, string | number | boolean | string[]>;

/** As much of a request as carries the claims that the gateway has checked. */
function withClaims(claims: Claims): APIGatewayProxyEventV2WithJWTAuthorizer {
  const authorizer = { jwt: { claims, scopes: [] } };
  return { requestContext: { authorizer } } as unknown as APIGatewayProxyEventV2WithJWTAuthorizer;
}

const access = { token_use: 'access', username: 'anna.tier1' };

describe('the groups of a member of staff', () => {
  it.each<[string, Claims[string], string[]]>([
    ['one, as the gateway writes it', '[tier1]', ['tier1']],
    ['several, as the gateway writes them', '[lead tier1]', ['tier1', 'lead']],
    ['with commas', 'tier1,lead', ['tier1', 'lead']],
    ['with commas and blanks', '[tier1, lead]', ['tier1', 'lead']],
    ['as JSON', '["tier1","lead"]', ['tier1', 'lead']],
    ['as a list', ['tier1', 'lead'], ['tier1', 'lead']],
    ['one, bare', 'approver', ['approver']],
    ['twice the same', '[admin admin]', ['admin']],
    ['among unknown ones', '[sales tier2 eu-west-1_abc_Google]', ['tier2']],
    ['that only begin alike', '[tier10 admins leader]', []],
    ['in other letters', '[Admin TIER1]', []],
    ['none', '[]', []],
    ['empty', '', []],
    ['no text', true, []],
  ])('%s', (_, claim, groups) => {
    expect(staffMember(withClaims({ ...access, 'cognito:groups': claim }), policy)).toEqual({
      username: 'anna.tier1',
      groups,
    });
  });

  it('are none without the claim', () => {
    expect(staffMember(withClaims(access), policy)).toEqual({ username: 'anna.tier1', groups: [] });
  });
});

describe('a token that names no member of staff', () => {
  const groups = { 'cognito:groups': '[admin]' };

  it.each<[string, Claims]>([
    ['an ID token', { token_use: 'id', 'cognito:username': 'anna.tier1', ...groups }],
    ['an ID token with the attribute of an access token', { ...access, ...groups, token_use: 'id' }],
    ['a refresh token', { ...access, ...groups, token_use: 'refresh' }],
    ['one of a machine', { token_use: 'access', client_id: 'abc', ...groups }],
    ['one without a use', { username: 'anna.tier1', ...groups }],
    ['one without a name', { ...access, username: '', ...groups }],
  ])('%s is nobody, in no group', (_, claims) => {
    expect(staffMember(withClaims(claims), deskPolicy)).toEqual({ username: '', groups: [] });
  });
});

describe('a member of desks alone', () => {
  const event = withClaims({ ...access, 'cognito:groups': '[fraud ledger-team]' });

  it('is one by the groups that the policy in force names', () => {
    expect(staffMember(event, deskPolicy)).toEqual({
      username: 'anna.tier1',
      groups: [],
      desks: ['fraud', 'finance'],
    });
    expect(staffMember(event, policy)).toEqual({ username: 'anna.tier1', groups: [] });
  });

  it('is let in where desks have something to do, and nowhere else', () => {
    const admit = admitStaff(deskPolicy);
    const open = Object.entries(routes).flatMap(([id, route]) =>
      route.access === 'staff' && admit(route, event).ok ? [id] : [],
    );
    expect(open.toSorted()).toEqual([
      'addNote',
      'answerDeskConsultation',
      'decideOnPlan',
      'listCases',
      'readCaseFile',
      'takeDeskConsultation',
    ]);
    expect(mustErr(admitStaff(policy)(routes.listCases, event))).toEqual({ code: 'group_may_not' });
    expect(mustOk(admit(routes.listCases, event)).desks).toHaveLength(2);
  });
});
