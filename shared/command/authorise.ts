import type { Case } from '../case/case.ts';
import { type AccessScope, scopeOf } from '../case/parts/access.ts';
import { err, ok, type Result } from '../kernel/result.ts';
import type { Instant } from '../kernel/time.ts';

/** What the caller holds: the id in the path and the token in the header. */
export interface CaseAccess {
  readonly caseId: string;
  readonly token: string;
}

/** Why a caller may not see a case. A foreign token learns no more than a wrong case id would tell. */
export type AccessError = { readonly code: 'case_not_found' | 'access_token_expired' };

/** What was read, and what the token may do with it. */
export function authorise<C extends { readonly case: Case }>(
  found: C | null,
  token: string,
  now: Instant,
): Result<C & { readonly scope: AccessScope }, AccessError> {
  const scope = found && scopeOf(found.case.access, token, now);
  if (!found || !scope) return err({ code: 'case_not_found' });
  return scope === 'expired' ? err({ code: 'access_token_expired' }) : ok({ ...found, scope });
}
