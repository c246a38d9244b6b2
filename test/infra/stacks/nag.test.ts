import { CfnBucket } from 'aws-cdk-lib/aws-s3';
import { AwsSolutionsChecks } from 'cdk-nag';
import { describe, expect, it } from 'vitest';
import { stages, synthesized } from './synthesized.ts';

type Synthesized = ReturnType<typeof synthesized>;

/** Every finding without a reason, as `rule at path`. */
function findings({ app }: Pick<Synthesized, 'app'>): string[] {
  const { violations } = new AwsSolutionsChecks().validateScope(app);
  return violations.flatMap(({ ruleName, violatingResources }) =>
    violatingResources.map(({ constructPath }) => `${ruleName} at ${constructPath}`),
  );
}

describe.each(stages)('AWS Solutions rules on stage %s', (stage) => {
  const synth = synthesized(stage);

  it('finds nothing that carries no reason', () => {
    expect(findings(synth)).toEqual([]);
  });

  it('gives each exception to a single resource or function, with a reason', () => {
    const exceptions = synth.app.node
      .findAll()
      .flatMap((construct) =>
        construct.node.metadata
          .filter(({ type }) => type === 'aws:cdk:acknowledged-rules')
          .map(({ data }) => ({ construct, reasons: Object.values(data as Record<string, string>) })),
      );
    expect(exceptions.length).toBeGreaterThan(0);
    for (const { construct, reasons } of exceptions) {
      expect(synth.stacks).not.toContain(construct);
      for (const reason of reasons) expect(reason).toMatch(/\w+( \S+){4,}\.$/);
    }
  });
});

it('fails on an open bucket without a reason', () => {
  const spoilt = synthesized('local', ({ stateful }) => new CfnBucket(stateful, 'Open', {}));

  expect(findings(spoilt)).toEqual([
    'AwsSolutions-S1 at redress-local-stateful/Open',
    'AwsSolutions-S10 at redress-local-stateful/Open',
  ]);
});
