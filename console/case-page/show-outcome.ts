import { toldOutcome } from '../../shared/texts/told-outcome.ts';
import type { CaseView } from '../../shared/views/case.contract.ts';
import { type Child, card, el } from './dom.ts';
import type { Texts } from './texts.ts';

/** What came out, why, and how to go on if one disagrees. A withdrawn case has nothing of the kind. */
export function showOutcome(texts: Texts, view: CaseView): readonly Child[] {
  const { outcome, status } = view;
  if (!outcome || outcome.kind === 'withdrawn') return [];
  const kind = texts.find(`page.outcome.${toldOutcome(outcome.kind, outcome.path)}`);
  const findings = outcome.findings.flatMap(({ text }) => text ?? []);
  const stands = status === 'resolved' || status === 'closed';
  return [
    card(
      texts.say(stands ? 'page.outcome.heading' : 'page.outcome.heading_so_far'),
      kind && el('p', { class: outcome.amount ? 'kind good' : 'kind' }, kind),
      outcome.amount && el('p', { class: 'amount' }, texts.money(outcome.amount)),
      arithmetic(texts, view),
      el('p', { class: 'words' }, outcome.explanation),
      ...(findings.length > 0
        ? [
            el('h3', {}, texts.say('page.outcome.findings')),
            el('ul', {}, ...findings.map((text) => el('li', {}, text))),
          ]
        : []),
      outcome.appeal && el('p', { class: 'appeal' }, outcome.appeal),
    ),
  ];
}

/** How the amount comes about, where it is less than what was disputed. */
function arithmetic(texts: Texts, { outcome, disputedAmount }: CaseView): Child {
  const refunded = outcome?.amount;
  const beside = outcome?.kind === 'compensated' || outcome?.path === 'before_capture';
  if (!refunded || beside || refunded.currency !== disputedAmount.currency) return null;
  const kept = disputedAmount.amount - refunded.amount;
  if (kept <= 0) return null;
  return el(
    'p',
    {},
    texts.say('outcome.arithmetic', {
      disputedAmount: texts.money(disputedAmount),
      notRefunded: texts.money({ amount: kept, currency: refunded.currency }),
      amount: texts.money(refunded),
    }),
  );
}
