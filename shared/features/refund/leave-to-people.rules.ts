import type { Case } from '../../case/case.ts';
import { type Changed, move } from '../../case/change.ts';
import { undecided } from '../../case/rounds.ts';
import { err } from '../../kernel/result.ts';
import type { Instant } from '../../kernel/time.ts';
import type { HoldReason } from '../../kernel/words.ts';
import type { Routing } from '../../policy/routing.ts';
import { leftToPeople } from '../escalation/to-people.rules.ts';
import { failedOffer } from '../plan/choose.rules.ts';

/**
 * Leaves to a person what the machine cannot finish; a decision that could not be carried out is void. Refused while a
 * refund is under way or paid, for then the decision stands.
 */
export function leaveToPeople(
  current: Case,
  reasons: readonly HoldReason[],
  routing: Routing,
  now: Instant,
): Changed<'refund_already_started'> {
  if (current.refund && current.refund.status !== 'failed') return err({ code: 'refund_already_started' });
  const { patch, events } = leftToPeople(current, reasons, routing, now);
  const failed = failedOffer(current, now);
  return move(
    current,
    'leave_to_people',
    { ...patch, ...failed.patch, ...undecided() },
    { events: [...failed.events, ...events], actor: 'system', now },
  );
}
