import { type App, type Environment, Tags } from 'aws-cdk-lib';
import type { StageConfig } from '../config.ts';
import { StatefulStack } from './stateful-stack.ts';
import { StatelessStack } from './stateless-stack.ts';

/** Adds the stacks of one stage: what must outlive a deployment, and what can be built anew. */
export function addStacks(
  app: App,
  config: StageConfig,
  env: Environment,
): { stateful: StatefulStack; stateless: StatelessStack } {
  const common = { config, terminationProtection: config.production, env };
  const stateful = new StatefulStack(app, `redress-${config.stage}-stateful`, {
    ...common,
    description: `Redress ${config.stage}: cases, ledger, evidence, keys, staff`,
  });
  const stateless = new StatelessStack(app, `redress-${config.stage}-stateless`, {
    ...common,
    description: `Redress ${config.stage}: API, functions, workflows`,
    data: stateful,
  });
  Tags.of(app).add('application', 'redress');
  Tags.of(app).add('stage', config.stage);
  return { stateful, stateless };
}
