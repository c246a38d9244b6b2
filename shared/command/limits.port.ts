import type { Instant } from '../kernel/time.ts';

/** Counts what may be done only so often. */
export interface LimitStore {
  /** Counts one use of something limited; false where `limit` uses within the window named by `key` are reached. */
  withinLimit(key: string, limit: number, expiresAt: Instant): Promise<boolean>;
}
