import type { AccountSetting, Setting } from '../../functions/env.ts';
import type { Tier } from '../../shared/kernel/parties.ts';
import type { PaymentGateway, StageConfig } from '../config.ts';
import type { WorkflowRights } from '../constructs/workflow-rights.ts';
import type { FunctionSpec } from './function-table.ts';
import type { StatefulStack } from './stateful-stack.ts';

/** What functions can be given rights to. */
export interface Resources {
  readonly config: StageConfig;
  readonly data: StatefulStack;
  readonly workflows: WorkflowRights<Tier>;
}

/** The settings that go with a function's rights: it is told its stage, what it may touch, and nothing else. */
export function settingsOf(
  spec: FunctionSpec,
  { config, data, workflows }: Resources,
): Partial<Record<Setting, string>> {
  return {
    STAGE: config.stage,
    CASES_TABLE: data.cases.tableName,
    ...(spec.ledger && { LEDGER_TABLE: data.ledger.tableName, ...accountSettings(config.gateway) }),
    ...(spec.drives && {
      TIER1_STATE_MACHINE_ARN: workflows.arns.tier1,
      TIER2_STATE_MACHINE_ARN: workflows.arns.tier2,
      ENGINEERING_STATE_MACHINE_ARN: workflows.arns.engineering,
    }),
    ...(spec.accessTokens && { ACCESS_TOKEN_SECRET_ARN: data.accessTokenSecret.secretArn }),
    ...(spec.mail && {
      CASE_PAGE_ORIGIN: config.casePageOrigin,
      MAIL_SENDER: config.mail.from,
      TEAM_ADDRESSES: JSON.stringify(config.teamAddresses),
    }),
    ...(spec.staffDirectory && { STAFF_POOL_ID: data.staff.userPoolId }),
  };
}

function accountSettings({ secretArn, endpoint }: PaymentGateway): Partial<Record<AccountSetting, string>> {
  return {
    ...(secretArn && { GATEWAY_SECRET_ARN: secretArn }),
    ...(endpoint && { GATEWAY_ENDPOINT: endpoint }),
  };
}
