import { describe, expect, it } from 'vitest';
import type { MailedOutcome } from '../../../shared/features/outcome/outcome.notices.ts';
import { money } from '../../../shared/kernel/money.ts';
import { type Locale, locales, outcomeKinds } from '../../../shared/kernel/words.ts';
import { formatMoney } from '../../../shared/texts/format.ts';
import { translate } from '../../../shared/texts/translate.ts';
import { type CustomerMessage, renderMessage } from '../../builders/notices.ts';
import { wordsByLanguage } from '../texts/words-by-language.ts';
import { addressee, customerMessages, plainSpaces, seen } from './messages.ts';

const { outcome, closed, closed_by_silence, declined, explained, fault_fixed, progress, reminder } =
  customerMessages;
const partial = {
  ...outcome,
  outcome: 'partially_refunded',
  disputedAmount: money(5000, 'EUR'),
  amount: money(3000, 'EUR'),
  decidedBy: 'person',
  words: 'You used the goods for two months.',
} as const;
const credit = { ...partial, outcome: 'compensated', path: 'store_credit' } as const;
const textOf = (message: CustomerMessage, locale: Locale = 'en') =>
  plainSpaces(renderMessage(message, addressee(locale)).text);

describe('a partial refund', () => {
  it('shows how the amount comes about', () => {
    const { text, html } = renderMessage(partial, addressee('en'));
    for (const fact of [
      'Disputed amount: €50.00\nNot refunded: €20.00\nRefunded amount: €30.00\n',
      '€50.00 disputed − €20.00 not refunded = €30.00 refunded.',
      '> You used the goods for two months.',
    ])
      expect(text).toContain(fact);
    expect(seen(html)).toContain('€50.00 disputed − €20.00 not refunded = €30.00 refunded.');
  });

  it.each(locales)('names the three amounts in this order in %s', (locale) => {
    const [disputed, kept, refunded] = [5000, 2000, 3000].map((amount) =>
      plainSpaces(formatMoney(locale, money(amount, 'EUR'))),
    );
    const sum = textOf(partial, locale)
      .split('\n')
      .find((line) => line.includes('='));
    expect(sum).toMatch(/ − .* = /);
    const places = [disputed, kept, refunded].map((shown) => sum?.indexOf(shown ?? '?') ?? -1);
    expect(places.every((place) => place >= 0)).toBe(true);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
  });

  it('is exact in a currency of three decimals and in one of none', () => {
    const inDinars = { ...partial, disputedAmount: money(10000, 'KWD'), amount: money(9999, 'KWD') };
    expect(textOf(inDinars)).toContain('KWD 10.000 disputed − KWD 0.001 not refunded = KWD 9.999 refunded.');
    const inYen = { ...partial, disputedAmount: money(1200, 'JPY'), amount: money(200, 'JPY') };
    expect(textOf(inYen)).toContain('JP¥1,200 disputed − JP¥1,000 not refunded = JP¥200 refunded.');
  });

  it('of an amount found by the machine keeps its explanation beside the sum', () => {
    const corrected = {
      ...partial,
      reason: 'amount_mismatch',
      outcome: 'amount_corrected',
      decidedBy: 'machine',
      words: null,
    } as const;
    expect(textOf(corrected)).toContain('the difference we found, €30.00');
    expect(textOf(corrected)).toContain('€50.00 disputed − €20.00 not refunded = €30.00 refunded.');
  });

  it.each([
    ['in full', money(5000, 'EUR')],
    ['beyond the claim', money(6000, 'EUR')],
    ['in another currency', money(100, 'SEK')],
  ])('needs no sum where the refund is %s', (_, amount) => {
    const text = textOf({ ...partial, amount });
    expect(text).not.toMatch(/ = |Not refunded/);
    expect(text).toContain('Disputed amount: €50.00');
  });
});

describe('a refund that a person decided', () => {
  it.each(locales)('says in %s only what holds of any decision, and the colleague’s words', (locale) => {
    const text = textOf({ ...outcome, decidedBy: 'person', words: 'Both slips show the same till.' }, locale);
    const amount = plainSpaces(formatMoney(locale, outcome.amount));
    expect(text).toContain(translate(locale, 'explanation.reviewed', { amount }));
    expect(text).not.toContain(
      translate(locale, 'explanation.duplicate_charge', { amount, disputedAmount: '' }),
    );
    expect(text).toContain('> Both slips show the same till.');
  });

  it('is not explained as an automatic one where its words were erased', () => {
    const text = textOf({ ...outcome, decidedBy: 'person' });
    expect(text).toContain('We have looked into your case thoroughly and refunded €49.90.');
    expect(text).not.toContain('charged twice');
  });

  it('is not said to be explained by a colleague where the machine decided', () => {
    expect(textOf(outcome)).not.toContain(translate('en', 'mail.colleague_explains'));
  });
});

describe('the path of the money', () => {
  it.each([
    ['original_method', 'Refunded to: The payment method you paid with'],
    ['bank_transfer', 'Refunded to: Bank transfer to the account that you name'],
  ] as const)('%s is named, with the reference that a bank can trace', (path, fact) => {
    const text = textOf({ ...outcome, path });
    for (const part of [fact, 'Trace reference: ARN74537600001', 'give your bank the trace reference'])
      expect(text).toContain(part);
  });

  it('to the shop’s account is a credit: its amount, its date and a reference', () => {
    const text = textOf(credit);
    for (const part of [
      'Credited amount: €30.00\n',
      'Paid to: Your account with the shop, as a credit\n',
      'On your account by: 20 November 2026\n',
      'Reference: ARN74537600001\n',
      'as agreed with you, credited €30.00 to your account with the shop.',
    ])
      expect(text).toContain(part);
  });

  it.each(locales)('to the shop’s account says in %s nothing of banks, statements and refunds', (locale) => {
    const text = textOf({ ...credit, words: null, externalBody: 'X' }, locale);
    expect(text).not.toMatch(wordsByLanguage[locale].banking);
    expect(text).not.toContain(' = ');
  });
});

describe.each([
  ['declined', declined, 'We are sorry that we cannot refund €59.90'],
  ['explained', explained, 'What we found out about your payment'],
  ['fault_fixed', fault_fixed, 'The technical fault has been put right'],
] as const)('an outcome without a refund: %s', (_, message, news) => {
  it('opens with its news, names no code of a rule, and promises no money', () => {
    const { subject, text } = renderMessage(message, addressee('en'));
    expect(subject).toBe(`${news} [7m2q9z]`);
    expect(text).not.toMatch(/[A-Z0-9]+-[A-Z]{3,}|policy/);
    expect(text).not.toMatch(/refunded|Refunded|On your statement/);
  });

  it.each(locales)('always says in %s how to appeal, and to whom outside', (locale) => {
    const named = textOf(message, locale);
    expect(named).toContain(translate(locale, 'appeal', { externalBody: 'Finanční arbitr' }));
    const unnamed = textOf({ ...message, externalBody: null }, locale);
    expect(unnamed).toContain(translate(locale, 'appeal.unnamed_body'));
  });
});

describe.each([
  ['outcome', outcome] as const,
  ['declined', declined] as const,
  ['fault_fixed', fault_fixed] as const,
])('when our own appeals are used up: %s', (_, message) => {
  it.each(locales)('says so in %s, and names the body that is next', (locale) => {
    const text = textOf({ ...message, appealsLeft: 0 }, locale);
    expect(text).toContain(translate(locale, 'appeal.exhausted', { externalBody: 'Finanční arbitr' }));
    expect(text).not.toContain(translate(locale, 'appeal', { externalBody: 'Finanční arbitr' }));
    const unnamed = textOf({ ...message, appealsLeft: 0, externalBody: null }, locale);
    expect(unnamed).toContain(translate(locale, 'appeal.unnamed_body'));
  });
});

describe.each([
  ['closed', closed],
  ['closed_by_silence', closed_by_silence],
] as const)('the mail of %s', (_, message) => {
  const kinds = outcomeKinds.filter(
    (kind): kind is MailedOutcome => kind !== 'withdrawn' && kind !== 'merged',
  );
  const withoutMoney: ReadonlySet<MailedOutcome> = new Set(['declined', 'explained', 'fault_fixed']);

  it.each(kinds)('says in every language how the case came out: %s', (kind) => {
    const amount = withoutMoney.has(kind) ? null : outcome.amount;
    for (const locale of locales) {
      const shown = amount ? plainSpaces(formatMoney(locale, amount)) : '';
      const path = amount && (kind === 'compensated' ? 'store_credit' : 'original_method');
      const text = textOf({ ...message, outcome: kind, amount, path }, locale);
      expect(text).toContain(translate(locale, `closed.outcome.${kind}`, { amount: shown }));
      const label = translate(locale, kind === 'compensated' ? 'fact.credit_amount' : 'fact.refund_amount');
      expect(text.includes(label)).toBe(amount !== null);
    }
  });

  it('says nothing of an amount that is not known', () => {
    expect(textOf({ ...message, amount: null })).not.toContain('efunded');
  });
});

describe('a report of progress', () => {
  it.each([
    ['tier1', 'Our support team is dealing with it now.'],
    ['tier2', 'A specialist is dealing with it now.'],
    ['engineering', 'Our technical team is dealing with it now.'],
  ] as const)('says who has the case: %s', (team, sentence) => {
    expect(textOf({ ...progress, team })).toContain(sentence);
    expect(textOf({ ...progress, team })).not.toMatch(/tier/i);
  });

  it.each(locales)('in %s promises no time where none is set', (locale) => {
    const text = textOf({ ...progress, answerBy: null }, locale);
    expect(text).toContain(translate(locale, 'progress.next_undated'));
    expect(text).not.toMatch(/18:21/);
  });
});

describe('a reminder', () => {
  it.each([
    ['en', 1, 'your answer to one question. You find it on'],
    ['en', 2, 'your answer to 2 questions. You find them on'],
    ['sv', 1, 'ditt svar på en fråga. Du hittar den på'],
    ['ru', 3, 'ответ на 3 вопроса.'],
    ['ru', 21, 'ответ на 21 вопрос.'],
    ['zh', 2, '2 个问题'],
  ] as const)('counts in %s what is missing: %i', (locale, openQuestions, words) => {
    expect(textOf({ ...reminder, openQuestions }, locale)).toContain(words);
  });
});

describe('compensation that is no money back', () => {
  const gift = { ...credit, path: 'goodwill', words: null } as const;
  const lowered = {
    ...partial,
    outcome: 'amount_corrected',
    path: 'before_capture',
    amount: money(500, 'EUR'),
    charged: money(4500, 'EUR'),
    words: null,
  } as const;

  it('is named for what it is: a gift', () => {
    const { subject } = renderMessage(gift, addressee('en'));
    expect(subject).toContain('Our apology: €30.00 on your account with the shop');
    const text = textOf(gift);
    for (const part of [
      'Gift: €30.00\n',
      'Paid to: Your account with the shop, as a gift from us\n',
      'nothing changes about your payment',
    ])
      expect(text).toContain(part);
    expect(text).not.toMatch(/efunded|as agreed with you/);
  });

  it('says before capture what will be charged, and when the bank releases the rest', () => {
    const { subject } = renderMessage(lowered, addressee('en'));
    expect(subject).toContain('you will be charged €45.00');
    const text = textOf(lowered);
    for (const part of [
      'You will be charged €45.00 instead of €50.00.',
      'Taken off: €5.00\n',
      'You will be charged: €45.00 instead of €50.00\n',
      'Released by your bank by: 20 November 2026\n',
    ])
      expect(text).toContain(part);
    expect(text).not.toMatch(/efunded|give your bank/);
  });

  it.each(locales)('names both amounts in %s, and speaks of no refund', (locale) => {
    const text = textOf({ ...lowered, externalBody: 'X' }, locale);
    for (const amount of [4500, 5000])
      expect(text).toContain(plainSpaces(formatMoney(locale, money(amount, 'EUR'))));
    const { refund } = wordsByLanguage[locale];
    expect(text).not.toMatch(refund);
    expect(textOf({ ...gift, externalBody: 'X' }, locale)).not.toMatch(refund);
  });

  it.each([
    ['compensated', 'goodwill', 'goodwill'],
    ['amount_corrected', 'before_capture', 'before_capture'],
  ] as const)('is told so at the end of the case as well: %s by %s', (kind, path, told) => {
    for (const locale of locales) {
      const amount = plainSpaces(formatMoney(locale, outcome.amount));
      const text = textOf({ ...closed, outcome: kind, path }, locale);
      expect(text).toContain(translate(locale, `closed.outcome.${told}`, { amount }));
    }
  });
});
