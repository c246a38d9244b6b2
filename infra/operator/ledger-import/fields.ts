import { isCurrency } from '../../../shared/kernel/money.ts';

const TIME = /^(\d{4})-(\d{2})-(\d{2})T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2})$/;
const DAY_MS = 86_400_000;
const LONGEST_FIELD = 300;

/** One CSV record by column name. A column that the file doesn't have reads as empty. */
export type CsvRecord = Readonly<Record<string, string>>;

/**
 * Reads typed values out of one CSV record and collects what is wrong with it.
 * A getter whose field is bad answers a stand-in value: the caller drops the row when `problems` isn't empty.
 */
export class Fields {
  readonly problems: string[] = [];
  /** The latest time read so far, RFC 3339 UTC. */
  newestTime: string | null = null;
  readonly #record: CsvRecord;
  readonly #shiftDays: number;

  /** @param shiftDays whole days by which every time is moved */
  constructor(record: CsvRecord, shiftDays: number) {
    this.#record = record;
    this.#shiftDays = shiftDays;
  }

  optional(column: string): string | null {
    const value = (this.#record[column] ?? '').trim();
    if (value === '') return null;
    if (value.length > LONGEST_FIELD) return this.#bad(column, `is longer than ${LONGEST_FIELD} characters`);
    if (/\p{Cc}/u.test(value)) return this.#bad(column, 'holds control characters');
    if (value.includes('\uFFFD')) return this.#bad(column, 'is not valid UTF-8');
    return value;
  }

  text(column: string): string {
    const before = this.problems.length;
    const value = this.optional(column);
    if (value === null && this.problems.length === before) this.#bad(column, 'is missing');
    return value ?? '';
  }

  /** Trimmed and in lower case, as the ledger compares addresses. */
  email(column: string): string {
    const value = this.text(column).toLowerCase();
    if (value !== '' && !/^[^\s@]+@[^\s@]+$/.test(value))
      this.#bad(column, `"${value}" is not an e-mail address`);
    return value;
  }

  currency(column: string): string {
    const code = this.#matching(column, /^[A-Z]{3}$/, 'is not a currency code of three capital letters');
    if (code !== '' && !isCurrency(code)) this.#bad(column, `"${code}" is not a currency of ISO 4217`);
    return code;
  }

  country(column: string): string {
    return this.#matching(column, /^[A-Z]{2}$/, 'is not a country code of two capital letters');
  }

  /** A whole, non-negative number of minor units. */
  minorUnits(column: string): number {
    const digits = this.#matching(column, /^\d{1,15}$/, 'is not a whole number of minor units');
    return digits === '' ? 0 : Number(digits);
  }

  optionalMinorUnits(column: string): number | null {
    return this.optional(column) === null ? null : this.minorUnits(column);
  }

  optionalCurrency(column: string): string | null {
    return this.optional(column) === null ? null : this.currency(column);
  }

  /** A decimal above zero, as it stands: `11.025`. */
  optionalRate(column: string): string | null {
    if (this.optional(column) === null) return null;
    return this.#matching(column, /^(?=.*[1-9])\d{1,9}(\.\d{1,12})?$/, 'is not a decimal above zero');
  }

  oneOf<const T extends string>(column: string, known: readonly [T, ...T[]]): T {
    const value = this.text(column);
    const found = known.find((candidate) => candidate === value);
    if (found === undefined && value !== '') this.#bad(column, `"${value}" is none of ${known.join(', ')}`);
    return found ?? known[0];
  }

  optionalOneOf<const T extends string>(column: string, known: readonly [T, ...T[]]): T | null {
    return this.optional(column) === null ? null : this.oneOf(column, known);
  }

  /** RFC 3339 time, turned into UTC with whole seconds and moved by the shift. */
  time(column: string): string {
    const value = this.text(column);
    return value === '' ? '' : this.#toUtc(column, value);
  }

  optionalTime(column: string): string | null {
    const value = this.optional(column);
    return value === null ? null : this.#toUtc(column, value);
  }

  /** Values separated by `;`, `|`, comma or blank. */
  list(column: string): string[] {
    return (this.optional(column) ?? '').split(/[;|,\s]+/).filter((item) => item !== '');
  }

  /** Notes a problem that concerns several columns. */
  reject(problem: string): void {
    this.problems.push(problem);
  }

  #toUtc(column: string, value: string): string {
    const parts = TIME.exec(value);
    const instant = Date.parse(value);
    if (parts === null || Number.isNaN(instant) || !isCalendarDay(parts)) {
      this.#bad(column, `"${value}" is not an RFC 3339 time`);
      return '';
    }
    const time = `${new Date(instant + this.#shiftDays * DAY_MS).toISOString().slice(0, 19)}Z`;
    if (this.newestTime === null || time > this.newestTime) this.newestTime = time;
    return time;
  }

  #matching(column: string, pattern: RegExp, otherwise: string): string {
    const value = this.text(column);
    if (value === '' || pattern.test(value)) return value;
    this.#bad(column, `"${value}" ${otherwise}`);
    return '';
  }

  #bad(column: string, what: string): null {
    this.problems.push(`${column} ${what}`);
    return null;
  }
}

/** Date.parse takes 30 February for 2 March. */
function isCalendarDay(parts: RegExpExecArray): boolean {
  const [year, month, day] = [Number(parts[1]), Number(parts[2]), Number(parts[3])];
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}
