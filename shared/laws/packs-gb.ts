import { money } from '../kernel/money.ts';
import { answerOnly, type StatutoryPack } from './pack.ts';

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

/** Complaints that are not about payment services. */
export const gbDisp162: StatutoryPack = {
  ...inBritain,
  id: 'gb_disp_1_6_2',
  law: 'FCA Handbook, DISP 1.6.2R',
  source: 'https://www.handbook.fca.org.uk/handbook/DISP/1/6.html',
  applies: 'facts',
  reasons: ['refund_request', 'other'],
  answer: { count: 8, unit: 'weeks' },
  extension: { by: 'holding_reply', within: null },
};

/** Complaints about payment services and electronic money. */
export const gbDisp162a: StatutoryPack = {
  ...inBritain,
  id: 'gb_disp_1_6_2a',
  law: 'FCA Handbook, DISP 1.6.2AR',
  source: 'https://www.handbook.fca.org.uk/handbook/DISP/1/6.html',
  applies: 'facts',
  reasons: [
    'refund_not_received',
    'duplicate_charge',
    'amount_mismatch',
    'mistaken_payment',
    'payment_failed',
    'unauthorised',
    'system_error',
  ],
  answer: { count: 15, unit: 'business_days' },
  extension: { by: 'holding_reply', within: { count: 35, unit: 'business_days' } },
};

/** Reimbursement of a payment into which a fraudster talked the payer. Stopping the clock is a person's decision. */
export const gbAppFraud: StatutoryPack = {
  ...inBritain,
  id: 'gb_app_fraud',
  law: 'Payment Systems Regulator, Specific Direction 20 with the Faster Payments reimbursement rules',
  source: 'https://www.psr.org.uk/our-work/app-scams/',
  applies: 'invoked',
  answer: { count: 5, unit: 'business_days' },
  extension: { by: 'colleague', within: { count: 35, unit: 'business_days' } },
  owes: { what: 'refund', atMost: money(8_500_000, 'GBP') },
  askWithin: { count: 13, unit: 'months' },
};
