import { answerOnly, type StatutoryPack } from './pack.ts';

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
  extension: { by: 'holding_reply', within: { count: 35, unit: 'business_days' } },
};

/** Refund of an unauthorised payment at once. Suspected fraud of the payer, reported in writing, is for people to decide. */
export const psd2Art73: StatutoryPack = {
  ...inTheEea,
  id: 'psd2_73',
  law: 'Directive (EU) 2015/2366 (PSD2), Article 73(1)',
  source: psd2,
  applies: 'facts',
  reasons: ['unauthorised'],
  answer: { count: 1, unit: 'business_days' },
  owes: { what: 'refund', atMost: null },
};

/** Refund of an authorised payment that the payee initiated, such as a direct debit. */
export const psd2Art77: StatutoryPack = {
  ...inTheEea,
  id: 'psd2_77',
  law: 'Directive (EU) 2015/2366 (PSD2), Article 77(2)',
  source: psd2,
  applies: 'invoked',
  answer: { count: 10, unit: 'business_days' },
  owes: { what: 'refund', atMost: null },
  askWithin: { count: 8, unit: 'weeks' },
};

/** Answer to a request about personal data. More time needs a complex or multiple request, which a person sees. */
export const gdprArt12: StatutoryPack = {
  ...inTheEea,
  id: 'gdpr_12',
  law: 'Regulation (EU) 2016/679 (GDPR), Article 12(3)',
  source: 'https://eur-lex.europa.eu/legal-content/EN/TXT/?uri=celex%3A32016R0679',
  applies: 'invoked',
  answer: { count: 1, unit: 'months' },
  extension: { by: 'colleague', within: { count: 3, unit: 'months' } },
  answers: 'data_request',
};
