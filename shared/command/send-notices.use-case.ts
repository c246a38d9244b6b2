import type { Case } from '../case/case.ts';
import { workingOwner } from '../case/ownership.ts';
import { mailedGrant } from '../case/parts/access.ts';
import type { Personal } from '../case/personal.ts';
import type { CaseStore, ThreadMessage } from '../case/store.port.ts';
import type { CaseId } from '../kernel/ids.ts';
import { metrics } from '../kernel/metrics.ts';
import { once } from '../kernel/once.ts';
import type { Tier } from '../kernel/parties.ts';
import { usernameOf } from '../kernel/parties.ts';
import type { Reporter, Runtime } from '../kernel/runtime.ts';
import type { Addressee } from '../mail/addressee.ts';
import type { KeptNotice, NoticeState, NoticeStore } from '../mail/kept-notices.port.ts';
import type { Mailer } from '../mail/mailer.port.ts';
import type { Notice } from '../mail/notice.ts';
import { renderLetter } from '../mail/render.ts';
import type { StaffAddressStore } from '../mail/staff-addresses.port.ts';
import { readerOf } from '../mail/staff-notice.ts';
import { deskOf } from '../policy/desks.ts';
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
  /** Every notice that there is, by which those that earlier tries left are found. */
  readonly notices: readonly Notice[];
}

/** What mails are written from. What is not on hand is read where a mail needs it, and once for all of them. */
export interface MailSource {
  readonly case: Case;
  readonly personal: () => Promise<Personal | null>;
  /** What was written in the commit that owes the mails, where it is on hand. */
  readonly said?: ThreadMessage | null;
  readonly thread?: readonly ThreadMessage[];
}

/** A notice that this process has claimed, and how it is kept. */
export interface Claimed {
  readonly notice: Notice;
  readonly kept: KeptNotice;
}

/** Sends notices that this process has claimed. A failure leaves them owed, and never stops the case. */
export async function sendClaimed(
  deps: NoticeDeps,
  source: MailSource,
  claimed: readonly Claimed[],
): Promise<void> {
  if (claimed.length === 0) return;
  const personal = await source.personal();
  if (!personal) return;
  const { case: current, said } = source;
  const thread = once(async () => source.thread ?? (await deps.store.thread(current.id)));
  const saidAt = async (version: number) =>
    said === undefined ? ((await thread()).find((one) => one.version === version) ?? null) : said;
  await Promise.all(claimed.map((one) => sendOne(deps, { case: current, personal, thread, saidAt }, one)));
}

/** Claims and sends what earlier tries left owed. */
export async function sendOwed(deps: NoticeDeps, caseId: CaseId): Promise<void> {
  const owed = (await deps.store.notices(caseId)).filter((notice) => notice.state === 'owed');
  for (const notice of owed) await claimAndSend(deps, caseId, notice);
}

/** Claims one notice as it was seen, and sends it if nobody else did and it still tells the truth. */
export async function claimAndSend(deps: NoticeDeps, caseId: CaseId, seen: KeptNotice): Promise<void> {
  const stored = await deps.store.find(caseId);
  if (!stored) return;
  const notice = deps.notices.find(({ kind }) => kind === seen.kind);
  if (!notice) deps.reporter.warn('notice_unknown', { caseId, kind: seen.kind });
  if (!notice?.trueWhile(stored.case, seen.version)) {
    await deps.store.moveNotice(caseId, seen, 'obsolete', deps.runtime.now());
    return;
  }
  const kept = await deps.store.moveNotice(caseId, seen, 'claimed', deps.runtime.now());
  if (kept) await sendClaimed(deps, onHand(deps.store, stored), [{ notice, kept }]);
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
async function sendOne(deps: NoticeDeps, sources: Sources, claimed: Claimed): Promise<void> {
  const state = await mailNotice(deps, sources, claimed);
  await deps.store.moveNotice(sources.case.id, claimed.kept, state, deps.runtime.now());
}

async function mailNotice(
  deps: NoticeDeps,
  { case: current, personal, thread, saidAt }: Sources,
  { notice, kept: { kind, version } }: Claimed,
): Promise<NoticeState> {
  try {
    const { to, reads } = notice;
    const [address, addressee] =
      to === 'customer'
        ? [personal.email, await forCustomer(deps, current, personal)]
        : [await staffAddress(deps, notice, version, current), forStaff(current)];
    const letter = notice.letter(
      {
        case: current,
        personal,
        policy: deps.policy,
        version,
        said: reads === 'said' ? await saidAt(version) : null,
        thread: reads === 'thread' ? await thread() : [],
      },
      addressee,
    );
    const result = await deps.mailer.send(address, renderLetter(letter, current.id), current.id);
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

/** Where a mail to staff goes: to the owner's own address where one person owns the case or the desk's matter, else to the team or desk. */
async function staffAddress(
  { store, teamAddresses, policy }: NoticeDeps,
  { to, desk }: Notice,
  version: number,
  current: Case,
): Promise<string> {
  const reader = to === 'customer' ? 'owner' : readerOf(to, current);
  if (reader === 'desk') {
    const matter = desk?.(current, version);
    const taken = matter ? usernameOf(matter.owner) : null;
    const address = matter && (deskOf(policy, matter.desk)?.address ?? null);
    return (taken && (await store.staffEmail(taken))) ?? address ?? teamAddresses.lead;
  }
  if (reader === 'lead' || reader === 'approver') return teamAddresses[reader];
  const engineers = reader === 'engineering';
  const owner = engineers ? workingOwner(current) : current.owner;
  if (owner === 'team:lead') return teamAddresses.lead;
  const team = teamAddresses[engineers ? 'engineering' : current.tier];
  const username = usernameOf(owner);
  const own = username === null ? null : await store.staffEmail(username);
  return own ?? team;
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
