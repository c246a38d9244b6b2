import type { AnswersRequest, CaseView } from '../../shared/contracts/case-schemas.ts';
import { el } from './dom.ts';
import { busyButton, longestMessage, textField } from './fields.ts';
import type { Texts } from './texts.ts';

/** So many answers the API takes at once. */
const mostAnswers = 10;

/** Our open questions, each with room for its answer; one answer is enough to send. */
export function askForm(
  texts: Texts,
  questions: CaseView['openQuestions'],
  send: (request: AnswersRequest) => Promise<boolean>,
): HTMLElement {
  const fields = questions.map(({ id, text }) => ({ id, field: textField(id, longestMessage, text) }));
  const submit = async () => {
    const answers = fields.flatMap(({ id, field }) => {
      const text = field.text();
      return text === undefined ? [] : [{ question: id, text }];
    });
    const first = fields[0]?.field;
    if (answers.length > 0) await send({ answers: answers.slice(0, mostAnswers) });
    else {
      first?.complain(texts.say('page.ask.empty'));
      first?.focus();
    }
  };
  return el(
    'section',
    { class: 'card question', 'aria-labelledby': 'ask-heading' },
    el('h2', { id: 'ask-heading', tabindex: '-1' }, texts.say('page.ask.heading')),
    questions.length > 1 ? el('p', {}, texts.say('page.ask.intro')) : null,
    ...fields.map(({ field }) => field.element),
    busyButton(texts, texts.say('page.ask.send'), 'primary', submit),
  );
}
