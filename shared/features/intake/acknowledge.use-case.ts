import { claimOf, isOwnPayment } from '../../case/claim.ts';
import { grant } from '../../case/parts/access.ts';
import { runStep } from '../../command/commit.use-case.ts';
import type { NoticeDeps } from '../../command/send-notices.use-case.ts';
import type { Payments } from '../../payments/payments.port.ts';
import type { StepInput } from '../../workflow/step-events.ts';
import * as rules from './acknowledge.rules.ts';
import { acknowledgement } from './intake.notices.ts';

/** Confirms receipt. The payment's owner, and nobody else, gets the `verified` link. */
export async function acknowledge(
  deps: NoticeDeps & { readonly payments: Payments },
  step: StepInput,
): Promise<void> {
  const { caseId } = step;
  await runStep(deps, step, async ({ case: current, personal }) => {
    if (current.status !== 'received') return null;
    const now = deps.runtime.now();
    const claim = await claimOf(current, await personal());
    const owner = isOwnPayment(claim, await deps.payments.find(current.payment.reference));
    const verified = owner
      ? grant(await deps.tokens.tokenFor(caseId, 'verified', 0), 'verified', 0, now, deps.policy.accessDays)
      : null;
    const change = rules.acknowledge(current, verified, now);
    return change.ok ? { change: change.value, by: 'step', notices: [acknowledgement] } : null;
  });
}
