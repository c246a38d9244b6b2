/** Longest number of an account that we take, without blanks: an IBAN has at most so many characters. */
const longest = 34;

/**
 * An account's number as it is kept: in capitals; an IBAN without blanks and without that word before it, any other with
 * single blanks where it had any, dashes, dots or strokes.
 */
export function tidyAccount(text: string): string {
  const tidy = text
    .toUpperCase()
    .replace(/[\s./\u2010-\u2015-]+/g, ' ')
    .trim()
    .replace(/^(IBAN[: ]*)+(?=[A-Z]{2} ?\d ?\d)/, '');
  const compact = tidy.replaceAll(' ', '');
  return looksLikeIban(compact) ? compact : tidy;
}

/**
 * Whether a tidy text can be the number of an account: an IBAN with the right check digits, or for countries without IBAN
 * 4 to 34 capitals and digits. A text that begins like an IBAN has to be one, so that no slip sends money astray.
 * The case page asks this before it sends; how each country writes its IBANs would be half as much again for it to load,
 * and is looked at when the choice comes in.
 */
export function isPayoutAccount(tidy: string): boolean {
  const compact = tidy.replaceAll(' ', '');
  if (looksLikeIban(compact)) return /^[A-Z0-9]{15,34}$/.test(compact) && hasCheckDigits(compact);
  // Who writes the word means one, and what follows it is none.
  if (compact.includes('IBAN') || isCardNumber(tidy)) return false;
  return /^[A-Z0-9 ]+$/.test(tidy) && /\d/.test(compact) && compact.length >= 4 && compact.length <= longest;
}

/**
 * How countries without IBANs at home write an account: the bank's number apart from the account's. Great Britain: sort code
 * and account; USA: routing number with its check digit; Sweden: clearing number, from 1000 on; Australia: BSB; India:
 * IFSC; Canada: transit and institution; New Zealand: bank, branch, account, suffix.
 */
const nationalForms: Readonly<Record<string, (tidy: string) => boolean>> = {
  GB: (tidy) => /^\d{2} ?\d{2} ?\d{2} \d{8}$/.test(tidy),
  US: (tidy) => /^\d{9} \d{4,17}$/.test(tidy) && hasRoutingCheck(tidy.slice(0, 9)),
  SE: (tidy) => /^[1-9]\d{3}( ?\d)?( ?\d){5,10}$/.test(tidy),
  AU: (tidy) => /^\d{3} ?\d{3} \d{5,9}$/.test(tidy),
  IN: (tidy) => /^[A-Z]{4}0[A-Z0-9]{6} \d{9,18}$/.test(tidy),
  CA: (tidy) => /^\d{5} \d{3} \d{7,12}$/.test(tidy),
  NZ: (tidy) => /^\d{2} \d{4} \d{7} \d{2,3}$/.test(tidy),
};
/** Forms that no card is written in. */
const unlikeCards = ['GB', 'US', 'AU', 'CA', 'NZ'] as const;

/**
 * Whether an account, as `isPayoutAccount` takes it, is written as one of these countries writes its own. An IBAN fits
 * everywhere; where the countries have neither a form here nor IBANs only (`ibansOnly`), anything does, and where nothing
 * is known of the country, too.
 */
export function fitsCountries(
  tidy: string,
  countries: readonly string[],
  ibansOnly: (country: string) => boolean,
): boolean {
  if (countries.length === 0 || looksLikeIban(tidy.replaceAll(' ', ''))) return true;
  return countries.some((country) => nationalForms[country]?.(tidy) ?? !ibansOnly(country));
}

/** As it is read back to whoever gave it: in groups of four where it is an IBAN. */
export function shownAccount(tidy: string): string {
  return looksLikeIban(tidy) ? `IBAN ${tidy.replace(/(.{4})(?=.)/g, '$1 ')}` : tidy;
}

/** So much of an account that its owner knows it again, and nobody else can use it. */
export function maskedAccount(tidy: string): string {
  const compact = tidy.replaceAll(' ', '');
  const head = looksLikeIban(compact) ? compact.slice(0, 4) : '';
  return `${head}••••${compact.slice(compact.length > 8 ? -4 : -2)}`;
}

/** A payment card's number: 13 to 19 digits, of which the last one checks the others (Luhn). */
function isCardNumber(tidy: string): boolean {
  const digits = tidy.replaceAll(' ', '');
  if (!/^\d{13,19}$/.test(digits) || unlikeCards.some((country) => nationalForms[country]?.(tidy)))
    return false;
  const sum = [...digits].reverse().reduce((total, digit, index) => {
    const value = Number(digit) * (index % 2 === 1 ? 2 : 1);
    return total + (value > 9 ? value - 9 : value);
  }, 0);
  return sum % 10 === 0;
}

/** The American Bankers Association's check: the digits, weighed 3, 7 and 1 in turn, come to a multiple of ten. */
function hasRoutingCheck(routing: string): boolean {
  const weights = [3, 7, 1];
  const sum = [...routing].reduce(
    (total, digit, index) => total + Number(digit) * (weights[index % 3] ?? 0),
    0,
  );
  return sum > 0 && sum % 10 === 0;
}

/** Whether a text without blanks begins as an IBAN does. */
export function looksLikeIban(compact: string): boolean {
  return /^[A-Z]{2}\d{2}/.test(compact);
}

/** ISO 13616: the first four characters go to the end, letters count from 10 on, and 97 leaves a rest of 1. */
function hasCheckDigits(iban: string): boolean {
  const turned = `${iban.slice(4)}${iban.slice(0, 4)}`;
  return BigInt(turned.replace(/[A-Z]/g, (letter) => `${Number.parseInt(letter, 36)}`)) % 97n === 1n;
}
