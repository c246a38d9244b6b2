import type { InvestigateOutput } from '../contracts/step-events.ts';
import { concludeInvestigation } from '../domain/commands/conclude-investigation.ts';
import { investigate } from '../domain/findings/investigate.ts';
import type { CaseId } from '../domain/ids.ts';
import { recommend } from '../domain/recommendation.ts';
import type { Payments } from '../ports/payments.ts';
import { claimOf } from './claim-of.ts';
import { runStep } from './run-step.ts';
import type { NoticeDeps } from './send-notices.ts';

/** Checks the facts and decides by policy, or leaves the case to a person with the findings (T1, D5–D9). */
export async function investigateCase(
  deps: NoticeDeps & { readonly payments: Payments },
  caseId: CaseId,
): Promise<InvestigateOutput> {
  const current = await runStep(deps, caseId, async ({ case: open }) => {
    if (open.status !== 'investigating' || open.decision) return null;
    const claim = await claimOf(deps.store, open);
    const facts = await deps.payments.find(open.payment.reference);
    const now = deps.runtime.now();
    const findings = investigate(claim, facts);
    const recommendation = recommend(open.reason, claim, findings, facts, deps.policy, now);
    const change = concludeInvestigation(open, findings, recommendation, deps.policy, now);
    if (!change.ok) return null;
    const held = change.value.case.status === 'awaiting_staff';
    return {
      change: change.value,
      by: 'step',
      idle: false,
      notices: held ? ['waiting_for_person', 'staff_new_item'] : [],
    };
  });
  if (current.status === 'awaiting_staff') return { decision: 'person' };
  return { decision: current.decision ? 'refund' : 'ended' };
}
