import { answerOnly, type StatutoryPack, wholeCredit } from './pack.ts';

/** What the law calls an error is told of within 60 days after the statement that shows it. */
const inTheStates = {
  ...answerOnly,
  countries: ['US'],
  group: 'us_errors',
  binds: 'payers_provider',
  paymentKnown: true,
  askWithin: { span: { count: 60, unit: 'days' }, from: 'statement' },
} as const;

const electronicTransfer = {
  ...inTheStates,
  source: 'https://www.consumerfinance.gov/rules-policy/regulations/1005/11/',
  reasons: ['duplicate_charge', 'amount_mismatch', 'payment_failed', 'unauthorised', 'system_error'],
  owes: wholeCredit,
} as const;

/** Errors of electronic fund transfers: an answer, or the money credited meanwhile and then more time. */
export const usRegE: StatutoryPack = {
  ...electronicTransfer,
  id: 'us_reg_e',
  law: '12 CFR 1005.11(c) (Regulation E)',
  applies: 'facts',
  methods: ['bank_transfer'],
  answer: { count: 10, unit: 'business_days' },
  extension: { needs: 'judgement', within: { count: 45, unit: 'days' } },
};

/** Debit cards at the point of sale, and transfers begun outside the United States. */
export const usRegE90Days: StatutoryPack = {
  ...electronicTransfer,
  id: 'us_reg_e_90_days',
  law: '12 CFR 1005.11(c)(3)(ii) (Regulation E)',
  applies: 'facts',
  methods: ['debit_card'],
  answer: { count: 10, unit: 'business_days' },
  extension: { needs: 'judgement', within: { count: 90, unit: 'days' } },
};

/** Transfers within 30 days after the first deposit to the account. */
export const usRegENewAccount: StatutoryPack = {
  ...electronicTransfer,
  id: 'us_reg_e_new_account',
  law: '12 CFR 1005.11(c)(3)(i) (Regulation E)',
  applies: 'invoked',
  methods: null,
  answer: { count: 20, unit: 'business_days' },
  extension: { needs: 'judgement', within: { count: 90, unit: 'days' } },
};

/**
 * Billing errors of credit cards, a credit that never came among them; whether goods were as agreed is for a colleague to
 * invoke. The two billing cycles are not known here: the limit in days is what counts.
 */
export const usRegZ: StatutoryPack = {
  ...inTheStates,
  id: 'us_reg_z',
  law: '12 CFR 1026.13 (Regulation Z)',
  source: 'https://www.consumerfinance.gov/rules-policy/regulations/1026/13/',
  applies: 'facts',
  reasons: [
    'refund_not_received',
    'duplicate_charge',
    'amount_mismatch',
    'payment_failed',
    'unauthorised',
    'system_error',
  ],
  methods: ['credit_card'],
  acknowledge: { count: 30, unit: 'days' },
  answer: { count: 90, unit: 'days' },
};
