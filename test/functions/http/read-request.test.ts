import { describe, expect, it } from 'vitest';
import { ProblemError } from '../../../functions/http/problem-error.ts';
import { strictJson } from '../../../functions/http/strict-json.ts';
import { routes } from '../../../shared/api/routes.ts';
import { readAs, readBody, readText, rightBody, rightHeaders } from '../../builders/http-event.ts';

const json = JSON.stringify(rightBody());
/** The right body in `bytes` bytes: blanks after JSON mean nothing. */
const padded = (bytes: number) => json + ' '.repeat(bytes - Buffer.byteLength(json));
const limit = 320 * 1024;

describe('a right request', () => {
  it('comes through checked', () => {
    expect(readBody(rightBody())).toMatchObject({
      body: rightBody(),
      headers: { 'idempotency-key': rightHeaders['idempotency-key'] },
      token: '',
    });
  });

  it('needs no more than what it must tell, and is answered in English by default', () => {
    const { order: _, customer, ...rest } = rightBody();
    const body = { ...rest, customer: { name: customer.name, email: customer.email } };
    expect(readBody(body)).toMatchObject({ body: { ...body, customer: { ...body.customer, locale: 'en' } } });
  });

  it('may come in base64, as API Gateway hands over what it takes for binary', () => {
    const base64 = Buffer.from(json).toString('base64');
    expect(readText(base64, { base64: true })).toMatchObject({ body: rightBody() });
  });

  it('may name a charset and write its content type in capitals', () => {
    const headers = { ...rightHeaders, 'content-type': 'Application/JSON; charset=utf-8' };
    expect(readText(json, { headers })).toMatchObject({ body: rightBody() });
  });

  it('may be exactly 320 KiB long', () => {
    expect(readText(padded(limit))).toMatchObject({ body: rightBody() });
  });

  it('keeps its token and path parameters on a route that needs them', () => {
    const headers = { ...rightHeaders, authorization: 'Bearer q3Vd-_.~' };
    const request = { headers, params: { caseId: 'case_1' }, body: '{}' };
    expect(readAs(routes.withdrawCase, request)).toMatchObject({
      token: 'q3Vd-_.~',
      params: { caseId: 'case_1' },
    });
  });

  it('without a body reads as an empty object, also without a content type', () => {
    const headers = { authorization: 'bearer abc' };
    expect(readAs(routes.withdrawCase, { headers })).toMatchObject({ token: 'abc', body: {} });
  });
});

describe('the body is refused as malformed where it is', () => {
  it.each([
    ['cut off', json.slice(0, -1)],
    ['no JSON', 'reason=duplicate_charge'],
    ['JSON with a comma too many', json.replace('}', ',}')],
    ['JSON with NaN', '{"amount":NaN}'],
    ['two values', `${json}${json}`],
    ['blank', '  '],
    ['nested without end', '['.repeat(60_000)],
  ])('%s', (_, body) => {
    expect(readText(body)).toMatchObject({ code: 'malformed_body' });
  });

  it.each([
    ['{"a":1,"a":2}', '/a'],
    ['{"a":1,"\\u0061":2}', '/a'],
    ['{"x":[{"b~/":{},"c":"}\\"","b~/":"x"}]}', '/b~0~1'],
    ['{"__proto__":1,"__proto__":2}', '/__proto__'],
  ])('with a member twice: %s', (body, pointer) => {
    expect(readText(body)).toMatchObject({
      code: 'malformed_body',
      errors: [{ pointer, code: 'repeated_property' }],
    });
  });

  it('text in which the gateway replaced bytes', () => {
    expect(readText('{"a":"\ufffd("}')).toMatchObject({ errors: [{ code: 'not_utf8' }] });
  });

  it('not UTF-8', () => {
    const bytes = Buffer.concat([Buffer.from('{"a":"'), Buffer.from([0xc3, 0x28]), Buffer.from('"}')]);
    expect(readText(bytes.toString('base64'), { base64: true })).toMatchObject({ code: 'malformed_body' });
  });

  it('called base64 and is none', () => {
    expect(readText('{"a":1}', { base64: true })).toMatchObject({ code: 'malformed_body' });
  });
});

it('a name in two objects, or as a value, is not a member twice', () => {
  for (const body of [
    '{"a":{"a":"a"},"b":[{"a":1},{"a":2}]}',
    '{"a":"a","b":"a"}',
    '{"a":"\\"a\\":1","b":"{"}',
  ]) {
    expect(strictJson(body)).toEqual(JSON.parse(body));
  }
});

describe('the body is refused as too large', () => {
  it.each([
    ['at one byte above 320 KiB', padded(limit + 1), false],
    ['counted in bytes, not characters', JSON.stringify({ a: 'я'.repeat(limit / 2) }), false],
    ['counted after base64 is undone', Buffer.from(padded(limit + 1)).toString('base64'), true],
  ])('%s', (_, body, base64) => {
    expect(readText(body, { base64 })).toMatchObject({ code: 'body_too_large' });
  });

  it('but base64 that is longer than 320 KiB only because it is base64 is taken', () => {
    const base64 = Buffer.from(padded(limit)).toString('base64');
    expect(readText(base64, { base64: true })).toMatchObject({ body: rightBody() });
  });
});

describe('the content type is refused where it is', () => {
  it.each([
    'text/plain',
    'application/x-www-form-urlencoded',
    'multipart/form-data; boundary=x',
    'application/jsonp',
    'application/json-seq',
    'text/application/json',
    '',
  ])('"%s"', (type) => {
    const headers = { ...rightHeaders, 'content-type': type };
    expect(readText(json, { headers })).toMatchObject({ code: 'unsupported_media_type' });
  });

  it('missing', () => {
    const { 'content-type': _, ...headers } = rightHeaders;
    expect(readText(json, { headers })).toMatchObject({ code: 'unsupported_media_type' });
  });
});

describe('the Idempotency-Key', () => {
  const withKey = (key: string) => readText(json, { headers: { ...rightHeaders, 'idempotency-key': key } });

  it('is needed to open a case, and named where it is missing', () => {
    const { 'idempotency-key': _, ...headers } = rightHeaders;
    expect(readText(json, { headers })).toMatchObject({
      code: 'validation_failed',
      errors: [{ pointer: 'idempotency-key' }],
    });
  });

  it.each(['', 'short', 'x'.repeat(129), 'with a blank in it', 'schlüssel-schlüssel', 'line\nbreak-line'])(
    'is refused as "%s"',
    (key) => {
      expect(withKey(key)).toMatchObject({
        code: 'validation_failed',
        errors: [{ pointer: 'idempotency-key' }],
      });
    },
  );

  it.each(['12345678', 'x'.repeat(128), '~!"#$%&/'])('is taken as "%s"', (key) => {
    expect(withKey(key)).not.toBeInstanceOf(ProblemError);
  });

  it('and the body are complained of together', () => {
    const result = readText('{}', { headers: { 'content-type': 'application/json' } });
    const pointers = result instanceof ProblemError ? result.errors?.map(({ pointer }) => pointer) : [];
    expect(pointers).toEqual(expect.arrayContaining(['idempotency-key', '/reason', '/customer']));
  });
});

describe('the access token', () => {
  it.each([
    ['is missing', {}],
    ['is empty', { authorization: '' }],
    ['has no scheme', { authorization: 'q3Vd' }],
    ['has another scheme', { authorization: 'Basic q3Vd' }],
    ['is blank', { authorization: 'Bearer ' }],
    ['is two', { authorization: 'Bearer q3Vd q3Vd' }],
  ])('is asked for where it %s, before the body is looked at', (_, headers) => {
    for (const route of [routes.readCase, routes.confirmOutcome, routes.withdrawCase]) {
      expect(readAs(route, { headers, body: 'no JSON' })).toMatchObject({ code: 'access_token_missing' });
    }
  });

  it('is not looked at where the route needs none', () => {
    const headers = { ...rightHeaders, authorization: 'Bearer q3Vd' };
    expect(readText(json, { headers })).toMatchObject({ token: '' });
  });
});
