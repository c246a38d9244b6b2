import type { StoredCase } from '../case/store.port.ts';
import { dueClock } from '../clocks/clocks.ts';
import { caseAlone } from '../command/case-on-hand.ts';
import { type Done, runCommandOn } from '../command/commit.use-case.ts';
import type { NoticeDeps } from '../command/send-notices.use-case.ts';
import type { Writes } from '../command/writes.ts';
import { type AssignmentDeps, assigned, routingOf } from '../features/escalation/assignment.use-case.ts';
import type { CaseId } from '../kernel/ids.ts';
import { metrics } from '../kernel/metrics.ts';
import type { Instant } from '../kernel/time.ts';
import { type DriveDeps, tryToDrive } from '../workflow/drive.use-case.ts';
import type { DueStore } from './schedule.port.ts';
import { canStrike, dropClock, type StrikeEffect, strikeClock } from './strike-clock.rules.ts';
import type { StuckStore } from './stuck.port.ts';
import { clockFailsForLong, showStuck } from './stuck.use-case.ts';

/** A case has at most so many clocks; more strikes than that in one run would be a loop. */
const mostStrikes = 16;

/** What one run of the clock job did. */
export interface StrikesReport {
  readonly cases: number;
  readonly failed: number;
  readonly strikes: Readonly<Record<StrikeEffect, number>>;
}

/** What it takes to strike clocks, and to bring on whatever they strike. */
export type StrikeDeps = NoticeDeps & AssignmentDeps & DriveDeps & { readonly store: DueStore & StuckStore };

/** Strikes every clock that is due at `now`, page by page; a run that dies in the middle is finished by the next. */
export async function strikeDueClocks(deps: StrikeDeps, now: Instant): Promise<StrikesReport> {
  const strikes = Object.fromEntries(Object.keys(metrics.clock).map((effect) => [effect, 0])) as Record<
    StrikeEffect,
    number
  >;
  let [cases, failed] = [0, 0];
  for await (const caseId of deps.store.dueCases(now)) {
    cases += 1;
    try {
      for (const effect of await strikeAll(deps, caseId, now)) strikes[effect] += 1;
    } catch (error) {
      failed += 1;
      deps.reporter.count(metrics.clockFailed);
      deps.reporter.warn('tick_failed', { caseId, error: String(error) });
      await shownToEngineering(deps, caseId, error);
    }
  }
  return { cases, failed, strikes };
}

/** A clock that fails for long is shown to a person; where even that fails, the next run tries again. */
async function shownToEngineering(deps: StrikeDeps, caseId: CaseId, error: unknown): Promise<void> {
  try {
    const stored = await deps.store.find(caseId);
    if (stored && clockFailsForLong(stored.case, deps.runtime.now())) await showStuck(deps, caseId, error);
  } catch (failure) {
    deps.reporter.warn('stuck_not_shown', { caseId, error: String(failure) });
  }
}

async function strikeAll(deps: StrikeDeps, caseId: CaseId, now: Instant): Promise<StrikeEffect[]> {
  const effects: StrikeEffect[] = [];
  let last: StoredCase | null = null;
  for (let strike = 0; strike < mostStrikes; strike += 1) {
    let effect: StrikeEffect | null = null;
    const done: Done = await runCommandOn(deps, caseAlone(deps.store, caseId, last), async (stored) => {
      const struck = await strikeNext(deps, stored, now);
      effect = struck?.effect ?? null;
      return struck?.commit ?? null;
    });
    if (!done.commit) break;
    if (done.moved) await tryToDrive(deps, caseId);
    last = done;
    if (effect === null) continue;
    effects.push(effect);
    deps.reporter.count(metrics.clock[effect]);
  }
  return effects;
}

async function strikeNext(
  deps: AssignmentDeps,
  { case: current }: StoredCase,
  now: Instant,
): Promise<{ readonly effect: StrikeEffect | null; readonly commit: Writes } | null> {
  const clock = dueClock(current.clocks, now);
  if (!clock) return null;
  const routing = await routingOf(deps, current);
  const struck = canStrike(current, clock) ? strikeClock(current, clock, routing, now) : null;
  if (!struck?.ok) return { effect: null, commit: { change: dropClock(current, clock, now), by: 'command' } };
  const { effect, notices, ...change } = struck.value;
  return { effect, commit: { change, by: 'command', notices, ...assigned(change, routing) } };
}
