import type { Instant } from '../kernel/time.ts';
import { paidRefunds, type Refunds } from '../payments/refund.ts';
import type { Case } from './case.ts';
import type { Effect, Patch } from './change.ts';
import { appealDecided, appealOver } from './parts/appeal.ts';
import type { Decision, Outcome } from './parts/outcome.ts';
import type { OfferRound, Plan, Planned } from './parts/plan.ts';

/** The work that begins now is asked, planned, answered and reported anew. */
export function newRound() {
  return { openQuestions: [], plan: null, confirmation: null, silent: false, report: null } satisfies Patch;
}

/** A decision that cannot be carried out is void, and so is the plan that it rests on. */
export function undecided() {
  return { decision: null, plan: null } satisfies Patch;
}

/** Nothing holds a decided case or is asked any more, and what the customer said to an outcome before counts no longer. */
export function withDecision(decision: Decision) {
  return { decision, holdReasons: [], openQuestions: [], confirmation: null } satisfies Patch;
}

/** Nothing is paid yet on the newest decision; refunds that were paid before are put behind. */
export function unpaid(current: Refunds): Refunds {
  return { refund: null, earlierRefunds: paidRefunds(current) };
}

/** There is a new outcome, which decides an open appeal too: upheld where more money goes back than before. */
export function delivered({ appeal }: Pick<Case, 'appeal'>, outcome: Outcome, upheld: boolean): Effect {
  const patch = { outcome, confirmation: null };
  const told = { type: 'outcome_delivered', outcome } as const;
  if (!appeal?.open) return { patch, events: [told] };
  const after = appealDecided(appeal, upheld);
  const { round, result } = after;
  return { patch: { ...patch, appeal: after }, events: [told, { type: 'appeal_decided', round, result }] };
}

/** An offer came to nothing: it is kept for whoever makes the next one. */
export function offerOver(
  { offers }: Planned,
  { options, version }: Plan,
  { result, counter = null }: { result: OfferRound['result']; counter?: OfferRound['counter'] },
  now: Instant,
): Effect {
  const round: OfferRound = { options, version, result, counter, at: now };
  return {
    patch: { plan: null, offers: [...offers, round] },
    events: [{ type: 'offer_refused', round }],
  };
}

/** The case ends with this outcome: nobody works on it any more, and its end is told. */
export function ended({ appeal }: Pick<Case, 'appeal'>, outcome: Outcome) {
  return {
    outcome,
    holdReasons: [],
    openQuestions: [],
    plan: null,
    handOff: null,
    appeal: appealOver(appeal),
    announce: 'closure',
  } satisfies Patch;
}
