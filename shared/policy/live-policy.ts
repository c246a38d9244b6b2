import { digest } from '../kernel/digest.ts';
import type { Reporter } from '../kernel/runtime.ts';
import { type Instant, secondsBetween } from '../kernel/time.ts';
import type { Policy } from './policy.ts';
import type { PolicyStore } from './policy-store.port.ts';

/** A published policy is in force everywhere after this many seconds. */
const maxAgeSeconds = 60;

/** Parts without which a policy of before can be used. */
const mayLack: readonly string[] = ['authorityRates', 'desks'] satisfies readonly (keyof Policy)[];

/** The policy in force, kept fresh. */
export interface LivePolicy {
  /** One object for good: loading a newer policy exchanges its members, also for whoever was handed it before. */
  readonly policy: Policy;
  /** Loads what was published since; keeps the last good one where that fails or cannot be used. */
  refresh(): Promise<void>;
}

/** What it takes to keep a policy fresh. */
export interface LivePolicyDeps {
  readonly store: Pick<PolicyStore, 'current'>;
  readonly reporter: Reporter;
  readonly now: () => Instant;
}

/** Keeps `deployed` in force until another policy is published. */
export function livePolicy(deployed: Policy, { store, reporter, now }: LivePolicyDeps): LivePolicy {
  const policy: Policy = { ...deployed };
  let loadedAt: Instant | null = null;
  return {
    policy,
    async refresh() {
      if (loadedAt !== null && secondsBetween(loadedAt, now()) < maxAgeSeconds) return;
      try {
        const published = await store.current();
        if (published && policyHash(published.document) !== published.hash) throw new Error('hash differs');
        if (published) exchange(policy, whole(JSON.parse(published.document) as Policy, deployed));
      } catch (error) {
        reporter.warn('policy_refused', { inForce: policy.version, error: String(error) });
      }
      loadedAt = now();
    },
  };
}

/** Gives `policy` the members of `next` and no others, at once: nothing reads it in between. */
function exchange(policy: Policy, next: Policy): void {
  for (const member of Object.keys(policy)) {
    if (!Object.hasOwn(next, member)) Reflect.deleteProperty(policy, member);
  }
  Object.assign(policy, next);
}

/** A policy from before a release lacks what the release reads, and cannot be used until it is published anew. */
function whole(published: Policy, deployed: Policy): Policy {
  const missing = Object.keys(deployed).filter(
    (part) => !mayLack.includes(part) && !Object.hasOwn(published, part),
  );
  if (missing.length > 0) throw new Error(`lacks ${missing.join(', ')}`);
  return published;
}

/** The hash under which a policy is published. */
export function policyHash(document: string): string {
  return digest(document);
}
