/**
 * Every statutory pack that can be switched on: one legal duty each, by country or union and article. What they say
 * stands in `packs-*.ts` beside this file.
 */
export const packIds = [
  'psd2_101',
  'psd2_73',
  'psd2_77',
  'gdpr_12',
  'us_reg_e',
  'us_reg_e_90_days',
  'us_reg_e_new_account',
  'us_reg_z',
  'gb_disp_1_5',
  'gb_disp_1_6_2',
  'gb_disp_1_6_2a',
  'gb_psr_76',
  'gb_psr_80',
  'gb_app_fraud',
  'au_rg_271',
  'in_rbi_tat',
  'in_rbi_tat_1',
  'in_rbi_unauthorised',
  'in_rbi_fraudulent',
  'in_rbi_fraudulent_abroad',
] as const;
export type PackId = (typeof packIds)[number];
