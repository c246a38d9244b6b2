import type { CaseRecord } from '../../shared/case/parts/record.ts';
import type { StoreCommit } from '../../shared/case/store.port.ts';
import type { LimitStore } from '../../shared/command/limits.port.ts';
import type { IntentStore } from '../../shared/features/books/intents.port.ts';
import type { IdempotencyRecord, OpeningStore } from '../../shared/features/intake/opening.port.ts';
import type { Shift, ShiftStore } from '../../shared/features/queue/shifts.port.ts';
import type { RecordStore } from '../../shared/features/statistics/records.port.ts';
import type { Tier } from '../../shared/kernel/parties.ts';
import { dateOf, type Instant, type PlainDate } from '../../shared/kernel/time.ts';
import type { StaffAddressStore } from '../../shared/mail/staff-addresses.port.ts';
import { fundOf } from '../../shared/payments/fund.ts';
import type { Incident } from '../../shared/payments/incident.ts';
import type { IncidentStore } from '../../shared/payments/incidents.port.ts';
import type { RefundIntent } from '../../shared/payments/refund-books.ts';

type Ports = IntentStore &
  ShiftStore &
  StaffAddressStore &
  IncidentStore &
  RecordStore &
  LimitStore &
  Pick<OpeningStore, 'findIdempotency'>;

/** What the store keeps beside the cases: refunds, staff, incidents, records, limits, answers to requests. */
export class MemoryRegisters implements Ports {
  readonly #idempotency = new Map<string, IdempotencyRecord>();
  readonly #intents = new Map<string, RefundIntent>();
  readonly #shifts = new Map<string, Partial<Shift> & { readonly lastAssignedAt?: Instant }>();
  readonly #addresses = new Map<string, string>();
  readonly #incidents = new Map<string, Incident>();
  readonly #records = new Map<string, CaseRecord>();
  readonly #uses = new Map<string, number>();

  async findIdempotency(id: string, now: Instant) {
    const known = this.#idempotency.get(id);
    return known && known.expiresAt > now ? known : null;
  }

  async findIntent(paymentReference: string, refundId: RefundIntent['refundId']) {
    return this.#intents.get(nameOf({ paymentReference, refundId })) ?? null;
  }

  async *intentsOf(day: PlainDate) {
    const intents = [...this.#intents.values()].filter(({ intendedAt }) => dateOf(intendedAt) === day);
    yield* intents.sort(by(({ intendedAt }) => intendedAt));
  }

  async keepShift(tier: Tier, shift: Shift) {
    const key = `${tier}#${shift.username}`;
    this.#shifts.set(key, { ...this.#shifts.get(key), ...shift });
  }

  async staffEmail(username: string) {
    return this.#addresses.get(username) ?? null;
  }

  async keepStaffEmail(username: string, email: string) {
    this.#addresses.set(username, email);
  }

  async keepIncident(incident: Incident) {
    if (this.#incidents.has(incident.id)) return 'exists' as const;
    this.#incidents.set(incident.id, incident);
    return 'kept' as const;
  }

  async incidents() {
    return [...this.#incidents.values()].sort(by(({ registeredAt }) => registeredAt)).reverse();
  }

  async *caseRecords(from: PlainDate, to: PlainDate) {
    for (const [key, record] of [...this.#records].sort(by(([name]) => name))) {
      const day = key.slice(0, from.length);
      if (from <= day && day <= to) yield record;
    }
  }

  async withinLimit(key: string, limit: number, _expiresAt: Instant) {
    const used = this.#uses.get(key) ?? 0;
    if (used >= limit) return false;
    this.#uses.set(key, used + 1);
    return true;
  }

  /** False where the key of this record is remembered still. */
  protected remember(record: IdempotencyRecord, now: Instant): boolean {
    const known = this.#idempotency.get(record.id);
    if (known && known.expiresAt >= now) return false;
    this.#idempotency.set(record.id, record);
    return true;
  }

  /** True where what else is committed of the fund leaves room for the intent. */
  protected fits({ intent, limit }: NonNullable<StoreCommit['reserve']>): boolean {
    const committed = [...this.#intents.values()]
      .filter(
        ({ paymentReference, status }) => paymentReference === intent.paymentReference && status !== 'failed',
      )
      .filter(({ path }) => fundOf[path] === fundOf[intent.path])
      .reduce((sum, { amount }) => sum + amount.amount, 0);
    return committed + intent.amount.amount <= limit;
  }

  /** Writes what a commit says besides its case. */
  protected keepBeside({ change, reserve, settle, assigned, record }: StoreCommit): void {
    for (const intent of [reserve?.intent, settle]) if (intent) this.#intents.set(nameOf(intent), intent);
    if (assigned) {
      const key = `${assigned.tier}#${assigned.username}`;
      this.#shifts.set(key, { ...this.#shifts.get(key), lastAssignedAt: change.case.updatedAt });
    }
    if (!record) return;
    this.#records.set(`${dateOf(record.endedAt)}#${record.caseId}`, record);
    for (const day of record.endedBefore) this.#records.delete(`${day}#${record.caseId}`);
  }

  /** Who is on shift, not knowing how much each has to do. */
  protected onShift(tier: Tier, now: Instant) {
    return [...this.#shifts].flatMap(([key, { username, skills, until, lastAssignedAt = null }]) => {
      const there = key.startsWith(`${tier}#`) && username && skills && until && until > now;
      return there ? [{ username, skills, until, lastAssignedAt }] : [];
    });
  }
}

/** Compares by a text of each. */
export const by =
  <T>(text: (one: T) => string) =>
  (a: T, b: T) =>
    text(a) < text(b) ? -1 : 1;

const nameOf = ({ paymentReference, refundId }: Pick<RefundIntent, 'paymentReference' | 'refundId'>) =>
  `${paymentReference}#${refundId}`;
