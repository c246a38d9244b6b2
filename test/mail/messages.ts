import type { Locale } from '../../shared/domain/case.ts';
import { type Currency, type Money, money } from '../../shared/domain/money.ts';
import { instant, type PlainDate } from '../../shared/domain/time.ts';
import type { Addressee, CustomerMessage, StaffMessage } from '../../shared/mail/message.ts';

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
  },
  outcome: {
    kind: 'outcome',
    reason: 'duplicate_charge',
    outcome: 'refunded',
    amount: duplicate,
    disputedAmount: disputed,
    words: null,
    traceReference: 'ARN74537600001',
    expectedBy,
    externalBody: 'Finanční arbitr',
  },
  refund_on_its_way: { kind: 'refund_on_its_way', amount: duplicate, traceReference: 'ARN74537600001' },
  waiting_for_person: { kind: 'waiting_for_person', team: 'tier2', answerBy },
  closed: { kind: 'closed', outcome: 'refunded', amount: duplicate },
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
    clause: 'T1-DUPLICATE',
    externalBody: 'Finanční arbitr',
  },
  explained: {
    kind: 'explained',
    reason: 'amount_mismatch',
    disputedAmount: disputed,
    words,
    clause: 'T1-AMOUNT',
    externalBody: 'Finanční arbitr',
  },
  closed_by_silence: { kind: 'closed_by_silence', outcome: 'refunded', amount: duplicate },
  merged: { kind: 'merged', into: otherCase },
  access_link: { kind: 'access_link', expiresAt: answerBy },
};

export const staffMessage: StaffMessage = {
  kind: 'staff_new_item',
  owner: 'team:tier2',
  tier: 'tier2',
  reason: 'amount_mismatch',
  disputedAmount: money(30000, 'EUR'),
  why: ['above_automatic_limit', 'dissatisfaction', 'manual_review'],
  answerBy,
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
