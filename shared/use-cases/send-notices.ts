import type { Case, Personal } from '../domain/case.ts';
import type { CaseId } from '../domain/ids.ts';
import type { Policy } from '../domain/policy.ts';
import type { Addressee } from '../mail/message.ts';
import { renderMessage } from '../mail/render.ts';
import type { AccessTokens } from '../ports/access-tokens.ts';
import type { CaseStore, Notice } from '../ports/case-store.ts';
import type { Mailer } from '../ports/mailer.ts';
import type { Reporter, Runtime } from '../ports/runtime.ts';
import { messageFor } from './message-for.ts';

export interface NoticeDeps {
  readonly store: CaseStore;
  readonly mailer: Mailer;
  readonly tokens: AccessTokens;
  readonly runtime: Runtime;
  readonly reporter: Reporter;
  readonly policy: Policy;
  /** Where the case pages are, without a slash at the end. */
  readonly casePageOrigin: string;
  /** Address of the team that owns a case. */
  readonly teamAddress: (team: Case['tier']) => string;
}

/** Sends notices that this process has claimed. A failure leaves them owed, and never stops the case. */
export async function sendClaimed(
  deps: NoticeDeps,
  current: Case,
  claimed: readonly Notice[],
): Promise<void> {
  if (claimed.length === 0) return;
  const personal = await deps.store.findPersonal(current.id);
  if (!personal) return;
  await Promise.all(claimed.map((notice) => sendOne(deps, current, personal, notice)));
}

/** Claims and sends what earlier tries left owed. */
export async function sendOwed(deps: NoticeDeps, caseId: CaseId): Promise<void> {
  const owed = (await deps.store.notices(caseId)).filter((notice) => notice.state === 'owed');
  for (const notice of owed) await claimAndSend(deps, caseId, notice);
}

/** Claims one notice as it was seen, and sends it if nobody else did. */
export async function claimAndSend(deps: NoticeDeps, caseId: CaseId, seen: Notice): Promise<void> {
  const stored = await deps.store.find(caseId);
  const claimed = stored && (await deps.store.moveNotice(caseId, seen, 'claimed', deps.runtime.now()));
  if (stored && claimed) await sendClaimed(deps, stored.case, [claimed]);
}

async function sendOne(deps: NoticeDeps, current: Case, personal: Personal, notice: Notice): Promise<void> {
  const { kind } = notice;
  try {
    const message = messageFor(kind, current, deps.policy);
    const staff = message.kind === 'staff_new_item';
    const to = staff ? deps.teamAddress(current.tier) : personal.email;
    const addressee = staff ? forTeam(current) : await forCustomer(deps, current, personal);
    const result = await deps.mailer.send(to, renderMessage(message, addressee), current.id);
    if (result.status === 'refused') {
      deps.reporter.warn('mail_refused', { caseId: current.id, kind, reason: result.reason });
    }
    await deps.store.moveNotice(current.id, notice, result.status, deps.runtime.now());
  } catch (error) {
    deps.reporter.warn('mail_failed', { caseId: current.id, kind, error: String(error) });
    await deps.store.moveNotice(current.id, notice, 'owed', deps.runtime.now());
  }
}

function forTeam(current: Case): Addressee {
  return { locale: 'en', name: current.tier, caseId: current.id, link: null };
}

async function forCustomer(deps: NoticeDeps, current: Case, personal: Personal): Promise<Addressee> {
  const scope = current.access.some((grant) => grant.scope === 'verified') ? 'verified' : 'opened';
  const token = await deps.tokens.tokenFor(current.id, scope);
  return {
    locale: current.locale,
    name: personal.name,
    caseId: current.id,
    link: `${deps.casePageOrigin}/cases/${current.id}#${token}`,
  };
}
