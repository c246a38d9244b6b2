import type { CaseStore } from '../../shared/case/store.port.ts';
import type { LimitStore } from '../../shared/command/limits.port.ts';
import type { IntentStore } from '../../shared/features/books/intents.port.ts';
import type { RosterStore } from '../../shared/features/escalation/roster.port.ts';
import type { OpeningStore } from '../../shared/features/intake/opening.port.ts';
import type { QueueStore } from '../../shared/features/queue/queue.port.ts';
import type { ShiftStore } from '../../shared/features/queue/shifts.port.ts';
import type { StatisticsStore } from '../../shared/features/statistics/statistics.port.ts';
import type { DueStore, PendingStore } from '../../shared/jobs/schedule.port.ts';
import type { StuckStore } from '../../shared/jobs/stuck.port.ts';
import type { NoticeStore } from '../../shared/mail/kept-notices.port.ts';
import type { StaffAddressStore } from '../../shared/mail/staff-addresses.port.ts';
import type { IncidentStore } from '../../shared/payments/incidents.port.ts';
import type { PayerTotalStore } from '../../shared/payments/payer-totals.port.ts';
import type { ExecutionStore } from '../../shared/workflow/executions.port.ts';

/** All that anybody asks of the cases table: the ports of all its users, kept by one adapter. */
export type Store = CaseStore &
  OpeningStore &
  ExecutionStore &
  NoticeStore &
  QueueStore &
  RosterStore &
  ShiftStore &
  StaffAddressStore &
  IncidentStore &
  IntentStore &
  PayerTotalStore &
  StatisticsStore &
  LimitStore &
  DueStore &
  PendingStore &
  StuckStore;
