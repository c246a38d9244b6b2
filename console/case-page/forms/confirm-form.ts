import type { BodyOf } from '../api.ts';
import { el } from '../dom.ts';
import type { Texts } from '../texts.ts';
import { busyButton, choice, commentField, optional } from './fields.ts';

/** Asks whether the outcome satisfies and whether it solves: two questions, for one can hold without the other. */
export function confirmForm(
  texts: Texts,
  send: (answer: BodyOf<'confirmOutcome'>) => Promise<boolean>,
): HTMLElement {
  const satisfied = choice('satisfied', texts.say('page.confirm.satisfied'), [
    ['yes', texts.say('page.confirm.satisfied.yes')],
    ['no', texts.say('page.confirm.satisfied.no')],
  ]);
  const solved = choice('solved', texts.say('page.confirm.solved'), [
    ['yes', texts.say('page.confirm.solved.yes')],
    ['no', texts.say('page.confirm.solved.no')],
  ]);
  const rating = choice(
    'rating',
    texts.say('page.confirm.rating'),
    ['1', '2', '3', '4', '5'].map((mark) => [mark, mark] as const),
    texts.say('page.confirm.rating_scale'),
  );
  rating.element.querySelector('legend')?.append(' ', optional(texts));
  rating.element.classList.add('rating');
  const comment = commentField(texts, 'confirm-comment', texts.say('page.confirm.comment'));
  const consequence = el('p', { class: 'consequence', role: 'status' });

  const submit = async () => {
    const missing = [satisfied, solved].filter((question) => question.chosen() === null);
    for (const question of [satisfied, solved]) {
      question.complain(missing.includes(question) ? texts.say('page.confirm.choose') : null);
    }
    if (missing[0]) return missing[0].focus();
    const mark = rating.chosen();
    const words = comment.text();
    await send({
      satisfied: satisfied.chosen() === 'yes',
      solved: solved.chosen() === 'yes',
      ...(mark !== null && { rating: Number(mark) }),
      ...(words !== undefined && { comment: words }),
    });
  };

  const form = el(
    'section',
    { class: 'card question', 'aria-labelledby': 'confirm-heading' },
    el('h2', { id: 'confirm-heading', tabindex: '-1' }, texts.say('page.confirm.heading')),
    el('p', {}, texts.say('page.confirm.intro')),
    satisfied.element,
    solved.element,
    rating.element,
    comment.element,
    consequence,
    busyButton(texts, texts.say('page.confirm.send'), 'primary', submit),
  );
  form.addEventListener('change', () => {
    const [content, gone] = [satisfied.chosen(), solved.chosen()];
    for (const question of [satisfied, solved]) if (question.chosen() !== null) question.complain(null);
    if (content === 'no') consequence.textContent = texts.say('page.confirm.will_review');
    else if (gone === 'no') consequence.textContent = texts.say('page.confirm.will_reopen');
    else if (content && gone) consequence.textContent = texts.say('page.confirm.will_close');
    else consequence.textContent = '';
  });
  return form;
}
