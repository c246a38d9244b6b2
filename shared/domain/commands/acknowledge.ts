import type { AccessGrant } from '../access.ts';
import type { Case } from '../case.ts';
import type { Result } from '../result.ts';
import type { Instant } from '../time.ts';
import { type CaseError, type Change, move } from './change.ts';

/** Receipt is confirmed to the customer (D4); `verified` is the grant mailed to the payment's owner, if it is he. */
export function acknowledge(
  current: Case,
  verified: AccessGrant | null,
  now: Instant,
): Result<Change, CaseError> {
  const access = verified ? [...current.access, verified] : current.access;
  return move(
    current,
    'acknowledge',
    { access },
    { events: [{ type: 'acknowledged' }], actor: 'system', now },
  );
}
