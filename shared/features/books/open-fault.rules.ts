import { type Case, freshCase } from '../../case/case.ts';
import type { Change } from '../../case/change.ts';
import type { CaseEvent } from '../../case/events.ts';
import { logEntry } from '../../case/log.ts';
import { without } from '../../case/parts/clock.ts';
import type { FindingFacts } from '../../case/parts/finding.ts';
import { handedOff, type Severity } from '../../case/parts/hand-off.ts';
import { withClocks } from '../../clocks/clocks.ts';
import type { CaseId } from '../../kernel/ids.ts';
import type { Money } from '../../kernel/money.ts';
import type { Instant } from '../../kernel/time.ts';
import type { Policy } from '../../policy/policy.ts';
import { packetOf } from '../escalation/escalate.rules.ts';

/** A fault that Redress found in its own books. */
export interface OwnFault {
  readonly id: CaseId;
  readonly paymentReference: string;
  /** The money that is in question. */
  readonly amount: Money;
  readonly severity: Severity;
  /** What can be looked at again. */
  readonly facts: FindingFacts;
  /** The cases that it is about. */
  readonly about: readonly CaseId[];
}

/**
 * Opens a case of Redress's own, in engineering's hands from its first moment. It has no customer: nobody is told of
 * progress, and engineering's report ends it. Tier 2 answers what engineering asks.
 */
export function openFault(fault: OwnFault, policy: Policy, now: Instant): Change {
  const { id, paymentReference, amount, severity, facts, about } = fault;
  const opening = {
    reason: 'system_error',
    channel: 'system',
    paymentReference,
    orderReference: null,
    disputedAmount: amount,
  } as const;
  const fresh: Case = {
    ...freshCase(id, {
      reason: opening.reason,
      channel: opening.channel,
      payment: { reference: paymentReference },
      order: null,
      disputedAmount: amount,
      locale: 'en',
      country: null,
      openedAt: now,
    }),
    tier: 'tier2',
    priority: 'high',
    owner: 'team:tier2',
    related: about,
  };
  const handOff = handedOff({ by: 'system', at: now, severity, facts, incidents: [], returnTo: 'closed' });
  const packet = packetOf(fresh, { to: 'engineering', reasons: ['technical_fault'], by: 'system' }, now);
  const events: CaseEvent[] = [
    { type: 'case_opened', ...opening },
    ...(about.length === 0 ? [] : [{ type: 'siblings_noticed', cases: about } as const]),
    { type: 'handed_off', severity, incidents: [] },
    { type: 'escalated', packet, owner: handOff.owner },
  ];
  const entry = logEntry({ caseId: id, version: 1, at: now, actor: 'system', events, previousHash: '' });
  const opened: Case = {
    ...fresh,
    status: 'awaiting_engineering',
    handOff,
    announce: 'hand_off',
    logHash: entry.hash,
  };
  const clocked = withClocks(null, opened, policy, now);
  return { case: { ...clocked, clocks: without(clocked.clocks, 'progress') }, entry };
}
