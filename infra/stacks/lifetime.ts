import { RemovalPolicy } from 'aws-cdk-lib';
import { RetentionDays } from 'aws-cdk-lib/aws-logs';
import type { StageConfig } from '../config.ts';

/** How long a stage's resources and logs live. */
export interface Lifetime {
  readonly removalPolicy: RemovalPolicy;
  readonly deletionProtection: boolean;
  readonly logRetention: RetentionDays;
}

/** Production keeps its data whatever happens to the stack; other stages leave nothing behind. */
export function lifetimeOf(config: StageConfig): Lifetime {
  return config.production
    ? {
        removalPolicy: RemovalPolicy.RETAIN,
        deletionProtection: true,
        logRetention: RetentionDays.SIX_MONTHS,
      }
    : {
        removalPolicy: RemovalPolicy.DESTROY,
        deletionProtection: false,
        logRetention: RetentionDays.ONE_WEEK,
      };
}
