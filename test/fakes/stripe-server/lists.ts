import type { Books, StripeObject } from './objects.ts';

type Query = Readonly<Record<string, string>>;

/** A page of a list, the newest first, as Stripe pages: behind `starting_after`, of `limit` at most. */
export function page(
  url: string,
  all: Iterable<StripeObject>,
  query: Query,
): StripeObject & { data: StripeObject[] } {
  const newest = [...all].reverse();
  const after = query['starting_after'];
  const from = after ? newest.findIndex(({ id }) => id === after) + 1 : 0;
  const to = from + Math.min(100, Number(query['limit'] ?? 10));
  return { id: '', object: 'list', url, has_more: to < newest.length, data: newest.slice(from, to) };
}

/** What hangs on a payment, by the parameters that both lists take. */
export function onPayment<T extends { charge: string; payment_intent: string | null }>(
  all: Iterable<T>,
  { charge, payment_intent }: Query,
): T[] {
  return [...all].filter(
    (one) => (!charge || one.charge === charge) && (!payment_intent || one.payment_intent === payment_intent),
  );
}

/** What was created within the seconds since 1970 that lists take. */
export function createdWithin<T extends StripeObject>(all: Iterable<T>, query: Query): T[] {
  const from = Number(query['created[gte]'] ?? 0);
  const to = Number(query['created[lt]'] ?? Number.POSITIVE_INFINITY);
  return [...all].filter(({ created }) => Number(created) >= from && Number(created) < to);
}

/** The one kind of search that is asked: by one member of the metadata. */
export function searched(all: Iterable<StripeObject>, { query = '' }: Query): StripeObject[] {
  const [, key = '', value = ''] = /^metadata\["([^"]+)"\]:"((?:[^"\\]|\\.)*)"$/.exec(query) ?? [];
  const wanted = value.replaceAll(/\\(.)/g, '$1');
  return [...all].filter(({ metadata }) => (metadata as Record<string, string>)[key] === wanted);
}

/** Puts objects in the place of the ids that the paths name: `latest_charge.balance_transaction`, `data.customer`. */
export function expanded<T>(value: T, paths: readonly string[], books: Books): T {
  const copy = structuredClone(value);
  for (const path of paths) expandOne(copy, path.split('.'), books);
  return copy;
}

function expandOne(value: unknown, [member, ...rest]: readonly string[], books: Books): void {
  if (typeof value !== 'object' || value === null || member === undefined) return;
  if (Array.isArray(value)) {
    for (const one of value) expandOne(one, [member, ...rest], books);
    return;
  }
  const record = value as Record<string, unknown>;
  const named = record[member];
  if (typeof named === 'string') record[member] = structuredClone(books.find(named)) ?? named;
  expandOne(record[member], rest, books);
}
