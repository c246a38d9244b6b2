import type { Locale } from '../kernel/words.ts';
import { type TextCatalogue, textEn } from './en/text.ts';
import { textRu } from './ru/text.ts';
import { textSv } from './sv/text.ts';
import { textZh } from './zh/text.ts';

/** What mails and the API say in every language. The case page's own texts stay out: most functions never show them. */
export const texts: Readonly<Record<Locale, TextCatalogue>> = {
  en: textEn,
  sv: textSv,
  ru: textRu,
  zh: textZh,
};
