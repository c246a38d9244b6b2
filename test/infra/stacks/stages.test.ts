import { describe, expect, it } from 'vitest';
import { PAYERS_PAYMENT_ATTRIBUTES } from '../../../functions/gateways/ledger/rows.ts';
import productionExample from '../../../stages/production.example.json' with { type: 'json' };
import { type Resource, resourcesOf, stages, synthesized } from './synthesized.ts';

const production = synthesized('production');
const local = synthesized('local');

/** What nobody can bring back once it is gone. */
const keepers = [
  'AWS::DynamoDB::Table',
  'AWS::KMS::Key',
  'AWS::S3::Bucket',
  'AWS::SecretsManager::Secret',
  'AWS::Cognito::UserPool',
];

function of(stack: Parameters<typeof resourcesOf>[0], type: string): Resource[] {
  return Object.values(resourcesOf(stack, type));
}

describe('production', () => {
  it.each(keepers)('keeps each %s when its stack goes', (type) => {
    const kept = of(production.stateful, type);
    expect(kept).not.toEqual([]);
    for (const resource of kept) {
      expect(resource).toMatchObject({ DeletionPolicy: 'Retain', UpdateReplacePolicy: 'Retain' });
    }
  });

  it('lets no table be deleted', () => {
    for (const { Properties } of of(production.stateful, 'AWS::DynamoDB::Table')) {
      expect(Properties).toMatchObject({ DeletionProtectionEnabled: true });
    }
  });

  it('protects its stacks against deletion', () => {
    expect(production.stacks.map((stack) => stack.terminationProtection)).toEqual([true, true]);
  });
});

describe('local', () => {
  it('leaves nothing behind', () => {
    for (const resource of [
      ...of(local.stateful, 'AWS::DynamoDB::Table'),
      ...of(local.stateful, 'AWS::KMS::Key'),
    ]) {
      expect(resource).toMatchObject({ DeletionPolicy: 'Delete' });
    }
  });

  it('has the same resources as production on the same gateway, and the client of the token script', () => {
    const { paymentGateway: _gateway, stripeSecretArn: _secret, ...settings } = productionExample;
    const onLedger = synthesized('production', undefined, settings);
    const types = (template: Parameters<typeof resourcesOf>[0]) =>
      Object.values(resourcesOf(template))
        .map(({ Type }) => Type)
        .toSorted();
    expect(types(local.stateless)).toEqual(types(onLedger.stateless));
    const desks = local.config.staff.deskGroups.map(() => 'AWS::Cognito::UserPoolGroup');
    expect(desks).not.toEqual([]);
    expect(types(local.stateful)).toEqual(
      [...types(onLedger.stateful), 'AWS::Cognito::UserPoolClient', ...desks].toSorted(),
    );
  });
});

describe.each(stages)('every stage: %s', (stage) => {
  const { stateful, stateless } = stage === 'local' ? local : production;

  it('can restore each table to any second, encrypts it with its own key, and pays by the request', () => {
    for (const { Properties } of of(stateful, 'AWS::DynamoDB::Table')) {
      expect(Properties).toMatchObject({
        PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true },
        SSESpecification: { SSEEnabled: true, SSEType: 'KMS' },
        BillingMode: 'PAY_PER_REQUEST',
      });
    }
  });

  it('turns its key', () => {
    for (const { Properties } of of(stateful, 'AWS::KMS::Key')) {
      expect(Properties).toMatchObject({ EnableKeyRotation: true });
    }
  });

  it('finds cases by what is pending, queued, owned and due, and payments by order and payer', () => {
    const [cases, ledger] = of(stateful, 'AWS::DynamoDB::Table');
    expect(cases?.Properties).toMatchObject({
      TimeToLiveSpecification: { AttributeName: 'expiresAt', Enabled: true },
      GlobalSecondaryIndexes: [
        {
          IndexName: 'pendingWork',
          KeySchema: [{ AttributeName: 'pendingShard' }, { AttributeName: 'pendingSince' }],
          Projection: { ProjectionType: 'KEYS_ONLY' },
        },
        {
          IndexName: 'queue',
          KeySchema: [{ AttributeName: 'queueShard' }, { AttributeName: 'queueOrder' }],
          Projection: { ProjectionType: 'INCLUDE', NonKeyAttributes: ['summary'] },
        },
        {
          IndexName: 'mine',
          KeySchema: [{ AttributeName: 'owner' }, { AttributeName: 'queueOrder' }],
          Projection: { ProjectionType: 'INCLUDE', NonKeyAttributes: ['summary'] },
        },
        {
          IndexName: 'dueClocks',
          KeySchema: [{ AttributeName: 'clockShard' }, { AttributeName: 'clockDueAt' }],
          Projection: { ProjectionType: 'KEYS_ONLY' },
        },
        {
          IndexName: 'refundsIntended',
          KeySchema: [{ AttributeName: 'intendedOn' }, { AttributeName: 'intendedAt' }],
          Projection: { ProjectionType: 'KEYS_ONLY' },
        },
      ],
    });
    expect(ledger?.Properties).toMatchObject({
      GlobalSecondaryIndexes: [
        {
          IndexName: 'byOrder',
          KeySchema: [{ AttributeName: 'orderId' }, { AttributeName: 'createdAt' }],
          Projection: { ProjectionType: 'ALL' },
        },
        {
          IndexName: 'byPayer',
          KeySchema: [{ AttributeName: 'customerEmail' }, { AttributeName: 'createdAt' }],
          Projection: { ProjectionType: 'INCLUDE', NonKeyAttributes: [...PAYERS_PAYMENT_ATTRIBUTES] },
        },
        {
          IndexName: 'refundsMade',
          KeySchema: [{ AttributeName: 'madeOn' }, { AttributeName: 'createdAt' }],
          Projection: { ProjectionType: 'KEYS_ONLY' },
        },
      ],
    });
  });

  it.each(Object.entries(resourcesOf(stateless, 'AWS::Lambda::Function')))(
    'gives %s a limit in time and a log that ends',
    (_, { Properties }) => {
      const { LogGroup } = Properties['LoggingConfig'] as { LogGroup: { Ref: string } };
      expect(Properties['Timeout']).toBeTypeOf('number');
      expect(resourcesOf(stateless, 'AWS::Logs::LogGroup')[LogGroup.Ref]?.Properties).toMatchObject({
        RetentionInDays: expect.any(Number) as number,
      });
    },
  );

  it('tells each step to end before its state gives up', () => {
    for (const { Properties } of of(stateless, 'AWS::Lambda::Function')) {
      expect(Properties['Timeout']).toBeLessThan(60);
    }
  });

  it('names the outputs that others read', () => {
    expect(Object.keys(stateful.findOutputs('*'))).toEqual(
      expect.arrayContaining([
        'CasesTableName',
        'LedgerTableName',
        'EvidenceBucketName',
        'StaffUserPoolId',
        'StaffIssuer',
        'StaffClientId',
        'StaffSignInUrl',
      ]),
    );
    expect(Object.keys(stateless.findOutputs('*'))).toEqual(
      expect.arrayContaining([
        'ApiId',
        'ReconcilerFunctionName',
        'ClockFunctionName',
        'Tier1StateMachineArn',
        'Tier2StateMachineArn',
        'EngineeringStateMachineArn',
      ]),
    );
  });
});
