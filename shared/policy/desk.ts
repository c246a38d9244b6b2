import type { Check } from '../case/parts/finding.ts';
import type { DeskId } from '../kernel/staff.ts';
import type { Reason } from '../kernel/words.ts';
import type { RefundPath } from '../payments/refund.ts';

/** Which plans need a desk: any one of these brings them to it. */
export interface DeskApproval {
  /** Stands in decisions, and is told to customers: it names no desk. */
  readonly clause: string;
  /** Complaints for one of these reasons. */
  readonly reasons?: readonly Reason[];
  /** Plans that give back more than this, by currency, minor units; also those in a currency that has no limit, neither its own nor one converted by `authorityRates`. */
  readonly above?: Readonly<Record<string, number>>;
  /** Cases on which one of these checks was confirmed. */
  readonly findings?: readonly Check[];
  /** Plans with an option that pays by one of these. */
  readonly paths?: readonly RefundPath[];
}

/** A department beside the tiers, as finance, law or fraud: specialists consult it, and some plans need its approval. */
export interface Desk {
  readonly id: DeskId;
  /** Group of the identity provider that makes somebody a member. */
  readonly group: string;
  /** Where mails to the desk go, while none of its members has taken the matter. */
  readonly address: string;
  /** Name of the calendar by which it works. */
  readonly calendar: string;
  /** Business minutes of that calendar within which it answers or approves. */
  readonly answerMinutes: number;
  /** Absent where it approves nothing. */
  readonly approves?: DeskApproval;
}
