import { type Case, freshCase } from '../../case/case.ts';
import type { Change } from '../../case/change.ts';
import { logEntry } from '../../case/log.ts';
import { grant } from '../../case/parts/access.ts';
import { withClocks } from '../../clocks/clocks.ts';
import type { CaseId } from '../../kernel/ids.ts';
import type { Money } from '../../kernel/money.ts';
import type { Instant } from '../../kernel/time.ts';
import type { Channel, Locale, Reason } from '../../kernel/words.ts';
import type { Policy } from '../../policy/policy.ts';

/** What a complaint needs to become a case. */
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
  /** True where another case of the same address on the payment tells for this one too. */
  readonly quiet?: boolean;
}

/** Opens a case at Tier 1, owned by its team from the first moment. */
export function openCase(complaint: OpenCase, policy: Policy, now: Instant): Change {
  const { id, reason, channel, paymentReference, orderReference, disputedAmount, locale, country } =
    complaint;
  const entry = logEntry({
    caseId: id,
    version: 1,
    at: now,
    actor: 'customer',
    events: [{ type: 'case_opened', reason, channel, paymentReference, orderReference, disputedAmount }],
    previousHash: '',
  });
  const opened: Case = {
    ...freshCase(id, {
      reason,
      channel,
      payment: { reference: paymentReference },
      order: orderReference === null ? null : { reference: orderReference },
      disputedAmount,
      locale,
      country,
      openedAt: now,
    }),
    access: [grant(complaint.accessToken, 'opened', 0, now, policy.accessDays)],
    ...(complaint.quiet && { quiet: true }),
    logHash: entry.hash,
  };
  return { case: withClocks(null, opened, policy, now), entry };
}
