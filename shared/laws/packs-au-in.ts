import { money } from '../kernel/money.ts';
import type { PlainDate } from '../kernel/time.ts';
import { answerOnly, type StatutoryPack, wholeCredit, wholeRefund } from './pack.ts';

/** Complaints to Australian financial firms. The delay notice is due before the date, and sets no second one. */
export const auRg271: StatutoryPack = {
  ...answerOnly,
  id: 'au_rg_271',
  law: 'ASIC Regulatory Guide 271, RG 271.51, RG 271.56 and RG 271.63',
  source:
    'https://asic.gov.au/regulatory-resources/find-a-document/regulatory-guides/rg-271-internal-dispute-resolution/',
  countries: ['AU'],
  applies: 'facts',
  acknowledge: { count: 1, unit: 'business_days' },
  answer: { count: 30, unit: 'days' },
  extension: { needs: 'judgement', within: null },
};

const turnAround = {
  ...answerOnly,
  law: 'Reserve Bank of India, DPSS.CO.PD No.629/02.01.014/2019-20, Annex',
  source: 'https://www.rbi.org.in/Scripts/NotificationUser.aspx?Id=11693&Mode=0',
  countries: ['IN'],
  reasons: ['payment_failed'],
  from: 'payment',
  group: 'in_failed_payments',
  perDay: money(10_000, 'INR'),
  owes: wholeRefund,
} as const;

/** A failed payment whose money was taken: card without the card present, point of sale, UPI to a shop. */
export const inRbiTat: StatutoryPack = {
  ...turnAround,
  id: 'in_rbi_tat',
  applies: 'facts',
  answer: { count: 5, unit: 'days' },
};

/** The same for transfers from person to person: card to card, IMPS, UPI. */
export const inRbiTat1: StatutoryPack = {
  ...turnAround,
  id: 'in_rbi_tat_1',
  applies: 'invoked',
  answer: { count: 1, unit: 'days' },
};

const unauthorised = {
  ...answerOnly,
  countries: ['IN'],
  binds: 'payers_provider',
  reasons: ['unauthorised'],
  paymentKnown: true,
  group: 'in_unauthorised',
} as const;

/** Unauthorised electronic transactions of before 2027: shadow reversal first, then the answer. */
export const inRbiUnauthorised: StatutoryPack = {
  ...unauthorised,
  id: 'in_rbi_unauthorised',
  law: 'Reserve Bank of India, DBR.No.Leg.BC.78/09.07.005/2017-18, paragraphs 9 and 10',
  source: 'https://www.rbi.org.in/Scripts/NotificationUser.aspx?Id=11040&Mode=0',
  applies: 'facts',
  paidUntil: '2026-12-31' as PlainDate,
  answer: { count: 10, unit: 'business_days' },
  extension: { needs: 'judgement', within: { count: 90, unit: 'days' } },
  owes: wholeCredit,
};

const fraudulent = {
  ...unauthorised,
  law: 'Reserve Bank of India, Responsible Business Conduct Amendment Directions of 24 June 2026',
  source: 'https://www.rbi.org.in/Scripts/NotificationUser.aspx?Id=13543&Mode=0',
  paidFrom: '2027-01-01' as PlainDate,
} as const;

/** Fraudulent electronic banking transactions from 2027 on, within India. */
export const inRbiFraudulent: StatutoryPack = {
  ...fraudulent,
  id: 'in_rbi_fraudulent',
  applies: 'facts',
  answer: { count: 45, unit: 'days' },
};

/** The same across the border. */
export const inRbiFraudulentAbroad: StatutoryPack = {
  ...fraudulent,
  id: 'in_rbi_fraudulent_abroad',
  applies: 'invoked',
  answer: { count: 60, unit: 'days' },
};
