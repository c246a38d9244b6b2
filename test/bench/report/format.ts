export const dollars = (amount: number) => `$${amount.toFixed(6)}`;
export const ratio = (value: number) => `${value.toFixed(2)}×`;
export const percent = (share: number) => `${Math.round(share * 100)} %`;

/** Three figures that count, thousands apart. */
export function number(value: number): string {
  const digits = value >= 100 ? 0 : value >= 10 ? 1 : 2;
  return Number(value.toFixed(digits)).toLocaleString('en');
}

export const list = (names: readonly string[]) => new Intl.ListFormat('en').format(names);

/** A table in Markdown; figures stand to the right of their column. */
export function markdownTable(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const rule = head.map((_, column) => (column === 0 ? '---' : '---:'));
  return [head, rule, ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}
