import type { BodyOf } from '../api.ts';
import { el } from '../dom.ts';
import type { Texts } from '../texts.ts';
import { disclosure } from './disclosure.ts';
import { commentField } from './fields.ts';

/** Lets the customer take the case back. */
export function withdrawForm(
  texts: Texts,
  send: (request: BodyOf<'withdrawCase'>) => Promise<boolean>,
): HTMLElement {
  const comment = commentField(texts, 'withdraw-comment', texts.say('page.withdraw.comment'));
  return disclosure(texts, {
    id: 'withdraw',
    heading: texts.say('page.withdraw.heading'),
    hint: texts.say('page.withdraw.hint'),
    open: texts.say('page.withdraw.open'),
    question: texts.say('page.withdraw.question'),
    keep: texts.say('page.withdraw.keep'),
    parts: [el('p', {}, texts.say('page.withdraw.explain')), comment.element],
    send: {
      label: texts.say('page.withdraw.confirm'),
      kind: 'danger',
      work: async () => {
        const words = comment.text();
        await send(words === undefined ? {} : { comment: words });
      },
    },
  });
}
