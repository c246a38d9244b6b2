import { waitsForDeskOf } from '../case/at-desks.ts';
import { payerStanding } from '../case/claim.ts';
import type { LogEntry } from '../case/log.ts';
import type { CaseStore, LoadedCase, ThreadMessage } from '../case/store.port.ts';
import { actionsFor, isLead } from '../case/who-may.ts';
import { type CaseAndPayment, factsOf, onHand } from '../command/case-on-hand.ts';
import { consultationsView } from '../features/desks/consultations.view.ts';
import { confidenceIn } from '../features/investigation/confidence.ts';
import { suggestedCause } from '../features/investigation/suggested-cause.ts';
import { outcomeWords } from '../features/outcome/outcome-words.ts';
import { wordsOf } from '../features/plan/plan-words.ts';
import { mayApprove } from '../features/plan/propose.rules.ts';
import { type Room, roomOn } from '../features/plan/room.rules.ts';
import { queueItem } from '../features/queue/item.rules.ts';
import { refundTraces } from '../features/refund/trace.rules.ts';
import { rightsForStaff } from '../features/rights/rights.view.ts';
import { isCaseId } from '../kernel/ids.ts';
import { newestFew, newestOf } from '../kernel/page.ts';
import { err, ok, type Result } from '../kernel/result.ts';
import type { Runtime } from '../kernel/runtime.ts';
import type { StaffMember } from '../kernel/staff.ts';
import type { Fund } from '../payments/fund.ts';
import type { Payments } from '../payments/payments.port.ts';
import type { Policy } from '../policy/policy.ts';
import { payerTexts } from '../texts/en/staff.ts';
import type { CaseFile, FilePages } from './case-file.contract.ts';
import { shownLedger } from './ledger.view.ts';

/** What it takes to show a case file. */
interface FileDeps {
  readonly store: CaseStore;
  readonly payments: Payments;
  readonly policy: Policy;
  readonly runtime: Runtime;
}

/** Everything about a case, with what this member may do to it now and why not the rest. */
export async function caseFile(
  deps: FileDeps,
  caseId: string,
  member: StaffMember,
  pages: FilePages = {},
): Promise<Result<CaseFile, { readonly code: 'case_not_found' }>> {
  const found = isCaseId(caseId) ? await deps.store.findWithLog(caseId) : null;
  if (!found || !mayRead(found, member)) return err({ code: 'case_not_found' });
  const facts = factsOf(deps.payments, found.case);
  return ok(await fileOf(deps, { ...onHand(deps.store, found), facts }, member, pages));
}

/** The case file of a case that is on hand: as it was read, or as a command wrote it. */
export async function fileOf(
  { payments, policy, runtime }: Omit<FileDeps, 'store'>,
  known: CaseAndPayment,
  member: StaffMember,
  pages: FilePages = {},
): Promise<CaseFile> {
  const { case: current, log, thread } = known;
  const said = newestOf(thread, pages.threadBefore);
  const logged = newestOf(log, pages.logBefore);
  const [personal, found] = await Promise.all([known.personal(), known.facts()]);
  const payer = payerStanding(personal, found);
  const facts = payer === 'somebody_else' && !seesStrangers(member) ? null : found;
  return {
    ...queueItem(current),
    holdReasons: [...current.holdReasons],
    locale: current.locale,
    country: current.country,
    channel: current.channel,
    payment: current.payment,
    order: current.order,
    customer: {
      name: personal?.name ?? '',
      email: personal?.email ?? '',
      phone: personal?.phone ?? null,
      description: personal?.description ?? '',
      closingComment: personal?.closingComment ?? null,
    },
    findings: current.findings.map(({ check, result, facts: seen }) => ({
      check,
      result,
      facts: { ...seen },
    })),
    suggestedCause: suggestedCause(current.findings),
    confidence: current.findings.length > 0 ? confidenceIn(current.findings) : null,
    payer: { is: payer, words: payerTexts[payer] },
    ledger: facts && shownLedger(facts),
    room: facts && shownRoom(roomOn(facts, policy.goodwill)),
    paths: [...(facts?.paths ?? payments.paths)],
    decision: current.decision,
    refund: current.refund,
    refundTraces: newestFew(refundTraces(current, log)),
    outcome: current.outcome && { ...current.outcome, words: outcomeWords(current, personal) },
    escalation: current.escalation,
    packets: newestFew(packetsOf(log, thread)),
    excluded: [...current.excluded],
    understanding: current.understanding,
    plan: current.plan && { ...current.plan, words: wordsOf(current.plan, thread) },
    offers: newestFew(current.offers).map((round) => ({ ...round, words: wordsOf(round, thread) })),
    handOff: current.handOff,
    fault: current.fault,
    consultations: newestFew(consultationsView(current, log, thread)),
    report: current.report && { ...current.report, words: partsAt(thread, current.report.version) },
    appeal: current.appeal,
    reopenings: current.reopenings,
    contacts: current.contacts,
    related: newestFew(current.related),
    thread: said.items.map(({ at, from, topic, author, text, questions, answers, parts }) => ({
      at,
      from,
      topic,
      author,
      text,
      questions: questions.map(({ id, text: asked }) => ({
        id,
        text: asked,
        open: current.openQuestions.includes(id),
      })),
      answers: [...answers],
      parts: { ...parts },
    })),
    threadBefore: said.before,
    clocks: [...current.clocks],
    rights: rightsForStaff(current, runtime.now()),
    log: logged.items.map(({ version, at, actor, events }) => ({ version, at, actor, events: [...events] })),
    logBefore: logged.before,
    actions: actionsFor(current, member).map(({ action, refusal }) => ({
      action,
      refusal:
        action === 'approve' && refusal === null && !mayApprove(current, member, policy)
          ? 'group_may_not'
          : refusal,
    })),
  };
}

/** Facts of a payment that is not the customer's are for those who look into whose it is. */
function seesStrangers(member: StaffMember): boolean {
  return isLead(member) || member.groups.includes('tier2');
}

/** Staff read every case; members of desks alone, those on which their desk has or had something to do. */
function mayRead({ case: current, log }: LoadedCase, member: StaffMember): boolean {
  if (member.groups.length > 0 || waitsForDeskOf(current, member)) return true;
  return log.some(({ events }) =>
    events.some((event) => 'desk' in event && event.desk !== undefined && member.desks?.includes(event.desk)),
  );
}

function shownRoom({ currency, left }: Room): NonNullable<CaseFile['room']> {
  const shown = (fund: Fund) => ({ amount: left[fund], currency });
  return { taken: shown('taken'), uncaptured: shown('uncaptured'), goodwill: shown('goodwill') };
}

/** Every escalation with what a person wrote about it, and how much of the log it had behind it. */
function packetsOf(log: readonly LogEntry[], thread: readonly ThreadMessage[]): CaseFile['packets'] {
  return log.flatMap(({ version, events }) =>
    events.flatMap((event) => {
      if (event.type !== 'escalated') return [];
      const said = thread.find((message) => message.version === version);
      return [{ ...event.packet, words: said?.text ?? null }];
    }),
  );
}

function partsAt(thread: readonly ThreadMessage[], version: number): ThreadMessage['parts'] {
  return thread.find((message) => message.version === version)?.parts ?? {};
}
