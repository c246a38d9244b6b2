import type { CaseView } from '../../shared/views/case.contract.ts';
import { slot } from './dom.ts';
import { addressForm } from './forms/address-form.ts';
import { askForm } from './forms/ask-form.ts';
import { confirmForm } from './forms/confirm-form.ts';
import type { CustomerActions } from './forms/customer-actions.ts';
import { appealForm, escalateForm, reopenForm } from './forms/escalate-appeal-reopen-forms.ts';
import { offerForm } from './forms/offer-form.ts';
import { withdrawForm } from './forms/withdraw-form.ts';
import { writeForm } from './forms/write-form.ts';
import type { Texts } from './texts.ts';

/** The form that waits for the customer, the most pressing first. */
export function waitingForm({ can }: CaseView): 'address' | 'ask' | 'offer' | 'confirm' | null {
  if (can.includes('confirm_address')) return 'address';
  if (can.includes('choose')) return 'offer';
  if (can.includes('answer')) return 'ask';
  return can.includes('confirm') ? 'confirm' : null;
}

/** Shows a form for everything that the customer can do now, and none for what would be refused. */
export function formPlaces() {
  const places = {
    address: slot('address'),
    ask: slot('ask'),
    offer: slot('offer'),
    confirm: slot('confirm'),
    write: slot('write'),
    escalate: slot('escalate'),
    appeal: slot('appeal'),
    reopen: slot('reopen'),
    withdraw: slot('withdraw'),
  };
  return (texts: Texts, view: CaseView, actions: CustomerActions, askForLink: () => void): void => {
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
    place('address', can('confirm_address'), () => addressForm(texts, actions.confirm_address));
    place('ask', can('answer'), () => askForm(texts, openQuestions, actions.answer), openQuestions);
    places.offer([locale, can('choose'), offer], () =>
      offer && can('choose') ? [offerForm(texts, { offer, currency }, actions.choose, askForLink)] : [],
    );
    place('confirm', can('confirm'), () => confirmForm(texts, actions.confirm));
    place('write', can('message'), () => writeForm(texts, actions.message));
    place('reopen', can('reopen'), () => reopenForm(texts, actions.reopen));
    place('appeal', can('appeal'), () => appealForm(texts, actions.appeal));
    // An appeal brings the case to a specialist as well, and to one who did not decide it.
    place('escalate', can('escalate') && !can('appeal'), () => escalateForm(texts, actions.escalate));
    place('withdraw', can('withdraw'), () => withdrawForm(texts, actions.withdraw));
  };
}
