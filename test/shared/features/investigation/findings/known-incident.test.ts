import { describe, expect, it } from 'vitest';
import { knownIncident } from '../../../../../shared/features/investigation/findings/known-incident.ts';
import type { Incident } from '../../../../../shared/payments/incident.ts';
import type { IncidentRecord } from '../../../../../shared/payments/payment-facts.ts';
import { daysAgo } from '../../../../builders/clock.ts';
import { claim, facts, payment } from '../../../../builders/payments/payment-facts.ts';

const told = (change: Partial<IncidentRecord> = {}): IncidentRecord => ({
  reference: 'INC-1',
  title: 'Wallet provider unreachable',
  cause: 'outside_interference',
  methods: [],
  currencies: [],
  from: daysAgo(5, 60),
  to: daysAgo(4),
  ...change,
});
const { reference: _, ...common } = told();
const registered: Incident = {
  ...common,
  id: 'inc_00000000000000000000000000',
  title: 'Release 412',
  cause: 'system_error',
  registeredBy: 'staff:elin',
  registeredAt: daysAgo(1),
};
const none = { earlier: 0, live: 0 };

/** The finding on a card payment in EUR, made five days ago. */
const findingOn = (here: readonly Incident[], there: readonly IncidentRecord[]) =>
  knownIncident(claim(), facts({ incidents: there }), { incidents: here, related: none });

describe('known_incident', () => {
  it('is confirmed by one that the payment system tells of', () => {
    expect(findingOn([], [told()])).toEqual({
      check: 'known_incident',
      result: 'confirmed',
      facts: {
        incident: 'INC-1',
        title: 'Wallet provider unreachable',
        cause: 'outside_interference',
        from: daysAgo(5, 60),
        to: daysAgo(4),
      },
    });
  });

  it('is confirmed by one that a colleague registered, which knows better where both are', () => {
    expect(findingOn([registered], [told()])).toMatchObject({
      result: 'confirmed',
      facts: { incident: registered.id, title: 'Release 412', cause: 'system_error' },
    });
  });

  it('passes over one that does not fit, here or there', () => {
    const elsewhere = { ...registered, currencies: ['SEK'] };
    expect(
      findingOn([elsewhere], [told({ methods: ['wallet'] }), told({ reference: 'INC-2' })]),
    ).toMatchObject({
      result: 'confirmed',
      facts: { incident: 'INC-2' },
    });
  });

  it.each<[string, Partial<IncidentRecord>, string]>([
    ['goes on', { to: null }, 'confirmed'],
    ['began at the payment', { from: payment().createdAt }, 'confirmed'],
    ['ended at the payment', { to: payment().createdAt }, 'confirmed'],
    ['began just after', { from: daysAgo(5, -1) }, 'refuted'],
    ['ended just before', { to: daysAgo(5, 1) }, 'refuted'],
    ['hit its method among others', { methods: ['wallet', 'card'] }, 'confirmed'],
    ['hit another method', { methods: ['wallet'] }, 'refuted'],
    ['hit another currency', { currencies: ['SEK'] }, 'refuted'],
  ])('of an incident that %s', (_title, change, result) => {
    expect(findingOn([], [told(change)]).result).toBe(result);
  });

  it('is refuted where none is known', () => {
    expect(findingOn([], [])).toEqual({ check: 'known_incident', result: 'refuted', facts: {} });
  });
});
