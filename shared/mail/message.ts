import type { Locale, Outcome, Owner, Reason, Tier } from '../domain/case.ts';
import type { CaseId } from '../domain/ids.ts';
import type { Money } from '../domain/money.ts';
import type { Instant, PlainDate } from '../domain/time.ts';

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

/** A mail to the customer: which news, and what it needs to be told. */
export type CustomerMessage =
  | {
      readonly kind: 'acknowledgement';
      readonly reason: Reason;
      readonly disputedAmount: Money;
      readonly paymentReference: string;
      readonly answerBy: Instant;
      readonly helpfulEvidence: readonly EvidenceKind[];
    }
  | {
      /** The outcome, and in the same mail the request to confirm it. */
      readonly kind: 'outcome';
      readonly reason: Reason;
      readonly outcome: Exclude<Outcome['kind'], 'withdrawn'>;
      readonly amount: Money;
      readonly disputedAmount: Money;
      readonly traceReference: string;
      readonly expectedBy: PlainDate;
      /** Body to turn to when our own appeal does not help; null where none is named. */
      readonly externalBody: string | null;
    }
  | { readonly kind: 'refund_on_its_way'; readonly amount: Money; readonly traceReference: string | null }
  | { readonly kind: 'waiting_for_person'; readonly team: Tier; readonly answerBy: Instant }
  | {
      readonly kind: 'closed';
      readonly outcome: Exclude<Outcome['kind'], 'withdrawn'>;
      readonly amount: Money | null;
    }
  | { readonly kind: 'withdrawn' };

/** A mail to a team: something waits for it. In English, free of the customer's personal data. */
export type StaffMessage = {
  readonly kind: 'staff_new_item';
  readonly owner: Owner;
  readonly tier: Tier;
  readonly reason: Reason;
  readonly disputedAmount: Money;
  /** Stable codes of why a person has to look. */
  readonly why: readonly string[];
  readonly answerBy: Instant;
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
