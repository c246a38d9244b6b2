import { describe, expect, it } from 'vitest';
import { ProblemError } from '../../functions/http/problem-error.ts';
import type { Route } from '../../shared/contracts/route.ts';
import { routes } from '../../shared/contracts/routes.ts';
import { readAs } from '../builders/http-event.ts';

const pointersOf = (result: ReturnType<typeof readAs>) =>
  result instanceof ProblemError
    ? [result.code, ...(result.errors ?? []).map(({ pointer }) => pointer)]
    : 'taken';

const headers = { 'content-type': 'application/json', 'if-match': '"7"' };
describe('what staff send', () => {
  const words = 'The order was cancelled.';
  const amount = { amount: 1990, currency: 'EUR' };

  it.each<[Route, unknown, readonly string[]]>([
    [
      routes.decideCase,
      { kind: 'refund', amount: { amount: 0, currency: 'EUR' }, words },
      ['/amount/amount'],
    ],
    [
      routes.decideCase,
      { kind: 'refund', amount: { amount: -1, currency: 'EUR' }, words },
      ['/amount/amount'],
    ],
    [
      routes.decideCase,
      { kind: 'refund', amount: { amount: 19.9, currency: 'EUR' }, words },
      ['/amount/amount'],
    ],
    [
      routes.decideCase,
      { kind: 'refund', amount: { amount: 1, currency: 'XXX' }, words },
      ['/amount/currency'],
    ],
    [routes.decideCase, { kind: 'refund', words }, ['/amount']],
    [routes.decideCase, { kind: 'refund', amount }, ['/words']],
    [routes.decideCase, { kind: 'refund', amount, words: ' ' }, ['/words']],
    [routes.decideCase, { kind: 'decline', amount, words }, ['/amount']],
    [routes.decideCase, { kind: 'decline' }, ['/words']],
    [routes.decideCase, { kind: 'compensate', words }, ['/kind']],
    [routes.decideCase, {}, ['/kind']],
    [routes.askCustomer, { questions: [] }, ['/questions']],
    [routes.askCustomer, { questions: Array.from({ length: 11 }, () => 'When?') }, ['/questions']],
    [routes.askCustomer, { questions: ['When?', ' '] }, ['/questions/1']],
    [routes.askCustomer, { questions: ['x'.repeat(501)] }, ['/questions/0']],
    [routes.askCustomer, { text: words }, ['/questions']],
    [routes.addNote, { text: 'x'.repeat(5001) }, ['/text']],
    [routes.addNote, { text: 'a\u0000b' }, ['/text']],
    [routes.replyToCustomer, {}, ['/text']],
    [routes.assignCase, { to: 'anna\nbert' }, ['/to']],
    [routes.assignCase, { to: '' }, ['/to']],
    [routes.mergeCase, { into: 'case_1' }, ['/into']],
    [routes.claimCase, { owner: 'me' }, ['/owner']],
    [routes.answerQuestions, { answers: [] }, ['/answers']],
    [routes.answerQuestions, { answers: [{ question: 'qst_1', text: 'Yes.' }] }, ['/answers/0/question']],
    [routes.requestAccessLink, { caseId: 'case_1', email: 'maria@mail.example' }, ['/caseId']],
  ])('%#: is refused by the field that is wrong', (route, body, pointers) => {
    const given = readAs(route, {
      headers: { ...headers, authorization: 'Bearer abc' },
      body: JSON.stringify(body),
    });
    expect(given).toMatchObject({ code: 'validation_failed' });
    expect(new Set(pointersOf(given).slice(1))).toEqual(new Set(pointers));
  });

  it.each<[Route, unknown]>([
    [routes.decideCase, { kind: 'refund', amount, words }],
    [routes.decideCase, { kind: 'decline', words }],
    [routes.decideCase, { kind: 'explain', words }],
    [routes.askCustomer, { questions: ['When?'] }],
    [routes.askCustomer, { text: words, questions: Array.from({ length: 10 }, (_, n) => `Question ${n}?`) }],
    [routes.addNote, { text: 'x'.repeat(5000) }],
    [routes.claimCase, {}],
  ])('%#: is taken', (route, body) => {
    expect(readAs(route, { headers, body: JSON.stringify(body) })).not.toBeInstanceOf(ProblemError);
  });

  it('is refused as too large where it is a note of 100 kB', () => {
    const body = JSON.stringify({ text: 'x'.repeat(100_000) });
    expect(readAs(routes.addNote, { headers, body })).toMatchObject({ code: 'body_too_large' });
  });
});
