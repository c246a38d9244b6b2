import type { RouteContract } from '../../shared/command/route.contract.ts';
import type { StaffAccess, StaffResult } from '../../shared/command/staff-command.use-case.ts';
import {
  addNote,
  askCustomer,
  playBackUnderstanding,
  replyToCustomer,
} from '../../shared/features/conversation/staff-talk.use-case.ts';
import { decideCase } from '../../shared/features/decision/decide.use-case.ts';
import {
  answerDeskConsultation,
  consultDesk,
  recallDeskConsultation,
  takeDeskConsultation,
} from '../../shared/features/desks/desks.use-case.ts';
import {
  answerConsultation,
  consultTier2,
  diagnoseFault,
  handOffCase,
  reportFault,
} from '../../shared/features/engineering/hand-off.use-case.ts';
import { proposeForIncident } from '../../shared/features/engineering/incident-plans.use-case.ts';
import {
  listExplainedCases,
  listIncidents,
  registerIncident,
} from '../../shared/features/engineering/incidents.use-case.ts';
import { escalateToTier2 } from '../../shared/features/escalation/staff-escalation.use-case.ts';
import { mergeCase } from '../../shared/features/intake/merge/merge.use-case.ts';
import { fileReport } from '../../shared/features/outcome/report.use-case.ts';
import { decideOnPlan, proposePlan } from '../../shared/features/plan/plan.use-case.ts';
import { assignCase, claimCase, releaseCase } from '../../shared/features/queue/owner.use-case.ts';
import { listCases } from '../../shared/features/queue/queue.use-case.ts';
import { staffMemory } from '../../shared/features/queue/remember-staff.ts';
import { keepShift } from '../../shared/features/queue/shift.use-case.ts';
import { invokeRight, sendHoldingReply } from '../../shared/features/rights/rights.use-case.ts';
import { readStatistics } from '../../shared/features/statistics/statistics.use-case.ts';
import { ok, type Result } from '../../shared/kernel/result.ts';
import type { StaffMember } from '../../shared/kernel/staff.ts';
import { dateOf } from '../../shared/kernel/time.ts';
import type { CaseFile, FilePages } from '../../shared/views/case-file.contract.ts';
import { caseFile, fileOf } from '../../shared/views/case-file.view.ts';
import { driveDeps } from '../container/driving.ts';
import { staffDirectory } from '../container/identity.ts';
import { noticeDeps } from '../container/notices.ts';
import { payments } from '../container/payments.ts';
import { policyInForce } from '../container/policy.ts';
import { type Answer, httpHandler } from './http-handler.ts';
import { admitStaff } from './staff-member.ts';

const deps = {
  ...noticeDeps(),
  ...driveDeps(),
  payments: payments(),
  staff: staffDirectory(),
};
type Deps = typeof deps;

const remember = staffMemory(deps);

export const handler = httpHandler('staff', admitStaff(policyInForce), {
  listCases: async ({ query }, member) => shown(await listCases(deps.store, member, query)),
  readCaseFile: ({ params, query }, member) => file(params.caseId, member, query),
  claimCase: command(claimCase),
  assignCase: command(assignCase),
  releaseCase: command(releaseCase),
  addNote: command(addNote),
  askCustomer: command(askCustomer),
  playBackUnderstanding: command(playBackUnderstanding),
  replyToCustomer: command(replyToCustomer),
  invokeRight: command(invokeRight),
  sendHoldingReply: command(sendHoldingReply),
  decideCase: command(decideCase),
  mergeCase: command(mergeCase),
  escalateToTier2: command(escalateToTier2),
  proposePlan: command(proposePlan),
  decideOnPlan: command(decideOnPlan),
  handOffCase: command(handOffCase),
  consultTier2: command(consultTier2),
  answerConsultation: command(answerConsultation),
  consultDesk: command(consultDesk),
  takeDeskConsultation: command(takeDeskConsultation),
  answerDeskConsultation: command(answerDeskConsultation),
  recallDeskConsultation: command(recallDeskConsultation),
  diagnoseFault: command(diagnoseFault),
  reportFault: command(reportFault),
  fileReport: command(fileReport),
  keepShift: async ({ body }, member) => {
    await remember(member);
    return ok({ body: await keepShift(deps, member, body) });
  },
  listIncidents: async () => ok({ body: { items: await listIncidents(deps) } }),
  registerIncident: async ({ body }, member) => shown(await registerIncident(deps, member, body)),
  listExplainedCases: async ({ params, query }) =>
    shown(await listExplainedCases(deps, params.incidentId, query.cursor)),
  proposeForIncident: async ({ params, body }, member) =>
    shown(await proposeForIncident(deps, member, params.incidentId, body)),
  readStatistics: async ({ query }) =>
    shown(await readStatistics(deps.store, query, dateOf(deps.runtime.now()))),
});

interface CommandRequest<B> {
  readonly params: { readonly caseId: string };
  readonly headers: { readonly 'if-match': string };
  readonly body: B;
}

/** A command on the version that the caller saw; answers with the case file after it. */
function command<B, R extends RouteContract>(
  run: (deps: Deps, access: StaffAccess, body: B) => StaffResult<R>,
) {
  return async ({ params: { caseId }, headers, body }: CommandRequest<B>, member: StaffMember) => {
    const version = Number(headers['if-match'].slice(1, -1));
    await remember(member);
    const done = await run(deps, { member, caseId, version }, body);
    return done.ok ? ok(answerOf(await fileOf(deps, done.value, member))) : done;
  };
}

function shown<T, E>(result: Result<T, E>): Result<Answer<T>, E> {
  return result.ok ? ok({ body: result.value }) : result;
}

async function file(caseId: string, member: StaffMember, pages: FilePages) {
  const found = await caseFile(deps, caseId, member, pages);
  return found.ok ? ok(answerOf(found.value)) : found;
}

function answerOf(shownFile: CaseFile) {
  return { body: shownFile, etag: `"${shownFile.version}"` };
}
