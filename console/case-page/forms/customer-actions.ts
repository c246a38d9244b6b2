import type { PageKey } from '../../../shared/texts/pages.ts';
import type { Access } from '../access.ts';
import {
  answerQuestions,
  appealOutcome,
  type CaseAnswer,
  chooseOption,
  confirmAddress,
  confirmOutcome,
  escalateCase,
  reopenCase,
  sendMessage,
  withdrawCase,
} from '../api.ts';

/** Sends something and tells the customer what became of it; true where it arrived. */
export type Act = (send: (access: Access) => Promise<CaseAnswer>, thanks: PageKey) => Promise<boolean>;

/** All that a customer can do on the page, each with the words that thank for it. */
export function customerActionsOf(act: Act) {
  const action =
    <B>(send: (access: Access, body: B) => Promise<CaseAnswer>, thanks: PageKey) =>
    (body: B) =>
      act((access) => send(access, body), thanks);
  return {
    confirm_address: action(confirmAddress, 'page.address.thanks'),
    answer: action(answerQuestions, 'page.ask.thanks'),
    choose: action(chooseOption, 'page.offer.thanks'),
    confirm: action(confirmOutcome, 'page.confirm.thanks'),
    message: action(sendMessage, 'page.write.thanks'),
    escalate: action(escalateCase, 'page.escalate.thanks'),
    appeal: action(appealOutcome, 'page.appeal.thanks'),
    reopen: action(reopenCase, 'page.reopen.thanks'),
    withdraw: action(withdrawCase, 'page.withdraw.done'),
  };
}
export type CustomerActions = ReturnType<typeof customerActionsOf>;
