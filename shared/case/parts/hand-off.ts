import type { IncidentId } from '../../kernel/ids.ts';
import type { Owner } from '../../kernel/parties.ts';
import type { Instant } from '../../kernel/time.ts';
import type { CauseCategory } from '../../kernel/words.ts';
import type { FindingFacts } from './finding.ts';
import type { Announcement, Status } from './status.ts';

/** How much a fault hurts: `critical` where money is wrong for many, `minor` where one case can wait. */
export const severities = ['critical', 'major', 'minor'] as const;
export type Severity = (typeof severities)[number];

/** How engineering answered a fault. */
export const faultResolutions = ['fixed', 'workaround', 'no_fault_found'] as const;
export type FaultResolution = (typeof faultResolutions)[number];

/**
 * A case in engineering's hands. Tier 2 stays the customer's owner. The words of hypothesis and diagnosis stand in
 * the thread.
 */
export interface HandOff {
  readonly by: 'system' | `staff:${string}`;
  readonly at: Instant;
  readonly severity: Severity;
  /** What can be looked at again: payment, times, the gateway's answers. */
  readonly facts: FindingFacts;
  /** Incidents that may explain it. */
  readonly incidents: readonly IncidentId[];
  /** The step that failed beyond its retries; null where a specialist handed the case off, or the books differ. */
  readonly failure: { readonly step: string; readonly error: string } | null;
  /** Where the case goes on afterwards; `closed` where there is no customer to it. */
  readonly returnTo: Status;
  readonly owner: Owner;
  /** Since when Tier 2 owes engineering an answer; null where it owes none. */
  readonly askedTier2At: Instant | null;
  /** News that was outstanding when a step failed, and is brought after the repair. */
  readonly untold: Announcement | null;
  readonly diagnosis: { readonly cause: CauseCategory; readonly at: Instant } | null;
}

/** What is known when engineering gets a case. */
export type HandOffOrder = Pick<HandOff, 'by' | 'at' | 'severity' | 'facts' | 'incidents' | 'returnTo'> &
  Partial<Pick<HandOff, 'failure' | 'untold'>>;

/** Engineering's team gets the case. */
export function handedOff(order: HandOffOrder): HandOff {
  return {
    failure: null,
    untold: null,
    ...order,
    owner: 'team:engineering',
    askedTier2At: null,
    diagnosis: null,
  };
}

/** Something happened meanwhile by which the case goes on in another way after engineering's work. */
export function goesOnWith(handOff: HandOff, returnTo: Status, untold = handOff.untold): HandOff {
  return { ...handOff, returnTo, untold };
}

/** What engineering has to do with the case. */
export interface HandedOff {
  /** What it was asked to find; null while it has nothing to do. */
  readonly handOff: HandOff | null;
  /** What it found last. */
  readonly fault: {
    readonly resolution: FaultResolution;
    readonly cause: CauseCategory;
    readonly incident: IncidentId | null;
  } | null;
}

export const noHandOff: HandedOff = { handOff: null, fault: null };
