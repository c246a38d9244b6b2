import { type Locale, locales } from '../kernel/words.ts';
import type { PageCatalogue } from './en/page.ts';
import { pages, type TextKey, texts } from './languages.ts';

const groups = [
  'page',
  'reason',
  'fact',
  'path',
  'guidance.never_send',
  'guidance.block_card',
  'outcome.arithmetic',
] as const;

type AnyKey = TextKey | keyof PageCatalogue;

/** Name of a text that the case page shows. */
export type PageKey = Extract<AnyKey, (typeof groups)[number] | `${(typeof groups)[number]}.${string}`>;
/** The case page's texts by language. */
export type PageTexts = Readonly<Record<Locale, Readonly<Record<PageKey, string>>>>;

/** Every text of the case page in every language. */
export function pageTexts(): PageTexts {
  const keys = (Object.keys({ ...texts.en, ...pages.en }) as AnyKey[]).filter(isPageKey);
  const textsIn = (locale: Locale) => {
    const own = { ...texts[locale], ...pages[locale] };
    return Object.fromEntries(keys.map((key) => [key, own[key]] as const));
  };
  return Object.fromEntries(locales.map((locale) => [locale, textsIn(locale)])) as PageTexts;
}

function isPageKey(key: AnyKey): key is PageKey {
  return groups.some((group) => key === group || key.startsWith(`${group}.`));
}
