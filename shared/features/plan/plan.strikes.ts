import type { Case } from '../../case/case.ts';
import { note } from '../../case/change.ts';
import { without } from '../../case/parts/clock.ts';
import { allows } from '../../case/transitions.ts';
import { dutyClock } from '../../clocks/clocks.ts';
import { type Strikes, struck } from '../../command/strike.ts';
import { ok } from '../../kernel/result.ts';
import { expireOffer } from './choose.rules.ts';
import { offerReminder, staffApprovalOverdue, staffOfferAnswered } from './plan.notices.ts';

/** A plan that nobody approves, and an offer that the customer does not answer. */
export const planStrikes: Strikes<
  'approval_end' | 'option_reminder' | 'option_end',
  'approval_overdue' | 'remind_choice' | 'expire'
> = {
  /** The lead hears of it, and the plan goes on waiting. */
  approval_end: {
    strike: (current, { kind }, { policy }, now) => {
      const { plan } = current;
      const left = without(current.clocks, kind);
      const clocks = plan ? [...left, ...dutyClock(kind, current, policy, now)] : left;
      const events = plan ? [{ type: 'approval_overdue', hash: plan.hash } as const] : [];
      const change = note(current, { clocks }, { events, actor: 'system', now });
      return struck(ok(change), 'approval_overdue', [staffApprovalOverdue]);
    },
  },
  option_reminder: {
    possible: isOffered,
    strike: (current, { kind }, _, now) => {
      const clocks = without(current.clocks, kind);
      const events = [{ type: 'customer_reminded' } as const];
      const change = note(current, { clocks }, { events, actor: 'system', now });
      return struck(ok(change), 'remind_choice', [offerReminder]);
    },
  },
  option_end: {
    possible: isOffered,
    strike: (current, { kind }, _, now) => {
      const change = expireOffer({ ...current, clocks: without(current.clocks, kind) }, now);
      return struck(change, 'expire', [staffOfferAnswered]);
    },
  },
};

function isOffered({ status, plan }: Case): boolean {
  return allows('refuse_plan', status) && plan?.state === 'offered';
}
