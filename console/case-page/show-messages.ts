import type { CaseView } from '../../shared/views/case.contract.ts';
import { type Child, card, el } from './dom.ts';
import type { Texts } from './texts.ts';

type Message = CaseView['messages'][number];

/** What we and the customer wrote, the oldest first. `writable` is false once the case has ended. */
export function showMessages(
  texts: Texts,
  { messages, messagesBefore, openQuestions }: CaseView,
  writable: boolean,
  earlier: (cursor: string) => Promise<CaseView | null>,
): readonly Child[] {
  const questions = new Map(
    messages.flatMap((message) => message.questions.map(({ id, text }) => [id, text] as const)),
  );
  const answered = new Set(messages.flatMap(({ answers }) => answers.map(({ question }) => question)));
  const waiting = new Set(writable ? openQuestions.map(({ id }) => id) : []);
  const mark = (id: string) => {
    if (waiting.has(id)) return texts.say('page.messages.waiting');
    return answered.has(id) ? texts.say('page.messages.answered') : null;
  };
  const shown = (some: CaseView['messages']) => some.map((message) => entry(texts, message, questions, mark));
  if (messages.length === 0) return [];
  const list = el('ol', { class: 'thread' }, ...shown(messages));
  const more = el('button', { type: 'button' }, texts.say('page.messages.earlier'));
  let cursor = messagesBefore;
  more.hidden = cursor === null;
  more.addEventListener('click', async () => {
    const older = cursor === null ? null : await earlier(cursor);
    if (!older) return;
    list.prepend(...shown(older.messages));
    cursor = older.messagesBefore;
    more.hidden = cursor === null;
  });
  return [card(texts.say('page.messages.heading'), more, list)];
}

function entry(
  texts: Texts,
  { at, from, text, questions, answers }: Message,
  asked: ReadonlyMap<string, string>,
  mark: (question: string) => string | null,
): HTMLElement {
  const items = questions.map(({ id, text: question }) => {
    const state = mark(id);
    return el(
      'li',
      { class: 'words' },
      question,
      state === null ? null : el('span', { class: 'small' }, ` (${state})`),
    );
  });
  const pairs = answers.map((answer) => {
    const agreed = answer.agreed !== undefined && el('p', {}, agreement(texts, answer.agreed));
    const words = el('dd', { dir: 'auto' }, agreed || null, answer.text);
    return el('div', {}, el('dt', {}, asked.get(answer.question) ?? null), words);
  });
  return el(
    'li',
    { class: from },
    el(
      'p',
      { class: 'who' },
      texts.say(`page.messages.${from}`),
      el('time', { class: 'small', datetime: at }, texts.moment(at)),
    ),
    text === '' ? null : el('p', { class: 'words', dir: 'auto' }, text),
    items.length === 0 ? null : el('ol', {}, ...items),
    pairs.length === 0 ? null : el('dl', {}, ...pairs),
  );
}

function agreement(texts: Texts, agreed: boolean): string {
  return texts.say(agreed ? 'page.ask.agreed' : 'page.ask.disagreed');
}
