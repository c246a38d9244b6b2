import type { APIGatewayProxyEventV2WithJWTAuthorizer } from 'aws-lambda';
import { type RoutesOf, routes } from '../../shared/api/routes.ts';
import type { Case } from '../../shared/case/case.ts';
import type { StaffAccess, StaffError } from '../../shared/command/staff-command.use-case.ts';
import type { QuestionsRequest } from '../../shared/features/conversation/conversation.contract.ts';
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
import type { DecisionRequest } from '../../shared/features/decision/decision.contract.ts';
import type {
  ConsultationRequest,
  DiagnosisRequest,
  FaultReportRequest,
  HandOffRequest,
} from '../../shared/features/engineering/hand-off.contract.ts';
import {
  answerConsultation,
  consult,
  diagnose,
  handOff,
  reportFault,
} from '../../shared/features/engineering/hand-off.use-case.ts';
import { proposeForIncident } from '../../shared/features/engineering/incident-plans.use-case.ts';
import type {
  IncidentPlanRequest,
  IncidentRequest,
} from '../../shared/features/engineering/incidents.contract.ts';
import {
  casesExplainedBy,
  listIncidents,
  registerIncident,
} from '../../shared/features/engineering/incidents.use-case.ts';
import type { StaffEscalationRequest } from '../../shared/features/escalation/escalation.contract.ts';
import { merge } from '../../shared/features/intake/merge.use-case.ts';
import type { ClosingReportRequest } from '../../shared/features/outcome/outcome.contract.ts';
import type { ApprovalRequest, PlanRequest } from '../../shared/features/plan/plan.contract.ts';
import { decideOnPlan, escalate, propose, report } from '../../shared/features/plan/plan.use-case.ts';
import type { QueueQueryParams, ShiftRequest } from '../../shared/features/queue/queue.contract.ts';
import { listQueue } from '../../shared/features/queue/queue.use-case.ts';
import { staffMemory } from '../../shared/features/queue/remember-staff.ts';
import { keepShift } from '../../shared/features/queue/shift.use-case.ts';
import type { HoldingReplyRequest, RightRequest } from '../../shared/features/rights/rights.contract.ts';
import { delay, invoke } from '../../shared/features/rights/rights.use-case.ts';
import { readStatistics } from '../../shared/features/statistics/statistics.use-case.ts';
import { err, ok, type Result } from '../../shared/kernel/result.ts';
import type { StaffGroup, StaffMember } from '../../shared/kernel/staff.ts';
import { dateOf, type PlainDate } from '../../shared/kernel/time.ts';
import { caseFile } from '../../shared/views/case-file.view.ts';
import { driveDeps } from '../container/driving.ts';
import { staffDirectory } from '../container/identity.ts';
import { noticeDeps } from '../container/notices.ts';
import { payments } from '../container/payments.ts';
import { type Answer, httpHandler, type RouteHandler } from './http-handler.ts';
import type { Refusal } from './http-stack.ts';
import type { CheckedRequest } from './read-request.ts';
import { staffMember } from './staff-member.ts';

type StaffEvent = APIGatewayProxyEventV2WithJWTAuthorizer;
type StaffRoute = RoutesOf<'staff'>;

const deps = {
  ...noticeDeps(),
  ...driveDeps(),
  payments: payments(),
  staff: staffDirectory(),
};

const remember = staffMemory(deps);

export const handler = httpHandler<'staff', StaffEvent>('staff', {
  listCases: guarded('listCases', async ({ query }, member) => {
    return shown(await listQueue(deps.store, member, query as QueueQueryParams));
  }),
  readCaseFile: guarded('readCaseFile', ({ params }, member) => file(params['caseId'] ?? '', member)),
  claimCase: command('claimCase', (access) => claim(deps, access)),
  assignCase: command('assignCase', (access, body) => assign(deps, access, (body as { to: string }).to)),
  releaseCase: command('releaseCase', (access) => release(deps, access)),
  addNote: command('addNote', (access, body) => keepNote(deps, access, (body as { text: string }).text)),
  askCustomer: command('askCustomer', (access, body) => ask(deps, access, body as QuestionsRequest)),
  playBackUnderstanding: command('playBackUnderstanding', (access, body) =>
    playBackUnderstanding(deps, access, (body as { text: string }).text),
  ),
  replyToCustomer: command('replyToCustomer', (access, body) =>
    reply(deps, access, (body as { text: string }).text),
  ),
  invokeRight: command('invokeRight', (access, body) => invoke(deps, access, body as RightRequest)),
  sendHoldingReply: command('sendHoldingReply', (access, body) =>
    delay(deps, access, body as HoldingReplyRequest),
  ),
  decideCase: command('decideCase', (access, body) => decide(deps, access, body as DecisionRequest)),
  escalateToTier2: command('escalateToTier2', (access, body) =>
    escalate(deps, access, body as StaffEscalationRequest),
  ),
  proposePlan: command('proposePlan', (access, body) => propose(deps, access, body as PlanRequest)),
  decideOnPlan: command('decideOnPlan', (access, body) =>
    decideOnPlan(deps, access, body as ApprovalRequest),
  ),
  handOffCase: command('handOffCase', (access, body) => handOff(deps, access, body as HandOffRequest)),
  consultTier2: command('consultTier2', (access, body) => consult(deps, access, body as ConsultationRequest)),
  answerConsultation: command('answerConsultation', (access, body) =>
    answerConsultation(deps, access, body as ConsultationRequest),
  ),
  diagnoseFault: command('diagnoseFault', (access, body) => diagnose(deps, access, body as DiagnosisRequest)),
  reportFault: command('reportFault', (access, body) =>
    reportFault(deps, access, body as FaultReportRequest),
  ),
  fileReport: command('fileReport', (access, body) => report(deps, access, body as ClosingReportRequest)),
  keepShift: guarded('keepShift', async ({ body }, member) => {
    await remember(member);
    return ok({ body: await keepShift(deps, member, body as ShiftRequest) });
  }),
  listIncidents: guarded('listIncidents', async () => ok({ body: { items: await listIncidents(deps) } })),
  registerIncident: guarded('registerIncident', async ({ body }, member) =>
    shown(await registerIncident(deps, member, body as IncidentRequest)),
  ),
  listExplainedCases: guarded('listExplainedCases', async ({ params, query }) =>
    shown(await casesExplainedBy(deps, params['incidentId'] ?? '', (query as { cursor?: string }).cursor)),
  ),
  proposeForIncident: guarded('proposeForIncident', async ({ params, body }, member) =>
    shown(await proposeForIncident(deps, member, params['incidentId'] ?? '', body as IncidentPlanRequest)),
  ),
  readStatistics: guarded('readStatistics', async ({ query }) => {
    const { from, to } = query as { from: PlainDate; to: PlainDate };
    return shown(await readStatistics(deps.store, { from, to }, dateOf(deps.runtime.now())));
  }),
  mergeCase: command('mergeCase', (access, body) => merge(deps, access, (body as { into: string }).into)),
});

/** Lets only members of the route's groups in. */
function guarded(
  id: StaffRoute,
  serve: (request: CheckedRequest, member: StaffMember) => Promise<Result<Answer, Refusal>>,
): RouteHandler<StaffEvent> {
  const groups: readonly StaffGroup[] = routes[id].groups;
  return async (request, event) => {
    const member = staffMember(event);
    if (member.username === '') return err({ code: 'staff_token_invalid' });
    if (!member.groups.some((group) => groups.includes(group))) return err({ code: 'group_may_not' });
    return serve(request, member);
  };
}

/** A command on the version that the caller saw; answers with the case file after it. */
function command(
  id: StaffRoute,
  run: (access: StaffAccess, body: unknown) => Promise<Result<Case, StaffError>>,
): RouteHandler<StaffEvent> {
  return guarded(id, async ({ params, headers, body }, member) => {
    const caseId = params['caseId'] ?? '';
    const version = Number(String(headers['if-match']).slice(1, -1));
    await remember(member);
    const done = await run({ member, caseId, version }, body);
    return done.ok ? file(caseId, member) : done;
  });
}

function shown<E>(result: Result<object, E>): Result<Answer, E> {
  return result.ok ? ok({ body: result.value }) : result;
}

async function file(caseId: string, member: StaffMember): Promise<Result<Answer, Refusal>> {
  const found = await caseFile(deps, caseId, member);
  return found.ok ? ok({ body: found.value, etag: `"${found.value.version}"` }) : found;
}
