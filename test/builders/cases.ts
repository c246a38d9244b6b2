import { grant } from '../../shared/domain/access.ts';
import type { Case, Status } from '../../shared/domain/case.ts';
import { acknowledge } from '../../shared/domain/commands/acknowledge.ts';
import { concludeInvestigation } from '../../shared/domain/commands/conclude-investigation.ts';
import { confirmOutcome } from '../../shared/domain/commands/confirm-outcome.ts';
import { deliverOutcome } from '../../shared/domain/commands/deliver-outcome.ts';
import { intendRefund } from '../../shared/domain/commands/intend-refund.ts';
import { type OpenCase, openCase } from '../../shared/domain/commands/open-case.ts';
import { putAside } from '../../shared/domain/commands/put-aside.ts';
import { settleRefund } from '../../shared/domain/commands/settle-refund.ts';
import { withdraw } from '../../shared/domain/commands/withdraw.ts';
import type { Finding } from '../../shared/domain/findings/finding.ts';
import { investigate } from '../../shared/domain/findings/investigate.ts';
import { caseIdFrom, refundIdFrom } from '../../shared/domain/ids.ts';
import { money } from '../../shared/domain/money.ts';
import type { Recommendation } from '../../shared/domain/recommendation.ts';
import type { RefundAnswer } from '../../shared/domain/refund.ts';
import type { PlainDate } from '../../shared/domain/time.ts';
import { later, now } from './clock.ts';
import { mustOk } from './must.ts';
import { claim, facts, payment, paymentsAt } from './payment-facts.ts';
import { policy } from './policy.ts';

export const caseId = caseIdFrom(new Uint8Array(16).fill(7));
export const refundId = refundIdFrom(new Uint8Array(16).fill(9));
export const accessToken = 'token-of-whoever-opened';
export const ownersToken = 'token-of-the-payments-owner';

/** A complaint about 49.90 EUR charged twice. */
export function complaint(change: Partial<OpenCase> = {}): OpenCase {
  return {
    id: caseId,
    reason: 'duplicate_charge',
    channel: 'web',
    paymentReference: 'pay_2',
    orderReference: 'ord_1',
    disputedAmount: money(4990, 'EUR'),
    locale: 'en',
    country: 'CZ',
    accessToken,
    ...change,
  };
}

/** The findings on the second of two payments of one order. */
export function duplicateFindings(): Finding[] {
  const orderPayments = paymentsAt('18:21:00', '18:21:41');
  const second = payment({ ...orderPayments[1] });
  return investigate(claim({ paymentReference: 'pay_2' }), facts({ payment: second, orderPayments }));
}

export const refundAll: Recommendation = {
  kind: 'refund',
  amount: money(4990, 'EUR'),
  clause: 'T1-DUPLICATE',
};
export const askPerson: Recommendation = { kind: 'person', reasons: ['above_automatic_limit'] };

export const paid: Extract<RefundAnswer, { status: 'succeeded' | 'pending' }> = {
  status: 'succeeded',
  traceReference: 'arn_9',
  expectedBy: '2026-11-27' as PlainDate,
};
export const declined: RefundAnswer = { status: 'failed', failureCode: 'instrument_closed' };
export const content = { satisfied: true, solved: true, rating: 5 };
export const unhappy = { satisfied: false, solved: false, rating: 1 };
export const crash = { step: 'Investigate', error: 'States.Timeout' };

export const opened = (change: Partial<OpenCase> = {}): Case => openCase(complaint(change), policy, now).case;

export function acknowledged(change: Partial<OpenCase> = {}): Case {
  const verified = grant(ownersToken, 'verified', later(1), policy.accessDays);
  return mustOk(acknowledge(opened(change), verified, later(1))).case;
}

const concluded = (recommendation: Recommendation, change: Partial<OpenCase>) =>
  mustOk(concludeInvestigation(acknowledged(change), duplicateFindings(), recommendation, policy, later(2)))
    .case;

export const decided = (change: Partial<OpenCase> = {}) => concluded(refundAll, change);
export const held = (change: Partial<OpenCase> = {}) => concluded(askPerson, change);
export const refunding = (change: Partial<OpenCase> = {}) =>
  mustOk(intendRefund(decided(change), refundId, later(3))).case;
export const answered = (answer: RefundAnswer, change: Partial<OpenCase> = {}) =>
  mustOk(settleRefund(refunding(change), answer, policy, later(4))).case;
export const resolved = (change: Partial<OpenCase> = {}) =>
  mustOk(deliverOutcome(answered(paid, change), later(5))).case;
export const closed = () => mustOk(confirmOutcome(resolved(), content, policy, later(6))).case;
export const disputed = () => mustOk(confirmOutcome(resolved(), unhappy, policy, later(6))).case;
export const withdrawn = () => mustOk(withdraw(held(), later(6))).case;
export const setAside = (from: Case = acknowledged()) => mustOk(putAside(from, crash, policy, later(7))).case;

/** A case at each status, brought there by the commands that bring any case there. */
export const caseAt: Readonly<Record<Status, () => Case>> = {
  received: opened,
  investigating: acknowledged,
  awaiting_staff: held,
  awaiting_engineering: setAside,
  refunding,
  resolved,
  closed,
  withdrawn,
};
