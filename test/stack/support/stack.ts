import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { LOCAL_CREDENTIALS, LOCAL_REGION } from '../../../infra/cli/settings.ts';
import { readOutputs, requireOutput } from '../../../infra/cli/stack-outputs.ts';

const endpointsPath = process.env['REDRESS_ENDPOINTS'] ?? '';
const endpoints = JSON.parse(readFileSync(endpointsPath, 'utf8')) as {
  origin: string;
  api: string;
  aws: string;
};
const outputs = readOutputs(join(dirname(endpointsPath), 'outputs.json'));

/** The deployed stack under test. */
export const stack = {
  api: endpoints.api,
  origin: endpoints.origin,
  casesTable: requireOutput(outputs, 'CasesTableName'),
  ledgerTable: requireOutput(outputs, 'LedgerTableName'),
  home: dirname(endpointsPath),
  clock: requireOutput(outputs, 'ClockFunctionName'),
  reconciler: requireOutput(outputs, 'ReconcilerFunctionName'),
  reconciliation: requireOutput(outputs, 'ReconciliationFunctionName'),
  machines: {
    tier1: requireOutput(outputs, 'Tier1StateMachineArn'),
    tier2: requireOutput(outputs, 'Tier2StateMachineArn'),
    engineering: requireOutput(outputs, 'EngineeringStateMachineArn'),
  },
} as const;

/** Settings of an AWS client that talks to the stack. */
export const aws = { endpoint: endpoints.aws, region: LOCAL_REGION, credentials: LOCAL_CREDENTIALS };
