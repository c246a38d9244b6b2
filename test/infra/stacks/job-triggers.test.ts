import { describe, expect, it } from 'vitest';
import { tiers } from '../../../shared/kernel/parties.ts';
import { resourcesOf, synthesized } from './synthesized.ts';

const { stateless } = synthesized('local');
const jobs = ['Reconcile', 'Clock', 'Reconciliation'] as const;

/** The rules that wake a job, told by the job's function among their targets. */
function rulesOf(job: (typeof jobs)[number]) {
  return Object.values(resourcesOf(stateless, 'AWS::Events::Rule'))
    .map(({ Properties }) => Properties)
    .filter(({ Targets }) =>
      (Targets as { Arn: { 'Fn::GetAtt': string[] } }[]).some(({ Arn }) => wakes(Arn, job)),
    );
}

function wakes(arn: { 'Fn::GetAtt': string[] }, job: string): boolean {
  return new RegExp(`^${job}[0-9A-F]{8}$`).test(arn['Fn::GetAtt'][0] ?? '');
}

describe('the reconciler', () => {
  it('runs every minute, and when an execution of any machine dies', () => {
    const rules = rulesOf('Reconcile');
    expect(rules).toMatchObject([
      { ScheduleExpression: 'rate(1 minute)' },
      {
        EventPattern: {
          source: ['aws.states'],
          'detail-type': ['Step Functions Execution Status Change'],
          detail: { status: ['FAILED', 'TIMED_OUT', 'ABORTED'] },
        },
      },
    ]);
    for (const tier of tiers) {
      expect(JSON.stringify(rules[1])).toContain(`:stateMachine:redress-local-${tier}"`);
    }
  });
});

describe('the clock', () => {
  it('runs every minute', () => {
    expect(rulesOf('Clock')).toMatchObject([{ ScheduleExpression: 'rate(1 minute)' }]);
  });
});

describe('the daily reconciliation', () => {
  it('runs every night', () => {
    expect(rulesOf('Reconciliation')).toMatchObject([{ ScheduleExpression: 'cron(40 2 * * ? *)' }]);
  });
});

describe.each(jobs)('%s', (job) => {
  it('loses no event: what fails is tried again, then kept in a queue of its own', () => {
    for (const { Targets } of rulesOf(job)) {
      expect(Targets).toMatchObject([{ RetryPolicy: { MaximumRetryAttempts: 2 }, DeadLetterConfig: {} }]);
    }
    const [invocations] = Object.values(resourcesOf(stateless, 'AWS::Lambda::EventInvokeConfig')).filter(
      ({ Properties }) =>
        new RegExp(`^${job}[0-9A-F]{8}$`).test((Properties['FunctionName'] as { Ref: string }).Ref),
    );
    expect(invocations?.Properties).toMatchObject({
      MaximumRetryAttempts: 2,
      DestinationConfig: { OnFailure: {} },
    });
    expect(Object.keys(resourcesOf(stateless, 'AWS::SQS::Queue'))).toHaveLength(jobs.length);
  });
});
