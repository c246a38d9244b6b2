import { Validations } from 'aws-cdk-lib';
import { AccessLogField, AccessLogFormat } from 'aws-cdk-lib/aws-apigateway';
import {
  type CfnStage,
  HttpApi,
  HttpMethod,
  HttpRoute,
  HttpRouteKey,
  HttpStage,
  LogGroupLogDestination,
} from 'aws-cdk-lib/aws-apigatewayv2';
import { HttpJwtAuthorizer } from 'aws-cdk-lib/aws-apigatewayv2-authorizers';
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import { Construct } from 'constructs';
import { methodsOf } from '../../shared/api/methods.ts';
import type { Access, Route } from '../../shared/command/route.contract.ts';
import { capitalised } from './capitalised.ts';
import { type LogSettings, serviceLogs } from './service-logs.ts';

/** Settings of the HTTP API. */
export interface HttpFrontProps {
  readonly apiName: string;
  readonly routes: Readonly<Record<string, Route>>;
  /** The functions that the routes name; `public` also answers where there is no route. */
  readonly services: Services;
  /** Whose tokens open the routes of staff. */
  readonly staff: TokenIssuer;
  readonly logs: LogSettings;
}

/** Functions by the service that a route names. */
export type Services = Readonly<Partial<Record<Route['service'], IFunction>>> & {
  readonly public: IFunction;
};

/** Who signs the tokens of staff, and for which clients. */
export interface TokenIssuer {
  readonly issuer: string;
  readonly clientIds: readonly string[];
}

const whyNoAuthorizer: Record<Exclude<Access, 'staff'>, string> = {
  public: 'Anybody may call this route: it opens a case or tells what is public.',
  case_token: "The function itself checks the case's access token, whose scope depends on the case.",
  signed:
    "The function itself checks the sender's signature over the body; a payment provider has no token of ours.",
};

/** For what no route claims: enough for a lost visitor, too little to hurt. */
const unmatchedThrottle = { rateLimit: 20, burstLimit: 40 };

/**
 * No address, path, query or header: none of them is needed to run the service, and each can point to a person.
 * A case is found by the request id, which the function logs too.
 */
const accessLogFormat = AccessLogFormat.custom(
  JSON.stringify({
    requestId: AccessLogField.contextRequestId(),
    time: AccessLogField.contextRequestTime(),
    route: AccessLogField.contextRouteKey(),
    status: AccessLogField.contextStatus(),
    latency: AccessLogField.contextResponseLatency(),
    functionLatency: AccessLogField.contextIntegrationLatency(),
    bytes: AccessLogField.contextResponseLength(),
    error: AccessLogField.contextErrorResponseType(),
  }),
);

/** The HTTP API: routes, limits and access logs, all from the route table. */
export class HttpFront extends Construct {
  readonly apiId: string;

  constructor(scope: Construct, id: string, props: HttpFrontProps) {
    super(scope, id);
    const httpApi = new HttpApi(this, 'Api', { apiName: props.apiName, createDefaultStage: false });
    this.apiId = httpApi.apiId;
    const integrations = integrationsTo(props.services);
    // Tells who calls. Whether the route's groups let them in is for the function: a gateway can't look into groups.
    const staffAuthorizer = new HttpJwtAuthorizer('StaffAuthorizer', props.staff.issuer, {
      jwtAudience: [...props.staff.clientIds],
    });

    const routes = withMethods(props.routes).map(({ route, method }) => {
      const routeKey = HttpRouteKey.with(route.path, HttpMethod[method]);
      const common = { httpApi, routeKey, integration: integrations(route.service) };
      return route.access === 'staff'
        ? new HttpRoute(this, routeKey.key, { ...common, authorizer: staffAuthorizer })
        : withoutAuthorizer(new HttpRoute(this, routeKey.key, common), whyNoAuthorizer[route.access]);
    });
    const unmatched = new HttpRoute(this, 'Unmatched', {
      httpApi,
      routeKey: HttpRouteKey.DEFAULT,
      integration: integrations('public'),
    });
    routes.push(
      withoutAuthorizer(unmatched, 'Answers that there is nothing here, or nothing by this method.'),
    );

    const stage = new HttpStage(this, 'Stage', {
      httpApi,
      autoDeploy: true,
      throttle: unmatchedThrottle,
      accessLogSettings: {
        destination: new LogGroupLogDestination(serviceLogs(this, 'AccessLogs', props.logs)),
        format: accessLogFormat,
      },
    });
    const resource = stage.node.defaultChild as CfnStage;
    resource.routeSettings = routeSettings(props.routes);
    // The service refuses settings of a route that isn't there yet.
    stage.node.addDependency(...routes);
  }
}

const oncePerFunction = { scopePermissionToRoute: false };

/** One integration for each function. Throws where a route names a service that is not there. */
function integrationsTo(services: Services): (service: Route['service']) => HttpLambdaIntegration {
  const integrations = new Map<string, HttpLambdaIntegration>();
  for (const [service, fn] of Object.entries(services)) {
    integrations.set(service, new HttpLambdaIntegration(capitalised(service), fn, oncePerFunction));
  }
  return (service) => {
    const integration = integrations.get(service);
    if (!integration) throw new Error(`no function serves ${service}`);
    return integration;
  };
}

function withoutAuthorizer(route: HttpRoute, reason: string): HttpRoute {
  Validations.of(route).acknowledge({ id: 'AwsSolutions-APIG4', reason });
  return route;
}

/** Each route once for every method that reaches it. */
function withMethods(routes: HttpFrontProps['routes']) {
  return Object.values(routes).flatMap((route) => methodsOf(route).map((method) => ({ route, method })));
}

function routeSettings(routes: HttpFrontProps['routes']): Record<string, unknown> {
  return Object.fromEntries(
    withMethods(routes).map(({ method, route: { path, throttle } }) => [
      `${method} ${path}`,
      { ThrottlingRateLimit: throttle.rate, ThrottlingBurstLimit: throttle.burst },
    ]),
  );
}
