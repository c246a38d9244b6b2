import { describe, expect, it } from 'vitest';
import { incidentIdFrom } from '../../../shared/kernel/ids.ts';
import { explains, type Incident, type PaymentTrait, traitOf } from '../../../shared/payments/incident.ts';
import { later, now } from '../../builders/clock.ts';
import { payment } from '../../builders/payments/payment-facts.ts';

const incident = (change: Partial<Incident> = {}): Incident => ({
  id: incidentIdFrom(new Uint8Array(16)),
  title: 'Wallet provider unreachable',
  cause: 'provider_fault',
  methods: ['wallet'],
  currencies: ['EUR', 'SEK'],
  from: now,
  to: later(60),
  registeredBy: 'staff:elin',
  registeredAt: later(90),
  ...change,
});
const trait = (change: Partial<PaymentTrait> = {}): PaymentTrait => ({
  method: 'wallet',
  currency: 'EUR',
  at: later(30),
  ...change,
});

describe('an incident explains a payment', () => {
  it.each<[string, Partial<Incident>, Partial<PaymentTrait>]>([
    ['of its method, currency and time', {}, {}],
    ['in the moment in which it began', {}, { at: now }],
    ['in the moment in which it ended', {}, { at: later(60) }],
    ['of any method where it hit all', { methods: [] }, { method: 'card' }],
    ['of any currency where it hit all', { currencies: [] }, { currency: 'USD' }],
    ['at any later time while it goes on', { to: null }, { at: later(99_999) }],
  ])('%s', (_, change, hit) => {
    expect(explains(incident(change), trait(hit))).toBe(true);
  });

  it.each<[string, Partial<PaymentTrait>]>([
    ['of another method', { method: 'card' }],
    ['of another currency', { currency: 'USD' }],
    ['from before it', { at: later(-1) }],
    ['from after it', { at: later(61) }],
  ])('but not one %s', (_, hit) => {
    expect(explains(incident(), trait(hit))).toBe(false);
  });
});

it('a payment’s trait is what it was tried with, and when', () => {
  const failed = payment({ method: 'wallet', createdAt: later(30), capturedAt: null, status: 'failed' });
  expect(traitOf(failed)).toEqual(trait());
});
