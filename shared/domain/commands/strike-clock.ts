import type { Case, Escalation } from '../case.ts';
import type { Clock } from '../clock.ts';
import { progressClock, targetClocks, without } from '../clocks.ts';
import type { CaseEvent } from '../events.ts';
import type { Policy } from '../policy.ts';
import { never, ok, type Result } from '../result.ts';
import type { Instant } from '../time.ts';
import { allows } from '../transitions.ts';
import { type CaseError, type Change, move, note } from './change.ts';

/** What is owed to whom when a clock has struck. */
export type StrikeEffect = 'warn' | 'escalate' | 'miss' | 'report' | 'remind' | 'go_on' | 'close';

/**
 * Turns a clock that fell due into what it promised: a warning, the way to Tier 2, a report, a reminder, our turn
 * again, or the closing. The clock is gone afterwards, or set anew, so that it strikes once.
 */
export function strikeClock(
  current: Case,
  clock: Clock,
  policy: Policy,
  now: Instant,
): Result<Change & { readonly effect: StrikeEffect }, CaseError> {
  const { tier, priority } = current;
  const clocks = without(current.clocks, clock.kind);
  const happening = (...events: CaseEvent[]) => ({ events, actor: 'system', now }) as const;
  switch (clock.kind) {
    case 'target_warning': {
      const warned = { type: 'target_warned', tier, dueAt: clock.dueAt } as const;
      return ok({ ...note(current, { clocks }, happening(warned)), effect: 'warn' });
    }
    case 'target_missed': {
      const missed = { type: 'target_missed', tier, dueAt: clock.dueAt } as const;
      if (tier === 'tier1' && current.status === 'awaiting_staff') {
        const escalation: Escalation = {
          to: 'tier2',
          reasons: ['deadline_missed'],
          note: 'tier1_target',
          at: now,
        };
        const owner = 'team:tier2';
        const patch = { clocks, escalation, owner, tier: 'tier2', priority: 'high' } as const;
        const escalated = { type: 'escalated', escalation, owner } as const;
        return ok({ ...note(current, patch, happening(missed, escalated)), effect: 'escalate' });
      }
      const again = [...without(clocks, 'target_warning'), ...targetClocks(policy, tier, priority, now)];
      return ok({ ...note(current, { clocks: again }, happening(missed)), effect: 'miss' });
    }
    case 'progress': {
      const again = [...clocks, progressClock(policy, now)];
      const change = note(current, { clocks: again }, happening({ type: 'progress_reported' }));
      return ok({ ...change, effect: 'report' });
    }
    case 'information_reminder':
      return ok({ ...note(current, { clocks }, happening({ type: 'customer_reminded' })), effect: 'remind' });
    case 'information_end': {
      const patch = { clocks, openQuestions: [] };
      const change = move(current, 'hear_customer', patch, happening({ type: 'information_window_ended' }));
      return change.ok ? ok({ ...change.value, effect: 'go_on' }) : change;
    }
    case 'confirmation_end': {
      const events = happening({ type: 'closed_by_silence' }, { type: 'closed' });
      const change = move(current, 'close', { clocks }, events);
      return change.ok ? ok({ ...change.value, effect: 'close' }) : change;
    }
    default:
      return never(clock.kind);
  }
}

/** True where the clock's command is still possible; one that came too late is dropped. */
export function canStrike({ status }: Case, { kind }: Clock): boolean {
  if (kind === 'information_end') return allows('hear_customer', status);
  return kind !== 'confirmation_end' || allows('close', status);
}
