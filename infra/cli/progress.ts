/** Where progress lines go: the terminal, or the process that started this one. */
export type Report = (line: string) => void;

/** Runs a long step between two lines, the second with its duration. */
export async function step<T>(report: Report, what: string, work: () => Promise<T>): Promise<T> {
  report(`${what} …`);
  const started = performance.now();
  const result = await work();
  report(`  done in ${((performance.now() - started) / 1000).toFixed(1)} s`);
  return result;
}
