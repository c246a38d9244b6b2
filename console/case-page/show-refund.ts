import { isShopCredit } from '../../shared/payments/refund.ts';
import type { CaseView } from '../../shared/views/case.contract.ts';
import { type Child, card, el, factList } from './dom.ts';
import type { Texts } from './texts.ts';

type Refund = NonNullable<CaseView['refund']>;

/** Where the money is, how it got there, and what to do; refunds before it folded away. */
export function showRefund(texts: Texts, { refund, earlierRefunds }: CaseView): readonly Child[] {
  const newest = refund ?? earlierRefunds.at(-1);
  if (!newest) return [];
  const earlier = earlierRefunds.filter((one) => one !== newest).toReversed();
  return [
    card(
      texts.say(headingOf(newest)),
      ...trace(texts, newest),
      earlier.length === 0
        ? null
        : el(
            'details',
            { class: 'earlier' },
            el('summary', {}, texts.say('page.refund.earlier')),
            ...earlier.map((one) => el('div', { class: 'trace' }, ...trace(texts, one))),
          ),
    ),
  ];
}

function trace(texts: Texts, refund: Refund): readonly Child[] {
  const { status, amount, path, traceReference, steps, advice, forBank, overdue } = refund;
  const untraced = isShopCredit(path) || path === 'before_capture';
  const standing = steps.at(-1)?.kind === 'came_back' ? 'came_back' : status;
  return [
    factList([
      [texts.say('page.refund.status'), texts.find(`page.refund.status.${standing}`)],
      [texts.say('page.refund.amount'), texts.money(amount)],
      [texts.say('page.refund.to'), texts.find(`path.${path}`)],
      [texts.say('page.refund.expected'), expected(texts, refund)],
      [
        texts.say(untraced ? 'fact.reference' : 'fact.trace_reference'),
        traceReference && el('code', {}, traceReference),
      ],
    ]),
    el('p', { class: overdue ? 'advice late' : 'advice' }, advice),
    forBank &&
      el('p', { class: 'small' }, texts.say('page.refund.for_bank'), el('br', {}), el('q', {}, forBank)),
    el('h3', {}, texts.say('page.refund.steps')),
    el(
      'ol',
      { class: 'timeline' },
      ...steps
        .toReversed()
        .map(({ at, text }) =>
          el('li', {}, el('span', {}, text), el('time', { datetime: at }, texts.moment(at))),
        ),
    ),
  ];
}

function expected(texts: Texts, { window }: Refund): string | null {
  if (!window) return null;
  const [earliest, latest] = [texts.date(window.earliest), texts.date(window.latest)];
  return earliest === latest ? latest : texts.say('page.refund.between', { earliest, latest });
}

function headingOf({ path }: Refund) {
  if (path === 'before_capture') return 'page.refund.heading_correction';
  return isShopCredit(path) ? 'page.refund.heading_credit' : 'page.refund.heading';
}
