import { describe, expect, it } from 'vitest';
import { type Locale, locales } from '../../shared/domain/case.ts';
import { formatDate, formatMoney } from '../../shared/mail/format.ts';
import { formatInstant } from '../../shared/mail/format-instant.ts';
import type { CustomerMessage } from '../../shared/mail/message.ts';
import { renderMessage } from '../../shared/mail/render.ts';
import { translate } from '../../shared/mail/translate.ts';
import {
  addressee,
  answerBy,
  customerMessages,
  disputed,
  duplicate,
  expectedBy,
  link,
  plainSpaces,
  seen,
  staffMessage,
} from './messages.ts';

const amount = (locale: Locale) => formatMoney(locale, duplicate);

/** What the reader of each kind has to find in the mail, beside what every mail holds. */
const facts: { readonly [K in CustomerMessage['kind']]: (locale: Locale) => string[] } = {
  acknowledgement: (locale) => [
    amount(locale),
    'pay_cs_f2',
    formatInstant(locale, answerBy),
    translate(locale, 'reason.duplicate_charge'),
    translate(locale, 'evidence.bank_statement'),
    translate(locale, 'evidence.order_confirmation'),
    translate(locale, 'guidance.never_send'),
  ],
  outcome: (locale) => [
    amount(locale),
    formatMoney(locale, disputed),
    translate(locale, 'path.original_method'),
    'ARN74537600001',
    formatDate(locale, expectedBy),
    translate(locale, 'explanation.duplicate_charge', { amount: amount(locale), disputedAmount: '' }),
    translate(locale, 'outcome.confirm'),
    translate(locale, 'appeal', { externalBody: 'Finanční arbitr' }),
  ],
  refund_on_its_way: (locale) => [
    amount(locale),
    'ARN74537600001',
    translate(locale, 'refund_on_its_way.next'),
  ],
  waiting_for_person: (locale) => [
    translate(locale, 'waiting_for_person.lead', { team: 'tier2' }),
    formatInstant(locale, answerBy),
  ],
  closed: (locale) => [amount(locale), translate(locale, 'closed.return')],
  withdrawn: (locale) => [translate(locale, 'explanation.withdrawn'), translate(locale, 'withdrawn.return')],
};

/** Writing to us and sending papers goes by mail: the case page takes neither. */
const notOnThePage: Readonly<Record<Locale, RegExp>> = {
  en: /(attach|upload|write)[^.]* case page|case page[^.]* (attach|upload|write|add) /i,
  sv: /(bifoga|ladda upp|skriva)[^.]* ärendesid|ärendesida[^.]* (bifoga|ladda upp|skriva|lägga till) /i,
  ru: /(прилож|загруз|напиш)[^.]* странице обращения|странице обращения[^.]* (прилож|загруз|напис|сообщить)/i,
  zh: /(上传|留言|补充)[^。]*案件页面|案件页面[^。]*(上传|留言|补充)/,
};

const everyMail = Object.values(customerMessages).flatMap((message) =>
  locales.map((locale) => ({ kind: message.kind, locale, message })),
);

describe('a mail to a customer', () => {
  it.each(everyMail)('$kind in $locale tells every fact in text and in HTML', ({ locale, message }) => {
    const to = addressee(locale);
    const { text, html } = renderMessage(message, to);
    const expected = [
      ...facts[message.kind](locale),
      translate(locale, 'mail.greeting', { name: to.name }),
      to.caseId,
      translate(locale, 'mail.reach_us'),
      translate(locale, 'mail.sign_off'),
    ].map(plainSpaces);
    for (const fact of expected) {
      expect(plainSpaces(text)).toContain(fact);
      expect(seen(html)).toContain(fact);
    }
  });

  it.each(everyMail)('$kind in $locale carries the link whole in both parts', ({ locale, message }) => {
    const { text, html } = renderMessage(message, addressee(locale));
    expect(text.split('\n')).toContain(link);
    expect(html).toContain(`href="${link.replace('&', '&amp;')}"`);
  });

  it.each(everyMail)(
    '$kind in $locale says nothing in one part that the other lacks',
    ({ locale, message }) => {
      const { text, html } = renderMessage(message, addressee(locale));
      const inHtml = seen(html).replace(/[\s:：]/g, '');
      const lines = text.split('\n').filter((line) => line !== link && line !== '-- ');
      for (const line of lines) expect(inHtml).toContain(line.replace(/^• /, '').replace(/[\s:：]/g, ''));
    },
  );

  it.each(everyMail)(
    '$kind in $locale leaves no placeholder and no doubled full stop',
    ({ locale, message }) => {
      const { subject, text, html } = renderMessage(message, addressee(locale));
      for (const part of [subject, text, seen(html)])
        expect(part).not.toMatch(/[{}]|undefined|null|\.\.|。。/);
      expect(html).not.toContain('{{');
    },
  );

  it.each(everyMail)(
    '$kind in $locale has a subject with the news first and the reference last',
    ({ locale, message }) => {
      const { subject, html } = renderMessage(message, addressee(locale));
      expect(subject).toMatch(/^\S.* \[7m2q9z\]$/u);
      expect(subject.length).toBeLessThan(100);
      expect(seen(html)).toContain(plainSpaces(subject.replace(' [7m2q9z]', '')));
    },
  );

  it.each(everyMail)(
    '$kind in $locale promises nothing that the case page cannot do',
    ({ locale, message }) => {
      const { text } = renderMessage(message, addressee(locale));
      expect(text).toContain(translate(locale, 'mail.reach_us'));
      expect(text).not.toMatch(notOnThePage[locale]);
    },
  );

  it.each(locales)('in %s names the answer that the case page calls by the same words', (locale) => {
    const { text } = renderMessage(customerMessages.outcome, addressee(locale));
    expect(text).toContain(translate(locale, 'page.confirm.solved.no'));
  });

  it('has neither a button nor a word on it where there is no link', () => {
    const { text, html } = renderMessage(customerMessages.closed, addressee('en', { link: null }));
    expect(text).not.toContain(translate('en', 'mail.open_case'));
    expect(text).not.toContain(translate('en', 'mail.link_is_personal'));
    expect(html).not.toContain('href');
  });

  it('greets without a name where none is left', () => {
    const { text } = renderMessage(customerMessages.withdrawn, addressee('zh', { name: ' \u202e ' }));
    expect(text).toContain('\n您好！\n');
  });

  it('names a general body for appeals where the policy names none for the country', () => {
    const { text } = renderMessage({ ...customerMessages.outcome, externalBody: null }, addressee('sv'));
    expect(text).toContain(translate('sv', 'appeal.unnamed_body'));
  });

  it('leaves the trace reference out while there is none', () => {
    const { text } = renderMessage(
      { ...customerMessages.refund_on_its_way, traceReference: null },
      addressee('en'),
    );
    expect(text).not.toContain('Trace reference');
  });

  it('closes without an amount where no money moved', () => {
    const { text } = renderMessage({ ...customerMessages.closed, amount: null }, addressee('en'));
    expect(text).not.toContain('efunded');
    expect(text).toContain('Your case is now closed.');
  });

  it.each([
    ['tier1', 'our support team'],
    ['tier2', 'a specialist'],
    ['engineering', 'our technical team'],
  ] as const)('calls %s %s', (team, words) => {
    const { text } = renderMessage({ ...customerMessages.waiting_for_person, team }, addressee('en'));
    expect(text).toContain(words);
    expect(text).not.toMatch(/tier/i);
  });

  it.each([
    ['refunded', 'Your refund of €49.90 has been made'],
    ['partially_refunded', 'We have refunded €49.90'],
    ['amount_corrected', 'The amount is corrected: €49.90 refunded'],
  ] as const)('opens the news of %s with it', (outcome, news) => {
    const { subject } = renderMessage({ ...customerMessages.outcome, outcome }, addressee('en'));
    expect(subject).toBe(`${news} [7m2q9z]`);
  });
});

describe('the HTML part', () => {
  it.each([
    ['en', 'en'],
    ['sv', 'sv'],
    ['ru', 'ru'],
    ['zh', 'zh-Hans'],
  ] as const)('names its language: %s', (locale, lang) => {
    const { html } = renderMessage(customerMessages.closed, addressee(locale));
    expect(html).toContain(`<html lang="${lang}" dir="ltr"`);
  });

  it('loads nothing from anywhere and runs nothing', () => {
    const { html } = renderMessage(customerMessages.outcome, addressee('en'));
    expect(html).not.toMatch(/<(img|script|link|iframe|form|input|object)\b|url\(|@import|@font-face/i);
    expect(html.match(/\b(href|src|background)="[^"]*"/g)).toEqual([`href="${link.replace('&', '&amp;')}"`]);
  });

  it('starts with the lead as preview', () => {
    const { html } = renderMessage(customerMessages.closed, addressee('en'));
    expect(html).toMatch(/<body[^>]*>\s*<div style="display:none[^>]*>Your case is now closed\./);
  });
});

describe('a mail to staff', () => {
  it('is in English and holds every field and the link, whoever it goes to', () => {
    const { subject, text, html } = renderMessage(staffMessage, addressee('zh', { name: 'Tier 2' }));
    expect(subject).toBe('New item for the Tier 2 team: Wrong amount charged, €300.00 [7m2q9z]');
    for (const part of [text, seen(html)]) {
      for (const fact of [
        'Tier 2',
        'Wrong amount charged',
        '€300.00',
        '16 November 2026, 18:21 UTC',
        'case_0123456789abcdefghjk7m2q9z',
        'above_automatic_limit: the amount is above the automatic limit',
        'dissatisfaction: the customer is not satisfied',
        'manual_review',
      ])
        expect(part).toContain(fact);
    }
    expect(text.split('\n')).toContain(link);
  });

  it('has no button while there is no page to open', () => {
    const { text, html } = renderMessage(staffMessage, addressee('en', { link: null }));
    expect(text).toContain('Case: case_0123456789abcdefghjk7m2q9z');
    for (const part of [text, html]) expect(part).not.toMatch(/Open the case|https?:\/\/pay|href/);
  });

  it.each([
    ['team:tier1', 'the Tier 1 team'],
    ['team:engineering', 'the Engineering team'],
    ['staff:anna.berg', 'anna.berg'],
  ] as const)('names the owner %s', (owner, name) => {
    const { subject } = renderMessage({ ...staffMessage, owner }, addressee('en'));
    expect(subject).toContain(`New item for ${name}:`);
  });
});
