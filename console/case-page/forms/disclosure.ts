import { type Child, card, el } from '../dom.ts';
import type { Texts } from '../texts.ts';
import { busyButton } from './fields.ts';

interface Disclosure {
  /** Begins the ids of its parts. */
  readonly id: string;
  readonly heading: string;
  readonly hint: string;
  /** On the button that opens it, above what it opens, and on the button that leaves all as it is. */
  readonly open: string;
  readonly question: string;
  readonly keep: string;
  readonly parts: readonly Child[];
  readonly send: { readonly label: string; readonly kind: string; readonly work: () => Promise<void> };
}

/** Something to do in two steps: a button opens the form, so that nothing happens by a slip. */
export function disclosure(texts: Texts, { id, send, ...words }: Disclosure): HTMLElement {
  const open = el(
    'button',
    { type: 'button', 'aria-expanded': 'false', 'aria-controls': `${id}-panel` },
    words.open,
  );
  const keep = el('button', { type: 'button' }, words.keep);
  const question = el('h3', { tabindex: '-1', id: `${id}-question` }, words.question);
  const panel = el(
    'div',
    { id: `${id}-panel`, role: 'group', 'aria-labelledby': `${id}-question`, hidden: true },
    question,
    ...words.parts,
    el('div', { class: 'buttons' }, busyButton(texts, send.label, send.kind, send.work), keep),
  );
  const show = (shown: boolean) => {
    panel.hidden = !shown;
    open.hidden = shown;
    open.setAttribute('aria-expanded', String(shown));
    (shown ? question : open).focus();
  };
  open.addEventListener('click', () => show(true));
  keep.addEventListener('click', () => show(false));
  return card(words.heading, el('p', {}, words.hint), open, panel);
}
