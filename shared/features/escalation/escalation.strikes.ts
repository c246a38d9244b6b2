import { move, note } from '../../case/change.ts';
import { excluding, givenTo, workingOwner, workingTier } from '../../case/ownership.ts';
import { without } from '../../case/parts/clock.ts';
import { dutyClock, targetClocks } from '../../clocks/clocks.ts';
import { type Strikes, struck } from '../../command/strike.ts';
import { usernameOf } from '../../kernel/parties.ts';
import { ok } from '../../kernel/result.ts';
import { escalation } from './escalate.rules.ts';
import { staffMissed, staffNotAccepted, staffWarning } from './escalation.notices.ts';

/** The service target is near or over, and an escalation that nobody took on. */
export const escalationStrikes: Strikes<
  'target_warning' | 'target_missed' | 'acceptance_end',
  'warn' | 'escalate' | 'miss' | 'hand_to_lead'
> = {
  target_warning: {
    strike: (current, { kind, dueAt }, _, now) => {
      const patch = { clocks: without(current.clocks, kind) };
      const events = [{ type: 'target_warned', tier: workingTier(current), dueAt } as const];
      return struck(ok(note(current, patch, { events, actor: 'system', now })), 'warn', [staffWarning]);
    },
  },
  /** Tier 1 loses the case to Tier 2; elsewhere the target begins anew. */
  target_missed: {
    strike: (current, { kind, dueAt }, { policy, assignee }, now) => {
      const missed = { type: 'target_missed', tier: workingTier(current), dueAt } as const;
      const clocks = without(current.clocks, kind);
      if (current.tier === 'tier1' && current.status === 'awaiting_staff') {
        const order = { reasons: ['deadline_missed'], by: 'system', assignee } as const;
        const { patch, event } = escalation(current, order, now);
        const happening = { events: [missed, event], actor: 'system', now } as const;
        return struck(move(current, 'escalate', { ...patch, clocks }, happening), 'escalate');
      }
      const again = [...without(clocks, 'target_warning'), ...targetClocks(policy, current, now)];
      const change = note(current, { clocks: again }, { events: [missed], actor: 'system', now });
      return struck(ok(change), 'miss', [staffMissed]);
    },
  },
  /** Nobody took the case: its lead gets it, and it does not go back to whoever let it lie. */
  acceptance_end: {
    strike: (current, { kind }, { policy }, now) => {
      const owner = workingOwner(current);
      const late = usernameOf(owner);
      const patch = {
        ...givenTo(current, 'team:lead'),
        excluded: excluding(current, late === null ? [] : [late]),
        clocks: [...without(current.clocks, kind), ...dutyClock(kind, current, policy, now)],
      };
      const events = [{ type: 'acceptance_missed', by: owner } as const];
      const change = note(current, patch, { events, actor: 'system', now });
      return struck(ok(change), 'hand_to_lead', [staffNotAccepted]);
    },
  },
};
