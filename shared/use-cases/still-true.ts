import { type Case, type Status, statuses } from '../domain/case.ts';
import { finalStatuses } from '../domain/transitions.ts';
import type { MessageKind } from '../mail/message.ts';

const open = statuses.filter((status) => !finalStatuses.includes(status));
const beforeOutcome = open.filter((status) => status !== 'resolved');
const waiting: readonly Status[] = ['awaiting_staff', 'awaiting_customer', 'awaiting_engineering'];

/** Statuses in which a mail still tells what is so; kinds that are not named are true for ever. */
const truthful: Readonly<Partial<Record<MessageKind, readonly Status[]>>> = {
  acknowledgement: beforeOutcome,
  refund_on_its_way: ['refunding'],
  waiting_for_person: [...waiting, 'refunding'],
  questions: ['awaiting_customer'],
  reminder: ['awaiting_customer'],
  progress: beforeOutcome,
  staff_new_item: [...waiting, 'refunding'],
  staff_warning: beforeOutcome,
  staff_missed: beforeOutcome,
  staff_customer_wrote: open,
  staff_no_answer: waiting,
};

/** Whether a mail that comes late is still worth sending: one that the case has overtaken would mislead. */
export function stillTrue(kind: MessageKind, { status }: Case): boolean {
  return truthful[kind]?.includes(status) ?? true;
}
