import { card, el } from '../dom.ts';
import type { Texts } from '../texts.ts';
import { busyButton } from './fields.ts';

/** Longest address that the API takes. */
const longestEmail = 254;

/** Asks for the address to which a fresh link shall go. */
export function linkForm(texts: Texts, send: (email: string) => Promise<void>): HTMLElement {
  const wrong = el('p', { class: 'wrong', id: 'email-wrong' });
  const input = el('input', {
    type: 'email',
    id: 'email',
    required: true,
    autocomplete: 'email',
    maxlength: String(longestEmail),
    'aria-describedby': 'email-wrong',
  });
  const button = busyButton(texts, texts.say('page.link.send'), 'primary', async () => {
    const email = input.value.trim();
    wrong.textContent = input.checkValidity() ? '' : texts.say('page.link.wrong');
    if (input.checkValidity()) await send(email);
    else input.focus();
  });
  input.addEventListener('keydown', ({ key }) => {
    if (key === 'Enter') button.click();
  });
  return card(
    texts.say('page.link.heading'),
    el('p', {}, texts.say('page.link.intro')),
    el('div', { class: 'field' }, el('label', { for: 'email' }, texts.say('page.link.email')), input, wrong),
    button,
  );
}
