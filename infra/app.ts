import { App, type Environment } from 'aws-cdk-lib';
import { readStageConfig } from './config.ts';
import { addStacks } from './stacks/stage-stacks.ts';

const app = new App({
  // The data stack can't drop what the other one still uses.
  context: { '@aws-cdk/core:defaultCrossStackReferences': 'strong' },
});
const config = readStageConfig((key) => app.node.tryGetContext(key), new URL('../stages/', import.meta.url));
addStacks(app, config, callersEnvironment());

/** The account and region of whoever deploys; without them the stacks fit any. */
function callersEnvironment(): Environment {
  const { CDK_DEFAULT_ACCOUNT: account, CDK_DEFAULT_REGION: region } = process.env;
  return { ...(account && { account }), ...(region && { region }) };
}
