import type { Policy } from '../../shared/domain/policy.ts';
import policyData from '../../shared/policy/policy-v1.json' with { type: 'json' };

/** The policy in force. Checked when the functions are bundled (infra/constructs/function-bundle.ts), not again here. */
export const policyInForce = policyData as unknown as Policy;
