import type { StoreCommit } from '../../shared/case/store.port.ts';
import type { LimitStore } from '../../shared/command/limits.port.ts';
import type { IntentStore } from '../../shared/features/books/intents.port.ts';
import type { OpeningStore, RememberedAnswer } from '../../shared/features/intake/opening.port.ts';
import type { Shift, ShiftStore } from '../../shared/features/queue/shifts.port.ts';
import type { StatisticsStore } from '../../shared/features/statistics/statistics.port.ts';
import type { Currency } from '../../shared/kernel/money.ts';
import type { Tier } from '../../shared/kernel/parties.ts';
import { addDays, dateOf, type Instant, type PlainDate } from '../../shared/kernel/time.ts';
import type { StaffAddressStore } from '../../shared/mail/staff-addresses.port.ts';
import { fundOf } from '../../shared/payments/fund.ts';
import type { Incident } from '../../shared/payments/incident.ts';
import type { IncidentStore } from '../../shared/payments/incidents.port.ts';
import type { PayerTotalStore } from '../../shared/payments/payer-totals.port.ts';
import { longestWindow, type PayerKey, type PayerTotal } from '../../shared/payments/payer-totals.ts';
import type { RefundIntent } from '../../shared/payments/refund-books.ts';
import { by, MemoryTables } from './memory-tables.ts';

type Ports = IntentStore &
  PayerTotalStore &
  ShiftStore &
  StaffAddressStore &
  IncidentStore &
  StatisticsStore &
  LimitStore &
  Pick<OpeningStore, 'findIdempotency'>;

/** What the store keeps beside the cases: refunds, staff, incidents, records, limits, answers to requests. */
export class MemoryRegisters implements Ports {
  protected readonly tables: MemoryTables;

  /** Several stores may look at the same tables, as processes do. */
  constructor(tables = new MemoryTables()) {
    this.tables = tables;
  }

  async findIdempotency(id: string, now: Instant) {
    const known = this.tables.idempotency.get(id);
    return known && known.expiresAt > now ? known : null;
  }

  async findIntent(paymentReference: string, refundId: RefundIntent['refundId']) {
    return this.tables.intents.get(nameOf({ paymentReference, refundId })) ?? null;
  }

  async *intentsOf(day: PlainDate) {
    const intents = [...this.tables.intents.values()].filter(({ intendedAt }) => dateOf(intendedAt) === day);
    yield* intents.sort(by(({ intendedAt }) => intendedAt));
  }

  async payerTotals(keys: readonly PayerKey[], currency: Currency) {
    return keys.map((key) => this.#total(key, currency));
  }

  async keepShift(tier: Tier, shift: Shift) {
    const key = `${tier}#${shift.username}`;
    this.tables.shifts.set(key, { ...this.tables.shifts.get(key), ...shift });
  }

  async staffEmail(username: string) {
    return this.tables.addresses.get(username) ?? null;
  }

  async keepStaffEmail(username: string, email: string) {
    this.tables.addresses.set(username, email);
  }

  async keepIncident(incident: Incident) {
    if (this.tables.incidents.has(incident.id)) return 'exists' as const;
    this.tables.incidents.set(incident.id, incident);
    return 'kept' as const;
  }

  async incidents() {
    return [...this.tables.incidents.values()].sort(by(({ registeredAt }) => registeredAt)).reverse();
  }

  async *statisticsRows(from: PlainDate, to: PlainDate) {
    for (const [key, record] of [...this.tables.records].sort(by(([name]) => name))) {
      const day = key.slice(0, from.length);
      if (from <= day && day <= to) yield record;
    }
  }

  async countUse(key: string, limit: number, expiresAt: Instant) {
    const used = this.tables.uses.get(key)?.used ?? 0;
    if (used >= limit) return null;
    this.tables.uses.set(key, { used: used + 1, expiresAt });
    return used + 1;
  }

  async countNamed(key: string, name: string, limit: number, expiresAt: Instant) {
    const names = this.tables.uses.get(key)?.names ?? new Set();
    if (!names.has(name) && names.size >= limit) return null;
    const after = new Set(names).add(name);
    this.tables.uses.set(key, { used: after.size, names: after, expiresAt });
    return after.size;
  }

  async lastsUntil(key: string) {
    return this.tables.uses.get(key)?.expiresAt ?? null;
  }

  /** False where the key of this record is remembered still. */
  protected remember(record: RememberedAnswer, now: Instant): boolean {
    const known = this.tables.idempotency.get(record.id);
    if (known && known.expiresAt >= now) return false;
    this.tables.idempotency.set(record.id, record);
    return true;
  }

  /** True where what else is committed of the fund leaves room for the intent. */
  protected fits({ intent, limit }: NonNullable<StoreCommit['reserve']>): boolean {
    const committed = [...this.tables.intents.values()]
      .filter(
        ({ paymentReference, status }) => paymentReference === intent.paymentReference && status !== 'failed',
      )
      .filter(({ path }) => fundOf[path] === fundOf[intent.path])
      .reduce((sum, { amount }) => sum + amount.amount, 0);
    return committed + intent.amount.amount <= limit;
  }

  /** True where nothing was counted for those whom the refund counts for since they were read. */
  protected asSeen({ payers = [] }: NonNullable<StoreCommit['reserve']>): boolean {
    return payers.every(({ key, currency, version }) => this.#total(key, currency).version === version);
  }

  #total(key: PayerKey, currency: Currency): PayerTotal {
    return this.tables.payers.get(`${key}#${currency}`) ?? { key, currency, version: 0, days: [] };
  }

  #count({ amount, intendedAt }: RefundIntent, payers: readonly PayerKey[], automatic: boolean): void {
    const today = dateOf(intendedAt);
    for (const key of payers) {
      const { version, days, ...total } = this.#total(key, amount.currency);
      const before = days.find(({ day }) => day === today) ?? { day: today, automatic: 0, all: 0 };
      const after = {
        day: today,
        automatic: before.automatic + (automatic ? amount.amount : 0),
        all: before.all + amount.amount,
      };
      const others = days.filter(({ day }) => day !== today && day >= addDays(today, -longestWindow));
      this.tables.payers.set(`${key}#${amount.currency}`, {
        ...total,
        version: version + 1,
        days: [...others, after].sort(by(({ day }) => day)),
      });
    }
  }

  #countAll({ reserve, settle }: StoreCommit): void {
    if (reserve) {
      const { intent, payers = [], automatic = false } = reserve;
      const keys = payers.map(({ key }) => key);
      this.#count(intent, keys, automatic);
      this.tables.counted.set(nameOf(intent), { payers: keys, automatic });
    }
    const counted = settle?.status === 'failed' && this.tables.counted.get(nameOf(settle));
    if (!settle || !counted) return;
    const { amount, currency } = settle.amount;
    this.#count({ ...settle, amount: { amount: -amount, currency } }, counted.payers, counted.automatic);
  }

  /** Writes what a commit says besides its case. */
  protected keepBeside(commit: StoreCommit): void {
    const { change, reserve, settle, assigned, record } = commit;
    this.#countAll(commit);
    for (const intent of [reserve?.intent, settle])
      if (intent) this.tables.intents.set(nameOf(intent), intent);
    if (assigned) {
      const key = `${assigned.tier}#${assigned.username}`;
      this.tables.shifts.set(key, { ...this.tables.shifts.get(key), lastAssignedAt: change.case.updatedAt });
    }
    if (!record) return;
    this.tables.records.set(`${dateOf(record.endedAt)}#${record.caseId}`, record);
    for (const day of record.endedBefore) this.tables.records.delete(`${day}#${record.caseId}`);
  }

  /** Who is on shift, not knowing how much each has to do. */
  protected onShift(tier: Tier, now: Instant) {
    return [...this.tables.shifts].flatMap(([key, { username, skills, until, lastAssignedAt = null }]) => {
      const there = key.startsWith(`${tier}#`) && username && skills && until && until > now;
      return there ? [{ username, skills, until, lastAssignedAt }] : [];
    });
  }
}

const nameOf = ({ paymentReference, refundId }: Pick<RefundIntent, 'paymentReference' | 'refundId'>) =>
  `${paymentReference}#${refundId}`;
