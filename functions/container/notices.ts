import type { NoticeDeps, TeamName } from '../../shared/command/send-notices.use-case.ts';
import { notices } from '../../shared/jobs/notices.ts';
import { tiers } from '../../shared/kernel/parties.ts';
import { secretAccessTokens } from '../aws/secret-access-tokens.ts';
import { sesMailer } from '../aws/ses-mailer.ts';
import { readEnv } from '../env.ts';
import type { Store } from '../store/store.ts';
import { policyInForce } from './policy.ts';
import { reporter, runtime } from './runtime.ts';
import { caseStore } from './stores.ts';

/** What a step needs to change a case and to write to people about it. */
export function noticeDeps(): NoticeDeps & { readonly store: Store } {
  const env = readEnv(['ACCESS_TOKEN_SECRET_ARN', 'CASE_PAGE_ORIGIN', 'MAIL_SENDER', 'TEAM_ADDRESSES']);
  const addresses = JSON.parse(env.TEAM_ADDRESSES) as Record<TeamName, string>;
  const unknown = ([...tiers, 'approver', 'lead'] as const).filter((team) => !addresses[team]);
  if (unknown.length > 0) throw new Error(`TEAM_ADDRESSES lacks ${unknown.join(', ')}`);
  return {
    store: caseStore(),
    mailer: sesMailer(env.MAIL_SENDER, addresses.tier1),
    tokens: secretAccessTokens(env.ACCESS_TOKEN_SECRET_ARN),
    runtime,
    reporter,
    policy: policyInForce,
    casePageOrigin: env.CASE_PAGE_ORIGIN,
    teamAddresses: addresses,
    notices,
  };
}
