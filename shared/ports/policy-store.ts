import type { Instant } from '../domain/time.ts';

/** A policy as somebody published it. */
export interface PublishedPolicy {
  /** The data as JSON text. */
  readonly document: string;
  /** SHA-256 of the document, hexadecimal: what was written by other ways than publishing does not match. */
  readonly hash: string;
  /** Who published it, in their own words. */
  readonly by: string;
  readonly at: Instant;
}

/** Keeps the policy in force and all that were in force before. */
export interface PolicyStore {
  /** The newest one; null while the one that was deployed is in force. */
  current(): Promise<PublishedPolicy | null>;
  /** Puts a policy into force; false where another one was published since `seen` was read. */
  publish(policy: PublishedPolicy, seen: PublishedPolicy | null): Promise<boolean>;
}
