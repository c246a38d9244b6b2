import type { Locale } from '../kernel/words.ts';
import { type FindingCatalogue, findingEn } from './en/finding.ts';
import { findingRu } from './ru/finding.ts';
import { findingSv } from './sv/finding.ts';
import { findingZh } from './zh/finding.ts';

/** What the findings tell the customer in every language. Apart from the mails, which never say it. */
export const findingTexts: Readonly<Record<Locale, FindingCatalogue>> = {
  en: findingEn,
  sv: findingSv,
  ru: findingRu,
  zh: findingZh,
};
