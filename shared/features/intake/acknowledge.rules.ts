import type { Case } from '../../case/case.ts';
import { type Change, type Changed, move, note } from '../../case/change.ts';
import { type AccessGrant, waitsForAddress } from '../../case/parts/access.ts';
import { err, ok } from '../../kernel/result.ts';
import type { Instant } from '../../kernel/time.ts';

/** The address, which no record knows, has to confirm the case before anybody works on it; `mailed` is the link for it. */
export function askAddress(current: Case, mailed: AccessGrant, now: Instant): Change {
  const patch = { access: [...current.access, mailed], addressAskedAt: now };
  return note(current, patch, { events: [{ type: 'address_asked' }], actor: 'system', now });
}

/** Whoever reads the mail at the address says that the case is theirs. */
export function confirmAddress(current: Case, now: Instant): Changed<'no_address_to_confirm'> {
  if (!waitsForAddress(current) || current.status !== 'received')
    return err({ code: 'no_address_to_confirm' });
  const events = [{ type: 'address_confirmed' } as const];
  return ok(note(current, { addressAskedAt: null }, { events, actor: 'customer', now }));
}

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
