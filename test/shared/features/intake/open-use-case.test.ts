import { describe, expect, it } from 'vitest';
import { openCase } from '../../../../shared/features/intake/open.use-case.ts';
import { money } from '../../../../shared/kernel/money.ts';
import { mustOk } from '../../../builders/must.ts';
import { facts, payerEmail } from '../../../builders/payments/payment-facts.ts';
import { fakeDeps, fakePayments } from '../../../fakes/deps.ts';

const claim = (amount: number) => ({
  reason: 'mistaken_payment' as const,
  payment: { reference: 'pay_1' },
  order: { reference: 'ord_1' },
  disputedAmount: money(amount, 'EUR'),
  description: 'Not mine.',
  customer: { name: 'Maria Novak', email: payerEmail, locale: 'en' },
});

describe('opening a case', () => {
  it('answers a claim on any amount alike, and looks at no record for it', async () => {
    const asked: string[] = [];
    const find = async (reference: string) => {
      asked.push(reference);
      return facts();
    };
    for (const amount of [1, 1_000_000_000_000]) {
      const deps = { ...fakeDeps(), payments: fakePayments({ find }) };
      expect(mustOk(await openCase(deps, claim(amount), 'a-key-of-hers'))).toMatchObject({
        status: 'received',
      });
    }
    expect(asked).toEqual([]);
  });
});
