import type { OfferedOption } from '../../../shared/features/plan/plan.notices.ts';
import { refundIdFrom } from '../../../shared/kernel/ids.ts';
import { type Currency, type Money, money } from '../../../shared/kernel/money.ts';
import { instant, type PlainDate } from '../../../shared/kernel/time.ts';
import type { Locale } from '../../../shared/kernel/words.ts';
import type { Addressee } from '../../../shared/mail/addressee.ts';
import type { CustomerMessage, StaffKind, StaffMessage } from '../../builders/notices.ts';
import { deskMessages } from './desk-messages.ts';
import { lawful, lawsDate, refundOwed, rightMessages } from './right-messages.ts';

/** What a customer can still do about a closed case. */
export const rights = {
  appealUntil: '2027-01-15' as PlainDate,
  reopenUntil: '2026-12-16' as PlainDate,
  externalBody: null,
};

export const duplicate: Money = money(4990, 'EUR');
export const disputed: Money = money(5990, 'EUR');
export const answerBy = instant('2026-11-16T18:21:00Z');
export const openedAt = instant('2026-11-09T07:05:00Z');
export const otherCase = 'case_zzzzzzzzzzzzzzzzzzzz8h3k5w';
/** What a colleague writes: two paragraphs, the second of two lines. */
export const words = 'We compared both slips.\n\nThe second one is a reservation:\nyour bank lets it lapse.';
export const asked = ['When did you send the goods back?', 'Which shop was it?\nA receipt helps.'];
export const expectedBy = '2026-11-20' as PlainDate;
export const link = 'https://pay.example/case#token=s3cret_-&case=1';

export const creditedBy = '2026-11-17' as PlainDate;
/** A part back to the card, all of it with the shop, all of it to an account, and none with the reasons. */
export const offered: readonly OfferedOption[] = [
  {
    kind: 'partial_refund',
    amount: duplicate,
    path: 'original_method',
    charged: null,
    expectedBy,
    words: 'You keep the goods.',
  },
  {
    kind: 'credit',
    amount: disputed,
    path: 'store_credit',
    charged: null,
    expectedBy: creditedBy,
    words: 'For any order.',
  },
  {
    kind: 'other_path_refund',
    amount: disputed,
    path: 'bank_transfer',
    charged: null,
    expectedBy,
    words: 'Your card is closed.',
  },
  {
    kind: 'explanation',
    amount: null,
    path: null,
    charged: null,
    expectedBy: null,
    words: 'We tell you in detail.',
  },
];

/** One of every kind that a customer can get. */
export const customerMessages: {
  readonly [K in CustomerMessage['kind']]: CustomerMessage & { readonly kind: K };
} = {
  acknowledgement: {
    kind: 'acknowledgement',
    reason: 'duplicate_charge',
    disputedAmount: duplicate,
    paymentReference: 'pay_cs_f2',
    answerBy,
    helpfulEvidence: ['bank_statement', 'order_confirmation'],
    rights: [{ ...lawful, right: 'psd2_73', money: [refundOwed] }],
  },
  outcome: {
    kind: 'outcome',
    reason: 'duplicate_charge',
    outcome: 'refunded',
    amount: duplicate,
    disputedAmount: disputed,
    path: 'original_method',
    charged: null,
    decidedBy: 'machine',
    articles: [],
    words: null,
    traceReference: 'ARN74537600001',
    expectedBy,
    appealsLeft: 2,
    externalBody: 'Finanční arbitr',
  },
  refund_on_its_way: { kind: 'refund_on_its_way', amount: duplicate, traceReference: 'ARN74537600001' },
  waiting_for_person: { kind: 'waiting_for_person', team: 'tier2', because: 'review', answerBy },
  closed: { kind: 'closed', outcome: 'refunded', amount: duplicate, path: 'original_method', rights },
  ...rightMessages,
  withdrawn: { kind: 'withdrawn' },
  questions: { kind: 'questions', words: null, questions: asked, answerBy },
  reply: { kind: 'reply', words },
  reminder: { kind: 'reminder', openQuestions: 2, answerBy },
  progress: { kind: 'progress', status: 'awaiting_staff', team: 'tier2', openedAt, answerBy },
  declined: {
    kind: 'declined',
    reason: 'duplicate_charge',
    disputedAmount: disputed,
    words,
    appealsLeft: 2,
    externalBody: 'Finanční arbitr',
  },
  explained: {
    kind: 'explained',
    reason: 'amount_mismatch',
    disputedAmount: disputed,
    words,
    appealsLeft: 2,
    externalBody: 'Finanční arbitr',
  },
  fault_fixed: {
    kind: 'fault_fixed',
    reason: 'system_error',
    disputedAmount: disputed,
    words,
    appealsLeft: 2,
    externalBody: 'Finanční arbitr',
  },
  refund_requires_action: { kind: 'refund_requires_action', amount: duplicate, actBy: answerBy },
  refund_came_back: {
    kind: 'refund_came_back',
    amount: duplicate,
    path: 'original_method',
    obstacle: 'closed',
    traceReference: 'ARN74537600001',
    answerBy,
  },
  understanding: { kind: 'understanding', words, answerBy },
  offer: { kind: 'offer', words, options: offered, expiresAt: answerBy, linkDirectsMoney: true },
  offer_reminder: { kind: 'offer_reminder', options: 3, answerBy },
  reopened: { kind: 'reopened', because: 'recurrence', team: 'tier2', answerBy },
  appeal_received: { kind: 'appeal_received', round: 2, answerBy, externalBody: 'Finanční arbitr' },
  closed_by_silence: {
    kind: 'closed_by_silence',
    outcome: 'refunded',
    amount: duplicate,
    path: 'original_method',
    rights,
  },
  merged: { kind: 'merged', into: otherCase },
  confirm_address: { kind: 'confirm_address', expiresAt: answerBy },
  access_link: { kind: 'access_link', expiresAt: answerBy },
};

const staffItem = {
  owner: 'team:tier2',
  tier: 'tier2',
  reason: 'amount_mismatch',
  disputedAmount: money(30000, 'EUR'),
  why: ['above_automatic_limit', 'dissatisfaction', 'manual_review'],
  left: null,
  answerBy,
  actBy: null,
} as const;
const ofRefund = { ...staffItem, amount: disputed };

export const staffMessage: StaffMessage = { kind: 'staff_new_item', ...staffItem };

/** By when the reader of a mail to staff has to act. */
export const actBy = instant('2026-11-16T09:30:00Z');

/** One of every kind that staff can get. */
export const staffMessages: { readonly [K in StaffKind]: StaffMessage & { readonly kind: K } } = {
  staff_new_item: { kind: 'staff_new_item', ...staffItem },
  staff_warning: { kind: 'staff_warning', ...staffItem },
  staff_missed: { kind: 'staff_missed', ...staffItem },
  staff_customer_wrote: { kind: 'staff_customer_wrote', ...staffItem },
  staff_right_warning: {
    kind: 'staff_right_warning',
    ...staffItem,
    rights: [{ right: 'psd2_101', by: lawsDate }],
  },
  staff_right_missed: {
    kind: 'staff_right_missed',
    ...staffItem,
    rights: [{ right: 'psd2_73', by: lawsDate }],
  },
  staff_no_answer: { kind: 'staff_no_answer', ...staffItem },
  staff_escalated: { kind: 'staff_escalated', ...staffItem, actBy, contacts: 4, offersRefused: 1 },
  staff_not_accepted: {
    kind: 'staff_not_accepted',
    ...staffItem,
    owner: 'team:lead',
    actBy,
    contacts: 4,
    offersRefused: 1,
  },
  staff_approval_needed: {
    kind: 'staff_approval_needed',
    ...staffItem,
    actBy,
    plan: 'offer',
    highestAmount: disputed,
    proposedBy: 'staff:tove',
  },
  staff_lead_approval_needed: {
    kind: 'staff_lead_approval_needed',
    ...staffItem,
    actBy,
    plan: 'offer',
    highestAmount: disputed,
    proposedBy: 'staff:tove',
  },
  ...deskMessages({ ...staffItem, actBy }),
  staff_approval_overdue: {
    kind: 'staff_approval_overdue',
    ...staffItem,
    actBy,
    plan: 'decline',
    highestAmount: null,
    proposedBy: 'staff:tove',
  },
  staff_plan_returned: { kind: 'staff_plan_returned', ...staffItem },
  staff_offer_answered: {
    kind: 'staff_offer_answered',
    ...staffItem,
    answer: 'countered',
    amount: disputed,
  },
  staff_handed_off: {
    kind: 'staff_handed_off',
    ...staffItem,
    owner: 'team:engineering',
    tier: 'engineering',
    actBy,
    severity: 'critical',
    failedStep: 'pay_refund',
  },
  staff_books_differ: {
    kind: 'staff_books_differ',
    ...staffItem,
    owner: 'team:engineering',
    tier: 'engineering',
    actBy,
    severity: 'major',
    difference: 'not_paid',
    refundId: refundIdFrom(new Uint8Array(16)),
    paymentReference: 'pay_1',
  },
  staff_consulted: { kind: 'staff_consulted', ...staffItem, owner: 'staff:tove' },
  staff_consultation_answered: {
    kind: 'staff_consultation_answered',
    ...staffItem,
    owner: 'staff:emil',
    tier: 'engineering',
  },
  staff_fault_reported: {
    kind: 'staff_fault_reported',
    ...staffItem,
    cause: 'provider_fault',
    incident: 'inc_zzzzzzzzzzzzzzzzzzzz8h3k5w',
  },
  staff_report_missing: { kind: 'staff_report_missing', ...staffItem, answerBy: null, actBy },
  staff_report_overdue: { kind: 'staff_report_overdue', ...staffItem, answerBy: null, actBy },
  staff_refund_came_back: { kind: 'staff_refund_came_back', ...ofRefund, failureCode: 'account_closed' },
  staff_refund_waits: { kind: 'staff_refund_waits', ...ofRefund, waitsFor: 'shop_balance' },
  staff_stop_shipment: { kind: 'staff_stop_shipment', ...ofRefund, order: 'ord_1' },
  staff_reopened: { kind: 'staff_reopened', ...staffItem, actBy, times: 2 },
  staff_appealed: { kind: 'staff_appealed', ...staffItem, actBy, round: 2 },
};

export function addressee(locale: Locale, change: Partial<Addressee> = {}): Addressee {
  return { locale, name: 'Maria Novak', caseId: 'case_0123456789abcdefghjk7m2q9z', link, ...change };
}

export function currency(code: string): Currency {
  return money(0, code).currency;
}

/** The text with every kind of space as a plain one, as an eye reads it. */
export function plainSpaces(text: string): string {
  return text.replace(/[\u00a0\u202f]/g, ' ');
}

/** What a reader sees of an HTML mail: no markup, entities resolved, spaces as an eye reads them. */
export function seen(html: string): string {
  const text = html
    .replace(/<head>.*?<\/head>/s, '')
    .replace(/<!--.*?-->/gs, '')
    .replace(/<[^>]*>/g, ' ')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&');
  return plainSpaces(text).replace(/\s+/g, ' ');
}
