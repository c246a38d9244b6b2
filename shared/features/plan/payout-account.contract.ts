/** Longest number of an account that we take, without blanks: an IBAN has at most so many characters. */
const longest = 34;

/** An account's number as it is kept: in capitals, an IBAN without blanks, any other with single ones. */
export function tidyAccount(text: string): string {
  const tidy = text.trim().toUpperCase().replace(/\s+/g, ' ');
  const compact = tidy.replaceAll(' ', '');
  return looksLikeIban(compact) ? compact : tidy;
}

/**
 * Whether a tidy text can be the number of an account: an IBAN with the right check digits, or for countries without IBAN
 * 4 to 34 capitals and digits. A text that begins like an IBAN has to be one, so that no slip sends money astray.
 */
export function isPayoutAccount(tidy: string): boolean {
  const compact = tidy.replaceAll(' ', '');
  if (looksLikeIban(compact)) return isIban(compact);
  return /^[A-Z0-9 ]+$/.test(tidy) && /\d/.test(compact) && compact.length >= 4 && compact.length <= longest;
}

function looksLikeIban(compact: string): boolean {
  return /^[A-Z]{2}\d{2}/.test(compact);
}

/** ISO 13616: the first four characters go to the end, letters count from 10 on, and 97 leaves a rest of 1. */
function isIban(compact: string): boolean {
  if (!/^[A-Z]{2}\d{2}[A-Z0-9]{11,30}$/.test(compact)) return false;
  const digits = [...`${compact.slice(4)}${compact.slice(0, 4)}`]
    .map((sign) => Number.parseInt(sign, 36))
    .join('');
  return [...digits].reduce((rest, digit) => (rest * 10 + Number(digit)) % 97, 0) === 1;
}
