import { IntlMessageFormat } from 'intl-messageformat';
import type { Locale } from '../kernel/words.ts';
import { type TextKey, texts } from './languages.ts';

/** Values for the placeholders of a text. Amounts and dates come formatted (format.ts). */
export type TextParams = Readonly<Record<string, string | number>>;

const compiled = new Map<string, IntlMessageFormat>();

/** The text of `key` in `locale`. Throws where a placeholder of the text has no value in `params`. */
export function translate(locale: Locale, key: TextKey, params: TextParams = {}): string {
  return fill(locale, texts[locale][key], params);
}

/** A text of a catalogue in this language, with its placeholders filled. Throws where one has no value in `params`. */
export function fill(locale: Locale, text: string, params: TextParams): string {
  return String(messageOf(locale, text).format(params));
}

function messageOf(locale: Locale, text: string): IntlMessageFormat {
  const id = `${locale}:${text}`;
  const known = compiled.get(id);
  if (known) return known;
  const message = new IntlMessageFormat(text, locale, undefined, { ignoreTag: true });
  compiled.set(id, message);
  return message;
}
