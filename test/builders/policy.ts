import { addBusinessMinutes } from '../../shared/kernel/calendar/business-time.ts';
import type { Tier } from '../../shared/kernel/parties.ts';
import type { Instant } from '../../shared/kernel/time.ts';
import type { Priority, Reason } from '../../shared/kernel/words.ts';
import { type AutomaticRule, businessHours, type Policy } from '../../shared/policy/policy.ts';
import { parsePolicy } from '../../shared/policy/policy-schema.ts';
import policyData from '../../shared/policy/policy-v1.json' with { type: 'json' };
import type { Routing } from '../../shared/policy/routing.ts';
import { present } from './must.ts';

/** The policy data that is shipped, as anybody may change a copy of it. */
export const shippedPolicy = (): typeof policyData => structuredClone(policyData);

const shipped: Policy = parsePolicy(policyData);

/** The policy in force, without the laws: they run beside everything else, and rights.ts switches them on. */
export const policy: Policy = { ...shipped, statutory: { ...shipped.statutory, packs: [] } };

/** The rule in force for a reason that the policy names. */
export const ruleFor = (reason: Reason): AutomaticRule => present(policy.automatic[reason]);

/** The end of the service target that begins at `at`. */
export const target = (tier: Tier, priority: Priority, at: Instant): Instant =>
  addBusinessMinutes(businessHours(policy), at, policy.serviceTargetMinutes[tier][priority]);

/** Nobody of Tier 2 is on shift: what goes up goes to the team. */
export const routing: Routing = { policy, assignee: null };

/** Tove of Tier 2 is on shift. */
export const toTove: Routing = { policy, assignee: 'tove' };
