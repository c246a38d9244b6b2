import type { Route } from '../command/route.ts';
import { command, staff } from '../command/staff-command.contract.ts';
import {
  consultationRequest,
  diagnosisRequest,
  faultReportRequest,
  handOffRequest,
} from '../features/engineering/hand-off.contract.ts';
import {
  approvalRequest,
  closingReportRequest,
  escalationRequest,
  planRequest,
  shift,
  shiftRequest,
} from '../features/plan/plan.contract.ts';

/** Why a plan cannot be carried out on its payment. */
const ofRoom = [
  'payment_not_known',
  'currency_differs',
  'path_not_supported',
  'amount_not_available',
  'goodwill_exhausted',
] as const;

/** Routes of escalation, plans, approval and engineering (design §3). */
export const specialistRoutes = {
  escalateToTier2: command(
    '/v1/staff/cases/{caseId}/escalation',
    'Hand a case to Tier 2',
    escalationRequest,
    'escalate',
  ),
  proposePlan: command(
    '/v1/staff/cases/{caseId}/plan',
    'Propose a plan to a second person',
    planRequest,
    'propose',
    [...ofRoom, 'payer_not_verified'],
  ),
  decideOnPlan: command(
    '/v1/staff/cases/{caseId}/approval',
    'Approve a colleague’s plan or send it back',
    approvalRequest,
    'approve',
    [...ofRoom, 'plan_changed', 'above_authority'],
  ),
  handOffCase: command(
    '/v1/staff/cases/{caseId}/hand-off',
    'Ask engineering for the cause',
    handOffRequest,
    'hand_off',
  ),
  consultTier2: command(
    '/v1/staff/cases/{caseId}/consultation',
    'Ask Tier 2, as engineering',
    consultationRequest,
    'ask_tier2',
  ),
  answerConsultation: command(
    '/v1/staff/cases/{caseId}/consultation-answer',
    'Answer engineering',
    consultationRequest,
    'answer_engineering',
    ['nothing_asked'],
  ),
  diagnoseFault: command(
    '/v1/staff/cases/{caseId}/diagnosis',
    'Name the cause of a fault',
    diagnosisRequest,
    'diagnose',
  ),
  reportFault: command(
    '/v1/staff/cases/{caseId}/fault-report',
    'Report fix or workaround; the case returns to Tier 2',
    faultReportRequest,
    'report_fault',
    ['diagnosis_missing', 'incident_not_found'],
  ),
  fileReport: command(
    '/v1/staff/cases/{caseId}/report',
    'File the closing report',
    closingReportRequest,
    'file_report',
  ),
  keepShift: {
    ...staff,
    method: 'POST',
    path: '/v1/staff/shift',
    summary: 'Go on shift, so that escalated cases come to you, or off it',
    groups: ['tier2'],
    body: shiftRequest,
    response: { status: 200, description: 'The shift as it is kept', schema: shift },
    problems: [],
  },
} as const satisfies Record<string, Route>;
