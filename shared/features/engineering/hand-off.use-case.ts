import type { Case } from '../../case/case.ts';
import type { FindingFacts } from '../../case/parts/finding.ts';
import type { CaseAndPayment } from '../../command/case-on-hand.ts';
import {
  act,
  type StaffAccess,
  type StaffDeps,
  type StaffResult,
  said,
} from '../../command/staff-command.use-case.ts';
import type { IncidentId } from '../../kernel/ids.ts';
import { err } from '../../kernel/result.ts';
import { explains, traitOf } from '../../payments/incident.ts';
import { staffConsultationAnswered, staffConsulted } from './engineering.notices.ts';
import type {
  ConsultationRequest,
  DiagnosisRequest,
  FaultReportRequest,
  HandOffRequest,
  handOffRoutes,
} from './hand-off.contract.ts';
import * as rules from './hand-off.rules.ts';
import type { KnownIncidents } from './incidents.use-case.ts';

/** Tier 2 asks engineering for the cause; the payment's facts and incident candidates go with it. */
export const handOffCase = (
  deps: StaffDeps & KnownIncidents,
  access: StaffAccess,
  { severity, hypothesis, steps }: HandOffRequest,
): StaffResult<typeof handOffRoutes.handOffCase> =>
  act(
    deps,
    access,
    async (current, sight) => {
      const { facts, incidents } = await reproducible(deps, current, sight);
      const order = { severity, facts, incidents };
      return rules.handOffCase(current, access.member, order, deps.runtime.now());
    },
    { message: said(access, 'note', hypothesis, { topic: 'hand_off', parts: steps ? { steps } : {} }) },
  );

/** Engineering and Tier 2 consult each other; the words are for staff only. */
export const consultTier2 = (
  deps: StaffDeps,
  access: StaffAccess,
  { text }: ConsultationRequest,
): StaffResult<typeof handOffRoutes.consultTier2> =>
  act(deps, access, (current) => rules.consultTier2(current, access.member, deps.runtime.now()), {
    notices: [staffConsulted],
    message: said(access, 'note', text, { topic: 'consultation' }),
  });

export const answerConsultation = (
  deps: StaffDeps,
  access: StaffAccess,
  { text }: ConsultationRequest,
): StaffResult<typeof handOffRoutes.answerConsultation> =>
  act(deps, access, (current) => rules.answerConsultation(current, access.member, deps.runtime.now()), {
    notices: [staffConsultationAnswered],
    message: said(access, 'note', text, { topic: 'consultation' }),
  });

/** Engineering names the cause. */
export const diagnoseFault = (
  deps: StaffDeps,
  access: StaffAccess,
  { cause, diagnosis, rootCause }: DiagnosisRequest,
): StaffResult<typeof handOffRoutes.diagnoseFault> =>
  act(deps, access, (current) => rules.diagnoseFault(current, access.member, cause, deps.runtime.now()), {
    message: said(access, 'note', diagnosis, { topic: 'diagnosis', parts: { rootCause } }),
  });

/** Engineering reports fix or workaround, and the incident if there is one; the case returns. */
export const reportFault = (
  deps: StaffDeps & KnownIncidents,
  access: StaffAccess,
  { resolution, solution, prevention, incident: named }: FaultReportRequest,
): StaffResult<typeof handOffRoutes.reportFault> => {
  const incident = named ?? null;
  return act(
    deps,
    access,
    async (current) => {
      const known = incident === null || (await deps.store.incidents()).some(({ id }) => id === incident);
      if (!known) return err({ code: 'incident_not_found' });
      return rules.reportFault(current, access.member, { resolution, incident }, deps.runtime.now());
    },
    { message: said(access, 'note', solution, { topic: 'fault_report', parts: { prevention } }) },
  );
};

async function reproducible(
  { store }: KnownIncidents,
  { payment, order }: Case,
  sight: Pick<CaseAndPayment, 'facts'>,
): Promise<{ facts: FindingFacts; incidents: readonly IncidentId[] }> {
  const [found, incidents] = await Promise.all([sight.facts(), store.incidents()]);
  const references = { paymentReference: payment.reference, orderReference: order?.reference ?? null };
  if (!found) return { facts: references, incidents: [] };
  const { method, amount, status, createdAt, capturedAt, failureCode } = found.payment;
  const trait = traitOf(found.payment);
  return {
    facts: { ...references, method, amount, status, createdAt, capturedAt, failureCode },
    incidents: incidents.filter((incident) => explains(incident, trait)).map(({ id }) => id),
  };
}
