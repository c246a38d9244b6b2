import { type Images, indexUnits, readUnits, type TableShape, writeUnits } from './capacity.ts';
import { itemBytes, type WireItem } from './wire.ts';

/** One request to a table, and what AWS would bill for it. */
export interface TableRequest {
  readonly operation: string;
  readonly tables: readonly string[];
  readonly readUnits: number;
  readonly writeUnits: number;
  /** Units of each index that the request changed. */
  readonly indexUnits: Readonly<Record<string, number>>;
}

/** One item that a request writes. */
export interface Target {
  readonly table: string;
  readonly key: WireItem;
}

interface WriteBody {
  readonly TableName?: string;
  readonly Key?: WireItem;
  readonly Item?: WireItem;
}

interface ReadBody extends WriteBody {
  readonly ConsistentRead?: boolean;
}

interface ReadAnswer {
  readonly Item?: WireItem;
  readonly Items?: readonly WireItem[];
  readonly Count?: number;
  readonly ScannedCount?: number;
}

const singleWrites = ['PutItem', 'UpdateItem', 'DeleteItem'];

export type Shapes = ReadonlyMap<string, TableShape>;

/** The items that a request writes or checks in a transaction; none for a read. */
export function targetsOf(operation: string, body: unknown, shapes: Shapes): Target[] {
  if (singleWrites.includes(operation)) return [targetOf(body as WriteBody, shapes)];
  if (operation !== 'TransactWriteItems') return [];
  const { TransactItems } = body as { readonly TransactItems: readonly Record<string, WriteBody>[] };
  return TransactItems.flatMap((item) => Object.values(item)).map((write) => targetOf(write, shapes));
}

function targetOf({ TableName = '', Key, Item = {} }: WriteBody, shapes: Shapes): Target {
  const keys = shapes.get(TableName)?.keys ?? [];
  const key = Key ?? Object.fromEntries(Object.entries(Item).filter(([name]) => keys.includes(name)));
  return { table: TableName, key };
}

/** What a write costs, refused or not. */
export function meterWrite(
  operation: string,
  written: readonly (Images & { readonly table: string })[],
  shapes: Shapes,
): TableRequest {
  const transactional = operation === 'TransactWriteItems';
  const indexes: Record<string, number> = {};
  let units = 0;
  for (const { table, ...images } of written) {
    units += writeUnits(images, transactional);
    const shape = shapes.get(table);
    for (const index of shape?.indexes ?? []) {
      const more = shape ? indexUnits(shape, index, images) : 0;
      if (more > 0) indexes[index.name] = (indexes[index.name] ?? 0) + more;
    }
  }
  const tables = [...new Set(written.map(({ table }) => table))];
  return { operation, tables, readUnits: 0, writeUnits: units, indexUnits: indexes };
}

/** What a read costs: a query is paid by all that it looked at, not only by what it gave back. */
export function meterRead(operation: string, body: unknown, answer: unknown): TableRequest {
  const { TableName = '', ConsistentRead = false } = body as ReadBody;
  const {
    Item,
    Items = Item ? [Item] : [],
    Count = Items.length,
    ScannedCount = Count,
  } = answer as ReadAnswer;
  const returned = Items.reduce((sum, item) => sum + itemBytes(item), 0);
  const looked = Count > 0 ? (returned * ScannedCount) / Count : 0;
  const units = readUnits(looked, ConsistentRead);
  return { operation, tables: [TableName], readUnits: units, writeUnits: 0, indexUnits: {} };
}
