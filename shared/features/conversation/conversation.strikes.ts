import type { Case } from '../../case/case.ts';
import { type Changed, move, note } from '../../case/change.ts';
import { waitsForAddress } from '../../case/parts/access.ts';
import { without } from '../../case/parts/clock.ts';
import { ended } from '../../case/rounds.ts';
import { allows } from '../../case/transitions.ts';
import { progressClock } from '../../clocks/clocks.ts';
import { type Strikes, struck } from '../../command/strike.ts';
import { ok } from '../../kernel/result.ts';
import type { Instant } from '../../kernel/time.ts';
import { progress, reminder, staffNoAnswer } from './conversation.notices.ts';

/** The customer hears how it goes, is reminded of our questions, and then we go on without an answer. */
export const conversationStrikes: Strikes<
  'progress' | 'information_reminder' | 'information_end',
  'report' | 'remind' | 'go_on'
> = {
  progress: {
    strike: (current, { kind }, { policy }, now) => {
      const clocks = [...without(current.clocks, kind), progressClock(policy, now)];
      const events = [{ type: 'progress_reported' } as const];
      return struck(ok(note(current, { clocks }, { events, actor: 'system', now })), 'report', [progress]);
    },
  },
  information_reminder: {
    strike: (current, { kind }, _, now) => {
      const clocks = without(current.clocks, kind);
      const events = [{ type: 'customer_reminded' } as const];
      return struck(ok(note(current, { clocks }, { events, actor: 'system', now })), 'remind', [reminder]);
    },
  },
  information_end: {
    possible: (current) => allows('hear_customer', current.status) || waitsForAddress(current),
    strike: (current, { kind }, _, now) => {
      if (waitsForAddress(current)) return struck(addressSilent(current, now), 'go_on');
      const patch = { clocks: without(current.clocks, kind), openQuestions: [] };
      const events = [{ type: 'information_window_ended' } as const];
      const change = move(current, 'hear_customer', patch, { events, actor: 'system', now });
      return struck(change, 'go_on', [staffNoAnswer]);
    },
  },
};

/** Nobody at the address said that the case is theirs: it ends, and nobody is told, for nobody is known. */
function addressSilent(current: Case, now: Instant): Changed {
  const outcome = { kind: 'withdrawn', amount: null, policy: null, decidedAt: null, at: now } as const;
  const patch = { ...ended(current, outcome), announce: null };
  return move(current, 'withdraw', patch, { events: [{ type: 'address_silent' }], actor: 'system', now });
}
