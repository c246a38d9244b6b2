import type { Case } from '../../case/case.ts';
import type { Change } from '../../case/change.ts';
import { logEntry } from '../../case/log.ts';
import { grant } from '../../case/parts/access.ts';
import { withClocks } from '../../clocks/clocks.ts';
import type { CaseId } from '../../kernel/ids.ts';
import type { Money } from '../../kernel/money.ts';
import type { Instant } from '../../kernel/time.ts';
import type { Channel, Locale, Reason } from '../../kernel/words.ts';
import type { Policy } from '../../policy/policy.ts';

/** What a complaint needs to become a case (D2). */
export interface OpenCase {
  readonly id: CaseId;
  readonly reason: Reason;
  readonly channel: Channel;
  readonly paymentReference: string;
  readonly orderReference: string | null;
  readonly disputedAmount: Money;
  readonly locale: Locale;
  readonly country: string | null;
  /** Plain token of scope `opened` for whoever opened the case; only its hash is kept. */
  readonly accessToken: string;
}

/** Opens a case at Tier 1 (T1), owned by its team from the first moment. */
export function openCase(complaint: OpenCase, policy: Policy, now: Instant): Change {
  const { id, reason, channel, paymentReference, orderReference, disputedAmount } = complaint;
  const entry = logEntry({
    caseId: id,
    version: 1,
    at: now,
    actor: 'customer',
    events: [{ type: 'case_opened', reason, channel, paymentReference, orderReference, disputedAmount }],
    previousHash: '',
  });
  const opened: Case = {
    ...freshCase(complaint, now),
    access: [grant(complaint.accessToken, 'opened', 0, now, policy.accessDays)],
    logHash: entry.hash,
  };
  return { case: withClocks(null, opened, policy, now), entry };
}

/** A case to which nothing has happened yet. */
export function freshCase(
  complaint: Omit<OpenCase, 'accessToken'>,
  now: Instant,
): Omit<Case, 'access' | 'logHash'> {
  const { id, reason, channel, paymentReference, orderReference, disputedAmount, locale, country } =
    complaint;
  return {
    id,
    version: 1,
    revision: 1,
    tier: 'tier1',
    status: 'received',
    reason,
    channel,
    priority: 'normal',
    owner: 'team:tier1',
    payment: { reference: paymentReference },
    order: orderReference === null ? null : { reference: orderReference },
    disputedAmount,
    locale,
    country,
    openedAt: now,
    updatedAt: now,
    nextBy: null,
    clocks: [],
    rights: [],
    openQuestions: [],
    mergedInto: null,
    related: [],
    contacts: 0,
    findings: [],
    holdReasons: [],
    decision: null,
    refund: null,
    earlierRefunds: [],
    outcome: null,
    confirmation: null,
    silent: false,
    endedAt: null,
    escalation: null,
    excluded: [],
    understanding: null,
    plan: null,
    offers: [],
    handOff: null,
    fault: null,
    report: null,
    reopenings: 0,
    appeal: null,
    announce: null,
  };
}
