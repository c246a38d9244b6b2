import type { IncidentId } from '../kernel/ids.ts';
import type { Instant } from '../kernel/time.ts';
import type { IncidentRecord, PaymentRecord } from './payment-facts.ts';

/** A fault that hit many payments. Once registered it is a finding of every case that it explains. */
export interface Incident extends Omit<IncidentRecord, 'reference'> {
  readonly id: IncidentId;
  readonly registeredBy: `staff:${string}`;
  readonly registeredAt: Instant;
}

/** What of a payment tells whether an incident hit it. */
export interface PaymentTrait {
  readonly method: string;
  readonly currency: string;
  readonly at: Instant;
}

/** The traits of a payment. */
export function traitOf(payment: PaymentRecord): PaymentTrait {
  return { method: payment.method, currency: payment.amount.currency, at: payment.createdAt };
}

/** True where the incident may have hit a payment of these traits. */
export function explains(
  incident: Pick<IncidentRecord, 'methods' | 'currencies' | 'from' | 'to'>,
  { method, currency, at }: PaymentTrait,
): boolean {
  const among = (list: readonly string[], value: string) => list.length === 0 || list.includes(value);
  return (
    among(incident.methods, method) &&
    among(incident.currencies, currency) &&
    incident.from <= at &&
    (incident.to === null || at <= incident.to)
  );
}
