import { amountOf, type IdempotencyKeys, type SavedAnswer } from './idempotency.ts';
import { createdWithin, expanded, onPayment, page, searched } from './lists.ts';
import type { Books, StripeObject } from './objects.ts';
import type { OtherPaths } from './other-paths.ts';
import type { Refunds } from './refunds.ts';
import { invalid, missing, Refusal } from './refusal.ts';

type Params = Readonly<Record<string, string>>;

export interface ApiRequest {
  readonly method: string;
  readonly path: string;
  /** Parameters of query or body, as they stand in the form: `metadata[key]`. */
  readonly params: Readonly<Record<string, string>>;
  readonly idempotencyKey: string | null;
}

export interface Account {
  readonly books: Books;
  readonly refunds: Refunds;
  readonly others: OtherPaths;
  readonly keys: IdempotencyKeys;
}

/** Answers a request as Stripe would; a refund of `otherAmount` where the fault is to pay something else. */
export function answer(
  account: Account,
  request: ApiRequest,
  failing: boolean,
  otherAmount: boolean,
): SavedAnswer {
  try {
    return request.method === 'POST'
      ? create(account, request, failing, otherAmount)
      : { status: 200, body: read(account, request) };
  } catch (error) {
    if (error instanceof Refusal) return error;
    throw error;
  }
}

/** A fault of the server's own. */
export const serverError: SavedAnswer = {
  status: 500,
  body: { error: { type: 'api_error', message: 'An unknown error occurred' } },
};

function create(
  account: Account,
  { path, params, idempotencyKey }: ApiRequest,
  failing: boolean,
  otherAmount: boolean,
): SavedAnswer {
  const { books, others, keys } = account;
  const metadata = metadataOf(params);
  const doer =
    path === '/v1/refunds' ? refunding(account, params, otherAmount) : others.doer(path, params, metadata);
  if (!doer) throw missing('path', path);
  const asked = JSON.stringify(Object.entries(params).sort());
  const before = idempotencyKey && keys.replay(idempotencyKey, asked);
  if (before) return before;
  const made = attempt(() => expanded(doer(), expansions(params), books));
  const saved = failing ? serverError : made;
  if (idempotencyKey) keys.keep(idempotencyKey, asked, saved);
  return saved;
}

function refunding({ refunds }: Account, params: Params, otherAmount: boolean): () => object {
  const amount = amountOf(params['amount']);
  const reference = params['payment_intent'] ?? params['charge'];
  if (!reference) throw invalid('Must provide payment_intent or charge.', { code: 'parameter_missing' });
  const paid = otherAmount && amount ? amount - 1 : amount;
  return () => refunds.create({ reference, amount, metadata: metadataOf(params) }, paid);
}

function attempt(make: () => object): SavedAnswer {
  try {
    return { status: 200, body: structuredClone(make()) };
  } catch (error) {
    if (error instanceof Refusal) return error;
    throw error;
  }
}

function metadataOf(params: Params): Record<string, string> {
  const entries = Object.entries(params).flatMap(([name, value]) => {
    const key = /^metadata\[(.+)\]$/.exec(name)?.[1];
    return key ? [[key, value] as const] : [];
  });
  return Object.fromEntries(entries);
}

function read({ books, others }: Account, { path, params }: ApiRequest): object {
  const customer = /^\/v1\/customers\/(\w+)\/balance_transactions$/.exec(path)?.[1];
  if (customer) return page(path, others.balanceOf(customer), params);
  return expanded(found(books, path, params), expansions(params), books);
}

const expansions = (params: Params): string[] =>
  Object.entries(params).flatMap(([name, value]) => (name.startsWith('expand[') ? [value] : []));

function found(books: Books, path: string, params: Readonly<Record<string, string>>): object {
  const [, kind = '', id] = /^\/v1\/([a-z_]+)(?:\/([^/]+))?$/.exec(path) ?? [];
  const all = kinds(books)[kind];
  if (!all) throw missing('path', path);
  if (id === 'search') {
    return {
      ...page(path, searched(all.values(), params), params),
      object: 'search_result',
      next_page: null,
    };
  }
  if (id) {
    const one = all.get(decodeURIComponent(id));
    if (!one) throw missing(kind.slice(0, -1), id);
    return one;
  }
  return page(path, listed(books, kind, all, params), params);
}

const kinds = (books: Books): Readonly<Record<string, ReadonlyMap<string, StripeObject>>> => ({
  payment_intents: books.intents,
  charges: books.charges,
  refunds: books.refunds,
  disputes: books.disputes,
  balance_transactions: books.balanceTransactions,
});

function listed(
  books: Books,
  kind: string,
  all: ReadonlyMap<string, StripeObject>,
  params: Readonly<Record<string, string>>,
): Iterable<StripeObject> {
  const { payment_intent, charge, customer } = params;
  if (payment_intent && !books.intents.has(payment_intent)) throw missing('payment_intent', payment_intent);
  if (charge && !books.charges.has(charge)) throw missing('charge', charge);
  if (kind === 'refunds') return createdWithin(onPayment(books.refunds.values(), params), params);
  if (kind === 'disputes') return onPayment(books.disputes.values(), params);
  return [...all.values()].filter((one) => !customer || one['customer'] === customer);
}
