import type { Change } from '../../case/change.ts';
import type { Personal } from '../../case/personal.ts';
import type { CaseId } from '../../kernel/ids.ts';
import type { Instant } from '../../kernel/time.ts';

/** Remembers the answer to a request under its Idempotency-Key. */
export interface RememberedAnswer {
  /** Hash of customer address and key. */
  readonly id: string;
  readonly bodyHash: string;
  readonly caseId: CaseId;
  /** The answer without its access token. */
  readonly answer: unknown;
  readonly expiresAt: Instant;
}

/** Brings new cases into the world, each once. */
export interface OpeningStore {
  /** Opens a case together with its idempotency record and the start of its workflow. */
  open(change: Change, personal: Personal, idempotency: RememberedAnswer): Promise<'opened' | 'key_taken'>;
  /** The unexpired record under this id at `now`. */
  findIdempotency(id: string, now: Instant): Promise<RememberedAnswer | null>;
}
