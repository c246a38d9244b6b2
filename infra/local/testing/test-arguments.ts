/** What the user asked of `npm test`. */
export type TestArguments = {
  /** Leave the stack running for the next `npm test`. */
  readonly keep: boolean;
  /** Everything else, handed to vitest as it stands. */
  readonly forVitest: readonly string[];
};

const OPTIONS_WITH_VALUE = new Set([
  '-t',
  '--testNamePattern',
  '--project',
  '--reporter',
  '--bail',
  '--retry',
]);

export function readTestArguments(args: readonly string[]): TestArguments {
  return { keep: args.includes('--keep'), forVitest: args.filter((arg) => arg !== '--keep') };
}

/**
 * Whether any of the stack's test files would run.
 * @param stackFiles paths of all stack test files, relative to the project
 */
export function needsStack(forVitest: readonly string[], stackFiles: readonly string[]): boolean {
  const projects = forVitest.flatMap((arg, index) => {
    if (arg.startsWith('--project=')) return [arg.slice('--project='.length)];
    return arg === '--project' ? [forVitest[index + 1] ?? ''] : [];
  });
  if (projects.length > 0 && !projects.some((project) => project.startsWith('stack'))) return false;
  const filters = forVitest
    .filter((arg, index) => !arg.startsWith('-') && !OPTIONS_WITH_VALUE.has(forVitest[index - 1] ?? ''))
    .map((filter) => filter.replace(/:\d+$/, ''));
  if (filters.length === 0) return stackFiles.length > 0;
  return stackFiles.some((file) => filters.some((filter) => file.includes(filter)));
}
