import type { PlanOption } from '../case/parts/plan.ts';
import type { Status } from '../case/parts/status.ts';
import type { RightMoney } from '../features/rights/money-owed.rules.ts';
import type { CaseId } from '../kernel/ids.ts';
import type { Money } from '../kernel/money.ts';
import type { Tier } from '../kernel/parties.ts';
import type { Instant, PlainDate } from '../kernel/time.ts';
import type { Locale, OutcomeKind, Reason } from '../kernel/words.ts';
import type { PackId } from '../laws/pack-id.ts';
import type { RefundPath } from '../payments/refund.ts';
import type { RefundObstacle } from '../payments/refund-obstacle.ts';
import type { StaffMessage } from './staff-message.ts';

/** Papers and details that help a case (D19, D20). */
export const evidenceKinds = [
  'order_confirmation',
  'bank_statement',
  'payment_screenshot',
  'return_receipt',
  'merchant_messages',
  'police_report',
] as const;
export type EvidenceKind = (typeof evidenceKinds)[number];

/** Outcomes that a closing mail can name. */
export type MailedOutcome = Exclude<OutcomeKind, 'withdrawn' | 'merged'>;
/** Outcomes by which the customer gets something back. */
export type PaidOutcome = Exclude<MailedOutcome, 'declined' | 'explained' | 'fault_fixed'>;

/** One of the ways to settle the case that the customer can choose from. */
export interface OfferedOption extends Omit<PlanOption, 'id'> {
  /** As a colleague describes it. */
  readonly words: string;
}

/** What a customer can still do about a closed case, and until when. */
export interface Rights {
  /** Null where our own appeals are used up: then the body outside is next. */
  readonly appealUntil: PlainDate | null;
  readonly reopenUntil: PlainDate;
  readonly externalBody: string | null;
}

/** What the law gives the customer in a case. */
export interface MailedRight {
  readonly right: PackId;
  /** By when the law wants our answer. */
  readonly by: Instant;
  /** True where that date is over. */
  readonly passed: boolean;
  readonly money: readonly RightMoney[];
  /** Zone of the calendar by which its dates are days. */
  readonly timeZone: string;
}

/** A mail to the customer: which news, and what it needs to be told. */
export type CustomerMessage =
  | {
      readonly kind: 'acknowledgement';
      readonly reason: Reason;
      readonly disputedAmount: Money;
      readonly paymentReference: string;
      readonly answerBy: Instant;
      readonly helpfulEvidence: readonly EvidenceKind[];
      readonly rights: readonly MailedRight[];
    }
  | {
      /** The outcome, and in the same mail the request to confirm it. */
      readonly kind: 'outcome';
      readonly reason: Reason;
      readonly outcome: PaidOutcome;
      /** What goes back. Where it is less than disputed, the mail shows the arithmetic. */
      readonly amount: Money;
      readonly disputedAmount: Money;
      /** Where it goes. */
      readonly path: RefundPath;
      /** What the customer is charged in all, where that was lowered before capture; else null. */
      readonly charged: Money | null;
      readonly decidedBy: 'machine' | 'person';
      /** What a colleague wrote about it; null where nobody did. */
      readonly words: string | null;
      readonly traceReference: string;
      readonly expectedBy: PlainDate;
      /** How often the customer can still ask us for a fresh look. */
      readonly appealsLeft: number;
      /** Body to turn to when our own appeal does not help; null where none is named. */
      readonly externalBody: string | null;
    }
  | { readonly kind: 'refund_on_its_way'; readonly amount: Money; readonly traceReference: string | null }
  | {
      /** The gateway needs details of the customer before it can pay, and has asked them for it. */
      readonly kind: 'refund_requires_action';
      readonly amount: Money;
      /** Until when; null where the gateway names no end. */
      readonly actBy: Instant | null;
    }
  | {
      /** A refund that had been made came back from the bank; specialists look for another way. */
      readonly kind: 'refund_came_back';
      readonly amount: Money;
      readonly path: RefundPath;
      readonly obstacle: RefundObstacle;
      readonly traceReference: string | null;
      readonly answerBy: Instant;
    }
  | {
      readonly kind: 'waiting_for_person';
      readonly team: Tier;
      /** What brought the case there, as the customer knows it. */
      readonly because: 'asked' | 'dissatisfied' | 'refund_failed' | 'choice_failed' | 'review';
      readonly answerBy: Instant;
    }
  | {
      readonly kind: 'closed';
      readonly outcome: MailedOutcome;
      readonly amount: Money | null;
      /** By which path the amount went; null where none moved. */
      readonly path: RefundPath | null;
      readonly rights: Rights;
    }
  | { readonly kind: 'withdrawn' }
  | {
      /** Questions to the customer, all in one mail. */
      readonly kind: 'questions';
      /** What a colleague wrote before them; null where nothing. */
      readonly words: string | null;
      /** As a colleague wrote them. */
      readonly questions: readonly string[];
      readonly answerBy: Instant;
    }
  | {
      /** A colleague's words to the customer. */
      readonly kind: 'reply';
      readonly words: string;
    }
  | {
      /** We still wait for the customer's answer to our questions. */
      readonly kind: 'reminder';
      readonly openQuestions: number;
      readonly answerBy: Instant;
    }
  | {
      /** The case is still being worked on: nobody is forgotten (D16). */
      readonly kind: 'progress';
      readonly status: Status;
      readonly team: Tier;
      readonly openedAt: Instant;
      readonly answerBy: Instant | null;
    }
  | {
      /**
       * No money goes back: `declined`, `explained` where the payment turned out to be right, or `fault_fixed` where a
       * technical fault was found and put right (D14).
       */
      readonly kind: 'declined' | 'explained' | 'fault_fixed';
      readonly reason: Reason;
      readonly disputedAmount: Money;
      /** Why, as a colleague wrote it for the customer. */
      readonly words: string;
      /** Name of the rule it rests on. */
      readonly clause: string;
      readonly appealsLeft: number;
      readonly externalBody: string | null;
    }
  | {
      /** How we understand the case, for the customer to confirm or correct (E7). */
      readonly kind: 'understanding';
      /** As a colleague sums it up. */
      readonly words: string;
      readonly answerBy: Instant;
    }
  | {
      /** Ways to settle the case, for the customer to choose from (D12, E8). */
      readonly kind: 'offer';
      /** What a colleague wrote about them. */
      readonly words: string;
      readonly options: readonly OfferedOption[];
      readonly expiresAt: Instant;
      /** True where the mail's link is the one by which money can be directed: the address on record gets it alone. */
      readonly linkDirectsMoney: boolean;
    }
  | {
      /** We still wait for the customer's choice. */
      readonly kind: 'offer_reminder';
      readonly options: number;
      readonly answerBy: Instant;
    }
  | {
      /** The case is taken up again, because the customer said so. */
      readonly kind: 'reopened';
      readonly because: 'not_solved' | 'recurrence';
      readonly team: Tier;
      readonly answerBy: Instant;
    }
  | {
      /** Somebody who did not decide before looks at the case afresh (D14). */
      readonly kind: 'appeal_received';
      /** 1 for the first. */
      readonly round: number;
      readonly answerBy: Instant;
      readonly externalBody: string | null;
    }
  | {
      /** The outcome counts as confirmed because the customer said nothing; says how to come back. */
      readonly kind: 'closed_by_silence';
      readonly outcome: MailedOutcome;
      readonly amount: Money | null;
      /** By which path the amount went; null where none moved. */
      readonly path: RefundPath | null;
      readonly rights: Rights;
    }
  | {
      /** The same complaint came twice: this case ends, the other one goes on. */
      readonly kind: 'merged';
      readonly into: CaseId;
    }
  | {
      /** The answer takes longer than the law has it: why, and until when. */
      readonly kind: 'holding_reply';
      readonly right: PackId;
      /** Where the complaint stands; null where it is not the complaint that is answered. */
      readonly because: 'customer' | 'engineering' | 'approval' | 'provider' | 'review' | null;
      /** What a colleague wrote about it; null where the clock job sends it. */
      readonly words: string | null;
      /** The law's later date, as a day of the customer's country; null where it names none that is still ahead. */
      readonly until: PlainDate | null;
      /** Who hears complaints about payments; null where nobody is known, or it is another matter. */
      readonly externalBody: string | null;
    }
  | {
      /** What the law gives became known after the acknowledgement: by the payment, or noted by a colleague. */
      readonly kind: 'right_applies';
      readonly rights: readonly MailedRight[];
    }
  | {
      /** A fresh link to the case, asked for by the customer. */
      readonly kind: 'access_link';
      readonly expiresAt: Instant;
    };

export type Message = CustomerMessage | StaffMessage;
export type MessageKind = Message['kind'];

/** To whom a mail speaks. */
export interface Addressee {
  readonly locale: Locale;
  /** As the customer wrote it; a team's name for staff. Untrusted text. */
  readonly name: string;
  readonly caseId: CaseId;
  /** Page of the case; for customers with the access token in the fragment. Null where there is no page to open. */
  readonly link: string | null;
}

/** A rendered mail. `subject` is one line without control characters. */
export interface Mail {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}
