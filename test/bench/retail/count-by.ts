/** How many of all are of each kind, the most frequent first. Kinds are the same where their JSON is. */
export function countBy<T, K>(
  all: Iterable<T>,
  kindOf: (one: T) => K,
): (readonly [kind: K, count: number])[] {
  const counts = new Map<string, { readonly kind: K; count: number }>();
  for (const one of all) {
    const kind = kindOf(one);
    const name = JSON.stringify(kind);
    const known = counts.get(name) ?? { kind, count: 0 };
    counts.set(name, { ...known, count: known.count + 1 });
  }
  return [...counts.values()]
    .map(({ kind, count }) => [kind, count] as const)
    .toSorted(([, a], [, b]) => b - a);
}
