import { type CustomerAction, customerActions } from '../contracts/case-schemas.ts';
import type { Case } from '../domain/case.ts';
import { refuseOffer } from '../domain/commands/choose-option.ts';
import { appealOutcome, reopenForRecurrence } from '../domain/commands/come-back.ts';
import { confirmOutcome } from '../domain/commands/confirm-outcome.ts';
import { escalateByCustomer } from '../domain/commands/escalate.ts';
import { hearCustomer } from '../domain/commands/talk.ts';
import { withdraw } from '../domain/commands/withdraw.ts';
import type { Policy } from '../domain/policy.ts';
import type { Instant } from '../domain/time.ts';

type Attempt = (current: Case, policy: Policy, now: Instant) => boolean;

const unanswered = { answered: [], agreed: null } as const;
const content = { satisfied: true, solved: true, rating: null } as const;

/** Whether each command would be taken, asked of the command itself: there is no second rule that could differ. */
const attempts: Readonly<Record<CustomerAction, Attempt>> = {
  message: (current, policy, now) => hearCustomer(current, unanswered, { policy, assignee: null }, now).ok,
  answer: (current, policy, now) =>
    current.openQuestions.length > 0 &&
    hearCustomer(current, { answered: current.openQuestions, agreed: null }, { policy, assignee: null }, now)
      .ok,
  choose: (current, _, now) => refuseOffer(current, 'declined', null, now).ok,
  confirm: (current, policy, now) => confirmOutcome(current, content, { policy, assignee: null }, now).ok,
  escalate: (current, _, now) => escalateByCustomer(current, 'dissatisfaction', null, now).ok,
  appeal: (current, policy, now) => appealOutcome(current, policy, null, now).ok,
  reopen: (current, policy, now) => reopenForRecurrence(current, policy, null, now).ok,
  withdraw: (current, _, now) => withdraw(current, now).ok,
};

/** What the customer can do with the case as it stands. */
export function possibleActions(current: Case, policy: Policy, now: Instant): CustomerAction[] {
  return customerActions.filter((action) => attempts[action](current, policy, now));
}
