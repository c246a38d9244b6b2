import { move, note } from '../../case/change.ts';
import { without } from '../../case/parts/clock.ts';
import { allows } from '../../case/transitions.ts';
import { progressClock } from '../../clocks/clocks.ts';
import { type Strikes, struck } from '../../command/strike.ts';
import { ok } from '../../kernel/result.ts';
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
    possible: ({ status }) => allows('hear_customer', status),
    strike: (current, { kind }, _, now) => {
      const patch = { clocks: without(current.clocks, kind), openQuestions: [] };
      const events = [{ type: 'information_window_ended' } as const];
      const change = move(current, 'hear_customer', patch, { events, actor: 'system', now });
      return struck(change, 'go_on', [staffNoAnswer]);
    },
  },
};
