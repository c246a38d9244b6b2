import type { StatutoryPack } from './pack.ts';
import type { PackId } from './pack-id.ts';
import {
  auRg271,
  inRbiFraudulent,
  inRbiFraudulentAbroad,
  inRbiTat,
  inRbiTat1,
  inRbiUnauthorised,
} from './packs-au-in.ts';
import { gdprArt12, psd2Art73, psd2Art77, psd2Art101 } from './packs-eea.ts';
import { gbAppFraud, gbDisp15, gbDisp162, gbDisp162a, gbPsr76, gbPsr80 } from './packs-gb.ts';
import { usRegE, usRegE90Days, usRegENewAccount, usRegZ } from './packs-us.ts';

/** Every pack by its id. Which of them are in force is the policy's choice. */
export const statutoryPacks: Readonly<Record<PackId, StatutoryPack>> = {
  psd2_101: psd2Art101,
  psd2_73: psd2Art73,
  psd2_77: psd2Art77,
  gdpr_12: gdprArt12,
  us_reg_e: usRegE,
  us_reg_e_90_days: usRegE90Days,
  us_reg_e_new_account: usRegENewAccount,
  us_reg_z: usRegZ,
  gb_disp_1_5: gbDisp15,
  gb_disp_1_6_2: gbDisp162,
  gb_disp_1_6_2a: gbDisp162a,
  gb_psr_76: gbPsr76,
  gb_psr_80: gbPsr80,
  gb_app_fraud: gbAppFraud,
  au_rg_271: auRg271,
  in_rbi_tat: inRbiTat,
  in_rbi_tat_1: inRbiTat1,
  in_rbi_unauthorised: inRbiUnauthorised,
  in_rbi_fraudulent: inRbiFraudulent,
  in_rbi_fraudulent_abroad: inRbiFraudulentAbroad,
};
