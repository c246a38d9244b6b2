import { IntlMessageFormat } from 'intl-messageformat';
import { describe, expect, it } from 'vitest';
import { statuses } from '../../../shared/case/parts/status.ts';
import { evidenceKinds, helpfulEvidence } from '../../../shared/features/intake/evidence.ts';
import { type Locale, locales, reasons } from '../../../shared/kernel/words.ts';
import { findings, languages, pages, texts, toLocale } from '../../../shared/texts/languages.ts';
import { translate } from '../../../shared/texts/translate.ts';
import { wordsByLanguage } from './words-by-language.ts';

const whole = (locale: Locale) => ({ ...texts[locale], ...findings[locale], ...pages[locale] });
const en = whole('en');
const ru = whole('ru');
const zh = whole('zh');
type MessageKey = keyof typeof en;
const keys = Object.keys(en) as MessageKey[];
const translations = locales.filter((locale) => locale !== 'en');
/** Texts that are form, or words that two languages share. */
const alike: readonly MessageKey[] = ['format.fact', 'page.refund.status'];

type Ast = ReturnType<IntlMessageFormat['getAst']>;

/** Names of the placeholders by their kind; a plural's own parts are looked through too. */
function placeholders(ast: Ast): Set<string> {
  return new Set(
    ast.flatMap((element) => [
      ...('value' in element && element.type !== 0 ? [`${element.value}`] : []),
      ...('options' in element
        ? Object.values(element.options).flatMap((o) => [...placeholders(o.value)])
        : []),
    ]),
  );
}

const names = (text: string) =>
  placeholders(new IntlMessageFormat(text, 'en', undefined, { ignoreTag: true }).getAst());

describe.each(translations)('the catalogue %s', (locale) => {
  const catalogue = whole(locale);

  it('has every text and no other', () => {
    expect(Object.keys(catalogue).sort()).toEqual([...keys].sort());
  });

  it('has no text left in English or empty', () => {
    const left = keys.filter((key) => !alike.includes(key) && catalogue[key] === en[key]);
    expect(left).toEqual([]);
    expect(keys.filter((key) => catalogue[key].trim() === '')).toEqual([]);
  });

  it('uses the placeholders of the English text; a language without plurals may drop the count', () => {
    const plurals = new Intl.PluralRules(locale).resolvedOptions().pluralCategories;
    for (const key of keys) {
      const expected = names(en[key]);
      const found = names(catalogue[key]);
      if (plurals.length === 1 && !found.has('count')) expected.delete('count');
      expect({ key, names: found }).toEqual({ key, names: expected });
    }
  });
});

describe('the languages', () => {
  it('write Russian in Cyrillic and Chinese in Han, with punctuation of their own', () => {
    for (const key of keys.filter((k) => !k.startsWith('format.'))) {
      expect(ru[key]).toMatch(/\p{Script=Cyrillic}/u);
      expect(zh[key]).toMatch(/\p{Script=Han}/u);
      expect({ key, text: zh[key].replace(/\{.*\}/g, '') }).toEqual({
        key,
        text: expect.not.stringMatching(/[,:;?!]/),
      });
    }
  });

  it.each(locales)('%s use one word for a case and one for a refund', (locale) => {
    const catalogue = whole(locale);
    for (const key of keys)
      expect({ key, text: catalogue[key] }).toEqual({
        key,
        text: expect.not.stringMatching(wordsByLanguage[locale].secondWords),
      });
  });

  it.each(locales)('%s say nothing that a native writer would not', (locale) => {
    const catalogue = whole(locale);
    const strange = keys.filter((key) => wordsByLanguage[locale].strangeWords.test(catalogue[key]));
    expect(strange).toEqual([]);
  });

  it.each(locales)('%s give each piece of news a subject of its own', (locale) => {
    const subjects = keys.filter((key) => /\.subject(\.|$)/.test(key)).map((key) => whole(locale)[key]);
    expect(new Set(subjects).size).toBe(subjects.length);
  });

  it.each(locales)('%s tell a victim of fraud to have the card blocked before anything else', (locale) => {
    const [first] = translate(locale, 'guidance.unauthorised').split(/[.。]/);
    expect(first).toMatch(wordsByLanguage[locale].blockCard);
  });

  it('say in Chinese of one option, question or choice that it is one', () => {
    for (const key of ['offer.subject', 'offer.lead', 'questions.subject'] as const)
      expect(translate('zh', key, { count: 1, by: '' })).toMatch(/一个/);
    expect(translate('zh', 'offer.subject', { count: 1 })).not.toContain('选择');
  });

  it.each([
    ['sv', 1, /^Det här underlaget hjälper/],
    ['sv', 3, /^De här underlagen hjälper/],
    ['ru', 1, /поможет этот документ\./],
    ['ru', 3, /помогут эти документы\./],
    ['ru', 5, /помогут эти документы\./],
    ['en', 1, /^This document helps/],
    ['en', 2, /^These documents help/],
  ] as const)('%s agrees with the number %i', (locale, count, text) => {
    expect(translate(locale, 'guidance.attach', { count })).toMatch(text);
  });

  it('refuse a text whose placeholder has no value', () => {
    expect(() => translate('en', 'appeal')).toThrow(/externalBody/);
  });
});

describe('texts of the API', () => {
  it.each(locales)('exist in %s for each status, reason and kind of evidence', (locale) => {
    const texts = [
      ...statuses.map((status) => translate(locale, `next.${status}`)),
      ...reasons.map((reason) => translate(locale, `reason.${reason}`)),
      ...evidenceKinds.map((kind) => translate(locale, `evidence.${kind}`)),
    ];
    expect(new Set(texts).size).toBe(statuses.length + reasons.length + evidenceKinds.length);
  });

  it.each(locales)(
    'tell in %s what to state for each reason, in a sentence or two that need no parameter',
    (locale) => {
      const texts = reasons.map((reason) => translate(locale, `guidance.${reason}`));
      expect(new Set(texts).size).toBe(reasons.length);
      const sentence = languages[locale].joiner === '' ? /[。]/g : /[.](?=\s|$)/g;
      for (const text of texts) expect([1, 2]).toContain(text.match(sentence)?.length);
    },
  );

  it.each(reasons)('advise evidence for %s, each kind once', (reason) => {
    const kinds = helpfulEvidence(reason);
    expect(kinds.length).toBeGreaterThan(0);
    expect(new Set(kinds).size).toBe(kinds.length);
  });
});

describe('a language tag', () => {
  it.each([
    ['zh-CN', 'zh'],
    ['zh-Hans-CN', 'zh'],
    ['sv-SE', 'sv'],
    ['ru_RU', 'ru'],
    ['RU', 'ru'],
    [' en-GB', 'en'],
    ['de', 'en'],
    ['svk', 'en'],
    ['', 'en'],
    ['__proto__', 'en'],
  ] as const)('%j is answered in %s', (tag, locale) => {
    expect(toLocale(tag)).toBe(locale);
  });
});
