import type { InvestigateOutput, StepInput } from '../contracts/step-events.ts';
import { concludeInvestigation } from '../domain/commands/conclude-investigation.ts';
import { investigate } from '../domain/findings/investigate.ts';
import { isRefundId } from '../domain/ids.ts';
import type { RefundRecord } from '../domain/payment-facts.ts';
import { recommend } from '../domain/recommendation.ts';
import { relatedCases } from '../domain/related-cases.ts';
import type { Payments } from '../ports/payments.ts';
import { hearOfCase } from './ask-gateway.ts';
import { assigned, routingOf } from './assignment.ts';
import { claimOf } from './claim-of.ts';
import { heldNotices } from './held-notices.ts';
import { runStep } from './run-step.ts';
import type { NoticeDeps } from './send-notices.ts';

/** Other cases on the payment that are looked into; anybody may name a payment, so there may be very many. */
const mostLookedAt = 25;

/** Checks the facts and decides by policy, or leaves the case to a person with the findings (T1, D5–D9). */
export async function investigateCase(
  deps: NoticeDeps & { readonly payments: Payments },
  step: StepInput,
): Promise<InvestigateOutput> {
  const { case: current, stale } = await runStep(deps, step, async ({ case: open }) => {
    if (open.status !== 'investigating' || open.decision) return null;
    const [claim, facts, siblings, incidents, routing] = await Promise.all([
      claimOf(deps.store, open),
      deps.payments.find(open.payment.reference),
      deps.store.casesOnPayment(open.payment.reference),
      deps.store.incidents(),
      routingOf(deps, open),
    ]);
    const now = deps.runtime.now();
    const related = siblings.filter((id) => id !== open.id);
    const newest = related.toSorted().slice(-mostLookedAt);
    // The case that made a refund which is back has to know of it: until then its money is not free.
    if (facts?.refunds.some(isOursAndBack)) for (const id of newest) await hearOfCase(deps, id);
    const others = await Promise.all(newest.map((id) => deps.store.find(id)));
    const findings = investigate(claim, facts, {
      incidents,
      related: relatedCases(others.flatMap((other) => other?.case ?? [])),
    });
    const recommendation = recommend(open.reason, claim, findings, facts, deps.policy, now);
    const change = concludeInvestigation(open, { findings, recommendation, related }, routing, now);
    if (!change.ok) return null;
    return {
      change: change.value,
      by: 'step',
      notices: heldNotices(change.value.case),
      ...assigned(change.value, routing),
    };
  });
  if (stale) return { decision: 'ended' };
  if (current.status === 'awaiting_staff') return { decision: 'person' };
  return { decision: current.decision ? 'refund' : 'ended' };
}

function isOursAndBack({ reference, status }: RefundRecord): boolean {
  return isRefundId(reference) && status === 'returned';
}
