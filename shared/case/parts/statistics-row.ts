import type { CaseId } from '../../kernel/ids.ts';
import type { Money } from '../../kernel/money.ts';
import type { Tier } from '../../kernel/parties.ts';
import type { Instant, PlainDate } from '../../kernel/time.ts';
import type { CauseCategory, Channel, OutcomeKind, Reason } from '../../kernel/words.ts';
import type { EscalationReason } from './escalation.ts';
import type { Confirmation } from './outcome.ts';

/** Moments of a case that are timed from its opening. */
export const milestones = ['acknowledged', 'decided', 'answered', 'outcome', 'ended'] as const;
/**
 * `decided`: the first decision or approval. `answered`: the first answer of a person to the customer. `outcome`: the one
 * that stood in the end.
 */
export type Milestone = (typeof milestones)[number];

/** Who named the cause: the closing report, engineering, the checks, or nobody. */
export type CauseBasis = 'report' | 'engineering' | 'findings' | 'nobody';

/** What the statistics keep of a case that ended; free of personal data. Rebuildable from the log. */
export interface StatisticsRow {
  readonly caseId: CaseId;
  readonly reason: Reason;
  readonly channel: Channel;
  readonly openedAt: Instant;
  readonly endedAt: Instant;
  /** Other days on which the case had ended before it went on: it counts once, on the newest. */
  readonly endedBefore: readonly PlainDate[];
  readonly outcome: OutcomeKind;
  /** Who brought the outcome about; null where the case was merged or withdrawn. */
  readonly solvedBy: Tier | null;
  /** True where no person decided. */
  readonly automatic: boolean;
  /** Solved by Tier 1 without a question, an escalation or a second round. */
  readonly atFirstContact: boolean;
  readonly escalations: readonly EscalationReason[];
  readonly cause: CauseCategory;
  readonly causeBasis: CauseBasis;
  /** Seconds from the opening to each milestone; null for one that was not reached. */
  readonly seconds: Readonly<Record<Milestone, number | null>>;
  /** How often each tier missed its service target. */
  readonly missed: Readonly<Record<Tier, number>>;
  /** What the customer said of the last outcome; null where nothing. */
  readonly confirmation: Omit<Confirmation, 'at'> | null;
  readonly refunds: readonly { readonly kind: OutcomeKind; readonly amount: Money }[];
  /** How often the case was reopened: not solved, or solved and there again. */
  readonly reopenings: number;
  readonly appeals: { readonly made: number; readonly upheld: number };
  /** What the closing report proposes against a repeat, in its author's words. */
  readonly prevention: string | null;
}
