import type { FieldError } from '../../shared/api/problem.contract.ts';
import type { ProblemCode } from '../../shared/api/problems.ts';

/** Ends a request with a problem. */
export class ProblemError extends Error {
  override readonly name = 'ProblemError';
  readonly code: ProblemCode;
  readonly errors: readonly FieldError[] | undefined;

  constructor(code: ProblemCode, errors?: readonly FieldError[]) {
    super(code);
    this.code = code;
    this.errors = errors;
  }
}
