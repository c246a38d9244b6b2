import type { Tier } from '../../kernel/parties.ts';
import type { Instant } from '../../kernel/time.ts';
import type { CauseCategory } from '../../kernel/words.ts';

/**
 * The record without which a Tier 2 case does not close. The words on work done, solution and prevention stand in
 * the thread, under the version of the commit that filed them.
 */
export interface ClosingReport {
  readonly cause: CauseCategory;
  readonly by: `staff:${string}`;
  readonly at: Instant;
  readonly version: number;
}

/** True where the case may not close yet because Tier 2 owes its report. */
export function lacksReport({
  tier,
  report,
}: {
  readonly tier: Tier;
  readonly report: ClosingReport | null;
}): boolean {
  return tier === 'tier2' && report === null;
}

/** What Tier 2 wrote when its work on a case was done. */
export interface Reported {
  readonly report: ClosingReport | null;
}

export const noReport: Reported = { report: null };
