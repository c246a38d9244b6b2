import type { Money } from '../../shared/kernel/money.ts';
import type { PlainDate } from '../../shared/kernel/time.ts';
import type { Locale } from '../../shared/kernel/words.ts';
import { formatDate, formatMoney } from '../../shared/texts/format.ts';
import { languages, toLocale } from '../../shared/texts/languages.ts';
import type { PageKey, PageTexts } from '../../shared/texts/pages.ts';
import { byId } from './dom.ts';

type Params = Readonly<Record<string, string>>;

/** Words, amounts and times in one language. */
export interface Texts {
  readonly locale: Locale;
  say(key: PageKey, params?: Params): string;
  /** A text whose key is made of what the API answered; null where this page does not know it. */
  find(key: string): string | null;
  money(amount: { readonly amount: number; readonly currency: string }): string;
  date(date: string): string;
  /** A moment in the reader's own time zone, which is named. */
  moment(at: string): string;
}

/** The embedded texts, read once. */
export function embeddedTexts(): (locale: Locale) => Texts {
  const all = JSON.parse(byId('texts').textContent) as PageTexts;
  return (locale) => {
    const own = all[locale];
    return {
      locale,
      say: (key, params = {}) => filled(own[key], params),
      find: (key) => (isKeyOf(own, key) ? own[key] : null),
      money: (amount) => formatMoney(locale, amount as Money),
      date: (date) => formatDate(locale, date as PlainDate),
      moment: (at) => momentFormat(locale).format(new Date(at)),
    };
  };
}

/** The reader's language as the browser knows it, until the case tells its own. */
export function browserLocale(): Locale {
  return toLocale(...navigator.languages);
}

function momentFormat(locale: Locale): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat(languages[locale].conventions, {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    timeZoneName: 'short',
  });
}

function filled(text: string, params: Params): string {
  return text.replace(/\{(\w+)\}/g, (placeholder, name: string) => params[name] ?? placeholder);
}

function isKeyOf<T extends object>(record: T, key: string): key is keyof T & string {
  return Object.hasOwn(record, key);
}
