import * as z from 'zod';
import { common } from '../command/refusals.ts';
import type { Route, RouteContract, RouteResponse } from '../command/route.contract.ts';
import { appealRoutes } from '../features/appeal/appeal.contract.ts';
import { conversationRoutes } from '../features/conversation/conversation.contract.ts';
import { decisionRoutes } from '../features/decision/decision.contract.ts';
import { deskRoutes } from '../features/desks/desks.contract.ts';
import { handOffRoutes } from '../features/engineering/hand-off.contract.ts';
import { incidentRoutes } from '../features/engineering/incidents.contract.ts';
import { escalationRoutes } from '../features/escalation/escalation.contract.ts';
import { accessLinkRoutes } from '../features/intake/access-link.contract.ts';
import { guidanceRoutes } from '../features/intake/guidance.contract.ts';
import { mergeRoutes } from '../features/intake/merge/merge.contract.ts';
import { openRoutes } from '../features/intake/open.contract.ts';
import { outcomeRoutes } from '../features/outcome/outcome.contract.ts';
import { chooseRoutes } from '../features/plan/choose.contract.ts';
import { planRoutes } from '../features/plan/plan.contract.ts';
import { queueRoutes } from '../features/queue/queue.contract.ts';
import { rightsRoutes } from '../features/rights/rights.contract.ts';
import { statisticsRoutes } from '../features/statistics/statistics.contract.ts';
import { caseRoutes, caseView } from '../views/case.contract.ts';
import { caseFile, caseFileRoutes } from '../views/case-file.contract.ts';

/** Routes about the service itself. */
const ownRoutes = {
  readHealth: {
    method: 'GET',
    path: '/v1/health',
    service: 'public',
    access: 'public',
    throttle: { rate: 20, burst: 40 },
    summary: 'Tell whether the service works',
    response: {
      status: 200,
      description: 'It works',
      schema: z.strictObject({ status: z.literal('ok'), time: z.iso.datetime() }),
    },
    refusals: { temporarily_unavailable: common.temporarily_unavailable },
  },
  readOpenApi: {
    method: 'GET',
    path: '/v1/openapi.json',
    service: 'public',
    access: 'public',
    throttle: { rate: 20, burst: 40 },
    summary: 'This description of the API (OpenAPI 3.1)',
    response: { status: 200, description: 'The document', schema: z.record(z.string(), z.unknown()) },
    refusals: {},
  },
  readCasePage: {
    method: 'GET',
    path: '/cases/{caseId}',
    service: 'public',
    access: 'public',
    throttle: { rate: 100, burst: 200 },
    summary: 'The page of a case; the token stays in the address’s fragment and never reaches the server',
    response: { status: 200, description: 'The page', schema: z.string(), format: 'page' },
    refusals: {},
  },
} as const satisfies Record<string, RouteContract>;

const caseAfter = { status: 200, description: 'The case after it', schema: caseView, etag: true } as const;
const caseFileAfter = {
  status: 200,
  description: 'The case file after the command',
  schema: caseFile,
  etag: true,
} as const;

/** Every route of the API but webhooks, which gateways bring along: the source of gateway routes, validation, dispatch and the OpenAPI document. */
export const routes = answered({
  ...openRoutes,
  ...accessLinkRoutes,
  ...guidanceRoutes,
  ...mergeRoutes,
  ...caseRoutes,
  ...caseFileRoutes,
  ...conversationRoutes,
  ...outcomeRoutes,
  ...appealRoutes,
  ...escalationRoutes,
  ...queueRoutes,
  ...decisionRoutes,
  ...planRoutes,
  ...chooseRoutes,
  ...rightsRoutes,
  ...handOffRoutes,
  ...deskRoutes,
  ...incidentRoutes,
  ...statisticsRoutes,
  ...ownRoutes,
});

export type RouteId = keyof typeof routes;
/** Ids of the routes that one function serves. */
export type RoutesOf<S extends Route['service']> = {
  [R in RouteId]: (typeof routes)[R]['service'] extends S ? R : never;
}[RouteId];

/** What a route answers when it succeeds. */
export type AnswerTo<R extends RouteId> = Frozen<z.input<(typeof routes)[R]['response']['schema']>>;

/** What is served is never changed: lists that are only read will do. */
type Frozen<T> = T extends object ? { readonly [K in keyof T]: Frozen<T[K]> } : T;

type Answered<T> = {
  readonly [R in keyof T]: T[R] extends { readonly response: RouteResponse }
    ? T[R]
    : T[R] & { readonly response: AfterCommand<T[R]> };
};
type AfterCommand<T> = T extends { readonly access: 'staff' } ? typeof caseFileAfter : typeof caseAfter;

/** Gives every command the answer that commands of its kind have in common: the case after it. */
function answered<T extends Readonly<Record<string, RouteContract>>>(table: T): Answered<T> {
  const complete = Object.entries(table).map(([id, route]) => [
    id,
    { ...route, response: route.response ?? (route.access === 'staff' ? caseFileAfter : caseAfter) },
  ]);
  return Object.fromEntries(complete) as Answered<T>;
}
