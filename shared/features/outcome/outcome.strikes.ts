import { move, note } from '../../case/change.ts';
import { without } from '../../case/parts/clock.ts';
import { lacksReport } from '../../case/parts/closing-report.ts';
import { allows } from '../../case/transitions.ts';
import { dutyClock } from '../../clocks/clocks.ts';
import { type Strikes, struck } from '../../command/strike.ts';
import { ok } from '../../kernel/result.ts';
import { staffReportMissing, staffReportOverdue } from './closing.notices.ts';

/** Silence after the outcome closes the case, once its closing report is there. */
export const outcomeStrikes: Strikes<'confirmation_end' | 'report_end', 'close' | 'report_overdue'> = {
  confirmation_end: {
    possible: ({ status }) => allows('close', status),
    strike: (current, { kind }, _, now) => {
      const clocks = without(current.clocks, kind);
      const silence = { type: 'closed_by_silence' } as const;
      if (current.status === 'resolved' && lacksReport(current)) {
        const happening = { events: [silence], actor: 'system', now } as const;
        return struck(ok(note(current, { clocks, silent: true }, happening)), 'report_overdue', missing);
      }
      const events = [silence, { type: 'closed' } as const];
      const change = move(
        current,
        'close',
        { clocks, announce: 'closure' },
        { events, actor: 'system', now },
      );
      return struck(change, 'close');
    },
  },
  report_end: {
    strike: (current, { kind }, { policy }, now) => {
      const clocks = [...without(current.clocks, kind), ...dutyClock(kind, current, policy, now)];
      const events = [{ type: 'report_overdue' } as const];
      const change = note(current, { clocks }, { events, actor: 'system', now });
      return struck(ok(change), 'report_overdue', missing);
    },
  },
};

/** The owner hears of it, and the lead. */
const missing = [staffReportMissing, staffReportOverdue] as const;
