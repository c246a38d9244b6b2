import type { TextKey } from '../texts/en/text.ts';
import type { TextParams } from '../texts/translate.ts';
import type { Block, Fact } from './letter.ts';
import { paragraph } from './letter.ts';
import type { CustomerMessage } from './message.ts';
import { paragraphsOf } from './safe-text.ts';

/** The message of one kind. */
export type Of<K extends CustomerMessage['kind']> = CustomerMessage & { readonly kind: K };
/** A text in the customer's language. */
export type Say = (key: TextKey, params?: TextParams) => string;

/** What differs from one kind of mail to the next. */
export interface Body {
  readonly news: string;
  readonly lead: string;
  /** Between the lead and the facts. */
  readonly before?: readonly Block[];
  readonly facts: readonly Fact[];
  readonly after: readonly Block[];
  readonly button: TextKey;
  /** `mail`: the case page takes no message (any more), so that a reply is the way to us. */
  readonly reachUs: 'page_or_mail' | 'mail';
}

/** What a colleague wrote, after a line that says so; nothing where it holds nothing to read. */
export function quoted(words: string | null, introduction: string | null): Block[] {
  if (words === null || paragraphsOf(words).length === 0) return [];
  return [...(introduction === null ? [] : [paragraph(introduction)]), { type: 'quote', text: words }];
}
