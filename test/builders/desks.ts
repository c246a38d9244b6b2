import type { Desk } from '../../shared/policy/desk.ts';
import type { Policy } from '../../shared/policy/policy.ts';
import { policy } from './policy.ts';

/** Watches for fraud, works as Britain does, and answers within four hours. */
export const fraud: Desk = {
  id: 'fraud',
  group: 'fraud',
  address: 'fraud@redress.example',
  calendar: 'GB',
  answerMinutes: 240,
  approves: { clause: 'APPROVAL-RISK', reasons: ['unauthorised'], findings: ['fraud_signs'] },
};

/** Answers for large sums, in every currency that the policy names. */
export const finance: Desk = {
  id: 'finance',
  group: 'ledger-team',
  address: 'finance@redress.example',
  calendar: 'SE',
  answerMinutes: 480,
  approves: { clause: 'APPROVAL-SUM', above: { EUR: 300000 }, paths: ['bank_transfer'] },
};

/** Is asked, and approves nothing. */
export const legal: Desk = {
  id: 'legal',
  group: 'legal',
  address: 'legal@redress.example',
  calendar: 'DE',
  answerMinutes: 960,
};

/** The policy of the tests with three desks; fraud's approval comes before finance's. */
export const deskPolicy: Policy = { ...policy, desks: [fraud, finance, legal] };
