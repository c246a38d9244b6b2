/** Asks when it is first wanted, and only once: whoever wants it again gets the same answer, or the same error. */
export function once<T>(ask: () => Promise<T>): () => Promise<T> {
  let asked: Promise<T> | null = null;
  return () => {
    asked ??= ask();
    return asked;
  };
}
