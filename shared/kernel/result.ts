/** The outcome of an operation that can be refused: a value, or a typed error. Nothing expected is thrown. */
export type Result<T, E> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly error: E };

/** Wraps a success. */
export function ok<T>(value: T): Result<T, never> {
  return { ok: true, value };
}

/** Wraps a refusal. */
export function err<E>(error: E): Result<never, E> {
  return { ok: false, error };
}

/** Ends an exhaustive switch: a new member of the union no longer compiles. Throws if reached by untyped data. */
export function never(value: never): never {
  throw new Error(`unexpected value: ${JSON.stringify(value)}`);
}
