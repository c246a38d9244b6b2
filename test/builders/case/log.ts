import type { CaseEvent } from '../../../shared/case/events.ts';
import { type LogEntry, logEntry } from '../../../shared/case/log.ts';
import { type CaseId, caseIdFrom } from '../../../shared/kernel/ids.ts';
import { money } from '../../../shared/kernel/money.ts';
import type { Actor } from '../../../shared/kernel/parties.ts';
import { later } from '../clock.ts';

/** What happened so many seconds after the opening, and by whom. */
export type Happened = readonly [seconds: number, actor: Actor, ...events: CaseEvent[]];

const day = 86_400;
export const days = (count: number) => count * day;

/** The log of a complaint about a duplicate charge, opened by web at `now`, with what happened to it. */
export function logOf(happened: readonly Happened[], opening: Partial<Opening> = {}): LogEntry[] {
  const log: LogEntry[] = [];
  const opened: Happened = [opening.at ?? 0, 'customer', { ...complaint, ...opening.event }];
  for (const [seconds, actor, ...events] of [opened, ...happened]) {
    log.push(
      logEntry({
        caseId: opening.caseId ?? caseIdFrom(new Uint8Array(16).fill(1)),
        version: log.length + 1,
        at: later(seconds),
        actor,
        events,
        previousHash: log.at(-1)?.hash ?? '',
      }),
    );
  }
  return log;
}

interface Opening {
  readonly caseId: CaseId;
  readonly at: number;
  readonly event: Partial<Extract<CaseEvent, { type: 'case_opened' }>>;
}

const complaint: Extract<CaseEvent, { type: 'case_opened' }> = {
  type: 'case_opened',
  reason: 'duplicate_charge',
  channel: 'web',
  paymentReference: 'pay_2',
  orderReference: 'ord_1',
  disputedAmount: money(4990, 'EUR'),
};
