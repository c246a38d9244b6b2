import {
  isPayoutAccount,
  shownAccount,
  tidyAccount,
} from '../../../shared/features/plan/payout-account.contract.ts';
import type { CaseView } from '../../../shared/views/case.contract.ts';
import type { BodyOf } from '../api.ts';
import { type Child, el } from '../dom.ts';
import type { Texts } from '../texts.ts';
import { amountField } from './amount-field.ts';
import { busyButton, choice, lineField, longestMessage, optional, textField } from './fields.ts';

type Offer = NonNullable<CaseView['offer']>;
type Option = Offer['options'][number];

/** What we offer: take one of the options, none of them, or propose something else. */
export function offerForm(
  texts: Texts,
  { offer, currency }: { readonly offer: Offer; readonly currency: string },
  send: (request: BodyOf<'chooseOption'>) => Promise<boolean>,
  askForLink: () => void,
): HTMLElement {
  const wanted = choice('offer', texts.say('page.offer.question'), [
    ...offer.options.map((option) => [option.id, optionLabel(texts, option)] as const),
    ['decline', plainLabel(texts.say('page.offer.decline'), texts.say('page.offer.decline_hint'))],
    ['counter', plainLabel(texts.say('page.offer.counter'), texts.say('page.offer.counter_hint'))],
  ]);
  wanted.element.classList.add('cards');
  const why = textField(
    'offer-why',
    longestMessage,
    texts.say('page.offer.decline_text'),
    ' ',
    optional(texts),
  );
  const instead = textField('offer-instead', longestMessage, texts.say('page.offer.counter_text'));
  const amount = amountField(texts, 'offer-amount', currency);
  const account = lineField(
    'offer-account',
    { maxlength: '50', autocomplete: 'off', autocapitalize: 'characters', spellcheck: 'false' },
    texts.say('page.offer.account'),
  );
  const readBack = el('p', { role: 'status', class: 'small' });
  account.element.append(readBack);
  account.element.addEventListener('input', () => {
    const tidy = tidyAccount(account.text() ?? '');
    const read =
      isPayoutAccount(tidy) && texts.say('page.offer.account_read', { account: shownAccount(tidy) });
    readBack.textContent = read || '';
  });
  const link = el('button', { type: 'button' }, texts.say('page.link.heading'));
  link.addEventListener('click', askForLink);
  const linkNote = el('div', { class: 'field' }, el('p', {}, texts.say('page.offer.link_needed')), link);
  const linkNews = el('div', { role: 'status' });

  const request = (): BodyOf<'chooseOption'> | null => {
    const chosen = wanted.chosen();
    const option = offer.options.find(({ id }) => id === chosen);
    if (option) return acceptance(option);
    if (chosen === 'decline') {
      const text = why.text();
      return { choice: 'decline', ...(text !== undefined && { text }) };
    }
    return chosen === 'counter' ? counter() : complain(wanted, texts.say('page.offer.choose'));
  };
  const acceptance = ({ id, path }: Option): BodyOf<'chooseOption'> | null => {
    if (path !== 'bank_transfer') return { choice: 'accept', option: id };
    const payoutAccount = tidyAccount(account.text() ?? '');
    return isPayoutAccount(payoutAccount)
      ? { choice: 'accept', option: id, payoutAccount }
      : complain(account, texts.say('page.offer.account_wrong'));
  };
  const counter = (): BodyOf<'chooseOption'> | null => {
    const named = amount.money();
    if (named === 'wrong') return null;
    const text = instead.text();
    if (text === undefined) return complain(instead, texts.say('page.write.empty'));
    return { choice: 'counter', text, ...(named !== null && { amount: named }) };
  };
  const button = busyButton(texts, texts.say('page.offer.send'), 'primary', async () => {
    const answer = request();
    if (!answer || !(await send(answer))) return;
    for (const field of [why, instead, amount, account]) field.clear();
  });
  const show = () => {
    const chosen = wanted.chosen();
    const option = offer.options.find(({ id }) => id === chosen);
    const stranger = option?.needsVerifiedLink === true;
    account.element.hidden = option?.path !== 'bank_transfer' || stranger;
    why.element.hidden = chosen !== 'decline';
    for (const field of [amount, instead]) field.element.hidden = chosen !== 'counter';
    linkNews.replaceChildren(...(stranger ? [linkNote] : []));
    button.hidden = stranger;
  };
  wanted.element.addEventListener('change', () => {
    wanted.complain(null);
    show();
  });
  show();
  return el(
    'section',
    { class: 'card question', 'aria-labelledby': 'offer-heading' },
    el('h2', { id: 'offer-heading', tabindex: '-1' }, texts.say('page.offer.heading')),
    offer.words === '' ? null : el('p', { class: 'words', dir: 'auto' }, offer.words),
    wanted.element,
    account.element,
    why.element,
    amount.element,
    instead.element,
    linkNews,
    button,
  );
}

function complain(field: { complain(message: string): void; focus(): void }, message: string): null {
  field.complain(message);
  field.focus();
  return null;
}

function optionLabel(texts: Texts, option: Option): Child {
  const { name, amount, path, charged, expectedBy, lines, words } = option;
  const pathName = path && !charged && texts.find(`path.${path}`);
  const before = amount && charged && { ...charged, amount: charged.amount + amount.amount };
  const facts = [
    lines?.join('; '),
    pathName && texts.say('page.offer.path', { path: pathName }),
    before && texts.say('page.offer.charged', { charged: texts.money(charged), before: texts.money(before) }),
    expectedBy && !charged && texts.say('page.offer.expected', { date: texts.date(expectedBy) }),
  ].filter((fact) => typeof fact === 'string');
  return el(
    'span',
    {},
    el('span', { class: 'option-name' }, name, amount && el('strong', {}, texts.money(amount))),
    ...facts.map((fact) => el('span', { class: 'small' }, fact)),
    words === '' ? null : el('span', { class: 'option-words', dir: 'auto' }, words),
  );
}

function plainLabel(name: string, hint: string): Child {
  return el('span', {}, el('span', { class: 'option-name' }, name), el('span', { class: 'small' }, hint));
}
