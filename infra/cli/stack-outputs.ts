import { readFileSync } from 'node:fs';
import { PlainError } from './plain-error.ts';

/** All outputs of the deployed stacks by name. */
export type StackOutputs = Readonly<Record<string, string>>;

/** Reads the outputs file that `cdk deploy` wrote; throws when it is missing or no JSON. */
export function readOutputs(path: string): StackOutputs {
  const stacks = JSON.parse(readFileSync(path, 'utf8')) as Record<string, Record<string, string>>;
  return Object.assign({}, ...Object.values(stacks)) as StackOutputs;
}

/** An output that the local runtime can't do without. */
export function requireOutput(outputs: StackOutputs, name: string): string {
  const value = outputs[name];
  if (value === undefined) throw new PlainError(`The deployed stacks have no output named ${name}.`);
  return value;
}
