import type { Locale } from '../../domain/case.ts';
import { type FindingCatalogue, findingEn } from './finding-en.ts';
import { findingRu } from './finding-ru.ts';
import { findingSv } from './finding-sv.ts';
import { findingZh } from './finding-zh.ts';

/** What the findings tell the customer in every language. Apart from the mails, which never say it. */
export const findingTexts: Readonly<Record<Locale, FindingCatalogue>> = {
  en: findingEn,
  sv: findingSv,
  ru: findingRu,
  zh: findingZh,
};
