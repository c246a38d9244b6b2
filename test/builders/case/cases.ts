import type { Case } from '../../../shared/case/case.ts';
import { grant } from '../../../shared/case/parts/access.ts';
import type { Finding } from '../../../shared/case/parts/finding.ts';
import type { Status } from '../../../shared/case/parts/status.ts';
import { askCustomer } from '../../../shared/features/conversation/talk.rules.ts';
import * as engineering from '../../../shared/features/engineering/hand-off.rules.ts';
import { escalateCase } from '../../../shared/features/escalation/escalate.rules.ts';
import { acknowledge } from '../../../shared/features/intake/acknowledge.rules.ts';
import { type OpenCase, openCase } from '../../../shared/features/intake/open.rules.ts';
import { concludeInvestigation } from '../../../shared/features/investigation/conclude.rules.ts';
import { runChecks } from '../../../shared/features/investigation/findings/run-checks.ts';
import type { Verdict } from '../../../shared/features/investigation/recommend.rules.ts';
import { confirmOutcome } from '../../../shared/features/outcome/confirm.rules.ts';
import { deliverOutcome } from '../../../shared/features/outcome/deliver.rules.ts';
import { withdrawCase } from '../../../shared/features/outcome/withdraw.rules.ts';
import { type Proposal, proposePlan } from '../../../shared/features/plan/propose.rules.ts';
import { claimCase } from '../../../shared/features/queue/owner.rules.ts';
import { intendRefund } from '../../../shared/features/refund/intend.rules.ts';
import { hearReturnedRefund } from '../../../shared/features/refund/returned.rules.ts';
import { settleRefund } from '../../../shared/features/refund/settle.rules.ts';
import { type CaseId, caseIdFrom, questionIdFrom, refundIdFrom } from '../../../shared/kernel/ids.ts';
import { money } from '../../../shared/kernel/money.ts';
import { instant, type PlainDate } from '../../../shared/kernel/time.ts';
import type { RefundAnswer } from '../../../shared/payments/refund.ts';
import { later, now } from '../clock.ts';
import { claim, facts, payment, paymentsAt } from '../payments/payment-facts.ts';
import { policy, routing } from '../policy.ts';
import { anna, tove } from '../staff.ts';
import { caseAfter } from './commit.ts';
import { offer, roomOf } from './plans.ts';

export const caseId = caseIdFrom(new Uint8Array(16).fill(7));
export const otherCaseId: CaseId = caseIdFrom(new Uint8Array(16).fill(8));
export const refundId = refundIdFrom(new Uint8Array(16).fill(9));
/** The n-th question that anybody asks. */
export const question = (n: number) => questionIdFrom(new Uint8Array(16).fill(n));
export const questions = [question(1), question(2)];
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
  return runChecks(claim({ paymentReference: 'pay_2' }), facts({ payment: second, orderPayments }));
}

export const refundAll: Verdict = {
  kind: 'refund',
  amount: money(4990, 'EUR'),
  clause: 'T1-DUPLICATE',
};
export const askPerson: Verdict = { kind: 'person', reasons: ['above_automatic_limit'] };

export const paid: Extract<RefundAnswer, { status: 'succeeded' | 'pending' }> = {
  status: 'succeeded',
  traceReference: 'arn_9',
  expectedBy: '2026-11-27' as PlainDate,
};
/** The gateway asked the customer for bank details, to be given by the end of the year. */
export const actionRequired: RefundAnswer = {
  status: 'requires_action',
  traceReference: 're_9',
  actBy: instant('2026-12-31T12:00:00Z'),
};
export const declined: RefundAnswer = { status: 'failed', failureCode: 'instrument_closed' };
export const content = { satisfied: true, solved: true, rating: 5 };
export const unhappy = { satisfied: false, solved: false, rating: 1 };
export const crash = { step: 'Investigate', error: 'States.Timeout' };

export const opened = (change: Partial<OpenCase> = {}): Case => openCase(complaint(change), policy, now).case;

export function acknowledged(change: Partial<OpenCase> = {}): Case {
  const before = opened(change);
  const verified = grant(ownersToken, 'verified', 0, later(1), policy.accessDays);
  return caseAfter(before, acknowledge(before, verified, later(1)));
}

function concluded(recommendation: Verdict, change: Partial<OpenCase>): Case {
  const before = acknowledged(change);
  const findings = duplicateFindings();
  return caseAfter(
    before,
    concludeInvestigation(before, { findings, recommendation, related: [] }, routing, later(2)),
  );
}

export const decided = (change: Partial<OpenCase> = {}) => concluded(refundAll, change);
export const leftToPeople = (change: Partial<OpenCase> = {}) => concluded(askPerson, change);

/** The same complaint once more, waiting for a person like the first. */
export const twinLeftToPeople = (change: Partial<OpenCase> = {}) =>
  leftToPeople({ id: otherCaseId, ...change });

export function asked(before: Case = leftToPeople()): Case {
  return caseAfter(before, askCustomer(before, anna, questions, later(3)));
}

export function refunding(change: Partial<OpenCase> = {}): Case {
  const before = decided(change);
  return caseAfter(before, intendRefund(before, refundId, later(3)));
}

export function answered(answer: RefundAnswer, change: Partial<OpenCase> = {}): Case {
  const before = refunding(change);
  return caseAfter(before, settleRefund(before, answer, routing, later(4)));
}

export function resolved(change: Partial<OpenCase> = {}): Case {
  const before = answered(paid, change);
  return caseAfter(before, deliverOutcome(before, later(5)));
}

const confirmed = (answer: typeof content) => {
  const before = resolved();
  return caseAfter(before, confirmOutcome(before, answer, routing, later(6)));
};

export const closed = () => confirmed(content);
export const unsatisfied = () => confirmed(unhappy);

/** The bank sent the refund back, long after it was made. */
export function refundReturned(before: Case = closed()): Case {
  const news = { id: refundId, failureCode: 'account_closed' } as const;
  return caseAfter(before, hearReturnedRefund(before, news, routing, later(8)));
}

export function withdrawn(before: Case = leftToPeople()): Case {
  return caseAfter(before, withdrawCase(before, later(6)));
}

export function putAside(before: Case = acknowledged()): Case {
  return caseAfter(before, engineering.putAside(before, crash, later(7)));
}

/** The customer asks for somebody with more authority; Tier 2 has the case, and nobody took it yet. */
export function escalated(before: Case = leftToPeople()): Case {
  return caseAfter(before, escalateCase(before, 'dissatisfaction', null, later(10)));
}

/** Tove of Tier 2 took it. */
export function accepted(before: Case = escalated()): Case {
  return caseAfter(before, claimCase(before, tove, later(20)));
}

/** Tove lays a plan before a second person. */
export function proposed(proposal: Proposal = offer(), before: Case = accepted()): Case {
  return caseAfter(before, proposePlan(before, tove, proposal, roomOf(money(4990, 'EUR')), later(30)));
}

/** A case at each status, brought there by the commands that bring any case there. */
export const caseAt: Readonly<Record<Status, () => Case>> = {
  received: opened,
  investigating: acknowledged,
  awaiting_staff: leftToPeople,
  awaiting_customer: asked,
  awaiting_approval: proposed,
  awaiting_engineering: putAside,
  refunding,
  resolved,
  closed,
  withdrawn,
};
