/** Longest number of an account that we take, without blanks: an IBAN has at most so many characters. */
const longest = 34;

/**
 * An account's number as it is kept: in capitals; an IBAN without blanks and without that word before it, any other with
 * single blanks.
 */
export function tidyAccount(text: string): string {
  const tidy = text
    .toUpperCase()
    .replace(/\s+/g, ' ')
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
  return /^[A-Z0-9 ]+$/.test(tidy) && /\d/.test(compact) && compact.length >= 4 && compact.length <= longest;
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
