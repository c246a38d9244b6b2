/** A failure that the user can understand and act on: shown as it stands, without a stack trace. */
export class PlainError extends Error {
  override readonly name = 'PlainError';
}

/** Runs a command-line program; a failure is printed and becomes exit code 1. */
export async function runProgram(main: () => Promise<number>): Promise<void> {
  try {
    process.exitCode = await main();
  } catch (error) {
    console.error(describeFailure(error));
    process.exitCode = 1;
  }
}

/** What to show of a failure: the message of a PlainError, the stack of any other. */
export function describeFailure(error: unknown): string {
  if (error instanceof PlainError) return `\n${error.message}`;
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
