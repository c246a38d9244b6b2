import { describe, expect, it } from 'vitest';
import type { Decision } from '../../../../shared/case/parts/outcome.ts';
import { boundsOf } from '../../../../shared/features/refund/bounds.rules.ts';
import { money } from '../../../../shared/kernel/money.ts';
import * as at from '../../../builders/case/cases.ts';
import { now } from '../../../builders/clock.ts';
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

describe('what an agent decided in a currency without a ceiling', () => {
  it.each([
    ['EUR', 30_000],
    // 300.00 EUR by the rates of the policy.
    ['NOK', 323_340],
    ['JPY', 53_445],
    ['XOF', 0],
  ])('%s: is bounded by %i', (currency, most) => {
    expect(boundsOf(decided(currency, 'T1-AGENT'), policy)).toMatchObject({
      onPayment: most,
      ofPayer: { of: 'all', most },
    });
  });

  it('has no bound where the clause has none', () => {
    expect(boundsOf(decided('NOK', 'APPROVAL-LEAD'), policy).onPayment).toBe(Number.MAX_SAFE_INTEGER);
  });
});
