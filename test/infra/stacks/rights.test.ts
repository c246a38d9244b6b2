import { PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { describe, expect, it } from 'vitest';
import { machines } from '../../../infra/workflows/machines.ts';
import { type Tier, tiers } from '../../../shared/kernel/parties.ts';
import { type Right, rightsIn } from './policy-statements.ts';
import { resourcesOf, synthesized } from './synthesized.ts';

const { stateless, config } = synthesized('local');
const rights = rightsIn(stateless);

const machineRoles: Readonly<Record<Tier, string>> = {
  tier1: 'Tier1Role',
  tier2: 'Tier2Role',
  engineering: 'EngineeringRole',
};
/** Whoever changes a case, or sees it changed, brings its workflow to where it stands. */
const drivers = [
  'AwaitSignalRole',
  'ClockRole',
  'CustomerRole',
  'PutAsideRole',
  'ReconcileRole',
  'ReconciliationRole',
  'StaffRole',
];

/** Wide rights that AWS offers in no narrower form. */
const reasonedWideRights: readonly { role: string; action: RegExp; resource: string }[] = [
  // CloudWatch log delivery has no resources to name.
  ...Object.values(machineRoles).map((role) => ({ role, action: /^logs:/, resource: '*' })),
  // Executions are named after cases; the right ends at those of these workflows.
  ...drivers.flatMap((role) =>
    tiers.map((tier) => ({
      role,
      action: /^states:DescribeExecution$/,
      resource: `arn:<AWS::Partition>:states:<AWS::Region>:<AWS::AccountId>:execution:redress-local-${tier}:*`,
    })),
  ),
];

function wide(all: readonly Right[]): Right[] {
  return all
    .filter(({ action, resource }) => action.includes('*') || resource.includes('*'))
    .filter((right) => !reasonedWideRights.some((known) => covers(known, right)));
}

function covers(known: (typeof reasonedWideRights)[number], right: Right): boolean {
  return known.role === right.role && known.action.test(right.action) && known.resource === right.resource;
}

/** Sorted roles that hold an action on a resource. */
function holders(action: RegExp, resource: RegExp): string[] {
  const held = rights.filter((right) => action.test(right.action) && resource.test(right.resource));
  return [...new Set(held.map(({ role }) => role))].toSorted();
}

function capitalised(name: string): string {
  return `${name.charAt(0).toUpperCase()}${name.slice(1)}`;
}

function actionsOf(role: string, resource: RegExp): string[] {
  return rights
    .filter((right) => right.role === role && resource.test(right.resource))
    .map(({ action }) => action)
    .toSorted();
}

const casesTable = /<redress-local-stateful:\w*CasesTable\w*>$/;
const ledgerTable = /<redress-local-stateful:\w*LedgerTable\w*>$/;
const writes = /^dynamodb:(Put|Update|Delete|BatchWrite)/;

describe('wide rights', () => {
  it('are none but those that AWS offers no narrower', () => {
    expect(wide(rights)).toEqual([]);
  });

  it('are noticed', () => {
    const spoilt = synthesized('local', ({ stateless }) => {
      const role = new Role(stateless, 'Planted', {
        assumedBy: new ServicePrincipal('lambda.amazonaws.com'),
      });
      role.addToPolicy(new PolicyStatement({ actions: ['dynamodb:*'], resources: ['*'] }));
    });

    const planted = wide(rightsIn(spoilt.stateless));

    expect(planted).toMatchObject([{ role: 'Planted', action: 'dynamodb:*', resource: '*' }]);
  });
});

describe('the ledger', () => {
  it('is written by the step that pays and by nobody else', () => {
    expect(holders(writes, ledgerTable)).toEqual(['PayRefundRole']);
  });

  it('is read by those who look a payment up', () => {
    expect(holders(/GetItem/, ledgerTable)).toEqual([
      'AcknowledgeRole',
      'CustomerRole',
      'InvestigateRole',
      'PayRefundRole',
      'ReconcileRole',
      'ReconciliationRole',
      'StaffRole',
    ]);
  });
});

describe('cases', () => {
  it('can be got, one at a time, by the public function, which may do nothing else', () => {
    const own = rights.filter(({ role, action }) => role === 'PublicRole' && !action.startsWith('logs:'));
    expect(own.map(({ action }) => action).toSorted()).toEqual([
      'dynamodb:GetItem',
      'kms:Decrypt',
      'kms:DescribeKey',
    ]);
    expect(actionsOf('PublicRole', casesTable)).toEqual(['dynamodb:GetItem']);
  });

  it('are deleted and scanned by nobody', () => {
    expect(holders(/dynamodb:(Delete|BatchWrite|Scan|PartiQL)/, /./)).toEqual([]);
  });

  it('with pending work are listed by the reconciler alone', () => {
    expect(holders(/Query/, /CasesTable.*\/index\/pendingWork$/)).toEqual(['ReconcileRole']);
  });

  it('are listed for staff by the staff function alone, and by due clocks by the clock job alone', () => {
    expect(holders(/Query/, /CasesTable.*\/index\/queue$/)).toEqual(['StaffRole']);
    expect(holders(/Query/, /CasesTable.*\/index\/dueClocks$/)).toEqual(['ClockRole']);
  });

  it('are found by the day of their refund by the daily reconciliation alone, in both tables', () => {
    expect(holders(/Query/, /CasesTable.*\/index\/refundsIntended$/)).toEqual(['ReconciliationRole']);
    expect(holders(/Query/, /LedgerTable.*\/index\/refundsMade$/)).toEqual(['ReconciliationRole']);
  });

  it('are counted by owner by whoever may give one to Tier 2', () => {
    expect(holders(/Query/, /CasesTable.*\/index\/mine$/)).toEqual([
      'ClockRole',
      'CustomerRole',
      'DeliverOutcomeRole',
      'InvestigateRole',
      'PayRefundRole',
      'ReconcileRole',
      'ReconciliationRole',
      'StaffRole',
    ]);
  });

  it('are marked as waiting with two actions', () => {
    expect(actionsOf('AwaitSignalRole', casesTable)).toEqual(['dynamodb:GetItem', 'dynamodb:UpdateItem']);
  });
});

describe.each(tiers)('the workflow %s', (tier) => {
  const machine = new RegExp(`:stateMachine:redress-local-${tier}$`);
  const executions = new RegExp(`:execution:redress-local-${tier}:\\*$`);

  it.each([
    ['started', /^states:StartExecution$/, machine],
    ['told where to go on', /^states:SendTaskSuccess$/, machine],
    ['asked whether it still runs', /^states:DescribeExecution$/, executions],
  ])('is %s by those who change cases or see them changed', (_, action, resource) => {
    expect(holders(action, resource)).toEqual(drivers);
  });

  it('grants nothing else, to nobody else', () => {
    const held = rights.filter(({ resource }) => machine.test(resource) || executions.test(resource));
    expect(held).toHaveLength(drivers.length * 3);
  });

  it('calls its own functions only', () => {
    const called = rights.filter(({ role, action }) => role === machineRoles[tier] && !/^logs:/.test(action));
    expect(new Set(called.map(({ action }) => action))).toEqual(new Set(['lambda:InvokeFunction']));
    const functions = called.map(({ resource }) => /^<(\w+)[0-9A-F]{8}\.Arn>$/.exec(resource)?.[1]);
    expect(functions.toSorted()).toEqual(machines[tier].calls.map(capitalised).toSorted());
  });
});

describe('the staff pool', () => {
  const pool = /<redress-local-stateful:\w*StaffPool\w*Arn\w*>$/;

  it('is asked by the staff function alone, for one member at a time', () => {
    expect(holders(/^cognito-idp:/, /./)).toEqual(['StaffRole']);
    expect(actionsOf('StaffRole', pool)).toEqual([
      'cognito-idp:AdminGetUser',
      'cognito-idp:AdminListGroupsForUser',
    ]);
  });
});

describe('mail', () => {
  it("is sent from the stage's address only", () => {
    const sends = rights.filter(({ action }) => action.startsWith('ses:'));
    expect(sends).not.toEqual([]);
    for (const { condition } of sends) {
      expect(condition).toEqual({ StringEquals: { 'ses:FromAddress': config.mail.address } });
    }
  });
});

describe('the data key', () => {
  it('is used through DynamoDB only', () => {
    const uses = rights.filter(({ action }) => action.startsWith('kms:'));
    for (const { condition } of uses) expect(JSON.stringify(condition)).toContain('kms:ViaService');
  });
});

it.each(Object.entries(resourcesOf(stateless, 'AWS::Lambda::Function')))(
  '%s is told of what it may touch and of nothing else',
  (logicalId, { Properties }) => {
    const role = `${logicalId.replace(/[0-9A-F]{8}$/, '')}Role`;
    const { Variables } = Properties['Environment'] as { Variables: Record<string, unknown> };
    const told = (setting: string) => setting in Variables;

    expect(told('CASES_TABLE')).toBe(actionsOf(role, casesTable).length > 0);
    expect(told('LEDGER_TABLE')).toBe(actionsOf(role, ledgerTable).length > 0);
    expect(told('ACCESS_TOKEN_SECRET_ARN')).toBe(actionsOf(role, /AccessTokenSecret/).length > 0);
    expect(told('STAFF_POOL_ID')).toBe(actionsOf(role, /StaffPool/).length > 0);
    for (const tier of tiers) {
      const machine = new RegExp(`:stateMachine:redress-local-${tier}$`);
      expect(told(`${tier.toUpperCase()}_STATE_MACHINE_ARN`)).toBe(actionsOf(role, machine).length > 0);
    }
    for (const setting of ['MAIL_SENDER', 'CASE_PAGE_ORIGIN', 'TEAM_ADDRESSES']) {
      expect(told(setting)).toBe(actionsOf(role, /:identity\//).length > 0);
    }
  },
);
