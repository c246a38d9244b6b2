import { describe, expect, it } from 'vitest';
import { ProblemError } from '../../../functions/http/problem-error.ts';
import { routes } from '../../../shared/api/routes.ts';
import { readAs, readBody, readText, rightBody, rightHeaders } from '../../builders/http-event.ts';

type Path = readonly string[];

/** The right body with the value at `path` replaced. */
function having(path: Path, value: unknown): unknown {
  const body: Record<string, unknown> = structuredClone(rightBody());
  let at = body;
  for (const key of path.slice(0, -1)) at = at[key] as Record<string, unknown>;
  at[path.at(-1) ?? ''] = value;
  return body;
}

/** Which fields a request was refused for, each once. */
const pointersOf = (result: ReturnType<typeof readBody>) =>
  result instanceof ProblemError ? [...new Set(result.errors?.map(({ pointer }) => pointer))] : 'taken';
const refused = (path: Path, value: unknown) =>
  expect(pointersOf(readBody(having(path, value)))).toEqual([`/${path.join('/')}`]);
const taken = (path: Path, value: unknown) => expect(pointersOf(readBody(having(path, value)))).toBe('taken');

const name = ['customer', 'name'];
const email = ['customer', 'email'];
const amount = ['disputedAmount', 'amount'];
const currency = ['disputedAmount', 'currency'];
const description = ['description'];

describe('a name', () => {
  it.each([
    ['a line break', 'Maria\nNovak'],
    ['CRLF and a mail header after it', 'Maria\r\nBcc: all@mail.example'],
    ['a lone carriage return', 'Maria\rNovak'],
    ['NUL', 'Maria\u0000Novak'],
    ['an escape', 'Maria\u001b[31mNovak'],
    ['delete', 'Maria\u007fNovak'],
    ['a C1 control', 'Maria\u0085Novak'],
    ['a line separator', 'Maria\u2028Novak'],
    ['a paragraph separator', 'Maria\u2029Novak'],
    ['a mark that turns the direction round', 'Maria\u202egro.live'],
    ['an isolate', 'Maria\u2066Novak\u2069'],
    ['a left-to-right mark', 'Maria\u200eNovak'],
    ['a right-to-left mark', 'Maria\u200fNovak'],
    ['an Arabic letter mark', 'Maria\u061cNovak'],
    ['half a character', 'Maria \ud83d'],
    ['nothing', ''],
    ['blanks only', ' \t '],
    ['more than 120 characters', 'M'.repeat(121)],
  ])('with %s is refused', (_, value) => refused(name, value));

  it.each([
    ['张伟'],
    ['Ирина Петрова'],
    ['Åsa Öberg-Lind'],
    ["Conan O'Brien <3"],
    ['=1+1'],
    ['مریم\u200cها'],
    ['M'.repeat(120)],
    ['👩‍👩‍👧'],
  ])('"%s" is taken', (value) => taken(name, value));

  it('is trimmed and written in one form of Unicode', () => {
    expect(readBody(having(name, '  A\u030asa \r\n'))).toMatchObject({ body: { customer: { name: 'Åsa' } } });
  });
});

describe('a description', () => {
  it.each([
    ['5001 characters', 'x'.repeat(5001)],
    ['nothing', ' \r\n '],
    ['NUL', 'a\u0000b'],
    ['a lone carriage return', 'a\rb'],
    ['a mark that turns the direction round', 'a\u202eb'],
    ['half a character', 'a\udc00b'],
  ])('of or with %s is refused', (_, value) => refused(description, value));

  it('of 5000 characters is taken', () => taken(description, 'x'.repeat(5000)));

  it('keeps its lines and tabs, with one kind of line break', () => {
    const body = having(description, ' first\r\nsecond\n\tthird ');
    expect(readBody(body)).toMatchObject({ body: { description: 'first\nsecond\n\tthird' } });
  });
});

describe('an amount', () => {
  it.each([0, -1, 0.5, 49.9, 1e13, 2 ** 53, '4990', null, true, [4990]])('of %j is refused', (value) =>
    refused(amount, value),
  );

  it.each(['1e400', '-1e400', '9007199254740993'])('of %s, as JSON can write it, is refused', (text) => {
    expect(pointersOf(readText(JSON.stringify(rightBody()).replace('4990', text)))).toEqual([
      '/disputedAmount/amount',
    ]);
  });

  it.each([1, 1_000_000_000_000])('of %i is taken', (value) => taken(amount, value));

  it.each(['', 'eur', 'EURO', 'XXX', 'ZZZ', '€', 'constructor', 978])(
    'in the currency %j is refused',
    (value) => refused(currency, value),
  );

  it.each(['JPY', 'KWD', 'HUF', 'KZT'])('in %s is taken', (value) => taken(currency, value));
});

describe('an e-mail address', () => {
  it.each([
    'maria',
    'maria@',
    '@mail.example',
    'maria@mail',
    'maria@@mail.example',
    'maria novak@mail.example',
    'maria@mail..example',
    '.maria@mail.example',
    'maria@mail.example, bob@mail.example',
    'maria@mail.example\r\nBcc: bob@mail.example',
    'Maria <maria@mail.example>',
    'maria@mail.example\u0000',
    ' maria@mail.example',
    `${'m'.repeat(250)}@mail.example`,
    `${'m'.repeat(65)}@mail.example`,
    '',
    null,
  ])('%j is refused', (value) => refused(email, value));

  it.each([
    'maria.novak+refund@mail.example',
    'MARIA@MAIL.EXAMPLE',
    "o'brien@mail.example",
    `${'m'.repeat(64)}@mail.example`,
  ])('%s is taken', (value) => taken(email, value));
});

describe('other fields', () => {
  it.each<[Path, unknown]>([
    [['reason'], 'fraud'],
    [['reason'], '__proto__'],
    [['payment', 'reference'], ''],
    [['payment', 'reference'], 'pay 1'],
    [['payment', 'reference'], '../pay_1'],
    [['payment', 'reference'], 'PAYMENT#1'],
    [['payment', 'reference'], 'x'.repeat(101)],
    [['order', 'reference'], 'ord\n1'],
    [['customer', 'phone'], '0700000001'],
    [['customer', 'phone'], '+46 70 000 00 01'],
    [['customer', 'country'], 'cz'],
    [['customer', 'country'], 'CZE'],
    [['customer', 'country'], 'ZZ'],
    [['customer', 'country'], 'QQ'],
    [['customer', 'country'], 'UK'],
    [['customer', 'country'], 'EU'],
    [['customer', 'country'], 'SU'],
    [['customer', 'country'], 'FX'],
    [['customer', 'country'], 'XK'],
    [['customer', 'locale'], 'en us'],
    [['customer', 'locale'], '../../etc/passwd'],
    [['customer'], null],
    [['customer'], []],
    [['payment'], 'pay_1'],
  ])('%j as %j is refused', (path, value) => refused(path, value));

  it.each(['sv', 'zh-Hans-CN', 'ru_RU', 'xx'])('the language %s is taken', (value) =>
    taken(['customer', 'locale'], value),
  );
});

describe('a property that nobody asked for is named with its JSON pointer', () => {
  it.each<[string, Path, string]>([
    ['at the top', ['amount'], '/amount'],
    ['at depth', ['customer', 'iban'], '/customer/iban'],
    ['in the amount', ['disputedAmount', 'scale'], '/disputedAmount/scale'],
    ['with a slash and a tilde in its name', ['customer', 'a/b~c'], '/customer/a~1b~0c'],
    ['with an empty name', ['customer', ''], '/customer/'],
  ])('%s', (_, path, pointer) => {
    expect(pointersOf(readBody(having(path, 'x')))).toEqual([pointer]);
  });

  it('also beside others, all at once', () => {
    const body = { ...rightBody(), one: 1, two: 2, reason: 'no' };
    expect(pointersOf(readBody(body))).toEqual(expect.arrayContaining(['/one', '/two', '/reason']));
  });

  it.each(['__proto__', 'constructor', 'prototype', 'toString'])('also where it is called "%s"', (key) => {
    const json = JSON.stringify(rightBody());
    const planted = `"${key}":{"polluted":true},`;
    expect(pointersOf(readText(json.replace('{', `{${planted}`)))).toEqual([`/${key}`]);
    expect(pointersOf(readText(json.replace('"customer":{', `"customer":{${planted}`)))).toEqual([
      `/customer/${key}`,
    ]);
    expect('polluted' in {}).toBe(false);
  });
});

describe('what the customer says of the outcome', () => {
  const headers = { ...rightHeaders, authorization: 'Bearer q3Vd' };
  const say = (body: unknown) =>
    pointersOf(readAs(routes.confirmOutcome, { headers, body: JSON.stringify(body) }));

  it.each([
    { satisfied: true, solved: false },
    { satisfied: true, solved: true, rating: 1, comment: 'Good.' },
  ])('%j is taken', (body) => expect(say(body)).toBe('taken'));

  it.each([
    [{}, ['/satisfied', '/solved']],
    [{ satisfied: 'yes', solved: true }, ['/satisfied']],
    [{ satisfied: true, solved: true, rating: 0 }, ['/rating']],
    [{ satisfied: true, solved: true, rating: 6 }, ['/rating']],
    [{ satisfied: true, solved: true, rating: 4.5 }, ['/rating']],
    [{ satisfied: true, solved: true, comment: 'x'.repeat(2001) }, ['/comment']],
    [null, ['']],
    [[], ['']],
  ])('%j is refused', (body, pointers) => expect(say(body)).toEqual(pointers));
});
