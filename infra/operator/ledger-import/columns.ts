import * as z from 'zod';
import { isCurrency } from '../../../shared/kernel/money.ts';

/*
 * Types of a ledger file's columns. Each reads the text of a cell, or nothing where the file has no such column, and says
 * of a bad one only the first thing that is wrong.
 */

const longest = 300;

const cell = z
  .string()
  .default('')
  .pipe(z.string().trim())
  .refine((value) => value.length <= longest, { error: `is longer than ${longest} characters`, abort: true })
  .refine((value) => !/\p{Cc}/u.test(value), { error: 'holds control characters', abort: true })
  .refine((value) => !value.includes('\uFFFD'), { error: 'is not valid UTF-8', abort: true });

/** A text that is not empty. */
export const text = cell.refine((value) => value !== '', { error: 'is missing', abort: true });

/** Reads an empty cell as null. */
export function optional<T>(type: z.ZodType<T>) {
  return cell.transform((value, context): T | null => {
    if (value === '') return null;
    const read = type.safeParse(value);
    if (read.success) return read.data;
    for (const { message } of read.error.issues) context.addIssue(message);
    return z.NEVER;
  });
}

function matching(pattern: RegExp, otherwise: string) {
  return text.refine((value) => pattern.test(value), quoting(otherwise));
}

/** Words about a bad value, with the value before them. */
function quoting(otherwise: string) {
  return { error: ({ input }: { readonly input?: unknown }) => `"${input}" ${otherwise}`, abort: true };
}

/** In lower case, as the ledger compares addresses. */
export const email = text
  .transform((value) => value.toLowerCase())
  .refine((value) => /^[^\s@]+@[^\s@]+$/.test(value), quoting('is not an e-mail address'));

export const currency = matching(/^[A-Z]{3}$/, 'is not a currency code of three capital letters').refine(
  isCurrency,
  quoting('is not a currency of ISO 4217'),
);

export const country = matching(/^[A-Z]{2}$/, 'is not a country code of two capital letters');

/** A whole, non-negative number of minor units. */
export const minorUnits = matching(/^\d{1,15}$/, 'is not a whole number of minor units').transform(Number);

/** The same above zero. */
export const amount = minorUnits.refine((value) => value > 0, 'is zero');

/** A whole number of pieces. */
export const count = matching(/^\d{1,6}$/, 'is not a whole number of pieces').transform(Number);

/** A decimal above zero, as it stands: `11.025`. */
export const rate = matching(/^(?=.*[1-9])\d{1,9}(\.\d{1,12})?$/, 'is not a decimal above zero');

export function oneOf<const T extends string>(known: readonly T[]) {
  return text.transform((value, context): T => {
    const found = known.find((one) => one === value);
    if (found === undefined) context.addIssue(`"${value}" is none of ${known.join(', ')}`);
    return found ?? z.NEVER;
  });
}

/** Values separated by `;`, `|`, comma or blank. */
export const list = cell.transform((value) => value.split(/[;|,\s]+/).filter((item) => item !== ''));

/** An RFC 3339 time. */
export const time = text.transform((value, context): Date => {
  const [, year, month, day] = timePattern.exec(value)?.map(Number) ?? [];
  const at = new Date(value);
  if (day === undefined || Number.isNaN(at.getTime()) || !isCalendarDay(year, month, day)) {
    context.addIssue(`"${value}" is not an RFC 3339 time`);
  }
  return at;
});

const timePattern = /^(\d{4})-(\d{2})-(\d{2})T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(?:Z|[+-]\d{2}:\d{2})$/;

/** Date takes 30 February for 2 March. */
function isCalendarDay(year = 0, month = 0, day = 0): boolean {
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}
