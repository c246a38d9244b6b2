import type { PageKey } from '../../../shared/texts/pages.ts';
import type { Access } from '../access.ts';
import {
  answerQuestions,
  appealOutcome,
  type CaseAnswer,
  chooseOption,
  confirmOutcome,
  escalateCase,
  reopenCase,
  sendMessage,
  withdrawCase,
} from '../api.ts';

/** Sends something and tells the customer what became of it; true where it arrived. */
export type Act = (send: (access: Access) => Promise<CaseAnswer>, thanks: PageKey) => Promise<boolean>;

/** All that a customer can do on the page, each with the words that thank for it. */
export function deedsOf(act: Act) {
  const deed =
    <B>(send: (access: Access, body: B) => Promise<CaseAnswer>, thanks: PageKey) =>
    (body: B) =>
      act((access) => send(access, body), thanks);
  return {
    answer: deed(answerQuestions, 'page.ask.thanks'),
    choose: deed(chooseOption, 'page.offer.thanks'),
    confirm: deed(confirmOutcome, 'page.confirm.thanks'),
    write: deed(sendMessage, 'page.write.thanks'),
    escalate: deed(escalateCase, 'page.escalate.thanks'),
    appeal: deed(appealOutcome, 'page.appeal.thanks'),
    reopen: deed(reopenCase, 'page.reopen.thanks'),
    withdraw: deed(withdrawCase, 'page.withdraw.done'),
  };
}
export type Deeds = ReturnType<typeof deedsOf>;
