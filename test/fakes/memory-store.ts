import type { Store } from '../../functions/store/store.ts';
import type { Case } from '../../shared/case/case.ts';
import type { Change } from '../../shared/case/change.ts';
import { nextPlace } from '../../shared/case/next-step.ts';
import type { Personal } from '../../shared/case/personal.ts';
import type { StoreCommit, StoredCase, WorkflowState } from '../../shared/case/store.port.ts';
import { firstDue } from '../../shared/clocks/clocks.ts';
import type { RememberedAnswer } from '../../shared/features/intake/opening.port.ts';
import type { Stuck } from '../../shared/features/queue/item.rules.ts';
import type { QueueQuery } from '../../shared/features/queue/queue.port.ts';
import type { PendingWork } from '../../shared/jobs/schedule.port.ts';
import type { CaseId } from '../../shared/kernel/ids.ts';
import type { Tier } from '../../shared/kernel/parties.ts';
import type { Instant } from '../../shared/kernel/time.ts';
import type { KeptNotice, NoticeKey, NoticeState } from '../../shared/mail/kept-notices.port.ts';
import type { NextExecution } from '../../shared/workflow/executions.port.ts';
import { queued, queuePage } from './memory-queue.ts';
import { MemoryRegisters } from './memory-registers.ts';
import { by, type Row } from './memory-tables.ts';

type Told = Partial<Omit<Row, 'case' | 'workflow' | 'notices'>> & {
  readonly workflow?: Partial<WorkflowState>;
};

/** Whoever complains in tests. */
export const maria: Personal = {
  name: 'Maria Novak',
  email: 'maria.novak@mail.example',
  phone: null,
  description: 'Twice.',
  closingComment: null,
  outcomeWords: null,
  payoutAccount: null,
};

/** The cases table in memory: keeps the same promises as the one in DynamoDB. */
export class MemoryStore extends MemoryRegisters implements Store {
  /** Every commit that was written, in order. */
  get commits(): readonly StoreCommit[] {
    return this.tables.commits;
  }

  /** Puts a case there, as it stands; its workflow has nothing to start unless told otherwise. */
  add(current: Case, { workflow, ...told }: Told = {}): void {
    const still = { machine: current.tier, executionNumber: 1, start: null, restarts: null, wait: null };
    this.tables.cases.set(current.id, {
      pendingSince: null,
      personal: maria,
      log: [],
      thread: [],
      notices: new Map(),
      ...told,
      case: current,
      workflow: { ...still, ...workflow },
    });
  }

  /** The case and what stands beside it. Throws where there is none. */
  get(caseId: CaseId): StoredCase {
    const { case: current, workflow } = this.#row(caseId);
    return { case: current, workflow };
  }

  /** Changes what stands beside the case. */
  setWorkflow(caseId: CaseId, change: Partial<WorkflowState>): void {
    this.#change(caseId, { workflow: { ...this.#row(caseId).workflow, ...change } });
  }

  async open(change: Change, personal: Personal, idempotency: RememberedAnswer) {
    const { case: opened, entry } = change;
    const place = nextPlace(opened);
    if (!place) throw new Error(`${opened.id} has ended before it began`);
    if (!this.remember(idempotency, opened.openedAt)) return 'key_taken' as const;
    if (this.tables.cases.has(opened.id)) throw new Error(`${opened.id} exists`);
    const workflow = { machine: place.machine, start: { resumeAt: place.step } };
    this.add(opened, { workflow, personal, log: [entry], pendingSince: opened.openedAt });
    return 'opened' as const;
  }

  async find(caseId: CaseId): Promise<StoredCase | null> {
    return this.tables.cases.has(caseId) ? this.get(caseId) : null;
  }

  async findPersonal(caseId: CaseId) {
    return this.tables.cases.get(caseId)?.personal ?? null;
  }

  async findWithLog(caseId: CaseId) {
    const row = this.tables.cases.get(caseId);
    return row ? { ...this.get(caseId), log: row.log, thread: row.thread } : null;
  }

  async thread(caseId: CaseId) {
    return this.tables.cases.get(caseId)?.thread ?? [];
  }

  async casesOnPayment(paymentReference: string, limit?: number) {
    return this.#cases()
      .filter(({ payment }) => payment.reference === paymentReference)
      .sort(by(({ openedAt, id }) => `${openedAt}#${id}`))
      .map(({ id }) => id)
      .reverse()
      .slice(0, limit);
  }

  async commit(commit: StoreCommit) {
    const { change, beside, reserve, personal, executionNumber } = commit;
    if (reserve && reserve.intent.amount.amount > reserve.limit) return 'limit_reached' as const;
    const row = this.tables.cases.get(change.case.id);
    const overtaken = executionNumber !== undefined && row?.workflow.executionNumber !== executionNumber;
    const follows = this.#follows(change) && (!beside || this.#follows(beside));
    if (!follows || overtaken || (personal && !row?.personal)) return 'version_conflict' as const;
    if (reserve && !this.fits(reserve)) return 'limit_reached' as const;
    if (reserve && !this.asSeen(reserve)) return 'version_conflict' as const;
    this.#write(commit);
    if (beside) this.#write({ change: beside, by: 'command', work: 'same' });
    this.keepBeside(commit);
    this.tables.commits.push(commit);
    return 'committed' as const;
  }

  async keepWait(
    caseId: CaseId,
    executionNumber: number,
    wait: NonNullable<WorkflowState['wait']>,
    now: Instant,
  ) {
    const { workflow } = this.#row(caseId);
    if (workflow.executionNumber !== executionNumber) return null;
    this.#change(caseId, {
      workflow: { ...workflow, wait, start: null },
      pendingSince: wait.step === 'await_settlement' ? now : null,
    });
    return this.get(caseId);
  }

  async nextExecution(caseId: CaseId, { after, place, restarts }: NextExecution, now: Instant) {
    if (this.tables.cases.get(caseId)?.workflow.executionNumber !== after) return false;
    const { machine, step } = place;
    const next = { machine, executionNumber: after + 1, start: { resumeAt: step }, restarts, wait: null };
    this.#change(caseId, { workflow: next, pendingSince: now });
    return true;
  }

  async markIdle(caseId: CaseId, version: number) {
    const row = this.tables.cases.get(caseId);
    if (row?.case.version !== version) return;
    this.#change(caseId, { workflow: { ...row.workflow, start: null }, pendingSince: null });
  }

  async notices(caseId: CaseId): Promise<KeptNotice[]> {
    const kept = [...(this.tables.cases.get(caseId)?.notices ?? [])].sort(by(([key]) => key));
    return kept.map(([, { kind, version, state, changedAt }]) => ({ kind, version, state, changedAt }));
  }

  async moveNotice(
    caseId: CaseId,
    seen: KeptNotice,
    state: NoticeState,
    now: Instant,
  ): Promise<KeptNotice | null> {
    const kept = this.tables.cases.get(caseId)?.notices.get(nameOf(seen));
    if (kept?.state !== seen.state || kept.changedAt !== seen.changedAt) return null;
    const moved = { kind: seen.kind, version: seen.version, state, changedAt: now };
    this.#keepNotice(caseId, moved);
    return moved;
  }

  queue(query: QueueQuery) {
    return queuePage(this.#cases(), query, this.tables.stuck.values());
  }

  async roster(tier: Tier, now: Instant) {
    const present = this.onShift(tier, now);
    const waiting = present.length > 0 ? queued(this.#cases()) : [];
    return present.map((member) => ({
      ...member,
      load: waiting.filter(({ owner }) => owner === `staff:${member.username}`).length,
    }));
  }

  async *dueCases(now: Instant) {
    const clocks = [...this.tables.cases].map(([id, row]) => [firstDue(row.case.clocks), id] as const);
    const due = clocks.filter(([at]) => at !== null && at <= now);
    yield* due.sort(by(([at]) => String(at))).map(([, id]) => id);
  }

  async *pendingWork(before: Instant): AsyncGenerator<PendingWork> {
    const work = [...this.tables.cases].flatMap(([caseId, { pendingSince, notices }]): PendingWork[] => {
      const ofCase = pendingSince === null ? [] : [{ kind: 'case', caseId, since: pendingSince } as const];
      const owed = [...notices.values()].flatMap(({ kind, version, pendingSince: since }) =>
        since === null ? [] : [{ kind: 'notice', caseId, since, notice: { kind, version } } as const],
      );
      const stuck = this.tables.stuck.get(caseId)?.stuck;
      const ofStuck = stuck ? [{ kind: 'stuck', caseId, since: stuck.since } as const] : [];
      return [...ofCase, ...ofStuck, ...owed];
    });
    yield* work.filter(({ since }) => since < before).sort(by(({ since }) => since));
  }

  async keepStuck(current: Case, stuck: Stuck) {
    if (!this.tables.stuck.has(current.id)) this.tables.stuck.set(current.id, { case: current, stuck });
  }

  async dropStuck(caseId: CaseId) {
    return this.tables.stuck.delete(caseId);
  }

  #cases(): Case[] {
    return [...this.tables.cases.values()].map((row) => row.case);
  }

  #row(caseId: CaseId): Row {
    const row = this.tables.cases.get(caseId);
    if (!row) throw new Error(`${caseId} does not exist`);
    return row;
  }

  #change(caseId: CaseId, change: Partial<Row>): void {
    this.tables.cases.set(caseId, { ...this.#row(caseId), ...change });
  }

  #follows({ case: next }: Change): boolean {
    return this.tables.cases.get(next.id)?.case.version === next.version - 1;
  }

  #write({ change, by: author, work, notices = [], personal, message }: StoreCommit): void {
    const { case: next, entry } = change;
    const { id, version, updatedAt: at } = next;
    const row = this.#row(id);
    const consumed = author === 'step' ? { start: null, wait: null } : {};
    const moving = author === 'step' ? (row.pendingSince ?? at) : at;
    this.#change(id, {
      case: next,
      workflow: { ...row.workflow, ...consumed },
      pendingSince: { idle: null, moving, same: row.pendingSince }[work],
      log: [...row.log, entry],
      personal: row.personal && { ...row.personal, ...personal },
      thread: message ? [...row.thread, { version, at, ...message }] : row.thread,
    });
    for (const kind of notices) this.#keepNotice(id, { kind, version, state: 'claimed', changedAt: at });
  }

  #keepNotice(caseId: CaseId, notice: KeptNotice): void {
    const { state, changedAt } = notice;
    const pendingSince = state === 'claimed' || state === 'owed' ? changedAt : null;
    const { notices } = this.#row(caseId);
    this.#change(caseId, { notices: new Map(notices).set(nameOf(notice), { ...notice, pendingSince }) });
  }
}

const nameOf = ({ version, kind }: NoticeKey) => `${String(version).padStart(8, '0')}#${kind}`;

/** A store that holds these cases. */
export function storeOf(...cases: readonly Case[]): MemoryStore {
  const store = new MemoryStore();
  for (const one of cases) store.add(one);
  return store;
}
