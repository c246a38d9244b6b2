import type * as z from 'zod';
import { type StaffGroup, staffGroups } from '../domain/staff.ts';
import { staffActions } from '../domain/staff-actions.ts';
import type { ProblemCode } from './problems.ts';
import type { Route } from './route.ts';
import {
  askRequest,
  assignRequest,
  caseFile,
  decideRequest,
  ifMatch,
  mergeRequest,
  nothing,
  queuePage,
  queueQuery,
  textRequest,
} from './staff-schemas.ts';

const staff = { service: 'staff', access: 'staff', throttle: { rate: 100, burst: 200 } } as const;
const refusals = ['case_not_found', 'owned_by_another', 'not_the_owner', 'status_does_not_allow'] as const;

function command<P extends `/v1/staff/cases/{caseId}/${string}`, B extends z.ZodType>(
  path: P,
  summary: string,
  body: B,
  groups: readonly StaffGroup[],
  problems: readonly ProblemCode[] = [],
) {
  return {
    ...staff,
    method: 'POST',
    path,
    summary,
    groups,
    headers: ifMatch,
    body,
    response: { status: 200, description: 'The case file after the command', schema: caseFile },
    problems: [...refusals, 'precondition_required', 'stale_version', ...problems],
  } as const satisfies Route;
}

/** Routes for staff. Whether this member may do it to this case now is told by the case file's `actions`. */
export const staffRoutes = {
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
  claimCase: command(
    '/v1/staff/cases/{caseId}/claim',
    'Take a case of your team',
    nothing,
    staffActions.claim.groups,
  ),
  assignCase: command(
    '/v1/staff/cases/{caseId}/assignment',
    'Give a case to a colleague',
    assignRequest,
    staffActions.assign.groups,
  ),
  releaseCase: command(
    '/v1/staff/cases/{caseId}/release',
    'Give your case back to the team',
    nothing,
    staffActions.release.groups,
  ),
  addNote: command(
    '/v1/staff/cases/{caseId}/notes',
    'Keep a note for colleagues',
    textRequest,
    staffActions.note.groups,
  ),
  askCustomer: command(
    '/v1/staff/cases/{caseId}/questions',
    'Ask the customer, all in one mail',
    askRequest,
    staffActions.ask.groups,
  ),
  replyToCustomer: command(
    '/v1/staff/cases/{caseId}/replies',
    'Write to the customer',
    textRequest,
    staffActions.reply.groups,
  ),
  decideCase: command(
    '/v1/staff/cases/{caseId}/decision',
    'Refund, decline or explain',
    decideRequest,
    staffActions.decide.groups,
    ['above_authority', 'amount_not_available', 'currency_differs'],
  ),
  mergeCase: command(
    '/v1/staff/cases/{caseId}/merge',
    'End this case because another one carries the same complaint',
    mergeRequest,
    staffActions.merge.groups,
    ['not_mergeable'],
  ),
} as const satisfies Record<string, Route>;
