import type { Claim } from '../../../shared/case/claim.ts';
import type { Finding } from '../../../shared/case/parts/finding.ts';
import { runChecks } from '../../../shared/features/investigation/findings/run-checks.ts';
import { recommend, type Verdict } from '../../../shared/features/investigation/recommend.rules.ts';
import type { Money } from '../../../shared/kernel/money.ts';
import { addSeconds, type Instant } from '../../../shared/kernel/time.ts';
import type { Reason } from '../../../shared/kernel/words.ts';
import type { PaymentFacts } from '../../../shared/payments/payment-facts.ts';
import type { Policy } from '../../../shared/policy/policy.ts';
import { type CreditNote, creditedMinor, type Purchase } from './purchases.ts';

/** Reasons for which money of every purchase is asked back. */
export const askedReasons = ['refund_request', 'refund_not_received'] as const satisfies readonly Reason[];
export type AskedReason = (typeof askedReasons)[number];

/** What came of asking for the money of one purchase. */
export interface Asked {
  readonly purchase: Purchase;
  readonly findings: readonly Finding[];
  readonly verdicts: Readonly<Record<AskedReason, Verdict>>;
  /** Each credit note, asked for as the shop came to give it. */
  readonly replays: readonly { readonly note: CreditNote; readonly verdict: Verdict }[];
}

/** Weighs what the payment system tells of a purchase, the day after the last entry on it. */
export function weighPurchase(purchase: Purchase, facts: PaymentFacts | null, policy: Policy): Asked {
  const findings = runChecks(claimOf(purchase, purchase.paid), facts);
  const now = dayAfter(purchase.credits.at(-1)?.at ?? purchase.paidAt);
  const verdictOn = (reason: Reason, asked: Money) =>
    verdictOf(reason, claimOf(purchase, asked), facts, policy, now);
  const missing = { ...purchase.paid, amount: creditedMinor(purchase) || purchase.paid.amount };
  return {
    purchase,
    findings,
    verdicts: {
      refund_request: verdictOn('refund_request', purchase.paid),
      refund_not_received: verdictOn('refund_not_received', missing),
    },
    replays: purchase.credits.map((note) => ({
      note,
      verdict: verdictOf(
        'refund_request',
        claimOf(purchase, note.amount),
        facts && asReturned(facts, note.at),
        policy,
        note.at,
      ),
    })),
  };
}

/** What the payer claims of a purchase. */
export function claimOf({ payment, order, email }: Purchase, disputedAmount: Money): Claim {
  return { paymentReference: payment, orderReference: order, email, disputedAmount };
}

function verdictOf(
  reason: Reason,
  claim: Claim,
  facts: PaymentFacts | null,
  policy: Policy,
  now: Instant,
): Verdict {
  const { confidence, ...verdict } = recommend(reason, claim, runChecks(claim, facts), facts, policy, now);
  return verdict;
}

/** The facts at the moment of a credit note: the goods are back and booked, later refunds have not been made. */
function asReturned(facts: PaymentFacts, at: Instant): PaymentFacts {
  return {
    ...facts,
    order: facts.order && { ...facts.order, status: 'returned' },
    refunds: facts.refunds.filter(({ createdAt }) => createdAt < at),
  };
}

const dayAfter = (at: Instant): Instant => addSeconds(at, 86_400);
