import { describe, expect, it } from 'vitest';
import { webhooks } from '../../../functions/gateways/list.ts';
import { routes } from '../../../shared/api/routes.ts';
import { webhookRoutes } from '../../../shared/api/webhook-routes.ts';
import type { Route } from '../../../shared/command/route.contract.ts';
import { resourcesOf, synthesized } from './synthesized.ts';

/** Each of these routes by each method that reaches it: what can be read answers HEAD as well. */
const byMethod = (table: Readonly<Record<string, Route>>) =>
  Object.values(table).flatMap((route) =>
    (route.method === 'GET' ? ['GET', 'HEAD'] : ['POST']).map((method) => ({ ...route, method })),
  );
const own = byMethod(routes);
const all = [...own, ...byMethod(webhookRoutes(webhooks))];

/** Each stage, and the routes that it has: only one that pays through Stripe hears from it. */
const tables = [
  ['local', own],
  ['production', all],
] as const;

it('only the webhooks are told apart by the stage', () => {
  const webhooks = all.filter((route) => !tables[0][1].includes(route));
  expect(webhooks.map(({ path }) => path)).toEqual(['/v1/webhooks/stripe']);
});

describe.each(tables)('the gateway of stage %s', (name, table) => {
  const { stateless } = synthesized(name);
  const keys = table.map(({ method, path }) => `${method} ${path}`);
  const deployed = resourcesOf(stateless, 'AWS::ApiGatewayV2::Route');
  const integrations = resourcesOf(stateless, 'AWS::ApiGatewayV2::Integration');
  const [stage] = Object.values(resourcesOf(stateless, 'AWS::ApiGatewayV2::Stage'));

  it('has the routes of the table, and one for whatever else comes', () => {
    expect(
      Object.values(deployed)
        .map(({ Properties }) => Properties['RouteKey'])
        .toSorted(),
    ).toEqual([...keys, '$default'].toSorted());
  });

  it.each(table.map((route) => [`${route.method} ${route.path}`, route] as const))(
    'sends %s to its service',
    (key, { service }) => {
      const route = Object.values(deployed).find(({ Properties }) => Properties['RouteKey'] === key);
      const target = JSON.stringify(route?.Properties['Target']);
      const [integration] = Object.entries(integrations).filter(([id]) => target.includes(`"${id}"`));
      const uri = JSON.stringify(integration?.[1].Properties['IntegrationUri']);
      expect(uri.toLowerCase()).toContain(`"${service}`);
    },
  );

  it('limits each route as the table says, and the rest besides', () => {
    const settings = Object.fromEntries(
      table.map(({ throttle }, at) => [
        keys[at],
        { ThrottlingRateLimit: throttle.rate, ThrottlingBurstLimit: throttle.burst },
      ]),
    );
    expect(stage?.Properties['RouteSettings']).toEqual(settings);
    expect(stage?.Properties['DefaultRouteSettings']).toMatchObject({ ThrottlingRateLimit: 20 });
  });

  it('sets limits only once the routes are there', () => {
    const { DependsOn } = stage as unknown as { DependsOn: string[] };
    expect(DependsOn).toEqual(
      expect.arrayContaining(Object.keys(resourcesOf(stateless, 'AWS::ApiGatewayV2::Route'))),
    );
  });

  it('logs nothing that points to a person', () => {
    const settings = stage?.Properties['AccessLogSettings'] as { Format: string } | undefined;
    const logged = Object.values(JSON.parse(settings?.Format ?? '{}') as Record<string, string>);
    expect(logged).toContain('$context.requestId');
    expect(
      logged.filter((field) => /path$|sourceIp|userAgent|query|header|authorizer|identity/i.test(field)),
    ).toEqual([]);
  });
});
