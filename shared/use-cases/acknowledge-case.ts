import type { StepInput } from '../contracts/step-events.ts';
import { grant } from '../domain/access.ts';
import { acknowledge } from '../domain/commands/acknowledge.ts';
import { isOwnPayment } from '../domain/findings/finding.ts';
import type { Payments } from '../ports/payments.ts';
import { claimOf } from './claim-of.ts';
import { runStep } from './run-step.ts';
import type { NoticeDeps } from './send-notices.ts';

/** Confirms receipt (D4). The payment's owner, and nobody else, gets the `verified` link. */
export async function acknowledgeCase(
  deps: NoticeDeps & { readonly payments: Payments },
  step: StepInput,
): Promise<void> {
  const { caseId } = step;
  await runStep(deps, step, async ({ case: current }) => {
    if (current.status !== 'received') return null;
    const now = deps.runtime.now();
    const claim = await claimOf(deps.store, current);
    const owner = isOwnPayment(claim, await deps.payments.find(current.payment.reference));
    const verified = owner
      ? grant(await deps.tokens.tokenFor(caseId, 'verified', 0), 'verified', 0, now, deps.policy.accessDays)
      : null;
    const change = acknowledge(current, verified, now);
    return change.ok ? { change: change.value, by: 'step', notices: ['acknowledgement'] } : null;
  });
}
