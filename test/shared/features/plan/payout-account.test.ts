import { isSEPACountry } from 'ibantools';
import { describe, expect, it } from 'vitest';
import {
  fitsCountries,
  isPayoutAccount,
  maskedAccount,
  shownAccount,
  tidyAccount,
} from '../../../../shared/features/plan/payout-account.contract.ts';

const taken = (text: string, ...countries: string[]) => {
  const tidy = tidyAccount(text);
  return isPayoutAccount(tidy) && fitsCountries(tidy, countries, isSEPACountry);
};

describe('an account for a transfer', () => {
  it.each([
    ['IBAN SE45 5000 0000 0583 9825 7466', 'SE'],
    ['se45-5000-0000-0583-9825-7466', 'US'],
    ['20-00-00 55779911', 'GB'],
    ['200000 55779911', 'GB'],
    ['021000021 123456789', 'US'],
    ['5000 05 839 825 74', 'SE'],
    ['8327-9, 123456789'.replace(',', ''), 'SE'],
    ['062-000 12345678', 'AU'],
    ['HDFC0000001 50100012345678', 'IN'],
    ['12-3456-1234567-00', 'NZ'],
    ['6222 0211 1122 3344 557', 'CN'],
  ])('%s is taken in %s', (text, country) => {
    expect(taken(text, country)).toBe(true);
  });

  it.each([
    ['IBAN SE45 5000 0000 0583 9825 7467', 'SE'],
    ['IBAN 12345678', 'SE'],
    ['12345678 IBAN', 'CN'],
    ['4111 1111 1111 1111', 'SE'],
    ['4111-1111-1111-1111', 'CN'],
    ['3782 822463 10005', 'US'],
    ['3056 930902 5904', 'SE'],
    ['55779911', 'GB'],
    ['021000022 123456789', 'US'],
    ['0000 1234567', 'SE'],
    ['532013000', 'DE'],
  ])('%s is not in %s', (text, country) => {
    expect(taken(text, country)).toBe(false);
  });

  it('fits where one of several countries, or none, is known', () => {
    expect([taken('20-00-00 55779911', 'DE', 'GB'), taken('20-00-00 55779911')]).toEqual([true, true]);
  });

  it('is read back whole to whoever gives it, and masked afterwards', () => {
    expect(shownAccount('SE4550000000058398257466')).toBe('IBAN SE45 5000 0000 0583 9825 7466');
    expect(maskedAccount('SE4550000000058398257466')).toBe('SE45••••7466');
    expect(maskedAccount('20 00 00 55779911')).toBe('••••9911');
    expect(maskedAccount('123456')).toBe('••••56');
  });
});
