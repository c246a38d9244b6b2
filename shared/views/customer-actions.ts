import type { Case } from '../case/case.ts';
import { appealOutcome, reopenCase } from '../features/appeal/appeal.rules.ts';
import { answerQuestions, sendMessage } from '../features/conversation/talk.rules.ts';
import { escalateCase } from '../features/escalation/escalate.rules.ts';
import { confirmAddress } from '../features/intake/acknowledge.rules.ts';
import { confirmOutcome } from '../features/outcome/confirm.rules.ts';
import { withdrawCase } from '../features/outcome/withdraw.rules.ts';
import { refuseOffer } from '../features/plan/choose.rules.ts';
import type { Instant } from '../kernel/time.ts';
import type { Policy } from '../policy/policy.ts';
import { type CustomerAction, customerActions } from './case.contract.ts';

type Attempt = (current: Case, policy: Policy, now: Instant) => boolean;

const content = { satisfied: true, solved: true, rating: null } as const;

/** Whether each command would be taken, asked of the command itself: there is no second rule that could differ. */
const attempts: Readonly<Record<CustomerAction, Attempt>> = {
  confirm_address: (current, _, now) => confirmAddress(current, now).ok,
  message: (current, policy, now) => sendMessage(current, { policy, assignee: null }, now).ok,
  answer: (current, policy, now) =>
    current.openQuestions.length > 0 &&
    answerQuestions(
      current,
      { answered: current.openQuestions, agreed: null },
      { policy, assignee: null },
      now,
    ).ok,
  choose: (current, _, now) => refuseOffer(current, 'declined', null, now).ok,
  confirm: (current, policy, now) => confirmOutcome(current, content, { policy, assignee: null }, now).ok,
  escalate: (current, _, now) => escalateCase(current, 'dissatisfaction', null, now).ok,
  appeal: (current, policy, now) => appealOutcome(current, policy, null, now).ok,
  reopen: (current, policy, now) => reopenCase(current, policy, null, now).ok,
  withdraw: (current, _, now) => withdrawCase(current, now).ok,
};

/** What the customer can do with the case as it stands. */
export function possibleActions(current: Case, policy: Policy, now: Instant): CustomerAction[] {
  return customerActions.filter((action) => attempts[action](current, policy, now));
}
