import type { MessageRequest } from '../../../shared/features/conversation/conversation.contract.ts';
import { card } from '../dom.ts';
import type { Texts } from '../texts.ts';
import { busyButton, longestMessage, textField } from './fields.ts';

/** Room for a message to us. It is emptied once the message has arrived. */
export function writeForm(texts: Texts, send: (message: MessageRequest) => Promise<boolean>): HTMLElement {
  const message = textField('message', longestMessage, texts.say('page.write.text'));
  const submit = async () => {
    const text = message.text();
    if (text === undefined) {
      message.complain(texts.say('page.write.empty'));
      message.focus();
    } else if (await send({ text })) message.clear();
  };
  const button = busyButton(texts, texts.say('page.write.send'), 'plain', submit);
  return card(texts.say('page.write.heading'), message.element, button);
}
