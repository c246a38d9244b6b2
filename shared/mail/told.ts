/** The value that a message has to tell. Throws an Error where the case has none. */
export function told<T>(value: T | null | undefined, what: string): T {
  if (value === null || value === undefined) throw new Error(`the case has no ${what} to tell of`);
  return value;
}
