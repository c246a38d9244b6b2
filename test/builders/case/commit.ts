import type { Case } from '../../../shared/case/case.ts';
import type { Change } from '../../../shared/case/change.ts';
import { withClocks } from '../../../shared/clocks/clocks.ts';
import { ok, type Result } from '../../../shared/kernel/result.ts';
import { mustOk } from '../must.ts';
import { policy } from '../policy.ts';

/** The change as it is written: with the clocks that the new state asks for. */
export function clocked<C extends Change>(before: Case, change: C): C {
  return { ...change, case: withClocks(before, change.case, policy, change.case.updatedAt) };
}

/** What a command comes to as it is written. */
export function committed<C extends Change, E>(before: Case, result: Result<C, E>): Result<C, E> {
  return result.ok ? ok(clocked(before, result.value)) : result;
}

/** The case after a command that a test needs to be taken. */
export function caseAfter(before: Case, result: Result<Change, unknown>): Case {
  return mustOk(committed(before, result)).case;
}
