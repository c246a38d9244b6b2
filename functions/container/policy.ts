import { livePolicy } from '../../shared/policy/live-policy.ts';
import type { Policy } from '../../shared/policy/policy.ts';
import policyData from '../../shared/policy/policy-v1.json' with { type: 'json' };
import { reporter, runtime } from './runtime.ts';
import { policyStore } from './stores.ts';

/** What is deployed was checked when the functions were bundled (infra/constructs/function-bundle.ts). */
const live = livePolicy(policyData as unknown as Policy, {
  store: policyStore(),
  reporter,
  now: runtime.now,
});

/** The policy in force: the newest that was published, else the deployed one. */
export const policyInForce = live.policy;

/** To be called at the start of each invocation. */
export const refreshPolicy = live.refresh;
