import type { Case } from '../case/case.ts';
import { workingOwner } from '../case/ownership.ts';
import { mailedGrant } from '../case/parts/access.ts';
import type { Personal } from '../case/personal.ts';
import type { CaseStore, ThreadMessage } from '../case/store.port.ts';
import { wordsOf } from '../features/plan/plan-words.ts';
import { messageFor } from '../jobs/message-for.ts';
import { stillTrue } from '../jobs/still-true.ts';
import type { CaseId } from '../kernel/ids.ts';
import { metrics } from '../kernel/metrics.ts';
import { once } from '../kernel/once.ts';
import type { Tier } from '../kernel/parties.ts';
import type { Reporter, Runtime } from '../kernel/runtime.ts';
import type { Notice, NoticeState, NoticeStore } from '../mail/kept-notices.port.ts';
import type { Mailer } from '../mail/mailer.port.ts';
import type { Addressee, MessageKind } from '../mail/message.ts';
import { renderMessage } from '../mail/render.ts';
import type { StaffAddressStore } from '../mail/staff-addresses.port.ts';
import { isStaffMessage, type StaffKind, staffAddressee } from '../mail/staff-message.ts';
import type { Policy } from '../policy/policy.ts';
import type { AccessTokens } from './access-tokens.port.ts';
import { onHand } from './case-on-hand.ts';

/** A group of staff that has an address of its own. */
export type TeamName = Tier | 'approver' | 'lead';

export interface NoticeDeps {
  readonly store: CaseStore & NoticeStore & Pick<StaffAddressStore, 'staffEmail'>;
  readonly mailer: Mailer;
  readonly tokens: AccessTokens;
  readonly runtime: Runtime;
  readonly reporter: Reporter;
  readonly policy: Policy;
  /** Where the case pages are, without a slash at the end. */
  readonly casePageOrigin: string;
  /** Addresses of the teams, and of those who approve and lead. */
  readonly teamAddresses: Readonly<Record<TeamName, string>>;
}

/** What mails are written from. What is not on hand is read where a mail needs it, and once for all of them. */
export interface MailSource {
  readonly case: Case;
  readonly personal: () => Promise<Personal | null>;
  /** What was written in the commit that owes the mails, where it is on hand. */
  readonly said?: ThreadMessage | null;
  readonly thread?: readonly ThreadMessage[];
}

/** Sends notices that this process has claimed. A failure leaves them owed, and never stops the case. */
export async function sendClaimed(
  deps: NoticeDeps,
  source: MailSource,
  claimed: readonly Notice[],
): Promise<void> {
  if (claimed.length === 0) return;
  const personal = await source.personal();
  if (!personal) return;
  const { case: current, said } = source;
  const thread = once(async () => source.thread ?? (await deps.store.thread(current.id)));
  const saidAt = async (version: number) =>
    said === undefined ? ((await thread()).find((one) => one.version === version) ?? null) : said;
  await Promise.all(
    claimed.map((notice) => sendOne(deps, { case: current, personal, thread, saidAt }, notice)),
  );
}

/** Claims and sends what earlier tries left owed. */
export async function sendOwed(deps: NoticeDeps, caseId: CaseId): Promise<void> {
  const owed = (await deps.store.notices(caseId)).filter((notice) => notice.state === 'owed');
  for (const notice of owed) await claimAndSend(deps, caseId, notice);
}

/** Claims one notice as it was seen, and sends it if nobody else did and it still tells the truth. */
export async function claimAndSend(deps: NoticeDeps, caseId: CaseId, seen: Notice): Promise<void> {
  const stored = await deps.store.find(caseId);
  if (stored && !stillTrue(seen.kind, stored.case)) {
    await deps.store.moveNotice(caseId, seen, 'obsolete', deps.runtime.now());
    return;
  }
  const claimed = stored && (await deps.store.moveNotice(caseId, seen, 'claimed', deps.runtime.now()));
  if (stored && claimed) await sendClaimed(deps, onHand(deps.store, stored), [claimed]);
}

/** What one mail is written from. */
interface Sources {
  readonly case: Case;
  readonly personal: Personal;
  readonly thread: () => Promise<readonly ThreadMessage[]>;
  readonly saidAt: (version: number) => Promise<ThreadMessage | null>;
}

/**
 * Sends a claimed notice and keeps what became of it. Only a mail that certainly did not go out is owed again: one that
 * went out but could not be marked stays claimed.
 */
async function sendOne(deps: NoticeDeps, sources: Sources, notice: Notice): Promise<void> {
  const state = await handOver(deps, sources, notice);
  await deps.store.moveNotice(sources.case.id, notice, state, deps.runtime.now());
}

async function handOver(
  deps: NoticeDeps,
  { case: current, personal, thread, saidAt }: Sources,
  { kind, version }: Notice,
): Promise<NoticeState> {
  try {
    const said = talks.has(kind) ? await saidAt(version) : null;
    const offered = kind === 'offer' && current.plan ? wordsOf(current.plan, await thread()) : null;
    const material = { case: current, personal, said, planWords: offered };
    const message = messageFor(kind, material, deps.policy);
    const staff = isStaffMessage(message);
    const to = staff ? await staffAddress(deps, message.kind, current) : personal.email;
    const addressee = staff ? forStaff(current) : await forCustomer(deps, current, personal);
    const result = await deps.mailer.send(to, renderMessage(message, addressee), current.id);
    deps.reporter.count(metrics.mail[result.status]);
    if (result.status === 'refused') {
      deps.reporter.warn('mail_refused', { caseId: current.id, kind, reason: result.reason });
    }
    return result.status;
  } catch (error) {
    deps.reporter.count(metrics.mail.failed);
    deps.reporter.warn('mail_failed', { caseId: current.id, kind, error: String(error) });
    return 'owed';
  }
}

/** Mails that carry what somebody wrote in the commit that owes them. */
const talks: ReadonlySet<MessageKind> = new Set(['questions', 'reply', 'understanding', 'holding_reply']);

/** Where a mail to staff goes: to the owner's own address where one person owns the case, else to the team. */
async function staffAddress(
  { store, teamAddresses }: NoticeDeps,
  kind: StaffKind,
  current: Case,
): Promise<string> {
  const addressee = staffAddressee(kind, current);
  if (addressee === 'lead' || addressee === 'approver') return teamAddresses[addressee];
  const engineers = addressee === 'engineering';
  const owner = engineers ? workingOwner(current) : current.owner;
  if (owner === 'team:lead') return teamAddresses.lead;
  const team = teamAddresses[engineers ? 'engineering' : current.tier];
  if (!owner.startsWith('staff:')) return team;
  return (await store.staffEmail(owner.slice('staff:'.length))) ?? team;
}

function forStaff(current: Case): Addressee {
  return { locale: 'en', name: current.owner, caseId: current.id, link: null };
}

async function forCustomer(deps: NoticeDeps, current: Case, personal: Personal): Promise<Addressee> {
  const mailed = mailedGrant(current.access);
  const token = mailed && (await deps.tokens.tokenFor(current.id, mailed.scope, mailed.serial));
  return {
    locale: current.locale,
    name: personal.name,
    caseId: current.id,
    link: token && `${deps.casePageOrigin}/cases/${current.id}#${token}`,
  };
}
