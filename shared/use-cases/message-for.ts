import type { Case, Personal } from '../domain/case.ts';
import { externalBodyFor, type Policy } from '../domain/policy.ts';
import { never } from '../domain/result.ts';
import { helpfulEvidence } from '../mail/evidence.ts';
import type { CustomerMessage, MailedOutcome, Message, MessageKind, StaffMessage } from '../mail/message.ts';
import type { ThreadMessage } from '../ports/case-store.ts';
import { outcomeWords } from './outcome-words.ts';

/** What a mail can tell from. */
export interface Material {
  readonly case: Case;
  readonly personal: Personal;
  /** What was written in the commit that owes the mail, where it owes one for it. */
  readonly said: ThreadMessage | null;
}

const staffKinds: ReadonlySet<string> = new Set<StaffMessage['kind']>([
  'staff_new_item',
  'staff_warning',
  'staff_missed',
  'staff_customer_wrote',
  'staff_no_answer',
]);

/** True for mails to staff. */
export function isStaffMessage(message: Message): message is StaffMessage {
  return staffKinds.has(message.kind);
}

/** Fills a message of this kind from the case. Throws an Error where the case lacks what the message tells. */
export function messageFor(kind: MessageKind, material: Material, policy: Policy): Message {
  switch (kind) {
    case 'staff_new_item':
    case 'staff_warning':
    case 'staff_missed':
    case 'staff_customer_wrote':
    case 'staff_no_answer':
      return staffMessage(kind, material.case);
    default:
      return customerMessage(kind, material, policy);
  }
}

function staffMessage(kind: StaffMessage['kind'], current: Case): StaffMessage {
  const { owner, tier, reason, disputedAmount, escalation, holdReasons, nextBy, updatedAt } = current;
  const why = escalation ? escalation.reasons : holdReasons;
  return { kind, owner, tier, reason, disputedAmount, why, answerBy: nextBy ?? updatedAt };
}

function customerMessage(
  kind: CustomerMessage['kind'],
  { case: current, personal, said }: Material,
  policy: Policy,
): CustomerMessage {
  const { reason, disputedAmount, refund } = current;
  const answerBy = current.nextBy ?? current.updatedAt;
  const externalBody = externalBodyFor(policy, current.country);
  switch (kind) {
    case 'acknowledgement': {
      const paymentReference = current.payment.reference;
      const evidence = helpfulEvidence(reason);
      return { kind, reason, disputedAmount, paymentReference, answerBy, helpfulEvidence: evidence };
    }
    case 'outcome': {
      const outcome = refundOutcome(current);
      const { amount, traceReference, expectedBy } = told(refund, 'refund');
      return {
        kind,
        reason,
        outcome,
        amount,
        disputedAmount,
        words: outcomeWords(current, personal),
        traceReference: told(traceReference, 'trace reference'),
        expectedBy: told(expectedBy, 'posting date'),
        externalBody,
      };
    }
    case 'refund_on_its_way': {
      const { amount, traceReference } = told(refund, 'refund');
      return { kind, amount, traceReference };
    }
    case 'waiting_for_person':
      return { kind, team: current.tier, answerBy };
    case 'questions':
      return {
        kind,
        words: words(said),
        questions: told(said, 'question').questions.map(({ text }) => text),
        answerBy,
      };
    case 'reply':
      return { kind, words: told(said, 'reply').text };
    case 'reminder':
      return { kind, openQuestions: current.openQuestions.length, answerBy };
    case 'progress':
      return {
        kind,
        status: current.status,
        team: current.tier,
        openedAt: current.openedAt,
        answerBy: current.nextBy,
      };
    case 'declined':
    case 'explained': {
      const { clause } = told(told(current.outcome, 'outcome').policy, 'policy');
      const words = told(outcomeWords(current, personal), 'explanation');
      return { kind, reason, disputedAmount, words, clause, externalBody };
    }
    case 'closed':
    case 'closed_by_silence': {
      const { amount } = told(current.outcome, 'outcome');
      return { kind, outcome: mailedOutcome(current), amount };
    }
    case 'merged':
      return { kind, into: told(current.mergedInto, 'merged case') };
    case 'withdrawn':
      return { kind };
    case 'access_link':
      return { kind, expiresAt: told(current.access.at(-1), 'link').expiresAt };
    default:
      return never(kind);
  }
}

function words(said: ThreadMessage | null): string | null {
  return said?.text || null;
}

function mailedOutcome({ outcome }: Case): MailedOutcome {
  const { kind } = told(outcome, 'outcome');
  if (kind === 'withdrawn' || kind === 'merged') throw new Error(`${kind} has a mail of its own`);
  return kind;
}

function refundOutcome(current: Case): Exclude<MailedOutcome, 'declined' | 'explained'> {
  const kind = mailedOutcome(current);
  if (kind === 'declined' || kind === 'explained') throw new Error(`${kind} has a mail of its own`);
  return kind;
}

function told<T>(value: T | null | undefined, what: string): T {
  if (value === null || value === undefined) throw new Error(`the case has no ${what} to tell of`);
  return value;
}
