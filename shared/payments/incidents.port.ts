import type { Incident } from './incident.ts';

/** Keeps faults that hit many payments. */
export interface IncidentStore {
  /** Keeps an incident; `exists` where one of its id is kept already. */
  keepIncident(incident: Incident): Promise<'kept' | 'exists'>;
  /** Every incident, newest first. */
  incidents(): Promise<readonly Incident[]>;
}
