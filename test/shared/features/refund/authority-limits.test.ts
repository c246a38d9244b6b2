import { describe, expect, it } from 'vitest';
import type { Case } from '../../../../shared/case/case.ts';
import { decideCase } from '../../../../shared/features/decision/decide.use-case.ts';
import { caseIdFrom } from '../../../../shared/kernel/ids.ts';
import { money } from '../../../../shared/kernel/money.ts';
import type { StaffMember } from '../../../../shared/kernel/staff.ts';
import * as at from '../../../builders/case/cases.ts';
import { present } from '../../../builders/must.ts';
import { payingWorld } from '../../../builders/payments/paying-world.ts';
import { facts, payment } from '../../../builders/payments/payment-facts.ts';
import { policy } from '../../../builders/policy.ts';
import { anna, bert, lena } from '../../../builders/staff.ts';
import { storeOf } from '../../../fakes/memory-store.ts';

const most = present(policy.authority.tier1?.refundCeilings['EUR']);
const waiting = (n: number): Case =>
  at.leftToPeople({
    id: caseIdFrom(new Uint8Array(16).fill(n)),
    paymentReference: `pay_${n}`,
    disputedAmount: money(most, 'EUR'),
  });
/** Payments of one payer, each with its own card. */
const paymentOf = (n: number) =>
  facts({
    payment: payment({ reference: `pay_${n}`, instrument: `card_${n}`, amount: money(200_000, 'EUR') }),
  });

function desk(...numbers: readonly number[]) {
  const cases = numbers.map(waiting);
  const world = payingWorld(storeOf(...cases), numbers.map(paymentOf));
  const decide = async (current: Case, member: StaffMember, amount: number) => {
    const access = { member, caseId: current.id, version: world.caseOf(current).version };
    const words = 'As agreed.';
    const request = { kind: 'refund', amount: money(amount, 'EUR'), words } as const;
    const result = await decideCase(world.deps, access, request);
    return result.ok ? 'decided' : result.error.code;
  };
  return { ...world, cases, decide };
}

describe('an agent who decides the most allowed, again and again', () => {
  it('reaches it once on one payer, over all cases and payments, and so do colleagues', async () => {
    const { cases, decide, pay, out } = desk(1, 2, 3);
    const [first, second, third] = cases as [Case, Case, Case];
    expect(await decide(first, anna, most)).toBe('decided');
    await pay(first);
    expect(await decide(second, anna, 1)).toBe('above_authority');
    expect(await decide(second, bert, 1)).toBe('above_authority');
    expect(await decide(third, lena, 1)).toBe('decided');
    expect(out()).toBe(most);
  });

  it('may use it in parts', async () => {
    const { cases, decide, pay, out } = desk(1, 2);
    for (const current of cases) {
      expect(await decide(current, anna, most / 2)).toBe('decided');
      await pay(current);
    }
    expect(out()).toBe(most);
  });

  it('does not pass it by deciding before anything was paid', async () => {
    const { cases, decide, pay, out, caseOf } = desk(1, 2);
    for (const current of cases) expect(await decide(current, anna, most)).toBe('decided');
    await Promise.all(cases.map(pay));
    expect(out()).toBe(most);
    const held = cases.map(caseOf).filter(({ status }) => status === 'awaiting_staff');
    expect(held).toMatchObject([{ holdReasons: ['authority_reached'], decision: null }]);
  });
});
