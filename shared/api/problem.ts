import type { ProblemType } from '../command/problem-type.ts';
import type { Problem } from './problem.contract.ts';
import type { ProblemCode } from './problems.ts';

/** Builds a problem, one of `types`; `instance` is the request id. */
export function problem<Code extends ProblemCode>(
  types: Readonly<Record<Code, ProblemType>>,
  code: Code,
  instance: string,
  details: Pick<Problem, 'errors' | 'current' | 'detail' | 'retryAt'> = {},
): Problem {
  return {
    type: `urn:redress:problem:${code}`,
    code,
    ...types[code],
    instance: `urn:redress:request:${instance}`,
    ...details,
  };
}
