import * as z from 'zod';
import { parsePolicy } from '../../shared/policy/policy-schema.ts';
import { shippedPolicy } from './policy.ts';

/** The shipped data, as a mistake may change it. */
export type SpoiledPolicy = ReturnType<typeof shippedPolicy> & Record<string, unknown>;

/** Where parsing this data says that something is wrong; empty where it is taken. */
export function wrongPaths(data: unknown): string[] {
  try {
    parsePolicy(data);
    return [];
  } catch (error) {
    if (!(error instanceof z.ZodError)) throw error;
    return error.issues.flatMap((issue) => {
      const path = issue.path.join('.');
      return issue.code === 'unrecognized_keys'
        ? issue.keys.map((key) => [path, key].join('.').replace(/^\./, ''))
        : [path];
    });
  }
}

/** The shipped data with one thing done to it. */
export function but(spoil: (data: SpoiledPolicy) => void): unknown {
  const data: SpoiledPolicy = shippedPolicy();
  spoil(data);
  return data;
}
