import { App } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { readStageConfig, stageConfig } from '../../../infra/config.ts';
import { addStacks } from '../../../infra/stacks/stage-stacks.ts';
import productionExample from '../../../stages/production.example.json' with { type: 'json' };

/** Stages that every check goes through: the one of a laptop and the one of the sample file. */
export const stages = ['local', 'production'] as const;
export type StageName = (typeof stages)[number];
type StageStacks = ReturnType<typeof addStacks>;

/** A stage for any account, and one for an account of its own. */
const environments = { local: {}, production: { account: '111111111111', region: 'eu-north-1' } };

/**
 * A stage as it would be deployed, without bundling its functions; `plant` may spoil it first, and production may have
 * other settings than those of the sample file.
 */
export function synthesized(
  stage: StageName,
  plant: (stacks: StageStacks) => void = () => {},
  settings: object = productionExample,
) {
  const app = new App({
    analyticsReporting: false,
    context: { 'aws:cdk:bundling-stacks': [], '@aws-cdk/core:defaultCrossStackReferences': 'strong' },
  });
  const config =
    stage === 'local'
      ? readStageConfig(() => undefined, new URL('../../../stages/', import.meta.url))
      : stageConfig(stage, settings, () => undefined);
  const stacks = addStacks(app, config, environments[stage]);
  plant(stacks);
  const { stateful, stateless } = stacks;
  return {
    app,
    config,
    stacks: [stateful, stateless],
    stateful: Template.fromStack(stateful),
    stateless: Template.fromStack(stateless),
  };
}

/** A resource of a template, as far as the tests look at it. */
export interface Resource {
  readonly Type: string;
  readonly Properties: Readonly<Record<string, unknown>>;
  readonly DependsOn?: readonly string[];
  readonly DeletionPolicy?: string;
  readonly UpdateReplacePolicy?: string;
}

/** Resources by logical id, of one type or all. */
export function resourcesOf(stack: Template, type?: string): Record<string, Resource> {
  const all: Record<string, Resource> = stack.toJSON()['Resources'] ?? {};
  return Object.fromEntries(Object.entries(all).filter(([, resource]) => !type || resource.Type === type));
}
