import { Stack } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { Function as LambdaFunction } from 'aws-cdk-lib/aws-lambda';
import { describe, expect, it } from 'vitest';
import { webhooks } from '../../../functions/gateways/list.ts';
import { HttpFront } from '../../../infra/constructs/http-front.ts';
import { lifetimeOf } from '../../../infra/stacks/lifetime.ts';
import { routes } from '../../../shared/api/routes.ts';
import { webhookRoutes } from '../../../shared/api/webhook-routes.ts';
import type { Route } from '../../../shared/command/route.contract.ts';
import { resourcesOf, synthesized } from './synthesized.ts';

const table = Object.values<Route>({ ...routes, ...webhookRoutes(webhooks) });
const { config } = synthesized('local');

/** How the gateway checks who calls: by route key, `JWT` or `NONE`. */
function checksIn(stack: Template): Record<string, unknown> {
  const deployed = Object.values(resourcesOf(stack, 'AWS::ApiGatewayV2::Route'));
  return Object.fromEntries(
    deployed.map(({ Properties }) => [Properties['RouteKey'], Properties['AuthorizationType']]),
  );
}

/** A gateway over this table, in a stack of its own. */
function gatewayOver(planted: Readonly<Record<string, Route>>): Template {
  const stack = new Stack();
  const fn = (name: string) => LambdaFunction.fromFunctionName(stack, name, name);
  new HttpFront(stack, 'Http', {
    apiName: 'planted',
    routes: planted,
    services: { customer: fn('customer'), public: fn('public'), staff: fn('staff') },
    staff: { issuer: 'https://issuer.example/pool', clientIds: ['console', 'script'] },
    logs: lifetimeOf(config),
  });
  return Template.fromStack(stack);
}

const staffRoute: Route = {
  ...routes.readHealth,
  path: '/v1/staff/planted',
  service: 'staff',
  access: 'staff',
  groups: ['tier1'],
};

describe('the route table', () => {
  it.each(table.map((route) => [`${route.method} ${route.path}`, route] as const))(
    'names groups and the staff function for %s if it is for staff, else neither',
    (_, { path, access, groups = [], desks = false, service }) => {
      const forStaff = access === 'staff';
      expect(groups.length > 0 || desks).toBe(forStaff);
      expect(service === 'staff').toBe(forStaff);
      expect(path.startsWith('/v1/staff/')).toBe(forStaff);
    },
  );
});

describe('the gateway', () => {
  it('asks for a token of staff on the routes for staff and on no other', () => {
    const wanted = table.flatMap(({ method, path, access }) =>
      (method === 'GET' ? ['GET', 'HEAD'] : [method]).map((one) => [
        `${one} ${path}`,
        access === 'staff' ? 'JWT' : 'NONE',
      ]),
    );
    const { stateless } = synthesized('production');
    expect(checksIn(stateless)).toEqual({ ...Object.fromEntries(wanted), $default: 'NONE' });
  });

  it('takes tokens of the staff pool for our clients only', () => {
    const gateway = gatewayOver({ readHealth: routes.readHealth, planted: staffRoute });

    expect(checksIn(gateway)).toEqual({
      'GET /v1/health': 'NONE',
      'HEAD /v1/health': 'NONE',
      'GET /v1/staff/planted': 'JWT',
      'HEAD /v1/staff/planted': 'JWT',
      $default: 'NONE',
    });
    const authorizers = Object.entries(resourcesOf(gateway, 'AWS::ApiGatewayV2::Authorizer'));
    expect(authorizers.map(([, { Properties }]) => Properties)).toMatchObject([
      {
        AuthorizerType: 'JWT',
        IdentitySource: ['$request.header.Authorization'],
        JwtConfiguration: { Issuer: 'https://issuer.example/pool', Audience: ['console', 'script'] },
      },
    ]);
    const staff = Object.values(resourcesOf(gateway, 'AWS::ApiGatewayV2::Route')).filter(
      ({ Properties }) => Properties['AuthorizationType'] === 'JWT',
    );
    expect(staff.map(({ Properties }) => Properties['AuthorizerId'])).toEqual([
      { Ref: authorizers[0]?.[0] },
      { Ref: authorizers[0]?.[0] },
    ]);
  });
});
