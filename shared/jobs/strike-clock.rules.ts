import type { Case } from '../case/case.ts';
import { type CaseError, type Change, move, note } from '../case/change.ts';
import type { CaseEvent } from '../case/events.ts';
import { workingDesk } from '../case/ownership.ts';
import type { Clock } from '../case/parts/clock.ts';
import { without } from '../case/parts/clock.ts';
import { lacksReport } from '../case/parts/closing-report.ts';
import { allows } from '../case/transitions.ts';
import { dutyClock, progressClock, targetClocks } from '../clocks/clocks.ts';
import { escalation } from '../features/escalation/escalate.rules.ts';
import type { Routing } from '../features/escalation/to-people.rules.ts';
import { reportOverdue } from '../features/outcome/report.rules.ts';
import { expireOffer } from '../features/plan/choose.rules.ts';
import { approvalOverdue } from '../features/plan/propose.rules.ts';
import { type RightEffect, runningRightOf, strikeRight } from '../features/rights/strike.rules.ts';
import { never, ok, type Result } from '../kernel/result.ts';
import type { Instant } from '../kernel/time.ts';
import type { Policy } from '../policy/policy.ts';

/** What is owed to whom when a clock has struck. */
export type StrikeEffect =
  | 'warn'
  | 'escalate'
  | 'miss'
  | 'report'
  | 'remind'
  | 'remind_choice'
  | 'go_on'
  | 'expire'
  | 'close'
  | 'hand_to_lead'
  | 'approval_overdue'
  | 'report_overdue'
  | RightEffect;

type Struck = Result<Change & { readonly effect: StrikeEffect }, CaseError>;

/**
 * Turns a clock that fell due into what it promised: a warning, the way to Tier 2, a report, a reminder, our turn
 * again, the lead, what a law wants, or the closing. The clock is gone afterwards, or set anew, so that it strikes once.
 */
export function strikeClock(current: Case, clock: Clock, routing: Routing, now: Instant): Struck {
  const { policy } = routing;
  const clocks = without(current.clocks, clock.kind);
  const happening = (...events: CaseEvent[]) => ({ events, actor: 'system', now }) as const;
  switch (clock.kind) {
    case 'target_warning': {
      const warned = { type: 'target_warned', tier: workingDesk(current), dueAt: clock.dueAt } as const;
      return ok({ ...note(current, { clocks }, happening(warned)), effect: 'warn' });
    }
    case 'target_missed':
      return missed(current, clock, routing, now);
    case 'progress': {
      const again = [...clocks, progressClock(policy, now)];
      const change = note(current, { clocks: again }, happening({ type: 'progress_reported' }));
      return ok({ ...change, effect: 'report' });
    }
    case 'information_reminder':
      return ok({ ...note(current, { clocks }, happening({ type: 'customer_reminded' })), effect: 'remind' });
    case 'option_reminder': {
      const change = note(current, { clocks }, happening({ type: 'customer_reminded' }));
      return ok({ ...change, effect: 'remind_choice' });
    }
    case 'information_end': {
      const patch = { clocks, openQuestions: [] };
      const change = move(current, 'hear_customer', patch, happening({ type: 'information_window_ended' }));
      return effective(change, 'go_on');
    }
    case 'option_end':
      return effective(expireOffer({ ...current, clocks }, now), 'expire');
    case 'confirmation_end': {
      if (current.status === 'resolved' && lacksReport(current)) {
        const change = note(current, { clocks, silent: true }, happening({ type: 'closed_by_silence' }));
        return ok({ ...change, effect: 'report_overdue' });
      }
      const patch = { clocks, announce: 'closure' } as const;
      const events = happening({ type: 'closed_by_silence' }, { type: 'closed' });
      return effective(move(current, 'close', patch, events), 'close');
    }
    case 'acceptance_end':
      return ok({ ...untaken(current, clocks, policy, now), effect: 'hand_to_lead' });
    case 'approval_end': {
      if (!current.plan) return ok({ ...note(current, { clocks }, happening()), effect: 'approval_overdue' });
      const again = { ...current, clocks: [...clocks, ...dutyClock(clock.kind, policy, now)] };
      return ok({ ...approvalOverdue(again, current.plan, now), effect: 'approval_overdue' });
    }
    case 'report_end': {
      const again = { ...current, clocks: [...clocks, ...dutyClock(clock.kind, policy, now)] };
      return ok({ ...reportOverdue(again, now), effect: 'report_overdue' });
    }
    case 'statutory_acknowledgement':
    case 'statutory_warning':
    case 'statutory_holding':
    case 'statutory_end':
      return strikeRight(current, { ...clock, kind: clock.kind }, routing, now);
    default:
      return never(clock.kind);
  }
}

/** True where the clock's command is still possible; one that came too late is dropped. */
export function canStrike({ status, plan, rights }: Case, { kind, right }: Clock): boolean {
  switch (kind) {
    case 'information_end':
      return allows('hear_customer', status);
    case 'option_end':
    case 'option_reminder':
      return allows('refuse_plan', status) && plan?.state === 'offered';
    case 'confirmation_end':
      return allows('close', status);
    case 'statutory_acknowledgement':
    case 'statutory_warning':
    case 'statutory_holding':
    case 'statutory_end':
      return runningRightOf({ rights }, right) !== null;
    default:
      return true;
  }
}

/** A clock whose command is not possible any more does nothing, and is gone. */
export function dropClock(current: Case, { kind }: Clock, now: Instant): Change {
  const clocks = without(current.clocks, kind);
  return note(current, { clocks }, { events: [], actor: 'system', now });
}

function missed(current: Case, clock: Clock, { policy, assignee }: Routing, now: Instant): Struck {
  const event = { type: 'target_missed', tier: workingDesk(current), dueAt: clock.dueAt } as const;
  const clocks = without(current.clocks, clock.kind);
  if (current.tier === 'tier1' && current.status === 'awaiting_staff') {
    const order = { reasons: ['deadline_missed'], by: 'system', assignee } as const;
    const { patch, event: escalated } = escalation(current, order, now);
    const happening = { events: [event, escalated], actor: 'system', now } as const;
    return effective(move(current, 'escalate', { ...patch, clocks }, happening), 'escalate');
  }
  const again = [...without(clocks, 'target_warning'), ...targetClocks(policy, current, now)];
  const change = note(current, { clocks: again }, { events: [event], actor: 'system', now });
  return ok({ ...change, effect: 'miss' });
}

/** Nobody took the case: its lead gets it, and it does not go back to whoever let it lie. */
function untaken(current: Case, clocks: Case['clocks'], policy: Policy, now: Instant): Change {
  const owner = current.handOff ? current.handOff.owner : current.owner;
  const events = [{ type: 'acceptance_missed', by: owner } as const];
  const excluded = owner.startsWith('staff:')
    ? [...new Set([...current.excluded, owner.slice('staff:'.length)])]
    : current.excluded;
  const again = [...clocks, ...dutyClock('acceptance_end', policy, now)];
  const patch = current.handOff
    ? { handOff: { ...current.handOff, owner: 'team:lead' as const } }
    : { owner: 'team:lead' as const };
  return note(current, { ...patch, excluded, clocks: again }, { events, actor: 'system', now });
}

function effective(change: Result<Change, CaseError>, effect: StrikeEffect): Struck {
  return change.ok ? ok({ ...change.value, effect }) : change;
}
