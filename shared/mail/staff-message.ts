import type { Case } from '../case/case.ts';
import type { Severity } from '../case/parts/hand-off.ts';
import type { OfferRound, PlanKind } from '../case/parts/plan.ts';
import type { DifferenceKind } from '../features/books/compare.rules.ts';
import type { IncidentId, RefundId } from '../kernel/ids.ts';
import type { Money } from '../kernel/money.ts';
import type { Owner, Tier } from '../kernel/parties.ts';
import type { Instant } from '../kernel/time.ts';
import type { CauseCategory, Reason } from '../kernel/words.ts';
import type { PackId } from '../laws/pack-id.ts';

/** What every mail to staff tells. */
interface StaffItem {
  /** Whoever has the case at the desk that the mail is about. */
  readonly owner: Owner;
  readonly tier: Tier;
  readonly reason: Reason;
  readonly disputedAmount: Money;
  /** Stable codes of why a person has to look. */
  readonly why: readonly string[];
  /** By when the customer hears from us, or we from the customer; null where nobody was promised anything. */
  readonly answerBy: Instant | null;
  /** By when the one who gets the mail has to act (take it on, approve, report); null where that has no clock. */
  readonly actBy: Instant | null;
}

/** What some kinds tell besides. */
type StaffNews =
  | {
      /**
       * Something waits, its service target is near (`warning`) or over (`missed`), the customer wrote, or did not answer
       * in time; a plan came back, engineering asks Tier 2 or has its answer, or a closing report is missing.
       */
      readonly kind:
        | 'staff_new_item'
        | 'staff_warning'
        | 'staff_missed'
        | 'staff_customer_wrote'
        | 'staff_no_answer'
        | 'staff_plan_returned'
        | 'staff_consulted'
        | 'staff_consultation_answered'
        | 'staff_report_missing'
        | 'staff_report_overdue';
    }
  | {
      /** A case came up, or nobody took it on in time. */
      readonly kind: 'staff_escalated' | 'staff_not_accepted';
      /** How often the customer wrote unasked. */
      readonly contacts: number;
      /** Offers that the customer did not take up. */
      readonly offersRefused: number;
    }
  | {
      readonly kind: 'staff_approval_needed' | 'staff_lead_approval_needed' | 'staff_approval_overdue';
      readonly plan: PlanKind;
      /** The most that an option gives back; null where no money moves. */
      readonly highestAmount: Money | null;
      readonly proposedBy: `staff:${string}`;
    }
  | {
      readonly kind: 'staff_offer_answered';
      readonly answer: 'accepted' | OfferRound['result'];
      /** What the customer chose, or asks for instead; null where no amount was named. */
      readonly amount: Money | null;
    }
  | {
      readonly kind: 'staff_handed_off';
      readonly severity: Severity;
      /** The step of a workflow that failed; null where a specialist handed over. */
      readonly failedStep: string | null;
    }
  | {
      /** Redress found a difference between its books and the gateway's, and opened the case itself: no customer waits. */
      readonly kind: 'staff_books_differ';
      readonly severity: Severity;
      readonly difference: DifferenceKind;
      readonly refundId: RefundId;
      readonly paymentReference: string;
    }
  | {
      readonly kind: 'staff_fault_reported';
      readonly cause: CauseCategory;
      readonly incident: IncidentId | null;
    }
  | {
      readonly kind: 'staff_refund_came_back';
      readonly amount: Money;
      /** The payment system's own code. */
      readonly failureCode: string;
    }
  | {
      /** A law's date is near, or passed without the answer. */
      readonly kind: 'staff_right_warning' | 'staff_right_missed';
      readonly rights: readonly { readonly right: PackId; readonly by: Instant }[];
    }
  | { readonly kind: 'staff_reopened'; readonly times: number }
  | { readonly kind: 'staff_appealed'; readonly round: number };

/** A mail to a team or a colleague. In English, free of the customer's personal data. */
export type StaffMessage = StaffItem & StaffNews;
export type StaffKind = StaffMessage['kind'];

/** To whom a mail to staff goes. `owner` is the customer's owner, also while engineering has the case. */
export type StaffAddressee = 'owner' | 'approver' | 'lead' | 'engineering';

/** To whom each kind goes. */
export const staffAddressees: Readonly<Record<StaffKind, StaffAddressee>> = {
  staff_new_item: 'owner',
  staff_warning: 'owner',
  staff_missed: 'owner',
  staff_customer_wrote: 'owner',
  staff_no_answer: 'owner',
  staff_escalated: 'owner',
  staff_not_accepted: 'lead',
  staff_approval_needed: 'approver',
  staff_lead_approval_needed: 'lead',
  staff_approval_overdue: 'lead',
  staff_plan_returned: 'owner',
  staff_offer_answered: 'owner',
  staff_handed_off: 'engineering',
  staff_books_differ: 'engineering',
  staff_consulted: 'owner',
  staff_consultation_answered: 'engineering',
  staff_fault_reported: 'owner',
  staff_report_missing: 'owner',
  staff_report_overdue: 'lead',
  staff_refund_came_back: 'owner',
  staff_right_warning: 'owner',
  staff_right_missed: 'lead',
  staff_reopened: 'owner',
  staff_appealed: 'owner',
};

/** Kinds about the work itself, which is engineering's while it has the case. */
const followsTheWork: ReadonlySet<StaffKind> = new Set(['staff_new_item', 'staff_warning', 'staff_missed']);

/** To whom a mail of this kind on this case goes. */
export function staffAddressee(kind: StaffKind, { handOff }: Pick<Case, 'handOff'>): StaffAddressee {
  return handOff && followsTheWork.has(kind) ? 'engineering' : staffAddressees[kind];
}

/** True for the kinds of mail that go to staff. */
export function isStaffKind(kind: string): kind is StaffKind {
  return Object.hasOwn(staffAddressees, kind);
}

/** True for mails to staff. */
export function isStaffMessage(message: { readonly kind: string }): message is StaffMessage {
  return isStaffKind(message.kind);
}
