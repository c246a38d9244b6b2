import * as z from 'zod';
import { isCountry } from './countries.ts';
import { isCurrency } from './money.ts';

/** Controls, marks that turn the direction of writing round, and characters that nobody can see. */
const hiddenMarks =
  '\\u007F-\\u009F\\u00AD\\u061C\\u180E\\u200B\\u200E\\u200F\\u2028-\\u202E\\u2060-\\u206F\\uFEFF';
const hidden = `\\u0000-\\u001F${hiddenMarks}`;
const hiddenButLines = `\\u0000-\\u0008\\u000B-\\u001F${hiddenMarks}`;
/** Tags, which stand beyond what a pattern of the OpenAPI document can name for every reader. */
const tags = '\\u{E0000}-\\u{E007F}';
const unsafe = new RegExp(`[${hidden}${tags}]`, 'u');
const unsafeButLines = new RegExp(`[${hiddenButLines}${tags}]`, 'u');

/** What is trimmed at both ends. */
const blank = '\\u0009-\\u000D\\u0020\\u00A0\\u1680\\u2000-\\u200A\\u2028\\u2029\\u202F\\u205F\\u3000\\uFEFF';
/** Tells readers of the document what of a text is refused: blanks alone, and what is hidden, but not at the ends. */
const visible = (refused: string, besides = '') => ({
  pattern: `^[${blank}]*[^${blank}${refused}](?:(?:${besides}[^${refused}])*[^${blank}${refused}])?[${blank}]*$`,
});

const wellFormed = (text: string) => text.isWellFormed();

/** One line of text for people: trimmed, normalised, without control characters. */
export const line = (max: number) =>
  z
    .string()
    .trim()
    .normalize('NFC')
    .min(1)
    .max(max)
    .refine(wellFormed, 'is not valid Unicode')
    .refine((text) => !unsafe.test(text), 'must be one line without control characters')
    .meta(visible(hidden));

/** Several lines of text for people: line breaks and tabs are kept, other control characters refused. */
export const paragraph = (max: number) =>
  z
    .string()
    .overwrite((text) => text.replaceAll('\r\n', '\n').trim().normalize('NFC'))
    .min(1)
    .max(max)
    .refine(wellFormed, 'is not valid Unicode')
    .refine((text) => !unsafeButLines.test(text), 'must not hold control characters')
    .meta(visible(hiddenButLines, '\\r\\n|'));

/** A reference printed on receipts and statements. */
export const reference = z
  .string()
  .min(1)
  .max(100)
  .regex(/^[A-Za-z0-9._:-]+$/, 'may hold letters, digits and . _ : - only');

/** ISO 4217. */
export const currency = z
  .string()
  .refine(isCurrency, 'is not a currency of ISO 4217')
  .meta({ description: 'ISO 4217', pattern: '^[A-Z]{3}$' });
const minorUnits = z.int().max(1_000_000_000_000).describe('Minor units: 4990 is 49.90 EUR');

/** An amount that somebody asks for: above zero. */
export const money = z.strictObject({ amount: minorUnits.positive(), currency }).meta({ id: 'Money' });

/** An amount that we report; may be zero. */
export const reportedMoney = z
  .strictObject({ amount: minorUnits.nonnegative(), currency })
  .meta({ id: 'ReportedMoney' });

/** The id of one thing of ours: its prefix and 26 characters. `wrong` says what it is not. */
export const idOf = <P extends string>(prefix: P, wrong: string) =>
  z
    .string()
    .regex(new RegExp(`^${prefix}_[0-9a-z]{26}$`), { error: wrong, abort: true })
    .refine((text): text is `${P}_${string}` => text.startsWith(`${prefix}_`));

/** An RFC 3339 time in UTC. */
export const time = z.iso.datetime().describe('RFC 3339, UTC');

const notACountry = 'is not a country of ISO 3166-1 alpha-2';

/** ISO 3166-1 alpha-2. */
export const country = z
  .string()
  .regex(/^[A-Z]{2}$/, { error: notACountry, abort: true })
  .refine(isCountry, notACountry)
  .describe('A country of ISO 3166-1 alpha-2; no reserved code, such as UK or EU');

/** An address to which mail can be sent: RFC 5321 gives its local part 64 characters, and 254 to all of it. */
export const email = z
  .email({ abort: true })
  .max(254)
  .refine((address) => address.indexOf('@') <= 64, 'has more than 64 characters before the @')
  .describe('At most 64 characters before the @');

/** The name of a desk. */
export const deskId = z
  .string()
  .regex(/^[a-z][a-z0-9_]{1,29}$/, 'is not the name of a desk: 2 to 30 of a–z, 0–9 and "_"')
  .describe('A desk of the policy: a department beside the tiers');

/** Ids of the order's lines that something is about. */
export const lineIds = z
  .array(z.string().min(1).max(300))
  .min(1)
  .max(100)
  .refine((ids) => new Set(ids).size === ids.length, 'names a line twice')
  .optional()
  .describe('Lines of the order that it is about, by their ids in the case file');
