import type { Duration } from 'aws-cdk-lib';
import { Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Architecture, Function as LambdaFunction, Runtime } from 'aws-cdk-lib/aws-lambda';
import type { Construct } from 'constructs';
import type { PaymentGateway } from '../config.ts';
import { functionBundle } from './function-bundle.ts';
import { type LogSettings, serviceLogs } from './service-logs.ts';

/** Settings of a function. */
export interface RedressFunctionProps {
  /** Path of its module below `functions/`, without ending. The module exports `handler`. */
  readonly entry: string;
  /** Which payment gateway its code speaks to. */
  readonly gateway: PaymentGateway['kind'];
  readonly description: string;
  /** In MiB. */
  readonly memory: number;
  readonly timeout: Duration;
  readonly environment: Readonly<Record<string, string>>;
  readonly logs: LogSettings;
}

/** A Node function. Its role may write its own log, and nothing else until somebody grants more. */
export class RedressFunction extends LambdaFunction {
  constructor(scope: Construct, id: string, props: RedressFunctionProps) {
    const logGroup = serviceLogs(scope, `${id}Logs`, props.logs);
    const role = new Role(scope, `${id}Role`, { assumedBy: new ServicePrincipal('lambda.amazonaws.com') });
    logGroup.grantWrite(role);

    super(scope, id, {
      code: functionBundle(props.entry, props.gateway),
      handler: 'index.handler',
      description: props.description,
      runtime: Runtime.NODEJS_24_X,
      architecture: Architecture.ARM_64,
      memorySize: props.memory,
      timeout: props.timeout,
      environment: props.environment,
      role,
      logGroup,
    });
  }
}
