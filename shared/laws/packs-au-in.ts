import { money } from '../kernel/money.ts';
import { answerOnly, type StatutoryPack } from './pack.ts';

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
  extension: { by: 'holding_reply', within: null },
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
  owes: { what: 'refund', atMost: null },
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

/** Unauthorised electronic transactions: shadow reversal first, then the answer. */
export const inRbiUnauthorised: StatutoryPack = {
  ...answerOnly,
  id: 'in_rbi_unauthorised',
  law: 'Reserve Bank of India, DBR.No.Leg.BC.78/09.07.005/2017-18, paragraphs 9 and 10',
  source: 'https://www.rbi.org.in/Scripts/NotificationUser.aspx?Id=11040&Mode=0',
  countries: ['IN'],
  applies: 'facts',
  reasons: ['unauthorised'],
  answer: { count: 10, unit: 'business_days' },
  extension: { by: 'colleague', within: { count: 90, unit: 'days' } },
  owes: { what: 'credit', atMost: null },
};
