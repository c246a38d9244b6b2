import { type Locale, locales } from '../kernel/words.ts';
import type { MessageKey } from './en/all.ts';
import { pageEn } from './en/page.ts';
import { texts } from './languages.ts';
import { pageRu } from './ru/page.ts';
import { pageSv } from './sv/page.ts';
import { pageZh } from './zh/page.ts';

const groups = ['page', 'reason', 'fact', 'path', 'guidance.never_send', 'outcome.arithmetic'] as const;

/** Name of a text that the case page shows. */
export type PageKey = Extract<MessageKey, (typeof groups)[number] | `${(typeof groups)[number]}.${string}`>;
/** The case page's texts by language. */
export type PageTexts = Readonly<Record<Locale, Readonly<Record<PageKey, string>>>>;

const pages = { en: pageEn, sv: pageSv, ru: pageRu, zh: pageZh };

/** Every text of the case page in every language. */
export function pageTexts(): PageTexts {
  const keys = (Object.keys({ ...texts.en, ...pages.en }) as MessageKey[]).filter(isPageKey);
  const textsIn = (locale: Locale) => {
    const own = { ...texts[locale], ...pages[locale] };
    return Object.fromEntries(keys.map((key) => [key, own[key]] as const));
  };
  return Object.fromEntries(locales.map((locale) => [locale, textsIn(locale)])) as PageTexts;
}

function isPageKey(key: MessageKey): key is PageKey {
  return groups.some((group) => key === group || key.startsWith(`${group}.`));
}
