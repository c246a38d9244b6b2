/** Settings of an account with a payment provider, on the stages that pay through one. */
export type AccountSetting = 'GATEWAY_SECRET_ARN' | 'GATEWAY_ENDPOINT';

/** Names of the settings that infra gives to functions. */
export type Setting =
  | 'CASES_TABLE'
  | 'LEDGER_TABLE'
  | 'TIER1_STATE_MACHINE_ARN'
  | 'TIER2_STATE_MACHINE_ARN'
  | 'ENGINEERING_STATE_MACHINE_ARN'
  | 'ACCESS_TOKEN_SECRET_ARN'
  | 'CASE_PAGE_ORIGIN'
  | 'MAIL_SENDER'
  | 'TEAM_ADDRESSES'
  | 'STAFF_POOL_ID'
  | AccountSetting
  | 'STAGE';

/** Reads settings once, at start. Throws an Error that names each one missing, so that a misdeployment fails at once. */
export function readEnv<S extends Setting>(
  settings: readonly S[],
  source: NodeJS.ProcessEnv = process.env,
): Record<S, string> {
  const missing = settings.filter((setting) => !source[setting]);
  if (missing.length > 0) throw new Error(`missing environment: ${missing.join(', ')}`);
  return Object.fromEntries(settings.map((setting) => [setting, source[setting]])) as Record<S, string>;
}

/** A setting that only some stages have; null where this one has it not. */
export function readOptional(setting: Setting, source: NodeJS.ProcessEnv = process.env): string | null {
  return source[setting] || null;
}

/** What the bundle of the function that serves the customer's page holds as `CASE_PAGE_PARTS`, one text each. */
export interface CasePageParts {
  readonly html: string;
  readonly style: string;
  readonly script: string;
}
