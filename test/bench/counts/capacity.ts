import { isDeepStrictEqual } from 'node:util';
import { itemBytes, type WireItem } from './wire.ts';

/** A table as far as its price goes. */
export interface TableShape {
  readonly keys: readonly string[];
  readonly indexes: readonly IndexShape[];
}

export interface IndexShape {
  readonly name: string;
  readonly keys: readonly string[];
  /** Attributes beside the keys; null stands for all. */
  readonly projected: readonly string[] | null;
}

/** An item before and after a write; null where it isn't there. */
export interface Images {
  readonly before: WireItem | null;
  readonly after: WireItem | null;
}

const writeBlock = 1024;
const readBlock = 4096;

/** Units of a read: one for each 4 KiB begun, half of that where an older answer will do. */
export function readUnits(bytes: number, consistent: boolean): number {
  return blocks(bytes, readBlock) * (consistent ? 1 : 0.5);
}

/** Units of a write to the table itself: one for each KiB begun of the larger image, twice that in a transaction. */
export function writeUnits({ before, after }: Images, transactional: boolean): number {
  return blocks(Math.max(sizeOf(before), sizeOf(after)), writeBlock) * (transactional ? 2 : 1);
}

/**
 * Units of what a write costs in an index: nothing where the entry stays as it is, one write where its other
 * attributes change, a delete and a put where its keys change. Indexes follow outside the transaction: never twice.
 */
export function indexUnits(table: TableShape, index: IndexShape, { before, after }: Images): number {
  const old = entryOf(table, index, before);
  const fresh = entryOf(table, index, after);
  if (isDeepStrictEqual(old, fresh)) return 0;
  const units = (entry: WireItem | null) => (entry ? blocks(itemBytes(entry), writeBlock) : 0);
  const moved = old && fresh && index.keys.some((key) => !isDeepStrictEqual(old[key], fresh[key]));
  return moved ? units(old) + units(fresh) : Math.max(units(old), units(fresh));
}

/** What an index keeps of an item; null where the item lacks one of the index's keys. */
export function entryOf(table: TableShape, index: IndexShape, item: WireItem | null): WireItem | null {
  if (!item || !index.keys.every((key) => item[key])) return null;
  const { projected } = index;
  if (projected === null) return item;
  const names = new Set([...table.keys, ...index.keys, ...projected]);
  return Object.fromEntries(Object.entries(item).filter(([name]) => names.has(name)));
}

function blocks(bytes: number, block: number): number {
  return Math.max(1, Math.ceil(bytes / block));
}

function sizeOf(item: WireItem | null): number {
  return item ? itemBytes(item) : 0;
}
