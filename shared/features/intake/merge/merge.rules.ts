import type { Case } from '../../../case/case.ts';
import { type Changed, move, note } from '../../../case/change.ts';
import type { Outcome } from '../../../case/parts/outcome.ts';
import { ended } from '../../../case/rounds.ts';
import { finalStatuses } from '../../../case/transitions.ts';
import { actorFor } from '../../../case/who-may.ts';
import { rightsWith } from '../../../clocks/rights-of-case.ts';
import { clocksOf, isStatutory } from '../../../clocks/run-right.ts';
import { err, ok } from '../../../kernel/result.ts';
import type { StaffMember } from '../../../kernel/staff.ts';
import type { Instant } from '../../../kernel/time.ts';

/** The same complaint came twice: this case ends, and `target` carries it on. Same payment only. */
export function mergeCase(
  current: Case,
  target: Case,
  member: StaffMember,
  now: Instant,
): Changed<'not_mergeable'> {
  const acting = actorFor('merge', current, member);
  if (!acting.ok) return acting;
  const actor = acting.value;
  const same = current.payment.reference === target.payment.reference && current.id !== target.id;
  if (!same || finalStatuses.includes(target.status)) return err({ code: 'not_mergeable' });
  const outcome: Outcome = { kind: 'merged', amount: null, policy: null, decidedAt: null, at: now };
  const events = [{ type: 'merged_into', into: target.id } as const, { type: 'closed' } as const];
  const patch = { ...ended(current, outcome), mergedInto: target.id };
  return move(current, 'merge', patch, { events, actor, now });
}

/** The target's log names the case that was merged into it, and a law's dates count from the earlier complaint. */
export function absorb(
  target: Case,
  from: Case,
  member: StaffMember,
  now: Instant,
): Changed<'not_mergeable'> {
  if (finalStatuses.includes(target.status)) return err({ code: 'not_mergeable' });
  const actor = `staff:${member.username}` as const;
  const related = [...target.related.filter((id) => id !== from.id), from.id];
  const rights = rightsWith(target, from);
  const clocks = [...target.clocks.filter((clock) => !isStatutory(clock)), ...rights.flatMap(clocksOf)];
  return ok(
    note(
      target,
      { related, rights, clocks },
      { events: [{ type: 'merged_from', from: from.id }], actor, now },
    ),
  );
}
