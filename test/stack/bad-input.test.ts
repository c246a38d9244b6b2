import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import type { Problem } from '../../shared/api/problem.contract.ts';
import { openingBody, opens, send } from './support/customer.ts';
import { type Purchase, purchase } from './support/ledger.ts';
import { mailsTo } from './support/mailbox.ts';

type Body = ReturnType<typeof openingBody>;
const idempotent = () => ({ 'idempotency-key': randomUUID() });

const wrongFields: [what: string, pointer: string, spoil: (body: Body) => unknown][] = [
  [
    'an unknown currency',
    '/disputedAmount/currency',
    (body) => ({ ...body, disputedAmount: { amount: 1, currency: 'XXQ' } }),
  ],
  [
    'an amount of zero',
    '/disputedAmount/amount',
    (body) => ({ ...body, disputedAmount: { amount: 0, currency: 'EUR' } }),
  ],
  [
    'a broken amount',
    '/disputedAmount/amount',
    (body) => ({ ...body, disputedAmount: { amount: 1.5, currency: 'EUR' } }),
  ],
  [
    'a malformed e-mail',
    '/customer/email',
    (body) => ({ ...body, customer: { ...body.customer, email: 'a@b@c' } }),
  ],
  [
    'an unknown property',
    '/customer/isAdmin',
    (body) => ({ ...body, customer: { ...body.customer, isAdmin: true } }),
  ],
  ['a control character', '/description', (body) => ({ ...body, description: 'bell \u0007' })],
  [
    'a header injection',
    '/customer/name',
    (body) => ({ ...body, customer: { ...body.customer, name: 'A\r\nBcc: x@y.z' } }),
  ],
  ['a reason of its own', '/reason', (body) => ({ ...body, reason: 'because' })],
  ['no customer', '/customer', ({ customer, ...body }) => body],
];

test.each(wrongFields)('%s is named by its field', async (_what, pointer, spoil) => {
  const body = spoil(
    openingBody({ reason: 'other', payment: 'pay_x', amount: 100, email: 'bad-input@mail.example' }),
  );
  const answer = await send<Problem>('POST', '/v1/cases', { body, headers: idempotent() });
  expect(answer).toMatchObject({ status: 422, body: { code: 'validation_failed', status: 422 } });
  expect(answer.headers.get('content-type')).toBe('application/problem+json');
  expect(answer.body.errors?.map((error) => error.pointer)).toContain(pointer);
  expect(await mailsTo('bad-input@mail.example')).toEqual([]);
});

const wrongRequests: [
  what: string,
  status: number,
  code: string,
  body: string,
  headers: Record<string, string>,
][] = [
  ['half a JSON', 400, 'malformed_body', '{"reason":', {}],
  ['a member twice', 400, 'malformed_body', '{"reason":"other","reason":"other"}', {}],
  ['a body of 1 MiB', 413, 'body_too_large', JSON.stringify({ description: 'x'.repeat(1 << 20) }), {}],
  [
    'a form',
    415,
    'unsupported_media_type',
    'reason=other',
    { 'content-type': 'application/x-www-form-urlencoded' },
  ],
  ['a list', 422, 'validation_failed', '[]', {}],
];

test.each(wrongRequests)('%s gets a problem', async (_what, status, code, body, headers) => {
  const answer = await send<Problem>('POST', '/v1/cases', { body, headers: { ...idempotent(), ...headers } });
  expect(answer).toMatchObject({ status, body: { code, type: `urn:redress:problem:${code}` } });
  expect(answer.body.hint.length).toBeGreaterThan(10);
});

test('a missing Idempotency-Key is asked for', async () => {
  const body = openingBody({
    reason: 'other',
    payment: 'pay_x',
    amount: 100,
    email: 'bad-input@mail.example',
  });
  const answer = await send<Problem>('POST', '/v1/cases', { body });
  expect(answer).toMatchObject({ status: 422, body: { errors: [{ pointer: 'idempotency-key' }] } });
});

test('an amount over what was paid is taken like any other, whoever names it', async () => {
  const bought: Purchase = await purchase();
  const claim = { reason: 'mistaken_payment', payment: bought.payment, amount: 1_000_000_000_000 } as const;
  const open = (email: string) =>
    send('POST', '/v1/cases', { body: openingBody({ ...claim, email }), headers: idempotent() });
  expect((await open(bought.email)).status).toBe(201);
  expect((await open('somebody-else@mail.example')).status).toBe(201);
});

test('a case opens only to its own token, and a foreign one learns nothing', async () => {
  const [mine, theirs] = await Promise.all([
    opens({ reason: 'mistaken_payment', ...(await purchase()) }),
    opens({ reason: 'mistaken_payment', ...(await purchase()) }),
  ]);
  const foreign = await send<Problem>('GET', `/v1/cases/${theirs.caseId}`, { token: mine.token });
  const missing = await send<Problem>('GET', `/v1/cases/case_${'0'.repeat(26)}`, { token: mine.token });
  const nonsense = await send<Problem>('GET', '/v1/cases/nonsense', { token: mine.token });
  const same = ({ instance, ...told }: Problem) => ({ ...told, named: instance.length > 0 });
  expect(foreign.status).toBe(404);
  expect(same(foreign.body)).toEqual(same(missing.body));
  expect(same(foreign.body)).toEqual(same(nonsense.body));
  for (const command of ['confirmation', 'withdrawal']) {
    const body = command === 'confirmation' ? { satisfied: true, solved: true } : {};
    const answer = await send('POST', `/v1/cases/${theirs.caseId}/${command}`, { body, token: mine.token });
    expect(answer.status).toBe(404);
  }
  expect((await send('GET', `/v1/cases/${theirs.caseId}`)).status).toBe(401);
});

test('what is served nowhere gets a problem too', async () => {
  expect(await send('GET', '/v1/nowhere')).toMatchObject({ status: 404, body: { code: 'route_not_found' } });
});

test('a method that a path does not take is refused with those that it takes', async () => {
  const refused = await send<Problem>('PUT', '/v1/health');
  expect(refused).toMatchObject({ status: 405, body: { code: 'method_not_allowed' } });
  expect(refused.headers.get('allow')).toBe('GET, HEAD, OPTIONS');
  expect((await send('GET', '/v1/cases')).headers.get('allow')).toBe('POST, OPTIONS');
  expect((await send('OPTIONS', '/v1/cases')).status).toBe(204);
});

test('HEAD is answered as GET is, without the body', async () => {
  expect(await send('HEAD', '/v1/health')).toMatchObject({ status: 200, body: '' });
  expect((await send('HEAD', '/v1/staff/cases')).status).toBe(401);
});
