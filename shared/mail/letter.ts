import type { Locale } from '../kernel/words.ts';

/** A label and what it stands for. */
export interface Fact {
  readonly label: string;
  readonly value: string;
}

/** A piece of a letter, free of any markup. */
export type Block =
  | { readonly type: 'paragraph'; readonly text: string }
  | { readonly type: 'facts'; readonly facts: readonly Fact[] }
  | { readonly type: 'list'; readonly items: readonly string[] }
  /** What a person wrote, shown as theirs: several lines and paragraphs, or numbered items of them. */
  | { readonly type: 'quote'; readonly text: string }
  | { readonly type: 'numbered'; readonly items: readonly string[] }
  | { readonly type: 'button'; readonly label: string; readonly link: string };

/** The content of a mail, written once; the text and the HTML part are two views of it. */
export interface Letter {
  readonly locale: Locale;
  /** What has happened, in a few words: the subject and the headline. */
  readonly news: string;
  /** What a mail program shows beside the subject. */
  readonly preview: string;
  readonly blocks: readonly Block[];
  /** Small print. */
  readonly footer: readonly string[];
}

/** A button that opens `link`; nothing where there is none. Throws a RangeError if the link is no web address. */
export function buttonTo(link: string | null, label: string): Block[] {
  if (link === null) return [];
  if (!/^https?:\/\/[^\s<>"'\\]+$/.test(link))
    throw new RangeError('the link of a mail must be a web address');
  return [{ type: 'button', label, link }];
}

/** A paragraph of prose. */
export function paragraph(text: string): Block {
  return { type: 'paragraph', text };
}
