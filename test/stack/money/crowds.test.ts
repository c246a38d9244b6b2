import { randomBytes, randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import type { Problem } from '../../../shared/api/problem.contract.ts';
import { openingBody, opens, send } from '../support/customer.ts';
import { purchase, refundsOf } from '../support/ledger.ts';
import { mailsOnce } from '../support/mailbox.ts';

const nobody = () => `nobody-${randomBytes(6).toString('hex')}@mail.example`;

test('a crowd that names a payment and an address keeps neither from the payer, and mails the victim once', async () => {
  const bought = await purchase();
  const victim = nobody();
  const stranger = (email: string) =>
    send<Problem>('POST', '/v1/cases', {
      body: openingBody({ reason: 'other', payment: bought.payment, amount: 100, email }),
      headers: { 'idempotency-key': randomUUID() },
    });
  const crowd = Array.from({ length: 40 }, (_, n) => stranger(n % 2 === 0 ? victim : nobody()));
  const payers = await opens({ reason: 'mistaken_payment', ...bought });
  const answers = await Promise.all(crowd);
  const refused = answers.filter(({ status }) => status === 429);
  expect(refused).toHaveLength(10);
  expect(refused[0]?.body).toMatchObject({ code: 'too_many_cases', retryAt: expect.any(String) });
  expect(Number(refused[0]?.headers.get('retry-after'))).toBeGreaterThan(0);
  await payers.reaches('resolved');
  expect(await refundsOf(bought.payment)).toHaveLength(1);
  expect(await mailsOnce(1, victim)).toHaveLength(1);
});
