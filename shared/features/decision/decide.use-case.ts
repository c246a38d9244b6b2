import { isCaseError } from '../../case/change.ts';
import { payerObstacle } from '../../command/case-on-hand.ts';
import {
  act,
  type StaffAccess,
  type StaffDeps,
  type StaffResult,
} from '../../command/staff-command.use-case.ts';
import { err } from '../../kernel/result.ts';
import { linesNamed, type NamedLine } from '../../payments/order-record.ts';
import { refundableAmount } from '../../payments/payment-facts.ts';
import { grantedNow } from '../../policy/granted-now.ts';
import * as rules from './decide.rules.ts';
import type { DecisionRequest, decisionRoutes } from './decision.contract.ts';

/** Decides on the facts as they are now: a refund starts the payment, anything else delivers the outcome. */
export const decideCase = (
  deps: StaffDeps,
  access: StaffAccess,
  request: DecisionRequest,
): StaffResult<typeof decisionRoutes.decideCase> => {
  const named = request.kind === 'refund' ? (request.lines ?? []) : [];
  const now = deps.runtime.now();
  return act(
    deps,
    access,
    async (current, sight) => {
      const known = await sight.facts();
      const left = known && refundableAmount(known);
      const lines = linesNamed(known?.order ?? null, named);
      const decided = staffDecision(request, lines ?? []);
      const before = request.kind === 'refund' ? await grantedNow(deps, known) : 0;
      const change = rules.decideCase(current, access.member, decided, { left, before }, deps.policy, now);
      // Whoever may decide is told whose payment it is before anything of its amounts.
      const refusable = change.ok || !isCaseError(change.error);
      const obstacle = request.kind === 'refund' && refusable ? await payerObstacle(sight) : null;
      if (obstacle) return err({ code: obstacle });
      return change.ok && lines === null ? err({ code: 'line_not_of_order' }) : change;
    },
    { personal: { outcomeWords: { decidedAt: now, text: request.words } } },
  );
};

function staffDecision(request: DecisionRequest, lines: readonly NamedLine[]): rules.StaffDecision {
  if (request.kind !== 'refund') return { kind: request.kind };
  const { kind, amount } = request;
  return { kind, amount, ...(lines.length > 0 && { lines }) };
}
