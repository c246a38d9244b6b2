import type { WithdrawalRequest } from '../../shared/contracts/case-schemas.ts';
import { card, el } from './dom.ts';
import { busyButton, commentField } from './fields.ts';
import type { Texts } from './texts.ts';

/** Lets the customer take the case back, in two steps. */
export function withdrawForm(texts: Texts, send: (request: WithdrawalRequest) => Promise<void>): HTMLElement {
  const comment = commentField(texts, 'withdraw-comment', texts.say('page.withdraw.comment'));
  const open = el(
    'button',
    { type: 'button', 'aria-expanded': 'false', 'aria-controls': 'withdraw-question' },
    texts.say('page.withdraw.open'),
  );
  const keep = el('button', { type: 'button' }, texts.say('page.withdraw.keep'));
  const confirm = busyButton(texts, texts.say('page.withdraw.confirm'), 'danger', () => {
    const words = comment.text();
    return send(words === undefined ? {} : { comment: words });
  });
  const question = el('h3', { tabindex: '-1', id: 'withdraw-heading' }, texts.say('page.withdraw.question'));
  const panel = el(
    'div',
    { id: 'withdraw-question', role: 'group', 'aria-labelledby': 'withdraw-heading', hidden: true },
    question,
    el('p', {}, texts.say('page.withdraw.explain')),
    comment.element,
    el('div', { class: 'buttons' }, confirm, keep),
  );
  const show = (shown: boolean) => {
    panel.hidden = !shown;
    open.hidden = shown;
    open.setAttribute('aria-expanded', String(shown));
    (shown ? question : open).focus();
  };
  open.addEventListener('click', () => show(true));
  keep.addEventListener('click', () => show(false));
  return card(texts.say('page.withdraw.heading'), el('p', {}, texts.say('page.withdraw.hint')), open, panel);
}
