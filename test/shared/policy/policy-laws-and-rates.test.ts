import { describe, expect, it } from 'vitest';
import { but, type SpoiledPolicy, wrongPaths } from '../../builders/policy-data.ts';

describe('policy data is refused, with the path, where it', () => {
  it.each<[string, string, (data: SpoiledPolicy) => void]>([
    [
      'puts a law into force in a country without a calendar',
      'statutory.packs.0',
      (data) => {
        Object.assign(data.statutory, { packs: ['gb_disp_1_5'] });
        Reflect.deleteProperty(data.calendars, 'GB');
      },
    ],
    [
      'counts a country by a calendar that it lacks',
      'statutory.calendarOf.FR',
      (data) => {
        data.statutory.packs = [];
        data.statutory.calendarOf.FR = 'PARIS';
      },
    ],
    [
      'names a law that does not exist',
      'statutory.packs.0',
      (data) => Object.assign(data.statutory, { packs: ['psd3'] }),
    ],
    [
      'puts a law into force twice',
      'statutory.packs.1',
      (data) => Object.assign(data.statutory, { packs: ['psd2_101', 'psd2_101'] }),
    ],
    [
      'puts a law into force that binds only the payer’s provider, and does not say that the firm is it',
      'statutory.packs.1',
      (data) => Object.assign(data.statutory, { packs: ['psd2_101', 'psd2_73'] }),
    ],
    [
      'sends holding replies before anybody was warned',
      'statutory.holdingShare',
      (data) => {
        data.statutory.holdingShare = 0.5;
      },
    ],
    [
      'converts into a currency that no authority names',
      'authorityRates.currency',
      (data) => {
        data.authorityRates.currency = 'NOK';
      },
    ],
    [
      'has a rate of nothing',
      'authorityRates.perUnit.NOK',
      (data) => {
        data.authorityRates.perUnit.NOK = 0;
      },
    ],
  ])('%s', (_, path, spoil) => {
    expect(wrongPaths(but(spoil))).toEqual([path]);
  });
});
