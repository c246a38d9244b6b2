import type { Case } from '../case/case.ts';
import { workingDesk } from '../case/ownership.ts';
import { mailedGrant } from '../case/parts/access.ts';
import type { Plan, PlanWords } from '../case/parts/plan.ts';
import type { Personal } from '../case/personal.ts';
import type { ThreadMessage } from '../case/store.port.ts';
import { helpfulEvidence } from '../features/intake/evidence.ts';
import { outcomeWords } from '../features/outcome/outcome-words.ts';
import { holdingReplyOf, mailedRights, rightsApply } from '../features/rights/rights.view.ts';
import { never } from '../kernel/result.ts';
import { addHours, dateOf } from '../kernel/time.ts';
import type { HoldReason } from '../kernel/words.ts';
import type {
  CustomerMessage,
  MailedOutcome,
  Message,
  MessageKind,
  OfferedOption,
  PaidOutcome,
  Rights,
} from '../mail/message.ts';
import { isStaffKind } from '../mail/staff-message.ts';
import { told } from '../mail/told.ts';
import { lastFailedRefund, paidRefunds } from '../payments/refund.ts';
import { obstacleOf } from '../payments/refund-obstacle.ts';
import { externalBodyFor, type Policy } from '../policy/policy.ts';
import { messageForStaff } from './message-for-staff.ts';

/** What a mail can tell from. */
export interface Material {
  readonly case: Case;
  readonly personal: Personal;
  /** What was written in the commit that owes the mail, where it owes one for it. */
  readonly said: ThreadMessage | null;
  /** What was written to explain the case's plan, where the mail lays it before the customer. */
  readonly planWords: PlanWords | null;
}

/** Fills a message of this kind from the case. Throws an Error where the case lacks what the message tells. */
export function messageFor(kind: MessageKind, material: Material, policy: Policy): Message {
  return isStaffKind(kind) ? messageForStaff(kind, material.case) : customerMessage(kind, material, policy);
}

/** How often the customer can still ask us for a fresh look. */
export function appealsLeft({ appeal }: Pick<Case, 'appeal'>, { appealRounds }: Policy): number {
  return Math.max(0, appealRounds - (appeal?.round ?? 0));
}

function customerMessage(
  kind: CustomerMessage['kind'],
  { case: current, personal, said, planWords }: Material,
  policy: Policy,
): CustomerMessage {
  const { reason, disputedAmount, refund } = current;
  const answerBy = current.nextBy ?? current.updatedAt;
  const externalBody = externalBodyFor(policy, current.country);
  switch (kind) {
    case 'acknowledgement': {
      const paymentReference = current.payment.reference;
      const evidence = helpfulEvidence(reason);
      return {
        kind,
        reason,
        disputedAmount,
        paymentReference,
        answerBy,
        helpfulEvidence: evidence,
        rights: mailedRights(current, policy),
      };
    }
    case 'outcome': {
      const outcome = paidOutcome(current);
      const { amount, path, charged, traceReference, expectedBy } = told(refund, 'refund');
      return {
        kind,
        reason,
        outcome,
        amount,
        disputedAmount,
        path,
        charged,
        decidedBy: current.decision?.by === 'automatic' ? 'machine' : 'person',
        words: outcomeWords(current, personal),
        traceReference: told(traceReference, 'trace reference'),
        expectedBy: told(expectedBy, 'posting date'),
        appealsLeft: appealsLeft(current, policy),
        externalBody,
      };
    }
    case 'refund_on_its_way': {
      const { amount, traceReference } = told(refund, 'refund');
      return { kind, amount, traceReference };
    }
    case 'refund_requires_action': {
      const { amount, actBy } = told(refund, 'refund');
      return { kind, amount, actBy };
    }
    case 'refund_came_back': {
      const { amount, path, failureCode, traceReference } = told(
        lastFailedRefund(current),
        'refund that came back',
      );
      return { kind, amount, path, obstacle: obstacleOf(failureCode), traceReference, answerBy };
    }
    case 'waiting_for_person':
      return { kind, team: workingDesk(current), because: becauseOf(current), answerBy };
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
        team: workingDesk(current),
        openedAt: current.openedAt,
        answerBy: current.nextBy,
      };
    case 'declined':
    case 'explained':
    case 'fault_fixed': {
      const { clause } = told(told(current.outcome, 'outcome').policy, 'policy');
      const words = told(outcomeWords(current, personal), 'explanation');
      return {
        kind,
        reason,
        disputedAmount,
        words,
        clause,
        appealsLeft: appealsLeft(current, policy),
        externalBody,
      };
    }
    case 'understanding':
      return { kind, words: told(told(said, 'understanding').questions[0], 'understanding').text, answerBy };
    case 'offer': {
      const plan = openOffer(current);
      const { text, options } = told(planWords, 'words for the plan');
      return {
        kind,
        words: text,
        options: offeredOptions(plan, options),
        expiresAt: told(plan.expiresAt, 'end of the offer'),
        linkDirectsMoney: mailedGrant(current.access)?.scope === 'verified',
      };
    }
    case 'offer_reminder': {
      const { options, expiresAt } = openOffer(current);
      return { kind, options: options.length, answerBy: told(expiresAt, 'end of the offer') };
    }
    case 'reopened':
      return {
        kind,
        because: current.confirmation?.solved === false ? 'not_solved' : 'recurrence',
        team: workingDesk(current),
        answerBy,
      };
    case 'appeal_received':
      return { kind, round: told(current.appeal, 'appeal').round, answerBy, externalBody };
    case 'closed':
      return { kind, ...closingOf(current, policy) };
    case 'closed_by_silence':
      return { kind, ...closingOf(current, policy) };
    case 'holding_reply':
      return holdingReplyOf(current, policy, words(said));
    case 'right_applies':
      return rightsApply(current, policy);
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

function closingOf(
  current: Case,
  policy: Policy,
): Omit<Extract<CustomerMessage, { kind: 'closed' }>, 'kind'> {
  const { amount } = told(current.outcome, 'outcome');
  const path = paidRefunds(current).at(-1)?.path ?? null;
  return { outcome: mailedOutcome(current), amount, path, rights: rightsOf(current, policy) };
}

function words(said: ThreadMessage | null): string | null {
  return said?.text || null;
}

function mailedOutcome({ outcome }: Case): MailedOutcome {
  const { kind } = told(outcome, 'outcome');
  if (kind === 'withdrawn' || kind === 'merged') throw new Error(`${kind} has a mail of its own`);
  return kind;
}

function paidOutcome(current: Case): PaidOutcome {
  const kind = mailedOutcome(current);
  if (kind === 'declined' || kind === 'explained' || kind === 'fault_fixed')
    throw new Error(`${kind} has a mail of its own`);
  return kind;
}

function openOffer({ plan }: Case): Plan {
  return told(plan?.state === 'offered' ? plan : null, 'open offer');
}

function offeredOptions({ options }: Plan, words: readonly string[]): readonly OfferedOption[] {
  return options.map(({ id: _, ...option }, index) => ({ ...option, words: words[index] ?? '' }));
}

/** What can be done about a closed case: the windows of the policy, as dates. */
function rightsOf(current: Case, policy: Policy): Rights {
  const outcomeAt = told(current.outcome, 'outcome').at;
  const endedAt = current.endedAt ?? current.updatedAt;
  return {
    appealUntil:
      appealsLeft(current, policy) > 0 ? dateOf(addHours(outcomeAt, policy.appealDays * 24)) : null,
    reopenUntil: dateOf(addHours(endedAt, policy.reopeningDays * 24)),
    externalBody: externalBodyFor(policy, current.country),
  };
}

/** Why a person has the case now, as far as the customer had a part in it. */
function becauseOf({
  tier,
  holdReasons,
  offers,
  confirmation,
  escalation,
}: Case): Extract<CustomerMessage, { kind: 'waiting_for_person' }>['because'] {
  const failed = holdReasons.some((reason) => failures.has(reason));
  if (failed) return offers.at(-1)?.result === 'failed' ? 'choice_failed' : 'refund_failed';
  if (tier !== 'tier2' || !escalation || escalation.by !== 'customer') return 'review';
  return confirmation?.satisfied === false ? 'dissatisfied' : 'asked';
}

const failures: ReadonlySet<HoldReason> = new Set([
  'refund_declined',
  'refund_came_back',
  'payment_busy',
  'plan_failed',
  'earlier_refund_returned',
]);
