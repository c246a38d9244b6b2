import type { Locale } from '../../domain/case.ts';
import { type TextCatalogue, textEn } from './text-en.ts';
import { textRu } from './text-ru.ts';
import { textSv } from './text-sv.ts';
import { textZh } from './text-zh.ts';

/** What mails and the API say in every language. The case page's own texts stay out: most functions never show them. */
export const texts: Readonly<Record<Locale, TextCatalogue>> = {
  en: textEn,
  sv: textSv,
  ru: textRu,
  zh: textZh,
};
