import { money } from '../kernel/money.ts';
import { answerOnly, type StatutoryPack, wholeRefund } from './pack.ts';

const inBritain = { ...answerOnly, countries: ['GB'] } as const;

/** A complaint settled so early needs no final response, only a summary resolution communication. */
export const gbDisp15: StatutoryPack = {
  ...inBritain,
  id: 'gb_disp_1_5',
  law: 'FCA Handbook, DISP 1.5.1R',
  source: 'https://www.handbook.fca.org.uk/handbook/DISP/1/5.html',
  applies: 'facts',
  answer: { count: 3, unit: 'business_days' },
  atEnd: 'lapse',
};

const disp16 = {
  ...inBritain,
  source: 'https://handbook.fca.org.uk/handbook/disp1/disp1s6',
  group: 'gb_answers',
} as const;

/** Complaints that are not about payment services: what comes here is about a payment, unless a colleague says otherwise. */
export const gbDisp162: StatutoryPack = {
  ...disp16,
  id: 'gb_disp_1_6_2',
  law: 'FCA Handbook, DISP 1.6.2R',
  applies: 'invoked',
  answer: { count: 8, unit: 'weeks' },
  extension: { needs: 'judgement', within: null },
};

/** Complaints about payment services and electronic money. */
export const gbDisp162a: StatutoryPack = {
  ...disp16,
  id: 'gb_disp_1_6_2a',
  law: 'FCA Handbook, DISP 1.6.2AR',
  applies: 'facts',
  answer: { count: 15, unit: 'business_days' },
  extension: { needs: 'reason_beyond_control', within: { count: 35, unit: 'business_days' } },
};

/**
 * Refund of an unauthorised payment at once, of which the payer told within 13 months (regulation 74) and of which £35 may
 * stay with them (regulation 77). Suspected fraud of the payer, reported in writing, is for people to decide.
 */
export const gbPsr76: StatutoryPack = {
  ...inBritain,
  id: 'gb_psr_76',
  law: 'Payment Services Regulations 2017, regulations 74(1), 76 and 77(1)',
  source: 'https://www.legislation.gov.uk/uksi/2017/752/regulation/76',
  binds: 'payers_provider',
  applies: 'facts',
  reasons: ['unauthorised'],
  paymentKnown: true,
  answer: { count: 1, unit: 'business_days' },
  owes: { ...wholeRefund, payerBears: money(3500, 'GBP') },
  askWithin: { span: { count: 13, unit: 'months' }, from: 'debit' },
};

/** Refund of an authorised payment that the payee initiated, such as a direct debit (regulation 79), asked for in time. */
export const gbPsr80: StatutoryPack = {
  ...inBritain,
  id: 'gb_psr_80',
  law: 'Payment Services Regulations 2017, regulations 79 and 80',
  source: 'https://www.legislation.gov.uk/uksi/2017/752/regulation/80',
  binds: 'payers_provider',
  applies: 'invoked',
  answer: { count: 10, unit: 'business_days' },
  owes: wholeRefund,
  askWithin: { span: { count: 8, unit: 'weeks' }, from: 'debit' },
};

/** Reimbursement of a payment into which a fraudster talked the payer. Stopping the clock is a person's decision. */
export const gbAppFraud: StatutoryPack = {
  ...inBritain,
  id: 'gb_app_fraud',
  law: 'Payment Systems Regulator, Specific Direction 20 with the Faster Payments reimbursement rules',
  source: 'https://www.psr.org.uk/our-work/app-scams/',
  binds: 'payers_provider',
  applies: 'invoked',
  answer: { count: 5, unit: 'business_days' },
  extension: { needs: 'judgement', within: { count: 35, unit: 'business_days' } },
  owes: { ...wholeRefund, atMost: money(8_500_000, 'GBP') },
  askWithin: { span: { count: 13, unit: 'months' }, from: 'debit' },
};
