import { describe, expect, it } from 'vitest';
import type { Case } from '../../../../shared/case/case.ts';
import type { PlanOption } from '../../../../shared/case/parts/plan.ts';
import { nothingAround } from '../../../../shared/features/investigation/check.ts';
import { alreadyRefunded } from '../../../../shared/features/investigation/findings/already-refunded.ts';
import { moneyCollision } from '../../../../shared/features/investigation/findings/money-collision.ts';
import { approvePlan, proposePlan } from '../../../../shared/features/plan/propose.rules.ts';
import type { Room } from '../../../../shared/features/plan/room.rules.ts';
import { intendRefund } from '../../../../shared/features/refund/intend.rules.ts';
import { money } from '../../../../shared/kernel/money.ts';
import { bankingDays } from '../../../../shared/payments/posting.ts';
import { refundPaths } from '../../../../shared/payments/refund.ts';
import { toldOutcome } from '../../../../shared/texts/told-outcome.ts';
import * as at from '../../../builders/case/cases.ts';
import { caseAfter } from '../../../builders/case/commit.ts';
import { asCredit, fullRefund, offer, option, roomOf } from '../../../builders/case/plans.ts';
import * as tier2 from '../../../builders/case/tier2-cases.ts';
import { later } from '../../../builders/clock.ts';
import { mustOk } from '../../../builders/must.ts';
import { claim, compensation, facts } from '../../../builders/payments/payment-facts.ts';
import { policy } from '../../../builders/policy.ts';
import { timo, tove } from '../../../builders/staff.ts';

const gift = option(1, 'goodwill', 1000);
const onCard = option(2, 'correction', 490);
const beforeCapture: PlanOption = { ...onCard, path: 'before_capture', charged: money(4500, 'EUR') };

/** Of this payment 49.90 EUR were authorised, and of any other as much was taken. */
const roomFor = ({ path }: PlanOption): Room =>
  path === 'before_capture' ? roomOf(money(0, 'EUR'), { uncaptured: 4990 }) : roomOf(money(4990, 'EUR'));

/** The customer took the option, which a colleague had approved. */
function accepted(option: PlanOption): Case {
  const room = roomFor(option);
  const before = at.accepted();
  const proposed = caseAfter(before, proposePlan(before, tove, offer(option), room, later(30)));
  const approval = approvePlan(
    proposed,
    timo,
    tier2.hashOf(proposed),
    { room, before: 0 },
    policy,
    later(40),
  );
  return tier2.chosen(option, caseAfter(proposed, approval));
}

/** … and it was carried out. */
const carriedOut = (option: PlanOption): Case =>
  tier2.refundedAtTier2(tier2.payingAtTier2(at.paid, accepted(option)));

describe('what the customer chose is carried out by its own path', () => {
  it.each([
    ['a refund', fullRefund, 'original_method', 'refunded'],
    ['credit of the payment’s money', asCredit, 'store_credit', 'compensated'],
    ['a gift', gift, 'goodwill', 'compensated'],
    ['a correction of what was taken', onCard, 'original_method', 'amount_corrected'],
    ['a correction before capture', beforeCapture, 'before_capture', 'amount_corrected'],
  ] as const)('%s', (_, chosen, path, outcome) => {
    const current = carriedOut(chosen);
    expect(current.refund).toMatchObject({ path, amount: chosen.amount, charged: chosen.charged });
    expect(current.outcome).toMatchObject({ kind: outcome, amount: chosen.amount });
  });

  it('and the log says by which', () => {
    const { entry } = mustOk(intendRefund(accepted(gift), at.refundId, later(60)));
    expect(entry.events).toEqual([
      { type: 'refund_intended', refundId: at.refundId, amount: gift.amount, path: 'goodwill' },
    ]);
  });

  it('goodwill rests on its own clause, all else on that of the approval', () => {
    expect(accepted(gift).decision?.policy.clause).toBe(policy.goodwill.clause);
    expect(accepted(gift).decision?.approvedBy).toBe('staff:timo');
    expect(accepted(fullRefund).decision?.policy.clause).toBe('APPROVAL-COLLEAGUE');
  });
});

describe('compensation beside the payment’s money', () => {
  const known = facts({
    compensations: [
      compensation(1000, 'goodwill'),
      compensation(500, 'before_capture', { status: 'pending' }),
    ],
  });

  it('is no refund to the findings, nor a collision', () => {
    expect(alreadyRefunded(claim(), known, nothingAround)).toEqual(
      alreadyRefunded(claim(), facts(), nothingAround),
    );
    expect(moneyCollision(claim(), known, nothingAround).result).toBe('refuted');
  });

  it.each([
    ['compensated', 'goodwill', 'goodwill'],
    ['compensated', 'store_credit', 'compensated'],
    ['amount_corrected', 'before_capture', 'before_capture'],
    ['amount_corrected', 'original_method', 'amount_corrected'],
    ['refunded', 'original_method', 'refunded'],
    ['explained', null, 'explained'],
  ] as const)('is told for what it is: %s by %s as %s', (kind, path, told) => {
    expect(toldOutcome(kind, path)).toBe(told);
  });

  it('has a posting time like every path', () => {
    expect(Object.keys(bankingDays).toSorted()).toEqual([...refundPaths].toSorted());
  });
});
