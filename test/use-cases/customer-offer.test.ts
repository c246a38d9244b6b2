import { describe, expect, it } from 'vitest';
import { chooseOption } from '../../shared/use-cases/customer-offer.ts';
import * as at from '../builders/cases.ts';
import { desk, opener, owner, text } from '../builders/customer-desk.ts';
import { mustErr, mustOk, present } from '../builders/must.ts';
import { anExplanation, asCredit, fullRefund, toTheBank } from '../builders/plans.ts';
import * as tier2 from '../builders/tier2-cases.ts';

describe('accepting an option', () => {
  const accept = (option: { id: string }, more = {}) =>
    ({ choice: 'accept', option: option.id, ...more }) as const;

  it('that moves money starts the refund, and keeps the words that explain it', async () => {
    const { deps, commits, started, now, case: current } = desk(tier2.offered());
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
    const { deps, commits, case: current } = desk(tier2.offered());
    mustOk(await chooseOption(deps, opener, accept(anExplanation)));
    expect(current()).toMatchObject({ status: 'resolved', outcome: { kind: 'explained' } });
    expect(commits[0]?.personal?.outcomeWords).toEqual({
      decidedAt: current().outcome?.decidedAt,
      text: 'We are sorry.\n\nWhy it is right.',
    });
  });

  it('that goes to the bank keeps the account, and no other option does', async () => {
    const payoutAccount = 'CZ6508000000192000145399';
    for (const [option, kept] of [
      [toTheBank, payoutAccount],
      [fullRefund, undefined],
    ] as const) {
      const { deps, commits } = desk(tier2.offered());
      mustOk(await chooseOption(deps, owner, accept(option, { payoutAccount })));
      expect(commits[0]?.personal?.payoutAccount).toBe(kept);
    }
  });

  it.each([
    ['without the mailed link', opener, accept(fullRefund), 'verified_link_needed'],
    ['without the account', owner, accept(toTheBank), 'payout_account_missing'],
    ['of nobody’s', owner, accept({ id: `opt_${'z'.repeat(26)}` }), 'option_not_found'],
  ])('is refused %s, and nothing is written', async (_, access, request, code) => {
    const { deps, commits } = desk(tier2.offered());
    expect(mustErr(await chooseOption(deps, access, request))).toEqual({ code });
    expect(commits).toEqual([]);
  });

  it('twice counts once', async () => {
    const { deps, commits } = desk(tier2.offered());
    mustOk(await chooseOption(deps, owner, accept(fullRefund)));
    for (const again of [accept(fullRefund), accept(asCredit), { choice: 'decline' } as const]) {
      expect(mustErr(await chooseOption(deps, owner, again))).toEqual({ code: 'already_chosen' });
    }
    expect(commits).toHaveLength(1);
  });

  it('is refused where there is no offer, or it is over', async () => {
    const { deps } = desk(at.accepted());
    expect(mustErr(await chooseOption(deps, owner, accept(fullRefund)))).toEqual({ code: 'no_offer' });
    const offered = tier2.offered();
    const late = desk(offered, present(offered.plan?.expiresAt));
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
    const { deps, commits, started, case: current } = desk(tier2.offered());
    mustOk(await chooseOption(deps, opener, request));
    expect(current()).toMatchObject({ status: 'awaiting_staff', plan: null, offers: [{ result }] });
    expect(commits[0]?.message?.text).toBe(words);
    expect(commits[0]?.notices).toEqual(['staff_offer_answered']);
    expect(started).toHaveLength(1);
  });
});
