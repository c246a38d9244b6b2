import { describe, expect, it } from 'vitest';
import type { Decision } from '../../../../shared/case/parts/outcome.ts';
import { boundReached } from '../../../../shared/features/refund/bounds.rules.ts';
import { money } from '../../../../shared/kernel/money.ts';
import * as at from '../../../builders/case/cases.ts';
import { now } from '../../../builders/clock.ts';
import { facts } from '../../../builders/payments/payment-facts.ts';
import { policy } from '../../../builders/policy.ts';

const decided = (currency: string, clause: string) => {
  const decision: Decision = {
    kind: 'refund',
    amount: money(1000, currency),
    by: 'staff:anna',
    approvedBy: null,
    policy: { version: policy.version, clause },
    at: now,
  };
  return { ...at.leftToPeople(), decision };
};

/** Why so much is too much now, by what was decided under this clause; nothing was granted before. */
const reached = (currency: string, clause: string, amount: number) =>
  boundReached(
    decided(currency, clause),
    money(amount, currency),
    { facts: facts(), payers: [] },
    policy,
    now,
  );

describe('what an agent decided in a currency without a ceiling', () => {
  it.each([
    ['EUR', 30_000],
    // 300.00 EUR by the rates of the policy.
    ['NOK', 323_340],
    ['JPY', 53_445],
    ['XOF', 0],
  ])('%s: is bounded by %i', (currency, most) => {
    if (most > 0) expect(reached(currency, 'T1-AGENT', most)).toBeNull();
    expect(reached(currency, 'T1-AGENT', most + 1)).toBe('authority_reached');
  });

  it('has no bound where the clause has none', () => {
    expect(reached('NOK', 'APPROVAL-LEAD', Number.MAX_SAFE_INTEGER)).toBeNull();
  });
});
