import type { RouteContract } from '../../shared/command/route.contract.ts';
import type { StaffAccess, StaffResult } from '../../shared/command/staff-command.use-case.ts';
import {
  ask,
  assign,
  claim,
  decide,
  keepNote,
  playBackUnderstanding,
  release,
  reply,
} from '../../shared/features/conversation/staff-talk.use-case.ts';
import {
  answerConsultation,
  consult,
  diagnose,
  handOff,
  reportFault,
} from '../../shared/features/engineering/hand-off.use-case.ts';
import { proposeForIncident } from '../../shared/features/engineering/incident-plans.use-case.ts';
import {
  casesExplainedBy,
  listIncidents,
  registerIncident,
} from '../../shared/features/engineering/incidents.use-case.ts';
import { merge } from '../../shared/features/intake/merge.use-case.ts';
import { decideOnPlan, escalate, propose, report } from '../../shared/features/plan/plan.use-case.ts';
import { listQueue } from '../../shared/features/queue/queue.use-case.ts';
import { staffMemory } from '../../shared/features/queue/remember-staff.ts';
import { keepShift } from '../../shared/features/queue/shift.use-case.ts';
import { delay, invoke } from '../../shared/features/rights/rights.use-case.ts';
import { readStatistics } from '../../shared/features/statistics/statistics.use-case.ts';
import { ok, type Result } from '../../shared/kernel/result.ts';
import type { StaffMember } from '../../shared/kernel/staff.ts';
import { dateOf } from '../../shared/kernel/time.ts';
import type { CaseFile } from '../../shared/views/case-file.contract.ts';
import { caseFile, fileOf } from '../../shared/views/case-file.view.ts';
import { driveDeps } from '../container/driving.ts';
import { staffDirectory } from '../container/identity.ts';
import { noticeDeps } from '../container/notices.ts';
import { payments } from '../container/payments.ts';
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

export const handler = httpHandler('staff', admitStaff, {
  listCases: async ({ query }, member) => shown(await listQueue(deps.store, member, query)),
  readCaseFile: ({ params }, member) => file(params.caseId, member),
  claimCase: command(claim),
  assignCase: command(assign),
  releaseCase: command(release),
  addNote: command(keepNote),
  askCustomer: command(ask),
  playBackUnderstanding: command(playBackUnderstanding),
  replyToCustomer: command(reply),
  invokeRight: command(invoke),
  sendHoldingReply: command(delay),
  decideCase: command(decide),
  mergeCase: command(merge),
  escalateToTier2: command(escalate),
  proposePlan: command(propose),
  decideOnPlan: command(decideOnPlan),
  handOffCase: command(handOff),
  consultTier2: command(consult),
  answerConsultation: command(answerConsultation),
  diagnoseFault: command(diagnose),
  reportFault: command(reportFault),
  fileReport: command(report),
  keepShift: async ({ body }, member) => {
    await remember(member);
    return ok({ body: await keepShift(deps, member, body) });
  },
  listIncidents: async () => ok({ body: { items: await listIncidents(deps) } }),
  registerIncident: async ({ body }, member) => shown(await registerIncident(deps, member, body)),
  listExplainedCases: async ({ params, query }) =>
    shown(await casesExplainedBy(deps, params.incidentId, query.cursor)),
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

async function file(caseId: string, member: StaffMember) {
  const found = await caseFile(deps, caseId, member);
  return found.ok ? ok(answerOf(found.value)) : found;
}

function answerOf(shownFile: CaseFile): Answer<CaseFile> {
  return { body: shownFile, etag: `"${shownFile.version}"` };
}
