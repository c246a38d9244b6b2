import { isOwnPayment } from '../../../case/claim.ts';
import { explains, traitOf } from '../../../payments/incident.ts';
import type { CheckFunction } from '../check.ts';

/** Did an incident, registered here or told by the payment system, hit the payment's method and currency then? */
export const knownIncident: CheckFunction = (claim, facts, { incidents }) => {
  const check = 'known_incident';
  if (!isOwnPayment(claim, facts)) return { check, result: 'unknown', facts: {} };
  const registered = incidents.map(({ id, ...incident }) => ({ ...incident, reference: id }));
  const trait = traitOf(facts.payment);
  const found = [...registered, ...facts.incidents].find((incident) => explains(incident, trait));
  if (!found) return { check, result: 'refuted', facts: {} };
  const { reference, title, cause, from, to } = found;
  return { check, result: 'confirmed', facts: { incident: reference, title, cause, from, to } };
};
