import type { Route } from '../command/route.ts';
import { command, staff } from '../command/staff-command.contract.ts';
import { holdingReplyRequest, rightRequest } from '../features/rights/rights.contract.ts';
import { staffGroups } from '../kernel/staff.ts';
import {
  askRequest,
  assignRequest,
  caseFile,
  decideRequest,
  mergeRequest,
  nothing,
  queuePage,
  queueQuery,
  textRequest,
} from '../views/case-file.contract.ts';
import { insightRoutes } from './insight-routes.ts';
import { specialistRoutes } from './specialist-routes.ts';

/** Routes for staff. Whether this member may do it to this case now is told by the case file's `actions`. */
export const staffRoutes = {
  ...specialistRoutes,
  ...insightRoutes,
  listCases: {
    ...staff,
    method: 'GET',
    path: '/v1/staff/cases',
    summary: 'List waiting cases, the most pressing first',
    groups: staffGroups,
    query: queueQuery,
    response: { status: 200, description: 'One page', schema: queuePage },
    problems: ['invalid_cursor'],
  },
  readCaseFile: {
    ...staff,
    method: 'GET',
    path: '/v1/staff/cases/{caseId}',
    summary: 'Read everything about a case',
    groups: staffGroups,
    response: { status: 200, description: 'The case file', schema: caseFile },
    problems: ['case_not_found'],
  },
  claimCase: command('/v1/staff/cases/{caseId}/claim', 'Take a case of your team', nothing, 'claim'),
  assignCase: command(
    '/v1/staff/cases/{caseId}/assignment',
    'Give a case to a colleague',
    assignRequest,
    'assign',
    ['assignee_unknown', 'assignee_not_in_tier'],
  ),
  releaseCase: command(
    '/v1/staff/cases/{caseId}/release',
    'Give your case back to the team',
    nothing,
    'release',
  ),
  addNote: command('/v1/staff/cases/{caseId}/notes', 'Keep a note for colleagues', textRequest, 'note'),
  askCustomer: command(
    '/v1/staff/cases/{caseId}/questions',
    'Ask the customer, all in one mail',
    askRequest,
    'ask',
  ),
  playBackUnderstanding: command(
    '/v1/staff/cases/{caseId}/understanding',
    'Play back what was understood, for the customer to confirm',
    textRequest,
    'play_back',
  ),
  replyToCustomer: command('/v1/staff/cases/{caseId}/replies', 'Write to the customer', textRequest, 'reply'),
  invokeRight: command(
    '/v1/staff/cases/{caseId}/rights',
    'Note that a right given by law applies, because the customer invokes it or its facts are met',
    rightRequest,
    'invoke_right',
    [
      'right_not_in_force',
      'right_already_runs',
      'right_asked_too_late',
      'right_begins_later',
      'right_before_payment',
    ],
  ),
  sendHoldingReply: command(
    '/v1/staff/cases/{caseId}/holding-replies',
    'Tell the customer why the answer takes longer than the law has it',
    holdingReplyRequest,
    'send_holding_reply',
    ['right_not_running', 'delay_not_open'],
  ),
  decideCase: command(
    '/v1/staff/cases/{caseId}/decision',
    'Refund, decline or explain',
    decideRequest,
    'decide',
    ['above_authority', 'amount_not_available', 'currency_differs', 'payment_not_known'],
  ),
  mergeCase: command(
    '/v1/staff/cases/{caseId}/merge',
    'End this case because another one carries the same complaint',
    mergeRequest,
    'merge',
    ['not_mergeable'],
  ),
} as const satisfies Record<string, Route>;
