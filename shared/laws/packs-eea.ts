import { money } from '../kernel/money.ts';
import { answerOnly, type StatutoryPack, wholeRefund } from './pack.ts';

/** The European Economic Area: the Union's members, Iceland, Liechtenstein, Norway. */
export const eea = [
  ...['AT', 'BE', 'BG', 'CY', 'CZ', 'DE', 'DK', 'EE', 'ES', 'FI', 'FR', 'GR', 'HR', 'HU', 'IE', 'IT'],
  ...['LT', 'LU', 'LV', 'MT', 'NL', 'PL', 'PT', 'RO', 'SE', 'SI', 'SK', 'IS', 'LI', 'NO'],
] as const;

const psd2 = 'https://eur-lex.europa.eu/legal-content/EN/TXT/?uri=celex%3A32015L2366';

const inTheEea = { ...answerOnly, countries: eea } as const;

/** Reply to every complaint about payment services. */
export const psd2Art101: StatutoryPack = {
  ...inTheEea,
  id: 'psd2_101',
  law: 'Directive (EU) 2015/2366 (PSD2), Article 101(2)',
  source: psd2,
  applies: 'facts',
  answer: { count: 15, unit: 'business_days' },
  extension: { needs: 'reason_beyond_control', within: { count: 35, unit: 'business_days' } },
};

/**
 * Refund of an unauthorised payment at once, of which the payer told within 13 months (Article 71) and of which EUR 50 may
 * stay with them (Article 74). Suspected fraud of the payer, reported in writing, is for people to decide.
 */
export const psd2Art73: StatutoryPack = {
  ...inTheEea,
  id: 'psd2_73',
  law: 'Directive (EU) 2015/2366 (PSD2), Articles 71(1), 73(1) and 74(1)',
  source: psd2,
  binds: 'payers_provider',
  applies: 'facts',
  reasons: ['unauthorised'],
  paymentKnown: true,
  answer: { count: 1, unit: 'business_days' },
  owes: { ...wholeRefund, payerBears: money(5000, 'EUR') },
  askWithin: { span: { count: 13, unit: 'months' }, from: 'debit' },
};

/** Refund of an authorised payment that the payee initiated, such as a direct debit (Article 76), asked for in time. */
export const psd2Art77: StatutoryPack = {
  ...inTheEea,
  id: 'psd2_77',
  law: 'Directive (EU) 2015/2366 (PSD2), Article 77',
  source: psd2,
  binds: 'payers_provider',
  applies: 'invoked',
  answer: { count: 10, unit: 'business_days' },
  owes: wholeRefund,
  askWithin: { span: { count: 8, unit: 'weeks' }, from: 'debit' },
};

/** Answer to a request about personal data. More time needs a complex or multiple request, which a person sees. */
export const gdprArt12: StatutoryPack = {
  ...inTheEea,
  id: 'gdpr_12',
  law: 'Regulation (EU) 2016/679 (GDPR), Article 12(3)',
  source: 'https://eur-lex.europa.eu/legal-content/EN/TXT/?uri=celex%3A32016R0679',
  applies: 'invoked',
  answer: { count: 1, unit: 'months' },
  extension: { needs: 'judgement', within: { count: 3, unit: 'months' } },
  answers: 'data_request',
};
