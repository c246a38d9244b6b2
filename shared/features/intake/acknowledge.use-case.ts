import { claimOf, isOwnPayment, payerStanding } from '../../case/claim.ts';
import { grant, mailedGrant } from '../../case/parts/access.ts';
import type { CaseAccess } from '../../command/authorise.ts';
import { runStep } from '../../command/commit.use-case.ts';
import { type CustomerDeps, type CustomerResult, command } from '../../command/customer-command.use-case.ts';
import type { LimitStore } from '../../command/limits.port.ts';
import type { NoticeDeps } from '../../command/send-notices.use-case.ts';
import { err, ok } from '../../kernel/result.ts';
import type { Payments } from '../../payments/payments.port.ts';
import type { StepInput } from '../../workflow/step-events.ts';
import type { accessLinkRoutes } from './access-link.contract.ts';
import * as rules from './acknowledge.rules.ts';
import { isConfirmed, mayAskAddress, rememberConfirmed } from './crowd.ts';
import { acknowledgement, confirmAddressNotice } from './intake.notices.ts';

/**
 * Confirms receipt. The payment's owner, and nobody else, gets the `verified` link. An address that the payment's record
 * does not hold is asked once whether the case is its own, and until then nobody works on it.
 */
export async function acknowledge(
  deps: NoticeDeps & { readonly payments: Payments; readonly store: LimitStore },
  step: StepInput,
): Promise<void> {
  const { caseId } = step;
  await runStep(deps, step, async ({ case: current, personal }) => {
    if (current.status !== 'received') return null;
    const now = deps.runtime.now();
    const customer = await personal();
    const facts = await deps.payments.find(current.payment.reference);
    const email = customer?.email ?? '';
    const unasked = current.addressAskedAt === undefined && payerStanding(customer, facts) !== 'customer';
    if (unasked && !(await isConfirmed(deps, email, now))) {
      const serial = (mailedGrant(current.access)?.serial ?? 0) + 1;
      const token = await deps.tokens.tokenFor(caseId, 'opened', serial);
      const link = grant(token, 'opened', serial, now, deps.policy.accessDays);
      const notices = (await mayAskAddress(deps, email, now)) ? [confirmAddressNotice] : [];
      return { change: rules.askAddress(current, link, now), by: 'step', notices };
    }
    const owner = isOwnPayment(claimOf(current, customer), facts);
    const verified = owner
      ? grant(await deps.tokens.tokenFor(caseId, 'verified', 0), 'verified', 0, now, deps.policy.accessDays)
      : null;
    const change = rules.acknowledge(current, verified, now);
    return change.ok ? { change: change.value, by: 'step', notices: [acknowledgement] } : null;
  });
}

/** Whoever reads the mail at the address says that the case is theirs; only the link in that mail can say so. */
export function confirmAddress(
  deps: CustomerDeps,
  access: CaseAccess,
): CustomerResult<typeof accessLinkRoutes.confirmAddress> {
  return command(deps, access, {
    decide: async (current, { mailed, personal }) => {
      const now = deps.runtime.now();
      const change = rules.confirmAddress(current, now);
      if (!change.ok) return change;
      if (!mailed) return err({ code: 'mailed_link_needed' });
      const customer = await personal();
      if (customer) await rememberConfirmed(deps, customer.email, now);
      return ok({ change: change.value });
    },
    refusal: () => 'no_address_to_confirm',
  });
}
