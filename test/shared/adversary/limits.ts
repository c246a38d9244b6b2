import type { Limits } from '../../builders/shop/oracle.ts';

/** What the shipped policy lets everybody move in EUR, written down by hand: who changes the policy looks here as well. */
export const limits: Limits = {
  windowSeconds: 90 * 86_400,
  machine: {
    duplicate_charge: 50_000,
    mistaken_payment: 15_000,
    refund_request: 15_000,
    amount_mismatch: 10_000,
    payment_failed: 15_000,
  },
  machineToPayer: 50_000,
  unknownReturn: 2500,
  alone: { anna: 30_000, bert: 30_000, lars: 100_000, lena: 100_000 },
  approving: { tove: 60_000, timo: 60_000, ada: 500_000, lars: Infinity, lena: Infinity },
  honest: ['bert', 'timo', 'ada', 'lena'],
};
