import type { Case, Escalation } from '../case.ts';
import type { Result } from '../result.ts';
import type { Instant } from '../time.ts';
import { type CaseError, type Change, move } from './change.ts';

/** A step failed beyond its retries: engineering owns the case, with the error, until it is resumed. */
export function putAside(
  current: Case,
  failure: { readonly step: string; readonly error: string },
  now: Instant,
): Result<Change, CaseError> {
  const owner = 'team:engineering';
  const escalation: Escalation = {
    to: 'engineering',
    reasons: ['technical_fault'],
    note: `${failure.step}: ${failure.error}`,
    at: now,
  };
  const patch = {
    owner,
    escalation,
    tier: 'engineering',
    priority: 'high',
    heldFrom: current.status,
  } as const;
  const events = [
    { type: 'put_aside', from: current.status, ...failure } as const,
    { type: 'escalated', escalation, owner } as const,
  ];
  return move(current, 'put_aside', patch, { events, actor: 'system', now });
}

/** The fault is repaired: the case goes on where it stood. */
export function resume(current: Case, now: Instant): Result<Change, CaseError> {
  const patch = {
    owner: 'team:tier1',
    tier: 'tier1',
    escalation: null,
    heldFrom: null,
  } as const;
  const events = current.heldFrom ? [{ type: 'resumed', to: current.heldFrom } as const] : [];
  return move(current, 'resume', patch, { events, actor: 'system', now });
}
