import { type Locale, locales } from '../../domain/case.ts';
import { catalogues } from './catalogues.ts';
import { en, type MessageKey } from './en.ts';

const groups = ['page', 'reason', 'fact', 'path', 'guidance.never_send', 'outcome.arithmetic'] as const;

/** Name of a text that the case page shows. */
export type PageKey = Extract<MessageKey, (typeof groups)[number] | `${(typeof groups)[number]}.${string}`>;
/** The case page's texts by language. */
export type PageTexts = Readonly<Record<Locale, Readonly<Record<PageKey, string>>>>;

/** Every text of the case page in every language. */
export function pageTexts(): PageTexts {
  const keys = (Object.keys(en) as MessageKey[]).filter(isPageKey);
  const textsIn = (locale: Locale) =>
    Object.fromEntries(keys.map((key) => [key, catalogues[locale][key]] as const));
  return Object.fromEntries(locales.map((locale) => [locale, textsIn(locale)])) as PageTexts;
}

function isPageKey(key: MessageKey): key is PageKey {
  return groups.some((group) => key === group || key.startsWith(`${group}.`));
}
