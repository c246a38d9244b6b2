import { type IncidentId, incidentIdFrom } from '../../kernel/ids.ts';
import type { Tier } from '../../kernel/parties.ts';
import { err, ok, type Result } from '../../kernel/result.ts';
import type { Runtime } from '../../kernel/runtime.ts';
import type { StaffMember } from '../../kernel/staff.ts';
import { instant } from '../../kernel/time.ts';
import { explains, type Incident } from '../../payments/incident.ts';
import type { IncidentStore } from '../../payments/incidents.port.ts';
import type { QueueItem } from '../queue/item.rules.ts';
import type { QueueStore } from '../queue/queue.port.ts';
import type { IncidentRequest } from './incidents.contract.ts';

/** Queue pages that one request looks through, and cases on each. */
const pagesAtOnce = 10;
const pageSize = 100;
/** Queues in which a case can wait that an incident explains; those that engineering has stay in their tier's. */
const searched: readonly Tier[] = ['tier1', 'tier2'];

/** Where the incidents are that were registered. */
export interface KnownIncidents {
  readonly store: Pick<IncidentStore, 'incidents'>;
}

export interface IncidentDeps {
  readonly store: IncidentStore & QueueStore;
  readonly runtime: Pick<Runtime, 'now' | 'entropy'>;
}

/** Waiting cases that an incident may explain. A page may be empty although more follow. */
export interface ExplainedCases {
  readonly incident: Incident;
  readonly items: readonly QueueItem[];
  readonly next: string | null;
}

/** Registers a fault that hit many payments: from now on it is a finding of every case that it explains. */
export async function registerIncident(
  { store, runtime }: IncidentDeps,
  { username }: StaffMember,
  { title, cause, methods, currencies, ...time }: IncidentRequest,
): Promise<Result<Incident, { readonly code: 'invalid_period' }>> {
  // Stored times are compared as text, so they have to be written alike.
  const from = instant(time.from);
  const to = time.to === null ? null : instant(time.to);
  if (to !== null && to < from) return err({ code: 'invalid_period' });
  const incident: Incident = {
    id: incidentIdFrom(runtime.entropy()),
    title,
    cause,
    methods,
    currencies,
    from,
    to,
    registeredBy: `staff:${username}`,
    registeredAt: runtime.now(),
  };
  if ((await store.keepIncident(incident)) === 'exists') throw new Error(`${incident.id} was drawn twice`);
  return ok(incident);
}

/** Every incident, newest first. */
export function listIncidents({ store }: KnownIncidents): Promise<readonly Incident[]> {
  return store.incidents();
}

/** The incident of this id, for those who name one. */
export async function findIncident(
  { store }: KnownIncidents,
  id: string,
): Promise<Result<Incident, { readonly code: 'incident_not_found' }>> {
  const incident = (await store.incidents()).find((known) => known.id === id);
  return incident ? ok(incident) : err({ code: 'incident_not_found' });
}

/** Looks through the cases that wait at Tier 1 and Tier 2 for those that the incident explains. */
export async function listExplainedCases(
  { store }: Pick<IncidentDeps, 'store'>,
  incidentId: string,
  cursor: string | null = null,
): Promise<Result<ExplainedCases, { readonly code: 'incident_not_found' | 'invalid_cursor' }>> {
  const found = await findIncident({ store }, incidentId);
  if (!found.ok) return found;
  const incident = found.value;
  let place = cursor === null ? { tier: 0, page: null } : readCursor(cursor, incident.id);
  if (!place) return err({ code: 'invalid_cursor' });
  const items: QueueItem[] = [];
  for (let pages = 0; pages < pagesAtOnce && items.length < pageSize; pages += 1) {
    const tier = searched[place.tier];
    if (!tier) break;
    const read = await store.queue({ ...everything, of: { tier }, cursor: place.page });
    if (!read.ok) return read;
    const { items: waiting, next } = read.value;
    items.push(...waiting.filter(({ paymentTrait }) => paymentTrait && explains(incident, paymentTrait)));
    place = { tier: next === null ? place.tier + 1 : place.tier, page: next };
  }
  return ok({ incident, items, next: searched[place.tier] ? writeCursor(place, incident.id) : null });
}

const everything = { tier: null, status: null, reason: null, dueBefore: null, limit: pageSize } as const;

/** How far the search has come: which of the queues, and which page of it. */
interface Progress {
  readonly tier: number;
  /** Cursor of the page that is looked at next; null for the first. */
  readonly page: string | null;
}

function writeCursor({ tier, page }: Progress, id: IncidentId): string {
  return Buffer.from(`${id} ${tier} ${page ?? ''}`).toString('base64url');
}

function readCursor(cursor: string, id: IncidentId): Progress | null {
  const [of, tier, page] = Buffer.from(cursor, 'base64url').toString().split(' ');
  if (of !== id || page === undefined || (tier !== '0' && tier !== '1')) return null;
  return { tier: Number(tier), page: page || null };
}
