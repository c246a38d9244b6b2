import { note } from '../../case/change.ts';
import { type Consultation, consultationOf, withConsultation } from '../../case/parts/consultation.ts';
import { type Strike, type Strikes, struck } from '../../command/strike.ts';
import { err, ok } from '../../kernel/result.ts';
import type { Instant } from '../../kernel/time.ts';
import { dueAtDesk } from '../../policy/desks.ts';
import type { Policy } from '../../policy/policy.ts';
import { staffDeskLate, staffDeskReminder } from './desks.notices.ts';

type Effect = 'remind_desk' | 'desk_late';

/**
 * A desk that has not answered is reminded, and when its time is over a lead hears of it, again and again until somebody
 * acts. The clocks follow from the consultation, so that it says what is done with.
 */
export const deskStrikes: Strikes<'consultation_reminder' | 'consultation_end', Effect> = {
  consultation_reminder: ofOpen(
    'remind_desk',
    (asked) => ({ ...asked, remindAt: null }),
    ({ desk }) => ({ type: 'desk_consultation_reminded', desk }),
    staffDeskReminder,
  ),
  consultation_end: ofOpen(
    'desk_late',
    (asked, policy, now) => ({ ...asked, remindAt: null, lateAt: dueAtDesk(policy, asked.desk, now) }),
    ({ desk }) => ({ type: 'desk_consultation_overdue', desk }),
    staffDeskLate,
  ),
};

function ofOpen(
  effect: Effect,
  change: (asked: Consultation, policy: Policy, now: Instant) => Consultation,
  event: (asked: Consultation) => {
    readonly type: 'desk_consultation_reminded' | 'desk_consultation_overdue';
    readonly desk: string;
  },
  notice: typeof staffDeskReminder | typeof staffDeskLate,
): Strike<Effect> {
  return {
    possible: (current, { desk }) => consultationOf(current, desk) !== null,
    strike: (current, { desk }, { policy }, now) => {
      const asked = consultationOf(current, desk);
      if (!asked) return err({ code: 'desk_not_asked' });
      const changed = { ...change(asked, policy, now), told: current.version + 1 };
      const consultations = withConsultation(current, changed);
      const happening = { events: [event(asked)], actor: 'system', now } as const;
      return struck(ok(note(current, { consultations }, happening)), effect, [notice]);
    },
  };
}
