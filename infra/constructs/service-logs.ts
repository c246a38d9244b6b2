import type { RemovalPolicy } from 'aws-cdk-lib';
import { LogGroup, type RetentionDays } from 'aws-cdk-lib/aws-logs';
import type { Construct } from 'constructs';

/** How long logs are kept, and whether they outlive the stack. */
export interface LogSettings {
  readonly logRetention: RetentionDays;
  readonly removalPolicy: RemovalPolicy;
}

/** A log group of our own: one that AWS makes by itself never expires. */
export function serviceLogs(scope: Construct, id: string, settings: LogSettings): LogGroup {
  return new LogGroup(scope, id, { retention: settings.logRetention, removalPolicy: settings.removalPolicy });
}
