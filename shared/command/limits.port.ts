import type { Instant } from '../kernel/time.ts';

/** Counts what may be done only so often. Counters go by themselves some time after `expiresAt`. */
export interface LimitStore {
  /**
   * Counts one use of something limited, and gives the number that it is; null where `limit` uses within the window named
   * by `key` are reached.
   */
  countUse(key: string, limit: number, expiresAt: Instant): Promise<number | null>;
  /**
   * Counts what comes under `name`, once however often it comes, and gives how many different names there are; null where
   * `limit` others (1,000 at most) are counted already.
   */
  countNamed(key: string, name: string, limit: number, expiresAt: Instant): Promise<number | null>;
  /** Until when what was counted under `key` lasts; null where nothing was. */
  lastsUntil(key: string): Promise<Instant | null>;
}
