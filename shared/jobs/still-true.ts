import type { Case } from '../case/case.ts';
import { workingOwner } from '../case/ownership.ts';
import type { Decision } from '../case/parts/outcome.ts';
import { type Status, statuses } from '../case/parts/status.ts';
import { asksForAgreement } from '../case/standing.ts';
import { finalStatuses } from '../case/transitions.ts';
import { learnedRights } from '../clocks/rights-of-case.ts';
import type { MessageKind } from '../mail/message.ts';
import { lastFailedRefund } from '../payments/refund.ts';

type Truth = (current: Case) => boolean;

const open = statuses.filter((status) => !finalStatuses.includes(status));
const beforeOutcome = open.filter((status) => status !== 'resolved');
const waiting: readonly Status[] = [
  'awaiting_staff',
  'awaiting_customer',
  'awaiting_approval',
  'awaiting_engineering',
];
const inWork: readonly Status[] = [...waiting, 'refunding'];

const at =
  (...allowed: readonly Status[]): Truth =>
  ({ status }) =>
    allowed.includes(status);
const offered: Truth = ({ status, plan }) => status === 'awaiting_customer' && plan?.state === 'offered';
const asked: Truth = ({ status, openQuestions }) =>
  status === 'awaiting_customer' && openQuestions.length > 0;
const inAppeal: Truth = ({ appeal }) => appeal?.open === true;
const decided =
  (kind: Decision['kind']): Truth =>
  ({ status, decision }) =>
    (status === 'resolved' || status === 'closed') && decision?.kind === kind;

/** When a mail still tells what is so; kinds that are not named are true for ever. */
const truthful: Readonly<Partial<Record<MessageKind, Truth>>> = {
  acknowledgement: at(...beforeOutcome),
  refund_on_its_way: at('refunding'),
  refund_requires_action: ({ refund }) => refund?.status === 'requires_action',
  refund_came_back: (current) => at(...inWork)(current) && lastFailedRefund(current) !== null,
  staff_refund_came_back: (current) => at(...inWork)(current) && lastFailedRefund(current) !== null,
  waiting_for_person: at(...inWork),
  questions: asked,
  reminder: asked,
  understanding: (current) => current.status === 'awaiting_customer' && asksForAgreement(current),
  offer: offered,
  offer_reminder: offered,
  // Where it is the customer's turn, we are not the ones still working on it.
  progress: at(...beforeOutcome.filter((status) => status !== 'awaiting_customer')),
  reopened: at(...inWork),
  appeal_received: inAppeal,
  outcome: decided('refund'),
  declined: decided('decline'),
  explained: decided('explain'),
  fault_fixed: decided('explain'),
  closed: at('closed'),
  closed_by_silence: at('closed'),
  holding_reply: at(...beforeOutcome),
  right_applies: (current) => at(...beforeOutcome)(current) && learnedRights(current).length > 0,
  staff_right_warning: at(...beforeOutcome),
  staff_right_missed: at(...beforeOutcome),
  staff_new_item: at(...inWork),
  staff_warning: at(...beforeOutcome),
  staff_missed: at(...beforeOutcome),
  staff_customer_wrote: at(...open),
  staff_no_answer: at(...waiting),
  staff_escalated: at(...inWork),
  staff_not_accepted: (current) => at(...waiting)(current) && workingOwner(current) === 'team:lead',
  staff_approval_needed: at('awaiting_approval'),
  staff_lead_approval_needed: at('awaiting_approval'),
  staff_approval_overdue: at('awaiting_approval'),
  staff_plan_returned: ({ status, plan }) => status === 'awaiting_staff' && plan?.state === 'returned',
  staff_offer_answered: ({ plan }) => plan?.state !== 'proposed' && plan?.state !== 'offered',
  staff_handed_off: ({ handOff }) => handOff !== null,
  staff_books_differ: ({ handOff }) => handOff !== null,
  staff_consulted: ({ handOff }) => typeof handOff?.askedTier2At === 'string',
  staff_consultation_answered: ({ handOff }) => handOff?.askedTier2At === null,
  staff_fault_reported: (current) => current.handOff === null && at(...beforeOutcome)(current),
  staff_report_overdue: ({ status, report }) => status === 'resolved' && report === null,
  staff_report_missing: ({ status, report }) => status === 'resolved' && report === null,
  staff_reopened: at(...inWork),
  staff_appealed: inAppeal,
};

/** Whether a mail that comes late is still worth sending: one that the case has overtaken would mislead. */
export function stillTrue(kind: MessageKind, current: Case): boolean {
  return truthful[kind]?.(current) ?? true;
}
