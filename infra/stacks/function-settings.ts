import type { Setting } from '../../functions/env.ts';
import type { StageConfig } from '../config.ts';
import type { WorkflowRights } from '../constructs/workflow-rights.ts';
import type { FunctionSpec } from './function-table.ts';
import type { StatefulStack } from './stateful-stack.ts';

/** What functions can be given rights to. */
export interface Resources {
  readonly config: StageConfig;
  readonly data: StatefulStack;
  readonly tier1: WorkflowRights;
}

/** The settings that go with a function's rights: it is told of what it may touch, and of nothing else. */
export function settingsOf(
  spec: FunctionSpec,
  { config, data, tier1 }: Resources,
): Partial<Record<Setting, string>> {
  return {
    CASES_TABLE: data.cases.tableName,
    ...(spec.ledger && { LEDGER_TABLE: data.ledger.tableName }),
    ...(spec.tier1 && { TIER1_STATE_MACHINE_ARN: tier1.stateMachineArn }),
    ...(spec.accessTokens && { ACCESS_TOKEN_SECRET_ARN: data.accessTokenSecret.secretArn }),
    ...(spec.mail && {
      CASE_PAGE_ORIGIN: config.casePageOrigin,
      MAIL_SENDER: config.mail.from,
      TEAM_ADDRESSES: JSON.stringify(config.teamAddresses),
    }),
  };
}
