/** `case_` and 26 characters: one complaint from opening to its end. */
export type CaseId = `case_${string}`;
/** `rfnd_` and 26 characters: one intent to refund; also its idempotency key at the gateway, for ever. */
export type RefundId = `rfnd_${string}`;
/** `qst_` and 26 characters: one question to a customer. */
export type QuestionId = `qst_${string}`;
/** `opt_` and 26 characters: one option of a plan. */
export type OptionId = `opt_${string}`;
/** `inc_` and 26 characters: one incident that engineering registered. */
export type IncidentId = `inc_${string}`;

const crockford = '0123456789abcdefghjkmnpqrstvwxyz';

function id<P extends string>(prefix: P, entropy: Uint8Array): `${P}_${string}` {
  if (entropy.length < 16) throw new RangeError('an id needs 16 bytes of entropy');
  let bits = 0n;
  for (const byte of entropy.subarray(0, 16)) bits = (bits << 8n) | BigInt(byte);
  let text = '';
  for (let i = 0; i < 26; i += 1) {
    text = crockford[Number(bits & 31n)] + text;
    bits >>= 5n;
  }
  return `${prefix}_${text}`;
}

/** Makes a case id of 128 random bits. Throws a RangeError on less. */
export const caseIdFrom = (entropy: Uint8Array): CaseId => id('case', entropy);
/** Makes a refund id of 128 random bits. Throws a RangeError on less. */
export const refundIdFrom = (entropy: Uint8Array): RefundId => id('rfnd', entropy);
/** Makes a question id of 128 random bits. Throws a RangeError on less. */
export const questionIdFrom = (entropy: Uint8Array): QuestionId => id('qst', entropy);
/** Makes an option id of 128 random bits. Throws a RangeError on less. */
export const optionIdFrom = (entropy: Uint8Array): OptionId => id('opt', entropy);
/** Makes an incident id of 128 random bits. Throws a RangeError on less. */
export const incidentIdFrom = (entropy: Uint8Array): IncidentId => id('inc', entropy);

/** Narrows a text to a refund id by its form alone. */
export function isRefundId(text: string): text is RefundId {
  return /^rfnd_[0-9a-hjkmnp-tv-z]{26}$/.test(text);
}

/** Narrows a text to a case id by its form alone. */
export function isCaseId(text: string): text is CaseId {
  return /^case_[0-9a-hjkmnp-tv-z]{26}$/.test(text);
}
