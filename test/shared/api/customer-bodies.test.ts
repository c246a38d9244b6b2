import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ProblemError } from '../../../functions/http/problem-error.ts';
import { routes } from '../../../shared/api/routes.ts';
import type { Route } from '../../../shared/command/route.contract.ts';
import { isPayoutAccount, tidyAccount } from '../../../shared/features/plan/payout-account.contract.ts';
import { readAs } from '../../builders/http-event.ts';

const headers = { 'content-type': 'application/json', authorization: 'Bearer q3Vd' };
const send = (route: Route, body: unknown) => {
  const result = readAs(route, { headers, body: JSON.stringify(body) });
  return result instanceof ProblemError
    ? [...new Set(result.errors?.map(({ pointer }) => pointer))]
    : result.body;
};

const option = `opt_${'0'.repeat(26)}`;
const question = `qst_${'0'.repeat(26)}`;
const accept = { choice: 'accept', option };
const text = 'I would rather have the money.';

describe('a choice', () => {
  it.each([
    accept,
    { ...accept, payoutAccount: 'SE4550000000058398257466' },
    { choice: 'decline' },
    { choice: 'decline', text },
    { choice: 'counter', text },
    { choice: 'counter', text, amount: { amount: 4990, currency: 'EUR' } },
  ])('%j is taken', (body) => expect(send(routes.chooseOption, body)).toEqual(body));

  it.each([
    [{}, ['/choice']],
    [{ choice: 'both' }, ['/choice']],
    [{ choice: 'accept' }, ['/option']],
    [{ choice: 'accept', option: 'opt_1' }, ['/option']],
    [{ ...accept, text }, ['/text']],
    [{ choice: 'decline', option }, ['/option']],
    [{ choice: 'counter' }, ['/text']],
    [{ choice: 'counter', text, amount: { amount: 0, currency: 'EUR' } }, ['/amount/amount']],
    [{ choice: 'counter', text: ' ' }, ['/text']],
  ])('%j is refused', (body, pointers) => expect(send(routes.chooseOption, body)).toEqual(pointers));
});

describe('the account for a transfer', () => {
  it.each([
    ['se45 5000 0000 0583 9825 7466', 'SE4550000000058398257466'],
    [' GB29 NWBK 6016 1331 9268 19 ', 'GB29NWBK60161331926819'],
    ['CZ6508000000192000145399', 'CZ6508000000192000145399'],
    ['KZ86125KZT5004100100', 'KZ86125KZT5004100100'],
    ['IBAN: SE45 5000 0000 0583 9825 7466', 'SE4550000000058398257466'],
    ['ibanSE4550000000058398257466', 'SE4550000000058398257466'],
    ['021000021  123456789', '021000021 123456789'],
    ['6222 0212 3456 7890 123', '6222 0212 3456 7890 123'],
  ])('%s is kept as %s', (payoutAccount, kept) => {
    expect(send(routes.chooseOption, { ...accept, payoutAccount })).toMatchObject({ payoutAccount: kept });
  });

  it.each([
    '',
    '123',
    'SE45 5000 0000 0583 9825 7467',
    'SE45',
    'ES45 5000 0000 0583 9825 7466',
    'SE4550000000058398257466000000000000000',
    'IBAN SE45 5000 0000 0583 9825 7467',
    'IBANSE4550000000058398257467',
    'SE48 5000 0000 0583 9825 746',
    'XY80 1234 5678 9012 3456',
    'my account',
    '１２３４５６',
    '1'.repeat(35),
    'x'.repeat(51),
  ])('"%s" is refused', (payoutAccount) => {
    expect(send(routes.chooseOption, { ...accept, payoutAccount })).toEqual(['/payoutAccount']);
  });

  it('is refused as IBAN with any one letter or digit wrong', () => {
    const right = 'GB29NWBK60161331926819';
    const place = fc.integer({ min: 4, max: right.length - 1 });
    fc.assert(
      fc.property(
        place,
        fc.constantFrom(...'0123456789'),
        fc.constantFrom(...'ABCXYZ'),
        (at, digit, letter) => {
          const sign = /\d/.test(right[at] ?? '') ? digit : letter;
          const slip = `${right.slice(0, at)}${sign}${right.slice(at + 1)}`;
          expect(isPayoutAccount(slip)).toBe(slip === right);
        },
      ),
    );
  });

  it('is tidy once it is tidied', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (any) => {
        expect(tidyAccount(tidyAccount(any))).toBe(tidyAccount(any));
      }),
    );
  });
});

describe('an answer', () => {
  const answers = (...given: unknown[]) => send(routes.answerQuestions, { answers: given });

  it.each([
    { question, text },
    { question, agreed: true },
    { question, agreed: false, text },
  ])('%j is taken', (given) => expect(answers(given)).toEqual({ answers: [given] }));

  it.each([
    [{ question }, ['/answers/0/text']],
    [{ question, agreed: 'yes' }, ['/answers/0/agreed']],
    [{ question: 'qst_1', text }, ['/answers/0/question']],
    [{ text }, ['/answers/0/question']],
  ])('%j is refused', (given, pointers) => expect(answers(given)).toEqual(pointers));
});

describe('words that a request needs', () => {
  it.each([
    ['escalation', routes.escalateCase],
    ['appeal', routes.appealOutcome],
    ['reopening', routes.reopenCase],
  ])('are asked for: %s', (_, route) => {
    expect(send(route, {})).toEqual(['/text']);
    expect(send(route, { text: 'x'.repeat(5001) })).toEqual(['/text']);
    expect(send(route, { text })).toMatchObject({ text });
  });

  it('of an escalation stand for dissatisfaction, or for urgency where that is said', () => {
    expect(send(routes.escalateCase, { text })).toEqual({ reason: 'dissatisfaction', text });
    expect(send(routes.escalateCase, { reason: 'urgency', text })).toEqual({ reason: 'urgency', text });
    expect(send(routes.escalateCase, { reason: 'fraud', text })).toEqual(['/reason']);
  });
});
