import type { Instant } from '../kernel/time.ts';

/** A policy as somebody published it. */
export interface PublishedPolicy {
  /** The data as JSON text. */
  readonly document: string;
  /** The policy's own version. */
  readonly version: string;
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
  /**
   * Puts a policy into force. `overtaken`: another one was published since `seen` was read. `version_taken`: its version
   * names another document already, and decisions name their policy by version.
   */
  publish(policy: PublishedPolicy, seen: PublishedPolicy | null): Promise<Publication>;
}

export type Publication = 'published' | 'overtaken' | 'version_taken';
