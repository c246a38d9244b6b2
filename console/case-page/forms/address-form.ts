import type { BodyOf } from '../api.ts';
import { el } from '../dom.ts';
import type { Texts } from '../texts.ts';
import { busyButton } from './fields.ts';

/** Asks whoever came by the mailed link whether the case is theirs; opening the page says nothing yet. */
export function addressForm(
  texts: Texts,
  send: (request: BodyOf<'confirmAddress'>) => Promise<boolean>,
): HTMLElement {
  return el(
    'section',
    { class: 'card question', 'aria-labelledby': 'address-heading' },
    el('h2', { id: 'address-heading', tabindex: '-1' }, texts.say('page.address.heading')),
    el('p', {}, texts.say('page.address.explain')),
    busyButton(texts, texts.say('page.address.confirm'), 'primary', async () => {
      await send({});
    }),
  );
}
