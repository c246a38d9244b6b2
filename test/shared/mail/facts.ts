import { dateOf } from '../../../shared/kernel/time.ts';
import type { Locale } from '../../../shared/kernel/words.ts';
import { formatDate, formatMoney } from '../../../shared/texts/format.ts';
import { formatInstant } from '../../../shared/texts/format-instant.ts';
import { translate } from '../../../shared/texts/translate.ts';
import type { CustomerMessage } from '../../builders/notices.ts';
import {
  answerBy,
  asked,
  creditedBy,
  disputed,
  duplicate,
  expectedBy,
  offered,
  openedAt,
  otherCase,
  rights,
  words,
} from './messages.ts';
import { lawsDay } from './right-messages.ts';

const amount = (locale: Locale) => formatMoney(locale, duplicate);

/** What the reader of each kind has to find in the mail, beside what every mail holds. */
export const facts: { readonly [K in CustomerMessage['kind']]: (locale: Locale) => string[] } = {
  acknowledgement: (locale) => [
    amount(locale),
    'pay_cs_f2',
    formatInstant(locale, answerBy),
    translate(locale, 'reason.duplicate_charge'),
    translate(locale, 'evidence.bank_statement'),
    translate(locale, 'evidence.order_confirmation'),
    translate(locale, 'guidance.never_send'),
    translate(locale, 'right.intro'),
    translate(locale, 'right.psd2_73.name'),
    translate(locale, 'right.psd2_73.gives'),
    formatDate(locale, lawsDay),
    translate(locale, 'right.money.refund', {
      amount: formatMoney(locale, disputed),
      by: formatDate(locale, lawsDay),
    }),
  ],
  holding_reply: (locale) => [
    translate(locale, 'holding_reply.because.other_provider'),
    translate(locale, 'right.psd2_101.name'),
    translate(locale, 'holding_reply.until', { by: formatDate(locale, lawsDay) }),
    translate(locale, 'holding_reply.external', { externalBody: 'Finanční arbitr' }),
  ],
  right_applies: (locale) => [
    translate(locale, 'right.psd2_77.name'),
    translate(locale, 'right.psd2_77.gives'),
    formatDate(locale, lawsDay),
  ],
  outcome: (locale) => [
    amount(locale),
    formatMoney(locale, disputed),
    translate(locale, 'path.original_method'),
    'ARN74537600001',
    formatDate(locale, expectedBy),
    translate(locale, 'explanation.duplicate_charge', { amount: amount(locale), disputedAmount: '' }),
    translate(locale, 'outcome.confirm'),
    translate(locale, 'appeal', { externalBody: 'Finanční arbitr' }),
  ],
  refund_on_its_way: (locale) => [
    amount(locale),
    'ARN74537600001',
    translate(locale, 'refund_on_its_way.next'),
  ],
  refund_requires_action: (locale) => [
    amount(locale),
    formatInstant(locale, answerBy),
    translate(locale, 'refund_requires_action.do'),
    translate(locale, 'refund_requires_action.never_here'),
  ],
  refund_came_back: (locale) => [
    translate(locale, 'refund_came_back.lead', { amount: amount(locale), obstacle: 'closed' }),
    translate(locale, 'path.original_method'),
    'ARN74537600001',
    formatInstant(locale, answerBy),
    translate(locale, 'refund_came_back.bank'),
  ],
  waiting_for_person: (locale) => [
    translate(locale, 'waiting_for_person.lead', { team: 'tier2', because: 'review' }),
    formatInstant(locale, answerBy),
  ],
  closed: (locale) => [amount(locale), ...stillPossible(locale), translate(locale, 'closed.return')],
  withdrawn: (locale) => [translate(locale, 'explanation.withdrawn'), translate(locale, 'withdrawn.return')],
  questions: (locale) => [
    ...linesOf(asked.join('\n')),
    formatInstant(locale, answerBy),
    translate(locale, 'questions.answer', { by: formatInstant(locale, answerBy) }),
    translate(locale, 'questions.otherwise'),
    translate(locale, 'guidance.never_send'),
  ],
  reply: (locale) => [translate(locale, 'reply.lead'), ...linesOf(words), translate(locale, 'reply.answer')],
  reminder: (locale) => [
    translate(locale, 'reminder.lead', { count: 2 }),
    formatInstant(locale, answerBy),
    translate(locale, 'questions.answer', { by: formatInstant(locale, answerBy) }),
    translate(locale, 'questions.otherwise'),
  ],
  progress: (locale) => [
    formatDate(locale, dateOf(openedAt)),
    translate(locale, 'progress.lead', { since: formatDate(locale, dateOf(openedAt)), team: 'tier2' }),
    translate(locale, 'next.awaiting_staff'),
    translate(locale, 'progress.next', { by: formatInstant(locale, answerBy) }),
  ],
  declined: (locale) => [...withoutRefund(locale), translate(locale, 'declined.lead')],
  explained: (locale) => [...withoutRefund(locale), translate(locale, 'explained.lead')],
  fault_fixed: (locale) => [...withoutRefund(locale), translate(locale, 'fault_fixed.lead')],
  understanding: (locale) => [
    translate(locale, 'understanding.lead'),
    ...linesOf(words),
    translate(locale, 'understanding.answer', { by: formatInstant(locale, answerBy) }),
    translate(locale, 'questions.otherwise'),
  ],
  offer: (locale) => [
    translate(locale, 'offer.lead', { count: offered.length }),
    translate(locale, 'mail.colleague_explains'),
    ...linesOf(words),
    ...offered.flatMap(({ kind, path, words: described }, index) => [
      translate(locale, 'fact.option', { number: index + 1 }),
      translate(locale, `option.${kind}`),
      ...(path === null ? [] : [translate(locale, `path.${path}`)]),
      described,
    ]),
    amount(locale),
    formatMoney(locale, disputed),
    formatDate(locale, expectedBy),
    formatDate(locale, creditedBy),
    translate(locale, 'offer.choose', { count: offered.length, by: formatInstant(locale, answerBy) }),
    translate(locale, 'offer.account'),
    translate(locale, 'offer.dates', { count: 3 }),
    translate(locale, 'offer.link'),
    translate(locale, 'offer.otherwise'),
  ],
  offer_reminder: (locale) => [
    translate(locale, 'offer_reminder.lead', { count: 3 }),
    translate(locale, 'offer.choose', { count: 3, by: formatInstant(locale, answerBy) }),
    translate(locale, 'offer.otherwise'),
  ],
  reopened: (locale) => [
    translate(locale, 'reopened.lead', { because: 'recurrence', team: 'tier2' }),
    translate(locale, 'waiting_for_person.next', { by: formatInstant(locale, answerBy) }),
  ],
  appeal_received: (locale) => [
    translate(locale, 'appeal_received.lead'),
    translate(locale, 'fact.appeal_round'),
    translate(locale, 'waiting_for_person.next', { by: formatInstant(locale, answerBy) }),
    translate(locale, 'appeal_received.external', { externalBody: 'Finanční arbitr' }),
  ],
  closed_by_silence: (locale) => [
    amount(locale),
    translate(locale, 'closed_by_silence.lead'),
    ...stillPossible(locale),
    translate(locale, 'closed_by_silence.return'),
  ],
  merged: (locale) => [
    otherCase,
    translate(locale, 'explanation.merged'),
    translate(locale, 'merged.next', { into: otherCase }),
  ],
  confirm_address: (locale) => [
    translate(locale, 'confirm_address.lead'),
    formatInstant(locale, answerBy),
    translate(locale, 'confirm_address.ignore'),
  ],
  access_link: (locale) => [
    translate(locale, 'access_link.lead'),
    formatInstant(locale, answerBy),
    translate(locale, 'access_link.ignore'),
  ],
};

function stillPossible(locale: Locale): string[] {
  return [
    translate(locale, 'rights.appeal', { date: formatDate(locale, rights.appealUntil) }),
    translate(locale, 'rights.reopen', { date: formatDate(locale, rights.reopenUntil) }),
  ];
}

function withoutRefund(locale: Locale): string[] {
  return [
    formatMoney(locale, disputed),
    translate(locale, 'mail.colleague_explains'),
    ...linesOf(words),
    translate(locale, 'outcome.confirm'),
    translate(locale, 'appeal', { externalBody: 'Finanční arbitr' }),
  ];
}

function linesOf(text: string): string[] {
  return text.split('\n').filter((line) => line !== '');
}
