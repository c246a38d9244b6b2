import { describe, expect, it } from 'vitest';
import type { Case } from '../../../../shared/case/case.ts';
import type { PlanOption } from '../../../../shared/case/parts/plan.ts';
import {
  acceptOption,
  expireOffer,
  failOffer,
  refuseOffer,
} from '../../../../shared/features/plan/choose.rules.ts';
import { money } from '../../../../shared/kernel/money.ts';
import { addSeconds } from '../../../../shared/kernel/time.ts';
import * as at from '../../../builders/case/cases.ts';
import { type CommandName, perform } from '../../../builders/case/commands.ts';
import {
  anExplanation,
  asCredit,
  fullRefund,
  offer,
  option,
  optionId,
  toTheBank,
} from '../../../builders/case/plans.ts';
import * as up from '../../../builders/case/tier2-cases.ts';
import { later } from '../../../builders/clock.ts';
import { frozen, mustErr, mustOk, present } from '../../../builders/must.ts';
import { policy } from '../../../builders/policy.ts';

const moment = later(3600);
const accept = (current: Case, id = fullRefund.id, now = moment) =>
  acceptOption(frozen(current), id, policy, now);
const refuse = (current: Case, result: 'declined' | 'countered' = 'declined', now = moment) =>
  refuseOffer(frozen(current), result, result === 'countered' ? money(4500, 'EUR') : null, now);
const having = (name: CommandName, current: Case) => mustOk(perform(name, frozen(current), moment)).case;
const expiry = (current: Case) => present(current.plan?.expiresAt);

describe('the customer takes an option', () => {
  it.each<[string, PlanOption, string]>([
    ['back the way it came', fullRefund, 'original_method'],
    ['to the bank account', toTheBank, 'bank_transfer'],
    ['as credit', asCredit, 'store_credit'],
  ])('with money: it is decided by proposer and approver, and paid %s', (_, chosen, path) => {
    const { case: current, entry } = mustOk(accept(up.offered(), chosen.id));
    const decision = {
      kind: 'refund',
      amount: chosen.amount,
      by: 'staff:tove',
      approvedBy: 'staff:timo',
      policy: { version: policy.version, clause: 'APPROVAL-COLLEAGUE' },
      at: moment,
    };
    expect(current).toMatchObject({
      status: 'refunding',
      decision,
      refund: null,
      plan: { state: 'accepted', chosen: chosen.id },
      announce: null,
    });
    expect(entry).toMatchObject({
      actor: 'customer',
      events: [
        { type: 'option_chosen', hash: up.hashOf(current), option: chosen.id },
        { type: 'decided', decision },
      ],
    });
    expect(having('intendRefund', current).refund).toMatchObject({ path, amount: chosen.amount });
  });

  it('without money: its explanation is the outcome', () => {
    const { case: current, entry } = mustOk(accept(up.offered(), anExplanation.id));
    expect(current).toMatchObject({
      status: 'resolved',
      announce: 'outcome',
      plan: { state: 'carried_out', chosen: anExplanation.id },
      decision: { kind: 'explain', amount: null, approvedBy: 'staff:timo' },
      outcome: { kind: 'explained', amount: null },
    });
    expect(entry.events.map(({ type }) => type)).toEqual(['option_chosen', 'decided', 'outcome_delivered']);
  });

  it.each<[string, PlanOption, string]>([
    ['all that was disputed', fullRefund, 'refunded'],
    ['a part', option(1, 'partial_refund', 1000), 'partially_refunded'],
    ['credit', asCredit, 'compensated'],
    ['a correction', option(1, 'correction', 990), 'amount_corrected'],
    ['all of it by another path', toTheBank, 'refunded'],
  ])('and %s comes out as %s, with the plan carried out', (_, chosen, kind) => {
    const paid = up.payingAtTier2(at.paid, up.chosen(chosen, up.approved(offer(chosen))));
    expect(up.refundedAtTier2(paid)).toMatchObject({
      status: 'resolved',
      outcome: { kind, amount: chosen.amount },
      plan: { state: 'carried_out' },
    });
  });
});

describe('a fault that engineering reported', () => {
  const explained = (resolution: 'fixed' | 'no_fault_found') => {
    const back = up.faultReported(resolution);
    const proposed = having('proposeOffer', back);
    return mustOk(accept(having('approvePlan', proposed), anExplanation.id)).case.outcome?.kind;
  };

  it('makes the explanation one of a fault that is fixed', () => {
    expect(explained('fixed')).toBe('fault_fixed');
  });

  it('is not called fixed where none was found', () => {
    expect(explained('no_fault_found')).toBe('explained');
  });
});

describe('an option is refused', () => {
  it.each<[string, () => Case, string]>([
    ['where nothing was offered', at.leftToPeople, 'no_offer'],
    ['where the plan still waits for a second person', at.proposed, 'no_offer'],
    ['where one was taken already', up.chosen, 'no_offer'],
    ['where the offer was refused', () => mustOk(refuse(up.offered())).case, 'no_offer'],
    ['where the case was withdrawn', () => at.withdrawn(up.offered()), 'no_offer'],
    ['where it is put aside', () => at.putAside(up.offered()), 'transition_not_allowed'],
  ])('%s', (_, build, code) => {
    expect(mustErr(accept(build())).code).toBe(code);
    expect(mustErr(refuse(build())).code).toBe(code);
    expect(mustErr(failOffer(frozen(build()), moment)).code).toBe(code);
  });

  it('that is not among those offered', () => {
    expect(mustErr(accept(up.offered(), optionId(99)))).toEqual({ code: 'option_not_found' });
  });

  it('from the moment of its expiry on, and not before', () => {
    const before = up.offered();
    expect(accept(before, fullRefund.id, addSeconds(expiry(before), -1)).ok).toBe(true);
    for (const late of [expiry(before), addSeconds(expiry(before), 1)]) {
      expect(mustErr(accept(before, fullRefund.id, late))).toEqual({ code: 'option_expired' });
      expect(mustErr(refuse(before, 'declined', late))).toEqual({ code: 'option_expired' });
      expect(mustErr(failOffer(before, late))).toEqual({ code: 'option_expired' });
    }
  });
});

describe('an offer that comes to nothing', () => {
  const before = up.offered();
  const { options, version } = present(before.plan);

  it.each([
    ['declined', 'plan_refused', () => refuse(before), 'customer', null],
    ['countered', 'plan_countered', () => refuse(before, 'countered'), 'customer', money(4500, 'EUR')],
    ['expired', 'plan_expired', () => expireOffer(frozen(before), moment), 'system', null],
    ['failed', 'plan_failed', () => failOffer(frozen(before), moment), 'customer', null],
  ] as const)('(%s) is kept, and the specialist has the next word', (result, why, end, actor, counter) => {
    const { case: current, entry } = mustOk(end());
    const round = { options, version, result, counter, at: moment };
    expect(current).toMatchObject({
      status: 'awaiting_staff',
      owner: 'staff:tove',
      holdReasons: [why],
      plan: null,
      offers: [round],
      decision: before.decision,
    });
    expect(entry).toMatchObject({ actor, events: [{ type: 'offer_refused', round }] });
  });

  it('is followed by another, and the history holds both, oldest first', () => {
    const again = having('approvePlan', having('proposeOffer', having('refuseOffer', before)));
    const twice = having('counterOffer', again);
    expect(twice.offers.map(({ result }) => result)).toEqual(['declined', 'countered']);
    expect(having('approvePlan', having('proposeDecline', twice)).outcome?.kind).toBe('declined');
  });

  it('is not told any more where the customer answered first', () => {
    expect([before.announce, having('refuseOffer', before).announce]).toEqual(['offer', null]);
  });

  it('does not expire where nothing is offered', () => {
    expect(mustErr(expireOffer(at.accepted(), moment))).toEqual({ code: 'no_offer' });
  });
});

describe('money that the gateway does not pay', () => {
  it.each([
    ['declines', () => up.payingAtTier2(at.declined), 'refund_declined'],
    ['has no room for', () => having('leaveToPeople', up.chosen()), 'payment_busy'],
  ])('where it %s comes back to the owner at Tier 2, without decision and plan', (_, build, why) => {
    expect(build()).toMatchObject({
      status: 'awaiting_staff',
      tier: 'tier2',
      owner: 'staff:tove',
      decision: null,
      plan: null,
      holdReasons: [why],
    });
  });

  it.each<[string, CommandName, () => Case]>([
    ['declines', 'hearFailed', () => having('intendRefund', up.chosen())],
    ['has no room for', 'leaveToPeople', up.chosen],
  ])('where it %s: the offer that the customer accepted is kept as failed, and told', (_, name, build) => {
    const before = build();
    const { options, version } = present(before.plan);
    const round = { options, version, result: 'failed', counter: null, at: moment };
    const { case: current, entry } = mustOk(perform(name, frozen(before), moment));
    expect(current.offers).toEqual([...before.offers, round]);
    expect(entry.actor).toBe('system');
    expect(entry.events).toContainEqual({ type: 'offer_refused', round });
  });

  it('declined while the case is put aside is kept as failed once, when a person gets it back', () => {
    const aside = having('hearFailed', having('putAside', having('intendRefund', up.chosen())));
    expect(aside).toMatchObject({ offers: [], plan: { state: 'accepted' } });
    const back = having('leaveToPeople', having('resume', aside));
    expect(back.offers.map(({ result }) => result)).toEqual(['failed']);
  });

  it('without an offer before it leaves none behind', () => {
    const { case: current, entry } = mustOk(perform('hearFailed', at.refunding(), moment));
    expect(current.offers).toEqual([]);
    expect(entry.events.map(({ type }) => type)).not.toContain('offer_refused');
  });

  it('can be sent by another path under a new plan, as a new refund', () => {
    const failed = up.payingAtTier2(at.declined);
    const offered = having('approvePlan', having('proposeOffer', failed));
    const paying = having('intendRefund', having('acceptHalf', offered));
    expect(paying.refund).toMatchObject({ path: 'bank_transfer', status: 'intended' });
    expect(paying.refund?.id).not.toBe(failed.refund?.id);
    expect(paying.earlierRefunds).toEqual([]);
  });
});
