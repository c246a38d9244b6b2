import type { StaffMember } from '../../shared/kernel/staff.ts';
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

const member = (username: string, ...desks: readonly string[]): StaffMember => ({
  username,
  groups: [],
  desks,
});

/** Two who watch for fraud, one of finance, one of the lawyers, and one of two desks; none is of a tier. */
export const fia = member('fia', 'fraud');
export const finn = member('finn', 'fraud');
export const filip = member('filip', 'finance');
export const lea = member('lea', 'legal');
export const both = member('bo', 'fraud', 'finance');
