import type { Case } from '../../case/case.ts';
import { type Changed, move } from '../../case/change.ts';
import type { Outcome } from '../../case/parts/outcome.ts';
import { ended } from '../../case/rounds.ts';
import { err } from '../../kernel/result.ts';
import type { Instant } from '../../kernel/time.ts';
import { isUnsettled, paidRefunds } from '../../payments/refund.ts';

/** The customer takes the complaint back. Refused once money is on its way: then there is an outcome to confirm. */
export function withdrawCase(current: Case, now: Instant): Changed<'refund_already_started'> {
  const { refund } = current;
  if (paidRefunds(current).length > 0 || (refund && isUnsettled(refund)))
    return err({ code: 'refund_already_started' });
  const outcome: Outcome = { kind: 'withdrawn', amount: null, policy: null, decidedAt: null, at: now };
  const happening = { events: [{ type: 'withdrawn' }], actor: 'customer', now } as const;
  return move(current, 'withdraw', ended(current, outcome), happening);
}
