import { metrics } from '../contracts/metrics.ts';
import type { Clock } from '../domain/clock.ts';
import { dueClock } from '../domain/clocks.ts';
import { canStrike, type StrikeEffect, strikeClock } from '../domain/commands/strike-clock.ts';
import type { CaseId } from '../domain/ids.ts';
import type { Instant } from '../domain/time.ts';
import type { MessageKind } from '../mail/message.ts';
import type { Commit, StoredCase } from '../ports/case-store.ts';
import { type DriveDeps, tryToDrive } from './drive-case.ts';
import { runStep } from './run-step.ts';
import type { NoticeDeps } from './send-notices.ts';

/** A case has at most so many clocks; more strikes than that in one run would be a loop. */
const mostStrikes = 8;

const owed: Readonly<Record<StrikeEffect, readonly MessageKind[]>> = {
  warn: ['staff_warning'],
  escalate: [],
  miss: ['staff_missed'],
  report: ['progress'],
  remind: ['reminder'],
  go_on: ['staff_no_answer'],
  close: [],
};

/** What one run of the clock job did. */
export interface TickReport {
  readonly cases: number;
  readonly failed: number;
  readonly strikes: Readonly<Record<StrikeEffect, number>>;
}

/** Strikes every clock that is due at `now`, page by page; a run that dies in the middle is finished by the next. */
export async function tick(deps: NoticeDeps & DriveDeps, now: Instant): Promise<TickReport> {
  const strikes = { warn: 0, escalate: 0, miss: 0, report: 0, remind: 0, go_on: 0, close: 0 };
  let [cases, failed] = [0, 0];
  for await (const caseId of deps.store.dueCases(now)) {
    cases += 1;
    try {
      for (const effect of await strikeAll(deps, caseId, now)) strikes[effect] += 1;
    } catch (error) {
      failed += 1;
      deps.reporter.count(metrics.clockFailed);
      deps.reporter.warn('tick_failed', { caseId, error: String(error) });
    }
  }
  return { cases, failed, strikes };
}

async function strikeAll(
  deps: NoticeDeps & DriveDeps,
  caseId: CaseId,
  now: Instant,
): Promise<StrikeEffect[]> {
  const effects: StrikeEffect[] = [];
  for (let strike = 0; strike < mostStrikes; strike += 1) {
    let effect: StrikeEffect | null = null;
    await runStep(deps, caseId, (stored) => {
      const struck = strikeNext(deps, stored, now);
      effect = struck?.effect ?? null;
      return struck?.commit ?? null;
    });
    if (effect === null) break;
    effects.push(effect);
    deps.reporter.count(metrics.clock[effect]);
    if (effect === 'escalate' || effect === 'close') await tryToDrive(deps, caseId);
  }
  return effects;
}

function strikeNext(
  { policy }: NoticeDeps,
  { case: current }: StoredCase,
  now: Instant,
): { readonly effect: StrikeEffect; readonly commit: Commit } | null {
  const clock: Clock | null = dueClock(current.clocks, now);
  if (!clock || !canStrike(current, clock)) return null;
  const struck = strikeClock(current, clock, policy, now);
  if (!struck.ok) return null;
  const { effect, ...change } = struck.value;
  const signal = effect === 'escalate' ? 'escalated' : effect === 'close' ? 'ended' : null;
  return {
    effect,
    commit: {
      change,
      by: 'command',
      notices: owed[effect],
      ...(signal && { signal, idle: false }),
    },
  };
}
