import type { BodyOf } from '../api.ts';
import type { Child } from '../dom.ts';
import type { Texts } from '../texts.ts';
import { disclosure } from './disclosure.ts';
import { choice, longestMessage, textField } from './fields.ts';

type Sender = (request: { readonly text: string }) => Promise<boolean>;

/** Asks for a specialist: because of how it goes, or because it cannot wait. */
export function escalateForm(
  texts: Texts,
  send: (request: BodyOf<'escalateCase'>) => Promise<boolean>,
): HTMLElement {
  const reason = choice('escalate-reason', texts.say('page.escalate.reason'), [
    ['dissatisfaction', texts.say('page.escalate.dissatisfaction')],
    ['urgency', texts.say('page.escalate.urgency')],
  ]);
  const missing = () => {
    const chosen = reason.chosen() !== null;
    reason.complain(chosen ? null : texts.say('page.confirm.choose'));
    if (!chosen) reason.focus();
    return !chosen;
  };
  reason.element.addEventListener('change', () => reason.complain(null));
  return wordsForm(texts, 'escalate', [reason.element], missing, ({ text }) =>
    send({ reason: reason.chosen() === 'urgency' ? 'urgency' : 'dissatisfaction', text }),
  );
}

/** Asks for a fresh look at the result. */
export function appealForm(texts: Texts, send: Sender): HTMLElement {
  return wordsForm(texts, 'appeal', [], () => false, send);
}

/** Says that the problem is back. */
export function reopenForm(texts: Texts, send: Sender): HTMLElement {
  return wordsForm(texts, 'reopen', [], () => false, send);
}

/** A form with a text that has to be written; `missing` complains of what is to be chosen before it. */
function wordsForm(
  texts: Texts,
  id: 'escalate' | 'appeal' | 'reopen',
  parts: readonly Child[],
  missing: () => boolean,
  send: Sender,
): HTMLElement {
  const words = textField(`${id}-text`, longestMessage, texts.say(`page.${id}.text`));
  return disclosure(texts, {
    id,
    heading: texts.say(`page.${id}.heading`),
    hint: texts.say(`page.${id}.hint`),
    open: texts.say(`page.${id}.open`),
    question: texts.say(`page.${id}.question`),
    keep: texts.say('page.cancel'),
    parts: [...parts, words.element],
    send: {
      label: texts.say(`page.${id}.send`),
      kind: 'primary',
      work: async () => {
        if (missing()) return;
        const text = words.text();
        if (text === undefined) {
          words.complain(texts.say('page.write.empty'));
          words.focus();
        } else if (await send({ text })) words.clear();
      },
    },
  });
}
