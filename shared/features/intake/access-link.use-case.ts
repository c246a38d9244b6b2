import { normalEmail } from '../../case/claim.ts';
import { grant, mailedGrant, waitsForAddress } from '../../case/parts/access.ts';
import { runCommand } from '../../command/commit.use-case.ts';
import type { LimitStore } from '../../command/limits.port.ts';
import type { NoticeDeps } from '../../command/send-notices.use-case.ts';
import { isCaseId } from '../../kernel/ids.ts';
import { addHours, hourOf, secondsBetween } from '../../kernel/time.ts';
import type { AccessLinkRequest } from './access-link.contract.ts';
import * as rules from './access-link.rules.ts';
import { counterOf, isConfirmed, mayAskAddress } from './crowd.ts';
import { accessLink, confirmAddressNotice } from './intake.notices.ts';

/**
 * Every answer takes at least this long, in milliseconds: longer than writing a mail commonly takes, so that the time
 * does not tell whether the address is the one on record.
 */
export const leastAnswerTime = 1000;

type AccessLinkDeps = NoticeDeps & { readonly store: LimitStore };

/**
 * Mails a fresh link to the address on record, if it is the one asked for. Tells nothing to whoever asks, by its time
 * neither, and writes at most so many mails an hour as policy allows, for each case and for each address.
 */
export async function requestAccessLink(deps: AccessLinkDeps, request: AccessLinkRequest): Promise<void> {
  const began = deps.runtime.now();
  try {
    await mailLink(deps, request);
  } finally {
    const taken = Math.max(0, secondsBetween(began, deps.runtime.now()) * 1000);
    await deps.runtime.pause(Math.max(0, leastAnswerTime - taken));
  }
}

async function mailLink(deps: AccessLinkDeps, { caseId, email }: AccessLinkRequest): Promise<void> {
  if (!isCaseId(caseId)) return;
  const personal = await deps.store.findPersonal(caseId);
  if (!personal || normalEmail(personal.email) !== normalEmail(email)) return;
  const now = deps.runtime.now();
  const { accessLinksPerHour: limit, accessDays } = deps.policy;
  const found = await deps.store.find(caseId);
  if (!found) return;
  const unconfirmed = waitsForAddress(found.case) && !(await isConfirmed(deps, email, now));
  if (unconfirmed && !(await mayAskAddress(deps, email, now))) return;
  // Cases that were not shown to be the payer's own have a count of their own: strangers opened them, perhaps.
  const whose = found.case.access.some(({ scope }) => scope === 'verified') ? 'own' : 'any';
  for (const asker of [caseId, `${whose} ${normalEmail(email)}`]) {
    const key = counterOf('link', asker, hourOf(now));
    if ((await deps.store.countUse(key, limit, addHours(now, 2))) === null) return;
  }
  await runCommand(deps, caseId, async ({ case: current }) => {
    const { scope, serial } = mailedGrant(current.access) ?? { scope: 'opened', serial: 0 };
    const token = await deps.tokens.tokenFor(caseId, scope, serial + 1);
    const change = rules.requestAccessLink(current, grant(token, scope, serial + 1, now, accessDays), now);
    return { change, by: 'command', notices: [waitsForAddress(current) ? confirmAddressNotice : accessLink] };
  });
}
