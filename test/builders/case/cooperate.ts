import type { Case } from '../../../shared/case/case.ts';
import type { Change } from '../../../shared/case/change.ts';
import { lacksReport } from '../../../shared/case/parts/closing-report.ts';
import { hasReturnedRefund } from '../../../shared/case/standing.ts';
import { finalStatuses } from '../../../shared/case/transitions.ts';
import { firstDue } from '../../../shared/clocks/clocks.ts';
import { decideCase } from '../../../shared/features/decision/decide.rules.ts';
import { diagnoseFault, reportFault } from '../../../shared/features/engineering/hand-off.rules.ts';
import { fileReport } from '../../../shared/features/outcome/report.rules.ts';
import { approvePlan, proposePlan } from '../../../shared/features/plan/propose.rules.ts';
import type { Result } from '../../../shared/kernel/result.ts';
import type { StaffMember } from '../../../shared/kernel/staff.ts';
import type { Instant } from '../../../shared/kernel/time.ts';
import { mustOk, present } from '../must.ts';
import { roomLeft } from '../payments/payments-left.ts';
import { policy } from '../policy.ts';
import { type CommandName, perform } from './commands.ts';
import { committed } from './commit.ts';
import { answer } from './plans.ts';
import type { Command, Refusal } from './talking-commands.ts';

/** A lead who never worked on the case before. */
const newcomer = ({ version }: Case): StaffMember => ({ username: `lead${version}`, groups: ['lead'] });

const byStaff: Readonly<Partial<Record<Case['status'], Command>>> = {
  awaiting_staff: (current, now) =>
    current.tier === 'tier1'
      ? decideCase(current, newcomer(current), { kind: 'explain' }, { left: null, before: 0 }, policy, now)
      : proposePlan(current, newcomer(current), answer('explain'), null, now),
  awaiting_approval: (current, now) =>
    approvePlan(
      current,
      newcomer(current),
      present(current.plan).hash,
      { room: roomLeft(current), before: 0 },
      policy,
      now,
    ),
  awaiting_engineering: (current, now) =>
    current.handOff?.diagnosis
      ? reportFault(current, newcomer(current), { resolution: 'fixed', incident: null }, now)
      : diagnoseFault(current, newcomer(current), 'unclear', now),
};

function machine(current: Case): CommandName {
  const { status, decision, refund } = current;
  if (status === 'received') return 'acknowledgeToOpener';
  if (status === 'investigating') return decision ? 'intendRefund' : 'investigateForPeople';
  if (refund === null) return 'intendRefund';
  if (refund.status === 'succeeded')
    return hasReturnedRefund(current) ? 'leaveToSpecialists' : 'deliverOutcome';
  return refund.status === 'failed' ? 'leaveToPeople' : 'hearSucceeded';
}

/** The next thing that happens where machine and staff do their part and the customer says nothing. */
function next(current: Case, now: Instant): Result<Change, Refusal> {
  const { status } = current;
  const staff = byStaff[status];
  if (staff) return committed(current, staff(current, now));
  if (status === 'resolved' && lacksReport(current)) {
    return committed(current, fileReport(current, newcomer(current), 'unclear', now));
  }
  if (status === 'resolved' || status === 'awaiting_customer') return perform('strike', current, now);
  const result = perform(machine(current), current, now);
  return result.ok || result.error.code !== 'limit_reached' ? result : perform('leaveToPeople', current, now);
}

/** The case when everybody has done their part, and in how many steps. Throws where there is no way on. */
export function toTheEnd(from: Case, since: Instant): { readonly end: Case; readonly steps: number } {
  let [current, now, steps] = [from, since, 0];
  while (!finalStatuses.includes(current.status) && steps < 30) {
    const waits = current.status === 'resolved' || current.status === 'awaiting_customer';
    const due = firstDue(current.clocks);
    if (waits && due !== null && due > now) now = due;
    current = mustOk(next(current, now)).case;
    steps += 1;
  }
  return { end: current, steps };
}
