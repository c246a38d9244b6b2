import type { CaseId } from '../../kernel/ids.ts';

/** How the case stands to others. */
export interface Related {
  /** Other cases on the same payment, as far as they were seen. */
  readonly related: readonly CaseId[];
  /** The case that carries on this complaint, where it was sent twice. */
  readonly mergedInto: CaseId | null;
}

export const unrelated: Related = { related: [], mergedInto: null };
