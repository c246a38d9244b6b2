import type * as z from 'zod';
import type { LedgerRow } from '../../../functions/gateways/ledger/rows.ts';
import type { CsvRecord } from './csv-lines.ts';

/** How the lines of one ledger file become rows, and how a row is stored. */
export interface LedgerFile<R extends LedgerRow = LedgerRow> {
  readonly name: string;
  readonly required: readonly string[];
  readonly optional: readonly string[];
  /**
   * `own`: stands alone. `newest`: the same, and what a later file tells takes its place. `line`: so as well, and belongs to
   * an order that must exist. `refund`, `chargeback`: belongs to a payment that must exist.
   */
  readonly storedAs: 'own' | 'newest' | 'line' | 'refund' | 'chargeback';
  /** The row of a record, its times moved by whole days; or all that is wrong with the record. */
  read(record: CsvRecord, shiftDays: number): ReadRow<R> | { readonly problems: readonly string[] };
}

export interface ReadRow<R extends LedgerRow = LedgerRow> {
  readonly row: R;
  /** The latest time in the row, RFC 3339 UTC. */
  readonly newestTime: string | null;
}

/** A time as the ledger keeps it: moved by the shift, in UTC with whole seconds. */
type Utc = (time: Date) => string;

const dayMs = 86_400_000;

/** A ledger file by its columns. One is required unless it may be empty. */
export function ledgerFile<C extends z.ZodRawShape, R extends LedgerRow>(file: {
  readonly name: string;
  readonly storedAs: LedgerFile['storedAs'];
  readonly columns: z.ZodObject<C>;
  readonly toRow: (values: z.output<z.ZodObject<C>>, utc: Utc) => R;
}): LedgerFile<R> {
  const { name, storedAs, columns, toRow } = file;
  const names = Object.keys(columns.shape);
  const empty = columns.safeParse({});
  const required = names.filter((column) => empty.error?.issues.some(({ path }) => path[0] === column));
  return {
    name,
    storedAs,
    required,
    optional: names.filter((column) => !required.includes(column)),
    read(record, shiftDays) {
      const { success, data, error } = columns.safeParse(record);
      if (!success)
        return { problems: error.issues.map(({ path, message }) => [...path, message].join(' ')) };
      let newestTime: string | null = null;
      const row = toRow(data, (time) => {
        const moved = `${new Date(time.getTime() + shiftDays * dayMs).toISOString().slice(0, 19)}Z`;
        if (newestTime === null || moved > newestTime) newestTime = moved;
        return moved;
      });
      return { row, newestTime };
    },
  };
}
