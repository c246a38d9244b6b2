import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { leftToPeopleFor, metricSpace, metrics } from '../../../shared/kernel/metrics.ts';
import { tiers } from '../../../shared/kernel/parties.ts';
import { holdReasons } from '../../../shared/kernel/words.ts';
import { type Resource, resourcesOf, stages, synthesized } from './synthesized.ts';

const root = new URL('../../../', import.meta.url);
const runbook = readFileSync(new URL('docs/runbook.md', root), 'utf8');
const sections = [...runbook.matchAll(/^## (.+)$/gm)].map(([, title]) => title);
const leaves = (value: unknown): unknown[] =>
  typeof value === 'string' ? [value] : Object.values(value as object).flatMap(leaves);
const ownNames = [...leaves(metrics), ...holdReasons.map(leftToPeopleFor)];

/** Everything that runs in a function. */
const source = ['shared', 'functions']
  .flatMap((folder) =>
    readdirSync(new URL(`${folder}/`, root), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts'))
      .map((name) => readFileSync(new URL(`${folder}/${name}`, root), 'utf8')),
  )
  .join('\n');

interface Alarm {
  readonly Dimensions?: readonly { readonly Name: string; readonly Value: string }[];
  readonly Namespace: string;
  readonly MetricName: string;
  readonly AlarmDescription: string;
  readonly TreatMissingData: string;
  readonly AlarmActions: readonly unknown[];
  readonly OKActions: readonly unknown[];
}

const alarmsOf = (stack: Parameters<typeof resourcesOf>[0]) =>
  Object.entries(resourcesOf(stack, 'AWS::CloudWatch::Alarm')).map(
    ([id, { Properties }]): [string, Alarm] => [
      id.replace(/^OperationsAlarm|[0-9A-F]{8}$/g, ''),
      Properties as unknown as Alarm,
    ],
  );

const { stateless: local } = synthesized('local');
const { stateless: production } = synthesized('production');
const alarms = alarmsOf(local);

it.each(Object.keys(metrics))('%s is counted by the code that runs', (name) => {
  expect(source).toMatch(new RegExp(`\\bmetrics\\.${name}\\b`));
});

describe('the alarms', () => {
  it('watch everything that must not stay unseen', () => {
    expect(alarms.map(([id]) => id).toSorted()).toEqual([
      'Bounces',
      'CasesPutAside',
      'ClockDeadLetters',
      'ClockErrors',
      'ClockFailures',
      'ClockSilence',
      'Complaints',
      'Differences',
      'DifferingRefunds',
      'EngineeringFailedExecutions',
      'EngineeringTimedOutExecutions',
      'FailedMails',
      'MissedRights',
      'MissedTargets',
      'ParkedRefunds',
      'ReconcileFailures',
      'ReconcilerDeadLetters',
      'ReconcilerErrors',
      'ReconcilerSilence',
      'ReconciliationDeadLetters',
      'ReconciliationSilence',
      'RefusedMails',
      'RefusedWebhooks',
      'ServerErrors',
      'StuckCases',
      'Tier1FailedExecutions',
      'Tier1TimedOutExecutions',
      'Tier2FailedExecutions',
      'Tier2TimedOutExecutions',
      'UnclearRefunds',
    ]);
  });

  it('are the same in production', () => {
    expect(alarmsOf(production).map(([id]) => id)).toEqual(alarms.map(([id]) => id));
  });

  it.each(alarms)('%s goes to the topic, and tells of its end', (_, { AlarmActions, OKActions }) => {
    const [topic] = Object.keys(resourcesOf(local, 'AWS::SNS::Topic'));
    expect(AlarmActions).toEqual([{ Ref: topic }]);
    expect(OKActions).toEqual([{ Ref: topic }]);
  });

  it.each(alarms)('%s names the section of the runbook that says what to do', (_, { AlarmDescription }) => {
    const [, section] = /^[A-Z].+\. What to do: docs\/runbook\.md, "(.+)"\.$/.exec(AlarmDescription) ?? [];
    expect(sections).toContain(section);
  });

  it.each(alarms.filter(([, { Namespace }]) => Namespace === metricSpace.namespace))(
    '%s watches a metric that is counted',
    (_, { MetricName }) => {
      expect(ownNames).toContain(MetricName);
    },
  );

  it.each(stages)('on our own metrics watch those of stage %s alone', (stage) => {
    const own = alarmsOf(synthesized(stage).stateless).filter(
      ([, { Namespace }]) => Namespace === metricSpace.namespace,
    );
    expect(own.length).toBeGreaterThan(0);
    for (const [id, { Dimensions }] of own) {
      expect([id, Dimensions]).toEqual([
        id,
        [
          { Name: 'service', Value: metricSpace.service },
          { Name: 'stage', Value: stage },
        ],
      ]);
    }
  });

  it('watch what the functions count: each is told the stage', () => {
    for (const { Properties } of Object.values(resourcesOf(production, 'AWS::Lambda::Function'))) {
      const { Variables } = Properties['Environment'] as { Variables: Record<string, unknown> };
      expect(Variables['STAGE']).toBe('production');
    }
  });

  it.each(alarms)('%s is quiet where nothing is heard, unless silence is the fault', (id, alarm) => {
    expect(alarm.TreatMissingData).toBe(id.endsWith('Silence') ? 'breaching' : 'notBreaching');
  });
});

describe('their topic', () => {
  const [topic] = Object.values(resourcesOf(local, 'AWS::SNS::Topic')) as Resource[];

  it('is encrypted by a key that CloudWatch may use for this account alone', () => {
    expect(topic?.Properties['KmsMasterKeyId']).toBeDefined();
    const [key] = Object.values(resourcesOf(local, 'AWS::KMS::Key'));
    const { Statement } = (key?.Properties['KeyPolicy'] ?? {}) as { Statement: Record<string, unknown>[] };
    expect(Statement).toContainEqual(
      expect.objectContaining({
        Principal: { Service: 'cloudwatch.amazonaws.com' },
        Condition: { StringEquals: { 'aws:SourceAccount': { Ref: 'AWS::AccountId' } } },
      }),
    );
  });

  it.each(stages)('writes to the address of stage %s', (stage) => {
    const { stateless, config } = synthesized(stage);
    const [subscription] = Object.values(resourcesOf(stateless, 'AWS::SNS::Subscription'));
    expect(subscription?.Properties).toMatchObject({ Protocol: 'email', Endpoint: config.alarmAddress });
  });
});

describe('the dashboard', () => {
  const [dashboard] = Object.values(resourcesOf(local, 'AWS::CloudWatch::Dashboard'));
  const body = JSON.stringify(dashboard?.Properties['DashboardBody']);

  it.each(ownNames)('shows %s', (name) => {
    const own = [metricSpace.namespace, name, 'service', metricSpace.service, 'stage', 'local'];
    expect(body).toContain(own.map((part) => `\\"${part}\\"`).join(','));
  });

  it('shows errors and throttles of every function', () => {
    for (const id of Object.keys(resourcesOf(local, 'AWS::Lambda::Function'))) {
      expect(body.split(`{"Ref":"${id}"}`).length - 1, id).toBeGreaterThanOrEqual(2);
    }
  });

  it.each(['4xx', '5xx', 'Latency', 'Reputation.BounceRate'])('shows %s', (name) => {
    expect(body).toContain(`\\"${name}\\"`);
  });

  it.each(tiers)('shows how executions of %s end badly', (tier) => {
    expect(body.split(`:stateMachine:redress-local-${tier}\\"`)).toHaveLength(1 + 3);
  });
});
