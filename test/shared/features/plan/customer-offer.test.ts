import { describe, expect, it } from 'vitest';
import type { PlanOption } from '../../../../shared/case/parts/plan.ts';
import { chooseOption } from '../../../../shared/features/plan/choose.use-case.ts';
import { money } from '../../../../shared/kernel/money.ts';
import * as at from '../../../builders/case/cases.ts';
import { anExplanation, asCredit, fullRefund, offer, toTheBank } from '../../../builders/case/plans.ts';
import * as tier2 from '../../../builders/case/tier2-cases.ts';
import { opener, owner, setUp, text } from '../../../builders/case-set-up.ts';
import { mustErr, mustOk, present } from '../../../builders/must.ts';
import { facts, refundRecord } from '../../../builders/payments/payment-facts.ts';

const payoutAccount = 'CZ6508000000192000145399';

describe('accepting an option', () => {
  const accept = (option: Pick<PlanOption, 'id'>, more = {}) =>
    ({ choice: 'accept', option: option.id, ...more }) as const;

  it('that moves money starts the refund, and keeps the words that explain it', async () => {
    const { deps, commits, started, now, case: current } = setUp(tier2.offered());
    mustOk(await chooseOption(deps, owner, accept(asCredit)));
    const [commit] = commits;
    expect(commit).toMatchObject({
      notices: ['staff_offer_answered'],
      personal: { outcomeWords: { decidedAt: now(), text: 'We are sorry.\n\nAs credit.' } },
    });
    expect(current()).toMatchObject({ status: 'refunding', decision: { at: now() } });
    expect(started).toHaveLength(1);
  });

  it('that explains resolves the case with plan’s and option’s words', async () => {
    const { deps, commits, case: current } = setUp(tier2.offered());
    mustOk(await chooseOption(deps, opener, accept(anExplanation)));
    expect(current()).toMatchObject({ status: 'resolved', outcome: { kind: 'explained' } });
    expect(commits[0]?.personal?.outcomeWords).toEqual({
      decidedAt: current().outcome?.decidedAt,
      text: 'We are sorry.\n\nWhy it is right.',
    });
  });

  it('that goes to the bank keeps the account', async () => {
    const { deps, commits } = setUp(tier2.offered());
    mustOk(await chooseOption(deps, owner, accept(toTheBank, { payoutAccount })));
    expect(commits[0]?.personal?.payoutAccount).toBe(payoutAccount);
  });

  it.each([
    ['holds too little by now', facts({ refunds: [refundRecord(1)] })],
    ['is not known any more', null],
  ])('whose payment %s ends the offer, and customer and specialist hear of it', async (_, known) => {
    const { deps, commits, started, case: current } = setUp(tier2.offered(), undefined, known);
    mustOk(await chooseOption(deps, owner, accept(fullRefund)));
    expect(current()).toMatchObject({
      status: 'awaiting_staff',
      holdReasons: ['plan_failed'],
      decision: null,
      plan: null,
      offers: [{ result: 'failed', counter: null }],
    });
    expect(commits).toMatchObject([{ notices: ['waiting_for_person', 'staff_offer_answered'] }]);
    expect(started).toHaveLength(1);
  });

  it('that takes less than all is kept, as long as the payment holds so much', async () => {
    const { deps, case: current } = setUp(
      tier2.offered(),
      undefined,
      facts({ refunds: [refundRecord(990)] }),
    );
    mustOk(await chooseOption(deps, owner, accept(asCredit)));
    expect(current().status).toBe('refunding');
  });

  it.each([
    ['without the mailed link', opener, accept(fullRefund), 'verified_link_needed'],
    ['without the account', owner, accept(toTheBank), 'payout_account_missing'],
    [
      'with an account for another way',
      owner,
      accept(fullRefund, { payoutAccount }),
      'payout_account_misplaced',
    ],
    ['of nobody’s', owner, accept({ id: `opt_${'z'.repeat(26)}` }), 'option_not_found'],
  ])('is refused %s, and nothing is written', async (_, access, request, code) => {
    const { deps, commits } = setUp(tier2.offered());
    expect(mustErr(await chooseOption(deps, access, request))).toEqual({ code });
    expect(commits).toEqual([]);
  });

  it('twice counts once', async () => {
    const { deps, commits } = setUp(tier2.offered());
    mustOk(await chooseOption(deps, owner, accept(fullRefund)));
    for (const again of [accept(fullRefund), accept(asCredit), { choice: 'decline' } as const]) {
      expect(mustErr(await chooseOption(deps, owner, again))).toEqual({ code: 'already_chosen' });
    }
    expect(commits).toHaveLength(1);
  });

  it('is refused where there is no offer, or it is over', async () => {
    const { deps } = setUp(at.accepted());
    expect(mustErr(await chooseOption(deps, owner, accept(fullRefund)))).toEqual({ code: 'no_offer' });
    const offered = tier2.offered();
    const late = setUp(offered, present(offered.plan?.expiresAt));
    expect(mustErr(await chooseOption(late.deps, owner, accept(fullRefund)))).toEqual({
      code: 'option_expired',
    });
  });
});

describe('refusing an offer', () => {
  it.each([
    [{ choice: 'decline' } as const, 'declined', undefined],
    [{ choice: 'decline', text } as const, 'declined', text],
    [{ choice: 'counter', text } as const, 'countered', text],
  ])('%j gives the specialist the next word', async (request, result, words) => {
    const { deps, commits, started, case: current } = setUp(tier2.offered());
    mustOk(await chooseOption(deps, owner, request));
    expect(current()).toMatchObject({ status: 'awaiting_staff', plan: null, offers: [{ result }] });
    expect(commits[0]?.message?.text).toBe(words);
    expect(commits[0]?.notices).toEqual(['staff_offer_answered']);
    expect(started).toHaveLength(1);
  });

  const refusals = [{ choice: 'decline' }, { choice: 'counter', text }] as const;

  it.each(refusals)('%j needs the mailed link where an option moves money', async (request) => {
    const { deps, commits } = setUp(tier2.offered());
    expect(mustErr(await chooseOption(deps, opener, request))).toEqual({ code: 'verified_link_needed' });
    expect(commits).toEqual([]);
  });

  it.each(refusals)('%j needs no more than the case’s link where none does', async (request) => {
    const { deps, case: current } = setUp(tier2.approved(offer(anExplanation)));
    mustOk(await chooseOption(deps, opener, request));
    expect(current()).toMatchObject({ status: 'awaiting_staff', plan: null });
  });

  it('an amount that is asked for needs the mailed link, so that strangers cannot find out what is left', async () => {
    const { deps, commits } = setUp(tier2.approved(offer(anExplanation)));
    const request = { choice: 'counter', text, amount: money(1, 'EUR') } as const;
    expect(mustErr(await chooseOption(deps, opener, request))).toEqual({ code: 'verified_link_needed' });
    expect(commits).toEqual([]);
  });

  it.each([
    ['waits for approval', () => at.proposed(), 'no_offer'],
    ['was taken', () => tier2.chosen(), 'already_chosen'],
  ])('says nothing of its money where the plan %s', async (_, build, code) => {
    const { deps } = setUp(build());
    expect(mustErr(await chooseOption(deps, opener, { choice: 'decline' }))).toEqual({ code });
  });

  it('asks for as much as the payment still holds, and no more', async () => {
    const counter = (minor: number) => ({ choice: 'counter', text, amount: money(minor, 'EUR') }) as const;
    const { deps, commits, case: current } = setUp(tier2.offered());
    expect(mustErr(await chooseOption(deps, owner, counter(4991)))).toEqual({
      code: 'amount_exceeds_payment',
    });
    expect(commits).toEqual([]);
    mustOk(await chooseOption(deps, owner, counter(4990)));
    expect(current().offers).toMatchObject([{ result: 'countered', counter: money(4990, 'EUR') }]);
  });
});
