import type { Tier } from '../../kernel/parties.ts';
import type { Instant } from '../../kernel/time.ts';

/** What lay behind a complaint, for statistics and prevention (D6, D25). */
export const causeCategories = [
  'system_error',
  'provider_fault',
  'outside_interference',
  'merchant_mistake',
  'customer_mistake',
  'fraud',
  'no_fault',
  'unclear',
] as const;
export type CauseCategory = (typeof causeCategories)[number];

/**
 * The record without which a Tier 2 case does not close (E10). The words on work done, solution and prevention stand in
 * the thread, under the version of the commit that filed them.
 */
export interface ClosingReport {
  readonly cause: CauseCategory;
  readonly by: `staff:${string}`;
  readonly at: Instant;
  readonly version: number;
}

/** True where the case may not close yet because Tier 2 owes its report (E10). */
export function lacksReport({
  tier,
  report,
}: {
  readonly tier: Tier;
  readonly report: ClosingReport | null;
}): boolean {
  return tier === 'tier2' && report === null;
}
