import type { Case } from '../../case/case.ts';
import { type Changed, move } from '../../case/change.ts';
import type { AccessGrant } from '../../case/parts/access.ts';
import type { Instant } from '../../kernel/time.ts';

/** Receipt is confirmed to the customer; `verified` is the grant mailed to the payment's owner, if it is he. */
export function acknowledge(current: Case, verified: AccessGrant | null, now: Instant): Changed {
  const access = verified ? [...current.access, verified] : current.access;
  return move(
    current,
    'acknowledge',
    { access },
    { events: [{ type: 'acknowledged' }], actor: 'system', now },
  );
}
