import type { Case } from '../../case/case.ts';
import { type OptionKind, pathOf } from '../../case/parts/plan.ts';
import type { StaffDeps } from '../../command/staff-command.use-case.ts';
import type { Money } from '../../kernel/money.ts';
import { ok, type Result } from '../../kernel/result.ts';
import type { StaffMember } from '../../kernel/staff.ts';
import { proposePlan } from '../plan/plan.use-case.ts';
import type { IncidentPlanRequest, IncidentPlans } from './incidents.contract.ts';
import { findIncident, type KnownIncidents } from './incidents.use-case.ts';

/**
 * Proposes the same plan on many cases of one incident. Each is a plan of its own, with its own amount where none is
 * named, and each is approved by itself; one that is refused does not keep the others.
 */
export async function proposeForIncident(
  deps: StaffDeps & KnownIncidents,
  member: StaffMember,
  incidentId: string,
  { cases, plan }: IncidentPlanRequest,
): Promise<Result<IncidentPlans, { readonly code: 'incident_not_found' }>> {
  const found = await findIncident(deps, incidentId);
  if (!found.ok) return found;
  const items: IncidentPlans['items'] = [];
  for (const { caseId, version } of cases) {
    const proposed = await proposePlan(deps, { member, caseId, version }, plan, disputed);
    items.push({ caseId, refused: proposed.ok ? null : proposed.error.code });
  }
  return ok({ items });
}

/** What the customer disputes, where the option moves money. */
function disputed(kind: OptionKind, { disputedAmount }: Case): Money | null {
  return pathOf[kind] === null ? null : disputedAmount;
}
