import { describe, expect, it } from 'vitest';
import { locales } from '../../../shared/kernel/words.ts';
import { translate } from '../../../shared/texts/translate.ts';
import { type CustomerMessage, renderMessage } from '../../builders/notices.ts';
import { wordsByLanguage } from '../texts/words-by-language.ts';
import { facts } from './facts.ts';
import { addressee, customerMessages, link, plainSpaces, rights, seen } from './messages.ts';

/** Mails about a case whose page takes messages. */
const open: readonly CustomerMessage['kind'][] = [
  'refund_requires_action',
  'refund_came_back',
  'acknowledgement',
  'outcome',
  'refund_on_its_way',
  'waiting_for_person',
  'questions',
  'reply',
  'reminder',
  'progress',
  'declined',
  'explained',
  'fault_fixed',
  'understanding',
  'offer',
  'offer_reminder',
  'reopened',
  'appeal_received',
  'holding_reply',
  'right_applies',
];

const everyMail = Object.values(customerMessages).flatMap((message) =>
  locales.map((locale) => ({ kind: message.kind, locale, message })),
);

/** Every mail that tells of a person who has the case now. */
const handOvers = (['tier1', 'tier2', 'engineering'] as const).flatMap((team) =>
  (['asked', 'dissatisfied', 'refund_failed', 'choice_failed', 'review'] as const).map((because) => ({
    ...customerMessages.waiting_for_person,
    team,
    because,
  })),
);

describe('the subjects', () => {
  it.each(locales)('in %s tell one piece of news from another', (locale) => {
    const subjectOf = (message: CustomerMessage) => renderMessage(message, addressee(locale)).subject;
    // Engineering has one question whatever brought it, and only a review tells of the team.
    expect(new Set(handOvers.map(subjectOf)).size).toBe(7);
    const kinds = Object.values(customerMessages).map(subjectOf);
    expect(new Set(kinds).size).toBe(kinds.length);
  });
});

describe('the acknowledgement', () => {
  it.each(locales)('in %s has a victim of fraud block the card before anything else', (locale) => {
    const { acknowledgement } = customerMessages;
    const urgent = translate(locale, 'guidance.block_card');
    const told = renderMessage({ ...acknowledgement, reason: 'unauthorised' }, addressee(locale)).text;
    expect(urgent).toMatch(wordsByLanguage[locale].blockCard);
    expect(told.indexOf(urgent)).toBeGreaterThan(0);
    expect(told.indexOf(urgent)).toBeLessThan(told.indexOf(translate(locale, 'fact.reason')));
    const other = renderMessage({ ...acknowledgement, reason: 'duplicate_charge' }, addressee(locale)).text;
    expect(other).not.toContain(urgent);
  });
});

describe('a mail to a customer', () => {
  it.each(everyMail)('$kind in $locale tells every fact in text and in HTML', ({ locale, message }) => {
    const to = addressee(locale);
    const { text, html } = renderMessage(message, to);
    const expected = [
      ...facts[message.kind](locale),
      translate(locale, 'mail.greeting', { name: to.name }),
      to.caseId,
      translate(locale, open.includes(message.kind) ? 'mail.reach_us' : 'mail.reach_us_by_reply'),
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
      for (const line of lines)
        expect(inHtml).toContain(line.replace(/^(• |>|\d+\. )/, '').replace(/[\s:：]/g, ''));
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
      expect(text).not.toMatch(wordsByLanguage[locale].papersOnThePage);
      if (!open.includes(message.kind)) expect(text).not.toMatch(wordsByLanguage[locale].writingOnThePage);
    },
  );

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
    ['tier1', 'It is with our support team now.'],
    ['tier2', 'It is with our specialists now, ahead of other work.'],
    ['engineering', 'our technical team'],
  ] as const)('calls %s %s', (team, words) => {
    const { text } = renderMessage({ ...customerMessages.waiting_for_person, team }, addressee('en'));
    expect(text).toContain(words);
    expect(text).not.toMatch(/tier/i);
  });

  it.each([
    ['asked', 'You asked us to pass your case on.'],
    ['dissatisfied', 'You told us that you are not satisfied with the result.'],
    ['refund_failed', 'The refund could not be carried out.'],
    ['choice_failed', 'The option that you chose could not be carried out.'],
    ['review', 'Your case needs a careful look.'],
  ] as const)('says why a person has the case: %s', (because, words) => {
    const { text } = renderMessage({ ...customerMessages.waiting_for_person, because }, addressee('en'));
    expect(text).toContain(`${words} It is with our specialists now`);
  });

  it.each(['closed', 'closed_by_silence'] as const)(
    '%s names the body outside once our appeals are used up, and no date for another',
    (kind) => {
      const usedUp = { ...rights, appealUntil: null, externalBody: 'Finanční arbitr' };
      const { text } = renderMessage({ ...customerMessages[kind], rights: usedUp }, addressee('en'));
      expect(text).toContain('there is no further appeal to us');
      expect(text).toContain('Finanční arbitr');
      expect(text).not.toContain('you can appeal on your case page');
    },
  );

  it.each(locales)('says in %s that the support team goes on writing while engineers look', (locale) => {
    const { text } = renderMessage(
      { ...customerMessages.waiting_for_person, team: 'engineering' },
      addressee(locale),
    );
    expect(text).toContain(wordsByLanguage[locale].supportTeam);
  });

  it.each([
    ['refunded', 'Your refund of €49.90 has been made'],
    ['partially_refunded', 'We have refunded €49.90'],
    ['amount_corrected', 'The amount is corrected: €49.90 refunded'],
    ['compensated', 'We have credited €49.90 to your account with the shop'],
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
