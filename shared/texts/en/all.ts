import { findingEn } from './finding.ts';
import { pageEn } from './page.ts';
import { textEn } from './text.ts';

/** Everything that is said in English, the source of the message keys. */
export const en = { ...textEn, ...findingEn, ...pageEn } as const satisfies Record<string, string>;

/** Name of a text that exists in every language. */
export type MessageKey = keyof typeof en;
/** A whole language: every key, and no other. */
export type Catalogue = Readonly<Record<MessageKey, string>>;
