import type { Context } from 'aws-lambda';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { logger } from '../../../functions/logger.ts';
import { err, ok, type Result } from '../../../shared/kernel/result.ts';
import { httpEvent, type Request } from '../../builders/http-event.ts';

vi.mock('../../../functions/middleware/fresh-policy.ts', () => ({
  freshPolicy: () => ({ before: () => {} }),
}));
vi.stubEnv('STAGE', 'test');
const { webhookHandler } = await import('../../../functions/http/webhook-handler.ts');

type Told = Result<
  { kind: string; paymentReference: string; refundId: string } | null,
  'bad_signature' | 'bad_event'
>;

const info = vi.spyOn(logger, 'info').mockImplementation(() => {});
const error = vi.spyOn(logger, 'error').mockImplementation(() => {});
const read = vi.fn<(body: string, signature: string) => Promise<Told>>();
const hear = vi.fn(async (_paymentReference: string) => ({ cases: 1, moved: 1 }));
const handler = webhookHandler({ signatureHeader: 'Stripe-Signature', read }, hear);

beforeEach(() => {
  for (const mock of [info, error, read, hear]) mock.mockClear();
  hear.mockResolvedValue({ cases: 1, moved: 1 });
  read.mockResolvedValue(ok({ kind: 'refund_changed', paymentReference: 'pi_1', refundId: 'rfnd_1' }));
});

const body = '{"type":"refund.updated","email":"maria@mail.example","name":"Mária 玛丽"}';
const signed = { 'stripe-signature': 't=1,v1=ab' };

async function deliver(request: Request = { body, headers: signed }) {
  const reply = await handler(httpEvent(request), { awsRequestId: '1' } as Context);
  return { ...reply, body: JSON.parse(String(reply.body)) as Record<string, unknown> };
}

/** Everything that was logged, as text, and what was counted of deliveries refused. */
const logged = () => JSON.stringify([info.mock.calls, error.mock.calls]);
const counted = () => {
  const [, line] = info.mock.calls.at(-1) ?? [];
  return (line as Record<string, unknown>)['WebhooksRefused'];
};

describe('a delivery', () => {
  it('that hints at a payment is heard, and answered', async () => {
    expect(await deliver()).toMatchObject({ statusCode: 200, body: { received: true } });
    expect(read).toHaveBeenCalledExactlyOnceWith(body, 't=1,v1=ab');
    expect(hear).toHaveBeenCalledExactlyOnceWith('pi_1');
  });

  it('of no interest is answered, and nothing is done', async () => {
    read.mockResolvedValue(ok(null));
    expect(await deliver()).toMatchObject({ statusCode: 200, body: { received: true } });
    expect(hear).not.toHaveBeenCalled();
  });

  it('in base64 is read as the bytes that were signed', async () => {
    await deliver({ body: Buffer.from(body).toString('base64'), base64: true, headers: signed });
    expect(read).toHaveBeenCalledExactlyOnceWith(body, 't=1,v1=ab');
  });

  it('without a signature or body is for the reader to refuse', async () => {
    await deliver({});
    expect(read).toHaveBeenCalledExactlyOnceWith('', '');
  });

  it('leaves ids in the log and nothing of its body', async () => {
    await deliver();
    expect(logged()).toContain('"paymentReference":"pi_1","refundId":"rfnd_1","cases":1,"moved":1');
    expect(logged()).not.toMatch(/maria|Mária|玛丽|v1=ab/);
    expect(counted()).toBeUndefined();
  });
});

describe('a delivery is refused, and counted', () => {
  it.each(['bad_signature', 'bad_event'] as const)('as %s', async (code) => {
    read.mockResolvedValue(err(code));
    const reply = await deliver();
    expect(reply).toMatchObject({ statusCode: 400, body: { code } });
    expect(reply.headers).toMatchObject({ 'content-type': 'application/problem+json' });
    expect(hear).not.toHaveBeenCalled();
    expect(counted()).toBe(1);
  });

  it.each([false, true])('above 1 MiB, unread; in base64: %s', async (base64) => {
    const long = Buffer.alloc(1024 * 1024 + 1, 'x');
    const reply = await deliver({ body: long.toString(base64 ? 'base64' : 'utf8'), base64, headers: signed });
    expect(reply).toMatchObject({ statusCode: 413, body: { code: 'event_too_large' } });
    expect(read).not.toHaveBeenCalled();
    expect(counted()).toBe(1);
  });

  it('not at exactly 1 MiB', async () => {
    expect(await deliver({ body: 'x'.repeat(1024 * 1024), headers: signed })).toMatchObject({
      statusCode: 200,
    });
  });
});

describe('what goes wrong here is delivered again', () => {
  it.each([
    ['reading', read],
    ['asking the gateway', hear],
  ])('when %s fails', async (_, mock) => {
    mock.mockRejectedValue(new Error('not now'));
    expect(await deliver()).toMatchObject({ statusCode: 500, body: { code: 'internal_error' } });
  });
});
