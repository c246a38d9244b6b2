import type { Case } from '../../case/case.ts';
import {
  act,
  type StaffAccess,
  type StaffDeps,
  type StaffResult,
  said,
} from '../../command/staff-command.use-case.ts';
import type { ClosingReportRequest, outcomeRoutes } from './outcome.contract.ts';
import * as rules from './report.rules.ts';

/** Files the closing report: cause, work done, solution, prevention. */
export const fileReport = (
  deps: StaffDeps,
  access: StaffAccess,
  { cause, ...parts }: ClosingReportRequest,
): StaffResult<typeof outcomeRoutes.fileReport> =>
  act(deps, access, (current: Case) => rules.fileReport(current, access.member, cause, deps.runtime.now()), {
    message: said(access, 'note', parts.workDone, { topic: 'closing_report', parts }),
  });
