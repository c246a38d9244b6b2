import { type Locale, locales } from '../kernel/words.ts';
import { type MailCatalogue, mailEn } from './en/mail.ts';
import { type PageCatalogue, pageEn } from './en/page.ts';
import { type RightCatalogue, rightEn } from './en/right.ts';
import { type FindingCatalogue, findingEn, type TextCatalogue, textEn } from './en/text.ts';
import { mailRu } from './ru/mail.ts';
import { pageRu } from './ru/page.ts';
import { rightRu } from './ru/right.ts';
import { findingRu, textRu } from './ru/text.ts';
import { mailSv } from './sv/mail.ts';
import { pageSv } from './sv/page.ts';
import { rightSv } from './sv/right.ts';
import { findingSv, textSv } from './sv/text.ts';
import { mailZh } from './zh/mail.ts';
import { pageZh } from './zh/page.ts';
import { rightZh } from './zh/right.ts';
import { findingZh, textZh } from './zh/text.ts';

/** How a language is written. */
interface Language {
  /** BCP 47 tag whose conventions amounts and dates follow. */
  readonly conventions: string;
  /** The language as HTML names it. */
  readonly html: string;
  readonly direction: 'ltr' | 'rtl';
  /** What stands between two sentences. */
  readonly joiner: '' | ' ';
}

/** British English writes the day first and counts to 24; `ru-KZ` differs from `ru` in the tenge sign alone. */
export const languages: Readonly<Record<Locale, Language>> = {
  en: { conventions: 'en-GB', html: 'en', direction: 'ltr', joiner: ' ' },
  sv: { conventions: 'sv-SE', html: 'sv', direction: 'ltr', joiner: ' ' },
  ru: { conventions: 'ru-KZ', html: 'ru', direction: 'ltr', joiner: ' ' },
  zh: { conventions: 'zh-CN', html: 'zh-Hans', direction: 'ltr', joiner: '' },
};

/** The first of our languages among BCP 47 tags, also in the spelling `ru_RU`; English where there is none. */
export function toLocale(...tags: readonly string[]): Locale {
  const wanted = tags.map((tag) => tag.trim().toLowerCase().split(/[-_]/, 1)[0]);
  return wanted.map((language) => locales.find((locale) => locale === language)).find(Boolean) ?? 'en';
}

// Three tables, because few bundles need the page and the findings, and the page's script needs none of the three:
// a bundle takes only those that its functions name.

type Texts = TextCatalogue & MailCatalogue & RightCatalogue;

/** Name of a text that mails and the API use. */
export type TextKey = keyof Texts;

/** What mails and the API say. */
export const texts: Readonly<Record<Locale, Texts>> = {
  en: together(textEn, mailEn, rightEn),
  sv: together(textSv, mailSv, rightSv),
  ru: together(textRu, mailRu, rightRu),
  zh: together(textZh, mailZh, rightZh),
};

/** What the case page alone says. */
export const pages: Readonly<Record<Locale, PageCatalogue>> = {
  en: pageEn,
  sv: pageSv,
  ru: pageRu,
  zh: pageZh,
};

/** Name of a text that tells what a check found. */
export type FindingKey = keyof FindingCatalogue;

/** What the findings tell the customer; mails never say it. */
export const findings: Readonly<Record<Locale, FindingCatalogue>> = {
  en: findingEn,
  sv: findingSv,
  ru: findingRu,
  zh: findingZh,
};

/* @__NO_SIDE_EFFECTS__ */
function together(text: TextCatalogue, mail: MailCatalogue, right: RightCatalogue): Texts {
  return { ...text, ...mail, ...right };
}
