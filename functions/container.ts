import { randomBytes } from 'node:crypto';
import { tiers } from '../shared/domain/case.ts';
import { instant } from '../shared/domain/time.ts';
import { parsePolicy } from '../shared/policy/policy-schema.ts';
import policyData from '../shared/policy/policy-v1.json' with { type: 'json' };
import type { Reporter, Runtime } from '../shared/ports/runtime.ts';
import type { DriveDeps } from '../shared/use-cases/drive-case.ts';
import type { NoticeDeps } from '../shared/use-cases/send-notices.ts';
import { dynamoCaseStore } from './adapters/dynamo-case-store.ts';
import { documentClient } from './adapters/dynamo-document.ts';
import { ledgerPayments } from './adapters/ledger-payments.ts';
import { secretAccessTokens } from './adapters/secret-access-tokens.ts';
import { sesMailer } from './adapters/ses-mailer.ts';
import { stepFunctionsWorkflow } from './adapters/step-functions-workflow.ts';
import { readEnv } from './env.ts';
import { logger } from './logger.ts';

const document = documentClient();

export const runtime: Runtime = {
  now: () => instant(new Date()),
  entropy: () => randomBytes(16),
};

export const reporter: Reporter = {
  warn: (event, details) => logger.warn(event, { ...details }),
};

/** The policy in force, validated at start. */
export const policyInForce = () => parsePolicy(policyData);

export const caseStore = () => dynamoCaseStore(document, readEnv(['CASES_TABLE']).CASES_TABLE);

export const payments = () => ledgerPayments(document, readEnv(['LEDGER_TABLE']).LEDGER_TABLE, runtime.now);

export const accessTokens = () =>
  secretAccessTokens(readEnv(['ACCESS_TOKEN_SECRET_ARN']).ACCESS_TOKEN_SECRET_ARN);

/** What starts and tells workflows. */
export function driveDeps(): DriveDeps {
  const { TIER1_STATE_MACHINE_ARN } = readEnv(['TIER1_STATE_MACHINE_ARN']);
  return { store: caseStore(), workflow: stepFunctionsWorkflow(TIER1_STATE_MACHINE_ARN), runtime, reporter };
}

/** What a step needs to change a case and to write to people about it. */
export function noticeDeps(): NoticeDeps {
  const env = readEnv(['CASE_PAGE_ORIGIN', 'MAIL_SENDER', 'TEAM_ADDRESSES']);
  const addresses = JSON.parse(env.TEAM_ADDRESSES) as Record<(typeof tiers)[number], string>;
  const unknown = tiers.filter((tier) => !addresses[tier]);
  if (unknown.length > 0) throw new Error(`TEAM_ADDRESSES lacks ${unknown.join(', ')}`);
  const teamAddress = (team: (typeof tiers)[number]) => addresses[team];
  return {
    store: caseStore(),
    mailer: sesMailer(env.MAIL_SENDER, teamAddress('tier1')),
    tokens: accessTokens(),
    runtime,
    reporter,
    policy: policyInForce(),
    casePageOrigin: env.CASE_PAGE_ORIGIN,
    teamAddress,
  };
}
