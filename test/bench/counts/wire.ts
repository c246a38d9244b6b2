/** A value as DynamoDB's protocol carries it. */
export interface WireValue {
  readonly S?: string;
  readonly N?: string;
  readonly B?: string;
  readonly BOOL?: boolean;
  readonly NULL?: boolean;
  readonly M?: WireItem;
  readonly L?: readonly WireValue[];
  readonly SS?: readonly string[];
  readonly NS?: readonly string[];
}

export type WireItem = Readonly<Record<string, WireValue>>;

const overheadOfCollection = 3;
const overheadOfElement = 1;

/** Bytes of an item by the rules that AWS publishes: names and texts in UTF-8, two digits of a number a byte. */
export function itemBytes(item: WireItem): number {
  return Object.entries(item).reduce((sum, [name, value]) => sum + textBytes(name) + valueBytes(value), 0);
}

function valueBytes(value: WireValue): number {
  if (value.S !== undefined) return textBytes(value.S);
  if (value.N !== undefined) return numberBytes(value.N);
  if (value.B !== undefined) return Buffer.byteLength(value.B, 'base64');
  if (value.M !== undefined) {
    const elements = Object.keys(value.M).length;
    return overheadOfCollection + elements * overheadOfElement + itemBytes(value.M);
  }
  if (value.L !== undefined) {
    const inside = value.L.reduce((sum, element) => sum + overheadOfElement + valueBytes(element), 0);
    return overheadOfCollection + inside;
  }
  if (value.SS !== undefined) return value.SS.reduce((sum, text) => sum + textBytes(text), 0);
  if (value.NS !== undefined) return value.NS.reduce((sum, digits) => sum + numberBytes(digits), 0);
  return 1;
}

function textBytes(text: string): number {
  return Buffer.byteLength(text, 'utf8');
}

function numberBytes(digits: string): number {
  const significant = digits
    .replace(/e.*$/i, '')
    .replace(/[^0-9]/g, '')
    .replace(/^0+|0+$/g, '');
  return Math.ceil(significant.length / 2) + 1 + (digits.startsWith('-') ? 1 : 0);
}
