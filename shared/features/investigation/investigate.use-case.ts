import { claimOf } from '../../case/claim.ts';
import { runStep } from '../../command/commit.use-case.ts';
import type { NoticeDeps } from '../../command/send-notices.use-case.ts';
import { isRefundId } from '../../kernel/ids.ts';
import type { IncidentStore } from '../../payments/incidents.port.ts';
import type { PayerTotalStore } from '../../payments/payer-totals.port.ts';
import { type PayerTotal, payerKeysOf } from '../../payments/payer-totals.ts';
import type { PaymentFacts, RefundRecord } from '../../payments/payment-facts.ts';
import type { Payments } from '../../payments/payments.port.ts';
import type { InvestigateOutput, StepInput } from '../../workflow/step-events.ts';
import { type AssignmentDeps, assigned, routingOf } from '../escalation/assignment.use-case.ts';
import { leftToPeopleNotices } from '../escalation/escalation.notices.ts';
import { hearOfCase } from '../refund/ask-gateway.use-case.ts';
import { concludeInvestigation } from './conclude.rules.ts';
import { runChecks } from './findings/run-checks.ts';
import { withinPayerWindow } from './payer-window.rules.ts';
import { recommend, type Verdict } from './recommend.rules.ts';
import { relatedCases } from './related-cases.ts';

/** Other cases on the payment that are looked into; anybody may name a payment, so there may be very many. */
const mostLookedAt = 25;

/** Where an investigation looks, and what it leads to. */
export type InvestigateDeps = NoticeDeps &
  AssignmentDeps & {
    readonly store: Pick<IncidentStore, 'incidents'> & PayerTotalStore;
    readonly payments: Payments;
  };

/** Checks the facts and decides by policy, or leaves the case to a person with the findings. */
export async function investigate(deps: InvestigateDeps, step: StepInput): Promise<InvestigateOutput> {
  const { case: current, stale } = await runStep(deps, step, async ({ case: open, personal }) => {
    if (open.status !== 'investigating' || open.decision) return null;
    const [customer, facts, siblings, incidents, routing] = await Promise.all([
      personal(),
      deps.payments.find(open.payment.reference),
      deps.store.casesOnPayment(open.payment.reference),
      deps.store.incidents(),
      routingOf(deps, open),
    ]);
    const claim = claimOf(open, customer);
    const now = deps.runtime.now();
    const others = siblings.filter((id) => id !== open.id);
    const newest = others.slice(0, mostLookedAt);
    // The case that made a refund which is back has to know of it: until then its money is not free.
    if (facts?.refunds.some(isOwnReturnedRefund)) for (const id of newest) await hearOfCase(deps, id);
    const looked = await Promise.all(newest.map((id) => deps.store.find(id)));
    const findings = runChecks(claim, facts, {
      incidents,
      related: relatedCases(looked.flatMap((other) => other?.case ?? [])),
    });
    const verdict = recommend(open.reason, claim, findings, facts, deps.policy, now);
    const recommendation = withinPayerWindow(
      verdict,
      await totalsFor(deps, verdict, facts),
      deps.policy,
      now,
    );
    const related = others.toReversed();
    const change = concludeInvestigation(open, { findings, recommendation, related }, routing, now);
    if (!change.ok) return null;
    return {
      change: change.value,
      by: 'step',
      // The acknowledgement, a moment ago, told the customer by when they hear from us.
      notices: leftToPeopleNotices(change.value.case).filter(({ to }) => to !== 'customer'),
      ...assigned(change.value, routing),
    };
  });
  if (stale) return { decision: 'ended' };
  if (current.status === 'awaiting_staff') return { decision: 'person' };
  return { decision: current.decision ? 'refund' : 'ended' };
}

/** What the payer got before; asked for only where the machine would pay. */
async function totalsFor(
  { store }: InvestigateDeps,
  verdict: Verdict,
  facts: PaymentFacts | null,
): Promise<readonly PayerTotal[]> {
  if (verdict.kind === 'person' || !facts) return [];
  return store.payerTotals(payerKeysOf(facts.payment), verdict.amount.currency);
}

function isOwnReturnedRefund({ reference, status }: RefundRecord): boolean {
  return isRefundId(reference) && status === 'returned';
}
