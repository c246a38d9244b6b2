import type * as z from 'zod';
import type { ProblemCode } from '../api/problems.ts';
import { refusalsTo, type StaffAction, staffActions } from '../case/who-may.ts';
import { caseFile, ifMatch } from '../views/case-file.contract.ts';
import type { Route } from './route.ts';

/** What every route of the staff shares. */
export const staff = {
  service: 'staff',
  access: 'staff',
  throttle: { rate: 100, burst: 200 },
} as const;

/** A command on one case, which answers with the case file after it. Who may call it, and what it refuses, follows from `action`. */
export function command<P extends `/v1/staff/cases/{caseId}/${string}`, B extends z.ZodType>(
  path: P,
  summary: string,
  body: B,
  action: StaffAction,
  problems: readonly ProblemCode[] = [],
) {
  return {
    ...staff,
    method: 'POST',
    path,
    summary,
    groups: staffActions[action].groups,
    headers: ifMatch,
    body,
    response: { status: 200, description: 'The case file after the command', schema: caseFile },
    // Every route of the staff says already that it is not for every group.
    problems: [
      'case_not_found',
      'precondition_required',
      'stale_version',
      ...refusalsTo(action).filter((code) => code !== 'group_may_not'),
      ...problems,
    ],
  } as const satisfies Route;
}
