import type { Result } from '../../shared/kernel/result.ts';

/** The value of a result that a test needs as its ground; fails the test loudly where it was refused. */
export function mustOk<T, E>(result: Result<T, E>): T {
  if (!result.ok) throw new Error(`refused: ${JSON.stringify(result.error)}`);
  return result.value;
}

/** The error of a result that a test expects to be refused. */
export function mustErr<T, E>(result: Result<T, E>): E {
  if (result.ok) throw new Error('was not refused');
  return result.error;
}

/** The value, which a test's own ground guarantees to be there. */
export function present<T>(value: T | null | undefined): T {
  if (value === null || value === undefined) throw new Error('is missing');
  return value;
}

/** The same object, frozen to its leaves, so that any change to it throws. */
export function frozen<T>(value: T): T {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value;
  Object.values(value).forEach(frozen);
  return Object.freeze(value);
}
