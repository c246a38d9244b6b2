import type { CaseEvent } from '../../../shared/case/events.ts';
import type { EscalationPacket, EscalationReason } from '../../../shared/case/parts/escalation.ts';
import type { Confirmation, Decision, Outcome } from '../../../shared/case/parts/outcome.ts';
import { refundIdFrom } from '../../../shared/kernel/ids.ts';
import { money } from '../../../shared/kernel/money.ts';
import type { Owner } from '../../../shared/kernel/parties.ts';
import type { PlainDate } from '../../../shared/kernel/time.ts';
import type { OutcomeKind } from '../../../shared/kernel/words.ts';
import type { Refund } from '../../../shared/payments/refund.ts';
import { later } from '../clock.ts';
import type { Happened } from './log.ts';

/** Events as the commands write them, with only what is asked for. */
export const decided = (by: Decision['by']): CaseEvent => ({
  type: 'decided',
  decision: {
    kind: 'refund',
    amount: money(4990, 'EUR'),
    by,
    approvedBy: null,
    policy: { version: '1', clause: 'C' },
    at: later(60),
  },
});

export function delivered(kind: OutcomeKind, by: 'machine' | 'person' = 'machine'): CaseEvent {
  const outcome: Outcome = {
    kind,
    amount: null,
    policy: null,
    decidedAt: by === 'person' ? later(60) : null,
    at: later(90),
  };
  return { type: 'outcome_delivered', outcome };
}

export function paid(amount: number, status: Refund['status'] = 'succeeded', currency = 'EUR'): CaseEvent {
  const refund: Refund = {
    id: refundIdFrom(new Uint8Array(16).fill(amount % 256)),
    status,
    amount: money(amount, currency),
    path: 'original_method',
    charged: null,
    traceReference: 'arn_1',
    expectedBy: '2026-11-27' as PlainDate,
    actBy: null,
    failureCode: null,
    intendedAt: later(60),
    settledAt: later(70),
  };
  return { type: 'refund_answered', refund };
}

export function escalated(
  reasons: readonly EscalationReason[],
  to: 'tier2' | 'engineering' = 'tier2',
): CaseEvent {
  const owner: Owner = `team:${to}`;
  const packet: EscalationPacket = {
    from: 'tier1',
    to,
    reasons,
    by: 'system',
    at: later(100),
    note: '',
    ownerBefore: 'team:tier1',
    findings: [],
    offers: [],
    contacts: 0,
    clocks: [],
    history: { version: 1, hash: '' },
  };
  return { type: 'escalated', packet, owner };
}

export const confirmed = (answer: Partial<Omit<Confirmation, 'at'>> = {}): CaseEvent => ({
  type: 'outcome_confirmed',
  satisfied: true,
  solved: true,
  rating: 5,
  ...answer,
});

export const closed: CaseEvent = { type: 'closed' };

/** The machine refunds, the customer is content. */
export const settledByTheMachine: readonly Happened[] = [
  [10, 'system', { type: 'acknowledged' }],
  [60, 'system', decided('automatic')],
  [70, 'system', paid(4990)],
  [90, 'system', delivered('refunded')],
  [600, 'customer', confirmed(), closed],
];
