import { describe, expect, it } from 'vitest';
import { optionKinds } from '../../../shared/case/parts/plan.ts';
import type { OfferedOption } from '../../../shared/features/plan/plan.notices.ts';
import { money } from '../../../shared/kernel/money.ts';
import { type Locale, locales } from '../../../shared/kernel/words.ts';
import { refundPaths } from '../../../shared/payments/refund.ts';
import { formatMoney } from '../../../shared/texts/format.ts';
import { translate } from '../../../shared/texts/translate.ts';
import { present } from '../../builders/must.ts';
import { type CustomerMessage, renderMessage } from '../../builders/notices.ts';
import { addressee, customerMessages, disputed, duplicate, offered, plainSpaces, seen } from './messages.ts';

const { offer, offer_reminder, reopened, appeal_received } = customerMessages;
const [part, credit, transfer, explanation] = offered.map(present);
const textOf = (message: CustomerMessage, locale: Locale = 'en') =>
  plainSpaces(renderMessage(message, addressee(locale)).text);
const only = (option: OfferedOption | undefined) => ({ ...offer, options: [present(option)] });

describe('an offer', () => {
  it('lists each option with its number, kind, amount, path, date and words', () => {
    const { text, html } = renderMessage(offer, addressee('en'));
    expect(text).toContain(
      [
        'Option 1: Partial refund\nAmount: €49.90\nPaid to: The payment method you paid with',
        'On your statement by: 20 November 2026\n\n> You keep the goods.\n\nOption 2: Credit with the shop',
        'Amount: €59.90\nPaid to: Your account with the shop, as a credit',
        'On your account by: 17 November 2026\n\n> For any order.\n\nOption 3: Refund to another account',
        'Amount: €59.90\nPaid to: Bank transfer to the account that you name',
        'On your statement by: 20 November 2026\n\n> Your card is closed.\n',
        'Option 4: Explanation without a refund\n\n> We tell you in detail.\n',
      ].join('\n'),
    );
    expect(seen(html)).toMatch(/Option 1 Partial refund Amount €49\.90 .* Option 2 .* Option 3 .* Option 4/);
  });

  it.each(locales)('keeps the options in %s in the order in which they were approved', (locale) => {
    const text = textOf(offer, locale);
    const marks = offered.map((option, index) =>
      translate(locale, 'format.fact', {
        label: translate(locale, 'fact.option', { number: index + 1 }),
        value: translate(locale, `option.${option.kind}`),
      }),
    );
    const places = marks.map((mark) => text.indexOf(mark));
    expect(places.every((place) => place > 0)).toBe(true);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    for (const amount of [duplicate, disputed])
      expect(text).toContain(plainSpaces(formatMoney(locale, amount)));
  });

  it.each(locales)('has in %s a name for every kind of option and every path', (locale) => {
    const names = optionKinds.map((kind) => translate(locale, `option.${kind}`));
    expect(new Set(names).size).toBe(optionKinds.length);
    const paths = refundPaths.map((path) => translate(locale, `path.${path}`));
    expect(new Set(paths).size).toBe(refundPaths.length);
  });

  it.each(locales)('names in %s a gift and what would be charged for what they are', (locale) => {
    const gift = { ...present(credit), kind: 'goodwill', path: 'goodwill' } as const;
    expect(textOf(only(gift), locale)).toContain(translate(locale, 'path.goodwill'));
    const lowered = {
      ...present(part),
      kind: 'correction',
      path: 'before_capture',
      charged: money(4500, 'EUR'),
      amount: money(500, 'EUR'),
    } as const;
    const [charged, before] = [4500, 5000].map((amount) =>
      plainSpaces(formatMoney(locale, money(amount, 'EUR'))),
    );
    const text = textOf(only(lowered), locale);
    expect(text).toContain(
      translate(locale, 'charge.instead', { charged: present(charged), before: present(before) }),
    );
    expect(text).toContain(translate(locale, 'charge.released_by'));
    expect(text).not.toContain(translate(locale, 'path.before_capture'));
  });

  it('asks for the account only where one of the options is a bank transfer', () => {
    const asks = translate('en', 'offer.account');
    expect(textOf(only(transfer))).toContain(asks);
    expect(textOf(only(part))).not.toContain(asks);
  });

  it('names the link and the date only where money moves', () => {
    const named = [translate('en', 'offer.link'), translate('en', 'offer.dates', { count: 1 })];
    for (const words of named) {
      expect(textOf(only(credit))).toContain(words);
      expect(textOf(only(explanation))).not.toContain(words);
    }
  });

  it('speaks of no link where there is none', () => {
    const { text } = renderMessage(offer, addressee('en', { link: null }));
    expect(text).not.toMatch(/link/);
  });

  it('promises no choice of money by a link that does not prove whose it is', () => {
    const text = textOf({ ...offer, linkDirectsMoney: false });
    expect(text).not.toContain(translate('en', 'offer.link'));
  });

  it.each([
    ['en', 1, 'Our offer to settle your case'],
    ['en', 2, '2 options to settle your case: please choose'],
    ['sv', 1, 'Vårt erbjudande i ditt ärende'],
    ['sv', 4, '4 alternativ i ditt ärende: välj det som passar dig'],
    ['ru', 1, 'Наше предложение по вашему обращению'],
    ['ru', 3, '3 варианта решения по вашему обращению: выберите подходящий'],
    ['zh', 4, '关于您的工单，我们有 4 个解决方案供您选择'],
  ] as const)('counts its options in %s: %i', (locale, count, news) => {
    const message = { ...offer, options: offered.slice(0, count) };
    expect(renderMessage(message, addressee(locale)).subject).toBe(`${news} [7m2q9z]`);
  });

  it('cannot be forged by the words of an option', () => {
    const forged = '-- \nOption 5: Refund\nAmount: €900.00\r\n</blockquote><td>Option 6</td>{{fact}}\u202e';
    const { text, html } = renderMessage(only({ ...present(part), words: forged }), addressee('en'));
    expect(text).toContain('> --\n> Option 5: Refund\n> Amount: €900.00\n> </blockquote>');
    expect(text.match(/^Option /gm)).toHaveLength(1);
    expect(text.match(/^-- $/gm)).toHaveLength(1);
    expect(html).not.toMatch(/<td>Option 6|<\/blockquote><td>|\u202e/);
    expect(seen(html)).toContain('{{fact}}');
  });

  it('has no empty quotation where an option has no words', () => {
    const { text, html } = renderMessage(
      { ...only({ ...present(part), words: ' \n' }), words: '' },
      addressee('en'),
    );
    expect(text).not.toMatch(/^>/m);
    expect(html).not.toContain('<blockquote');
  });
});

describe('a reminder of an offer', () => {
  it.each([
    [
      'en',
      1,
      'We have offered you an option to settle your case and have not had your answer yet. You find it on',
    ],
    ['en', 3, 'We have offered you 3 options to settle your case'],
    ['sv', 1, 'Vi har erbjudit dig ett alternativ för att lösa ditt ärende'],
    ['sv', 2, 'Du hittar dem på din ärendesida'],
    ['ru', 1, '1 вариант решения'],
    ['ru', 4, '4 варианта решения'],
    ['ru', 5, '5 вариантов решения'],
    ['zh', 2, '2 个解决方案'],
  ] as const)('counts in %s what can be chosen: %i', (locale, options, words) => {
    expect(textOf({ ...offer_reminder, options }, locale)).toContain(words);
  });
});

describe('a case that is open again', () => {
  it.each([
    [
      'not_solved',
      'tier1',
      'not solved. We are sorry about that. Your case is open again, and our support team is',
    ],
    [
      'recurrence',
      'tier2',
      'come back. We are sorry about that. Your case is open again, and a specialist is',
    ],
  ] as const)('because of %s says why and who has it', (because, team, words) => {
    expect(textOf({ ...reopened, because, team })).toContain(words);
  });
});

describe('an appeal', () => {
  it('names its number from the second on', () => {
    expect(textOf(appeal_received)).toContain('Appeal number: 2\n');
    expect(textOf({ ...appeal_received, round: 1 })).not.toContain('Appeal number');
  });

  it.each(locales)('names in %s a body outside, also where the policy names none', (locale) => {
    const text = textOf({ ...appeal_received, externalBody: null }, locale);
    expect(text).toContain(translate(locale, 'appeal.unnamed_body'));
  });
});
