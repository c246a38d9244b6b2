import * as z from 'zod';
import type { Route } from '../command/route.ts';
import {
  answersRequest,
  appealRequest,
  confirmationRequest,
  escalationRequest,
  messageRequest,
  optionChoiceRequest,
  reopeningRequest,
  withdrawalRequest,
} from '../features/conversation/conversation.contract.ts';
import {
  accessLinkRequest,
  caseView,
  guidance,
  guidanceQuery,
  openCaseHeaders,
  openCaseRequest,
  openCaseResponse,
} from '../views/case.contract.ts';
import type { ProblemCode } from './problems.ts';
import { staffRoutes } from './staff-routes.ts';
import { webhookRoutes } from './webhook-routes.ts';

function command<P extends `/v1/cases/{caseId}/${string}`, B extends z.ZodType>(
  path: P,
  summary: string,
  body: B,
  problems: readonly ProblemCode[],
) {
  return {
    method: 'POST',
    path,
    service: 'customer',
    access: 'case_token',
    throttle: { rate: 50, burst: 100 },
    summary,
    body,
    response: { status: 200, description: 'The case after it', schema: caseView },
    problems,
  } as const satisfies Route;
}

/** Every route of the API: the source of gateway routes, validation, dispatch and the OpenAPI document. */
export const routes = {
  ...staffRoutes,
  ...webhookRoutes,
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
  confirmOutcome: command(
    '/v1/cases/{caseId}/confirmation',
    'Say whether the outcome satisfies you and the problem is solved',
    confirmationRequest,
    ['nothing_to_confirm', 'already_confirmed'],
  ),
  withdrawCase: command('/v1/cases/{caseId}/withdrawal', 'Withdraw a case', withdrawalRequest, [
    'refund_already_started',
    'case_already_ended',
  ]),
  sendMessage: command('/v1/cases/{caseId}/messages', 'Write to us about your case', messageRequest, [
    'case_already_ended',
    'too_many_requests',
  ]),
  answerQuestions: command('/v1/cases/{caseId}/answers', 'Answer our questions', answersRequest, [
    'question_not_open',
    'agreed_misplaced',
    'case_already_ended',
    'too_many_requests',
  ]),
  chooseOption: command(
    '/v1/cases/{caseId}/option-choice',
    'Accept an option of our offer, decline the offer, or propose something else',
    optionChoiceRequest,
    [
      'no_offer',
      'already_chosen',
      'option_expired',
      'option_not_found',
      'payout_account_missing',
      'payout_account_misplaced',
      'amount_exceeds_payment',
      'verified_link_needed',
    ],
  ),
  escalateCase: command(
    '/v1/cases/{caseId}/escalation',
    'Ask for a specialist to take over your case',
    escalationRequest,
    ['already_escalated', 'cannot_escalate_now'],
  ),
  appealOutcome: command(
    '/v1/cases/{caseId}/appeal',
    'Ask for a fresh look at the outcome by somebody who did not decide it',
    appealRequest,
    ['nothing_to_appeal', 'appeal_window_over', 'appeals_exhausted'],
  ),
  reopenCase: command(
    '/v1/cases/{caseId}/reopening',
    'Tell us that the same problem is back after the case was closed',
    reopeningRequest,
    ['nothing_to_reopen', 'reopening_window_over'],
  ),
  requestAccessLink: {
    method: 'POST',
    path: '/v1/access-links',
    service: 'customer',
    access: 'public',
    throttle: { rate: 10, burst: 20 },
    summary: 'Ask for a fresh link to a case; it goes to the address on record',
    body: accessLinkRequest,
    response: {
      status: 202,
      description: 'If there is such a case with this address, a mail is on its way',
      schema: z.strictObject({ status: z.literal('accepted') }),
    },
    problems: [],
  },
  readGuidance: {
    method: 'GET',
    path: '/v1/guidance',
    service: 'public',
    access: 'public',
    throttle: { rate: 50, burst: 100 },
    summary: 'How to state a case well: what to tell, what to attach, how long it takes',
    query: guidanceQuery,
    response: { status: 200, description: 'Guidance for one reason or all', schema: guidance },
    problems: [],
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
