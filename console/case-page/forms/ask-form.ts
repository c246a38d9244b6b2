import type { CaseView } from '../../../shared/views/case.contract.ts';
import type { BodyOf } from '../api.ts';
import { type Child, el } from '../dom.ts';
import type { Texts } from '../texts.ts';
import { busyButton, choice, longestMessage, textField } from './fields.ts';

type Question = CaseView['openQuestions'][number];
type Answer = BodyOf<'answerQuestions'>['answers'][number];

/** So many answers the API takes at once. */
const mostAnswers = 10;

/** One question with room for its answer. */
interface Asked {
  readonly parts: readonly Child[];
  /** `wrong` where something is given, and not enough of it: the field says so. */
  readonly answer: () => Answer | 'wrong' | null;
  readonly complain: (message: string) => void;
}

/** Our open questions, each with room for its answer; one answer is enough to send. */
export function askForm(
  texts: Texts,
  questions: CaseView['openQuestions'],
  send: (request: BodyOf<'answerQuestions'>) => Promise<boolean>,
): HTMLElement {
  const fields = questions.map((question) =>
    question.kind === 'understanding' ? understanding(texts, question) : plain(question),
  );
  const submit = async () => {
    const given = fields.map((field) => field.answer());
    if (given.includes('wrong')) return;
    const answers = given.filter((answer) => answer !== null && answer !== 'wrong');
    if (answers.length > 0) await send({ answers: answers.slice(0, mostAnswers) });
    else fields[0]?.complain(texts.say('page.ask.empty'));
  };
  return el(
    'section',
    { class: 'card question', 'aria-labelledby': 'ask-heading' },
    el('h2', { id: 'ask-heading', tabindex: '-1' }, texts.say('page.ask.heading')),
    questions.length > 1 ? el('p', {}, texts.say('page.ask.intro')) : null,
    ...fields.flatMap(({ parts }) => parts),
    busyButton(texts, texts.say('page.ask.send'), 'primary', submit),
  );
}

function plain({ id, text }: Question): Asked {
  const field = textField(id, longestMessage, text);
  return {
    parts: [field.element],
    answer: () => {
      const words = field.text();
      return words === undefined ? null : { question: id, text: words };
    },
    complain: (message) => {
      field.complain(message);
      field.focus();
    },
  };
}

/** What we understood, and whether it is right; where it is not, the customer has to say what is wrong. */
function understanding(texts: Texts, { id, text }: Question): Asked {
  const right = choice(
    `${id}-agreed`,
    texts.say('page.ask.understanding'),
    [
      ['yes', texts.say('page.ask.agreed')],
      ['no', texts.say('page.ask.disagreed')],
    ],
    null,
    el('p', { class: 'understood', dir: 'auto' }, text),
  );
  const words = textField(id, longestMessage, texts.say('page.ask.correction'));
  const show = () => {
    words.element.hidden = right.chosen() !== 'no';
  };
  const wrong = (field: { complain(message: string): void; focus(): void }, message: string) => {
    field.complain(message);
    field.focus();
    return 'wrong' as const;
  };
  right.element.addEventListener('change', () => {
    right.complain(null);
    show();
  });
  show();
  return {
    parts: [right.element, words.element],
    answer: () => {
      const chosen = right.chosen();
      if (chosen === null) return null;
      if (chosen === 'yes') return { question: id, agreed: true };
      const correction = words.text();
      return correction === undefined
        ? wrong(words, texts.say('page.ask.correction_empty'))
        : { question: id, agreed: false, text: correction };
    },
    complain: (message) => void wrong(right, message),
  };
}
