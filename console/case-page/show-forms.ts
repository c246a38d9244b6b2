import type { CaseView } from '../../shared/views/case.contract.ts';
import { slot } from './dom.ts';
import { askForm } from './forms/ask-form.ts';
import { confirmForm } from './forms/confirm-form.ts';
import type { Deeds } from './forms/deeds.ts';
import { offerForm } from './forms/offer-form.ts';
import { appealForm, escalateForm, reopenForm } from './forms/return-forms.ts';
import { withdrawForm } from './forms/withdraw-form.ts';
import { writeForm } from './forms/write-form.ts';
import type { Texts } from './texts.ts';

/** The form that waits for the customer, the most pressing first. */
export function waitingForm({ can }: CaseView): 'ask' | 'offer' | 'confirm' | null {
  if (can.includes('choose')) return 'offer';
  if (can.includes('answer')) return 'ask';
  return can.includes('confirm') ? 'confirm' : null;
}

/** Shows a form for everything that the customer can do now, and none for what would be refused. */
export function formPlaces() {
  const places = {
    ask: slot('ask'),
    offer: slot('offer'),
    confirm: slot('confirm'),
    write: slot('write'),
    escalate: slot('escalate'),
    appeal: slot('appeal'),
    reopen: slot('reopen'),
    withdraw: slot('withdraw'),
  };
  return (texts: Texts, view: CaseView, deeds: Deeds, askForLink: () => void): void => {
    const { locale } = texts;
    const can = (action: CaseView['can'][number]) => view.can.includes(action);
    const place = (
      name: keyof typeof places,
      shown: boolean,
      draw: () => HTMLElement,
      about: unknown = null,
    ) => places[name]([locale, shown, about], () => (shown ? [draw()] : []));
    const { openQuestions, offer, disputedAmount } = view;
    const { currency } = offer?.options.find(({ amount }) => amount)?.amount ?? disputedAmount;
    place('ask', can('answer'), () => askForm(texts, openQuestions, deeds.answer), openQuestions);
    places.offer([locale, can('choose'), offer], () =>
      offer && can('choose') ? [offerForm(texts, { offer, currency }, deeds.choose, askForLink)] : [],
    );
    place('confirm', can('confirm'), () => confirmForm(texts, deeds.confirm));
    place('write', can('message'), () => writeForm(texts, deeds.write));
    place('reopen', can('reopen'), () => reopenForm(texts, deeds.reopen));
    place('appeal', can('appeal'), () => appealForm(texts, deeds.appeal));
    // An appeal brings the case to a specialist as well, and to one who did not decide it.
    place('escalate', can('escalate') && !can('appeal'), () => escalateForm(texts, deeds.escalate));
    place('withdraw', can('withdraw'), () => withdrawForm(texts, deeds.withdraw));
  };
}
