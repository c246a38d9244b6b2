import * as z from 'zod';
import {
  caseView,
  confirmationRequest,
  openCaseHeaders,
  openCaseRequest,
  openCaseResponse,
  withdrawalRequest,
} from './case-schemas.ts';
import type { Route } from './route.ts';

/** Every route of the API: the source of gateway routes, validation, dispatch and the OpenAPI document. */
export const routes = {
  openCase: {
    method: 'POST',
    path: '/v1/cases',
    service: 'customer',
    access: 'public',
    throttle: { rate: 50, burst: 100 },
    summary: 'Open a case',
    headers: openCaseHeaders,
    body: openCaseRequest,
    response: { status: 201, description: 'The case is open', schema: openCaseResponse },
    problems: ['idempotency_conflict', 'amount_exceeds_payment'],
  },
  readCase: {
    method: 'GET',
    path: '/v1/cases/{caseId}',
    service: 'customer',
    access: 'case_token',
    throttle: { rate: 200, burst: 400 },
    summary: 'Read progress and result of a case',
    response: { status: 200, description: 'The case as it stands', schema: caseView },
    problems: [],
  },
  confirmOutcome: {
    method: 'POST',
    path: '/v1/cases/{caseId}/confirmation',
    service: 'customer',
    access: 'case_token',
    throttle: { rate: 50, burst: 100 },
    summary: 'Say whether the outcome satisfies you and the problem is solved',
    body: confirmationRequest,
    response: { status: 200, description: 'The case after your answer', schema: caseView },
    problems: ['nothing_to_confirm', 'already_confirmed'],
  },
  withdrawCase: {
    method: 'POST',
    path: '/v1/cases/{caseId}/withdrawal',
    service: 'customer',
    access: 'case_token',
    throttle: { rate: 50, burst: 100 },
    summary: 'Withdraw a case',
    body: withdrawalRequest,
    response: { status: 200, description: 'The withdrawn case', schema: caseView },
    problems: ['refund_already_started', 'case_already_ended'],
  },
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
    problems: ['temporarily_unavailable'],
  },
  readOpenApi: {
    method: 'GET',
    path: '/v1/openapi.json',
    service: 'public',
    access: 'public',
    throttle: { rate: 20, burst: 40 },
    summary: 'This description of the API (OpenAPI 3.1)',
    response: { status: 200, description: 'The document', schema: z.record(z.string(), z.unknown()) },
    problems: [],
  },
  readCasePage: {
    method: 'GET',
    path: '/cases/{caseId}',
    service: 'public',
    access: 'public',
    throttle: { rate: 100, burst: 200 },
    summary: 'The page of a case; the token stays in the address’s fragment and never reaches the server',
    response: { status: 200, description: 'The page', schema: z.string(), format: 'page' },
    problems: [],
  },
} as const satisfies Record<string, Route>;

export type RouteId = keyof typeof routes;
/** Ids of the routes that one function serves. */
export type RoutesOf<S extends Route['service']> = {
  [R in RouteId]: (typeof routes)[R]['service'] extends S ? R : never;
}[RouteId];
