import type { Case } from '../case/case.ts';
import type { Personal } from '../case/personal.ts';
import type { ThreadMessage } from '../case/store.port.ts';
import type { DeskId } from '../kernel/staff.ts';
import type { Policy } from '../policy/policy.ts';
import type { Addressee } from './addressee.ts';
import type { Letter } from './letter.ts';

/** What a notice can tell from. */
export interface Material {
  readonly case: Case;
  readonly personal: Personal;
  readonly policy: Policy;
  /** Version of the commit that owes the notice. */
  readonly version: number;
  /** What was written in the commit that owes the notice; null where nothing was, or the notice does not read it. */
  readonly said: ThreadMessage | null;
  /** All that was written on the case, oldest first; empty where the notice does not read it. */
  readonly thread: readonly ThreadMessage[];
}

/**
 * Who of the staff gets a notice. `owner`: the customer's owner, also while engineering has the case. `working_owner`:
 * whoever has the work, which is engineering's while it has the case. `desk`: whoever of a desk has taken the matter, else the
 * desk.
 */
export type StaffReader = 'owner' | 'working_owner' | 'engineering' | 'approver' | 'lead' | 'desk';

/** The desk to which a notice goes, and who of it has taken the matter. */
export interface DeskReader {
  readonly desk: DeskId;
  readonly owner: `desk:${DeskId}` | `staff:${string}`;
}

/** A mail that a change of a case can owe: everything that is particular about it. */
export interface Notice {
  /** Kept with the case, so that it never changes. */
  readonly kind: string;
  readonly to: 'customer' | StaffReader;
  /** What it reads of the words that were written on the case, where it does. */
  readonly reads?: 'said' | 'thread';
  /** Owed by every change of which this is so, whatever command made it. */
  readonly owedBy?: (before: Case, after: Case) => boolean;
  /** True where it may go to an address that did not confirm the case yet. */
  readonly toUnknown?: true;
  /** True where another case of the same address on the same payment has told the same. */
  readonly repeats?: true;
  /** Whether a mail that comes late is still worth sending: one that the case has overtaken would mislead. */
  readonly trueWhile: (current: Case, version?: number) => boolean;
  /** Which desk a notice to a desk is for; `version` is that of the commit that owes it. */
  readonly desk?: (current: Case, version?: number) => DeskReader | null;
  /** Throws an Error where the case lacks what the mail tells. */
  readonly letter: (material: Material, to: Addressee) => Letter;
}

/** A notice with what it tells. */
export interface NoticeOf<K extends string, M> extends Notice {
  readonly kind: K;
  /** Throws an Error where the case lacks what the mail tells. */
  readonly fill: (material: Material) => M;
  readonly write: (message: M, to: Addressee) => Letter;
}
