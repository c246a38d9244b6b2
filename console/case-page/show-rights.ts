import type { CaseView } from '../../shared/views/case.contract.ts';
import { type Child, card, el } from './dom.ts';
import type { Texts } from './texts.ts';

type Right = CaseView['rights'][number];

/** What the law gives in this case, by when, and where it is written. */
export function showRights(texts: Texts, { rights }: CaseView): readonly Child[] {
  if (rights.length === 0) return [];
  return [
    card(
      texts.say('page.rights.heading'),
      ...rights.flatMap((right) => showRight(texts, right)),
      el('p', { class: 'small' }, texts.say('page.rights.note')),
    ),
  ];
}

function showRight(texts: Texts, right: Right): Child[] {
  const { name, gives, date, state, source, money } = right;
  const link = el('a', { href: source, rel: 'noopener noreferrer' }, texts.say('page.rights.source'));
  return [
    el('h3', {}, name),
    el('p', {}, gives),
    ...money.map(({ text }) => el('p', {}, text)),
    el('p', { class: 'by' }, texts.say(`page.rights.${state}`, { by: texts.date(date) })),
    el('p', { class: 'small' }, link),
  ];
}
