import { plainAwsFailure } from './aws-failure.ts';

/** A failure that the user can understand and act on: shown as it stands, without a stack trace. */
export class PlainError extends Error {
  override readonly name = 'PlainError';
}

/**
 * Runs a command-line program; a failure is printed and becomes exit code 1. `usage` is shown where the program is told
 * something that it does not take.
 */
export async function runProgram(main: () => Promise<number>, usage: string | null = null): Promise<void> {
  try {
    process.exitCode = await main();
  } catch (error) {
    console.error(describeFailure(error, usage));
    process.exitCode = 1;
  }
}

/** What to show of a failure in words; where in the code it happened is shown only to those who ask for it. */
export function describeFailure(error: unknown, usage: string | null = null): string {
  if (error instanceof PlainError) return `\n${error.message}`;
  const words = wrongOption(error, usage) ?? plainAwsFailure(error);
  if (words !== null) return `\n${words}`;
  if (!(error instanceof Error)) return `\nThis failed: ${String(error)}`;
  const trace = process.env['REDRESS_TRACE'] ? error.stack : 'Set REDRESS_TRACE=1 to see where.';
  return `\nThis failed: ${error.message}\n${trace}`;
}

/** Which option the program does not take, as Node's `parseArgs` tells, and which it does. */
function wrongOption(error: unknown, usage: string | null): string | null {
  if (!(error instanceof Error && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS_'))) {
    return null;
  }
  const [problem = error.message] = error.message.split('. ');
  return usage === null ? `${problem}.` : `${problem}.\n\n${usage}`;
}
