import { describe, expect, it } from 'vitest';
import type { Case } from '../../../../shared/case/case.ts';
import { decideCase } from '../../../../shared/features/decision/decide.use-case.ts';
import { withdrawCase } from '../../../../shared/features/outcome/withdraw.use-case.ts';
import { chooseOption } from '../../../../shared/features/plan/choose.use-case.ts';
import { decideOnPlan, proposePlan } from '../../../../shared/features/plan/plan.use-case.ts';
import { payRefund } from '../../../../shared/features/refund/pay.use-case.ts';
import { money } from '../../../../shared/kernel/money.ts';
import type { StaffMember } from '../../../../shared/kernel/staff.ts';
import { caseFile } from '../../../../shared/views/case-file.view.ts';
import * as at from '../../../builders/case/cases.ts';
import * as tier2 from '../../../builders/case/tier2-cases.ts';
import { opener, owner, setUp } from '../../../builders/case-set-up.ts';
import { mustErr, mustOk, present } from '../../../builders/must.ts';
import { facts, payment } from '../../../builders/payments/payment-facts.ts';
import { anna, lena, timo, tove } from '../../../builders/staff.ts';

const somebodyElses = facts({ payment: payment({ payerEmail: 'somebody.else@mail.example' }) });
const amount = money(100, 'EUR');
const words = 'As you asked.';

const strangers = (current: Case) => setUp(current, undefined, somebodyElses);
const by = (member: StaffMember, { version }: Case) => ({ member, caseId: at.caseId, version });

describe('nobody is refunded a payment of somebody else', () => {
  it('by a decision, which may still decline or explain', async () => {
    const { deps, commits, case: current } = strangers(at.leftToPeople());
    const access = by(anna, current());
    const refused = await decideCase(deps, access, { kind: 'refund', amount, words });
    expect(mustErr(refused)).toEqual({ code: 'payer_not_verified' });
    // Neither does the refusal tell what is left on it.
    const tooMuch = { kind: 'refund', amount: money(499_000, 'EUR'), words } as const;
    expect(mustErr(await decideCase(deps, access, tooMuch))).toEqual({ code: 'payer_not_verified' });
    expect(commits).toEqual([]);
    mustOk(await decideCase(deps, access, { kind: 'explain', words }));
  });

  it('by a plan', async () => {
    const { deps, commits, case: current } = strangers(at.accepted());
    const options = [{ kind: 'refund' as const, amount, words }];
    const refused = await proposePlan(deps, by(tove, current()), { kind: 'offer', words, options });
    expect(mustErr(refused)).toEqual({ code: 'payer_not_verified' });
    expect(commits).toEqual([]);
  });

  it('by an approval', async () => {
    const { deps, commits, case: current } = strangers(at.proposed());
    const planHash = present(current().plan).hash;
    const refused = await decideOnPlan(deps, by(lena, current()), { decision: 'approve', planHash });
    expect(mustErr(refused)).toEqual({ code: 'payer_not_verified' });
    expect(commits).toEqual([]);
  });

  it('by taking an offer up: it ends, and the specialist has the next word', async () => {
    const { deps, case: current } = strangers(tier2.offered());
    const option = present(current().plan?.options[0]).id;
    mustOk(await chooseOption(deps, owner, { choice: 'accept', option }));
    expect(current()).toMatchObject({ status: 'awaiting_staff', holdReasons: ['plan_failed'], refund: null });
  });

  it('by the step that pays what a person decided', async () => {
    const { deps, case: current } = strangers(tier2.chosen());
    const step = { caseId: at.caseId, execution: `${at.caseId}-tier1-1` };
    expect(await payRefund(deps, step)).toEqual({ refund: 'person' });
    expect(current()).toMatchObject({ holdReasons: ['payer_not_verified'], refund: null });
  });
});

describe('the case file on a payment of somebody else', () => {
  const fileFor = async (member: StaffMember) =>
    mustOk(await caseFile(strangers(at.leftToPeople()).deps, at.caseId, member));

  it.each([['Tier 1', anna]] as const)('says so to %s, and nothing more of it', async (_, member) => {
    const { payer, ledger, room } = await fileFor(member);
    expect(payer).toMatchObject({ is: 'somebody_else', words: expect.stringContaining('somebody else’s') });
    expect([ledger, room]).toEqual([null, null]);
  });

  it.each([
    ['Tier 2', timo],
    ['leads', lena],
  ] as const)('shows its facts to %s', async (_, member) => {
    expect((await fileFor(member)).ledger?.payment.payerEmail).toBe('somebody.else@mail.example');
  });

  it('calls the customer’s own payment that', async () => {
    const { deps } = setUp(at.leftToPeople());
    const { payer, ledger } = mustOk(await caseFile(deps, at.caseId, anna));
    expect([payer.is, ledger === null]).toEqual(['customer', false]);
  });
});

describe('an offer of money is taken away by the link that declines it', () => {
  it('and by no other: the link of whoever opened the case does not withdraw', async () => {
    const { deps, commits } = setUp(tier2.offered());
    expect(mustErr(await withdrawCase(deps, opener, {}))).toEqual({ code: 'verified_link_needed' });
    expect(commits).toEqual([]);
    mustOk(await withdrawCase(deps, owner, {}));
  });
});
