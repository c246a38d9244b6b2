import { describe, expect, it } from 'vitest';
import type { Case } from '../../../../shared/case/case.ts';
import type { Change } from '../../../../shared/case/change.ts';
import {
  type EscalationPacket,
  type EscalationReason,
  escalationReasons,
} from '../../../../shared/case/parts/escalation.ts';
import { escalateCase, escalateToTier2 } from '../../../../shared/features/escalation/escalate.rules.ts';
import { reasonsForTier2 } from '../../../../shared/features/escalation/routing.rules.ts';
import { leaveToPeople } from '../../../../shared/features/refund/leave-to-people.rules.ts';
import { settleRefund } from '../../../../shared/features/refund/settle.rules.ts';
import { addBusinessMinutes } from '../../../../shared/kernel/calendar/business-time.ts';
import { money } from '../../../../shared/kernel/money.ts';
import { businessHours, type Policy } from '../../../../shared/policy/policy.ts';
import * as at from '../../../builders/case/cases.ts';
import { type CommandName, perform } from '../../../builders/case/commands.ts';
import { clocked } from '../../../builders/case/commit.ts';
import * as up from '../../../builders/case/tier2-cases.ts';
import { later } from '../../../builders/clock.ts';
import { frozen, mustErr, mustOk, present } from '../../../builders/must.ts';
import { policy, target, toTove } from '../../../builders/policy.ts';
import { anna, bert, lena, tove } from '../../../builders/staff.ts';

const moment = later(7200);
const run = (name: CommandName, before: Case): Change =>
  mustOk(perform(name, frozen(before), before.clocks[0] && name === 'strike' ? later(900_000) : moment));
const writing = (times: number): Case =>
  Array.from({ length: times }).reduce<Case>(
    (current) => run('sendMessage', current).case,
    at.leftToPeople(),
  );
/** The clocks of a case that waits for Tier 1 strike in turn: the warning, and reports before the end of the target. */
const untilMissed = (): Change => {
  let change = run('strike', at.leftToPeople());
  while (change.case.tier === 'tier1') change = run('strike', change.case);
  return change;
};
const concluded = (change: Parameters<typeof at.acknowledged>[0]) =>
  run('investigateForPeople', at.acknowledged(change));
const packetOf = ({ entry }: Change): EscalationPacket =>
  present(entry.events.find((event) => event.type === 'escalated')).packet;

/** One way, at least, by which each reason brings a case up. */
const ways: readonly (readonly [EscalationReason, string, () => Change])[] = [
  ['complexity', 'an agent sees more than Tier 1 can solve', () => run('escalateToTier2', at.leftToPeople())],
  ['complexity', 'a bank claims the same money', () => run('investigateForTier2', at.acknowledged())],
  ['urgency', 'the customer cannot wait', () => run('escalateCaseUrgently', at.leftToPeople())],
  ['expertise', 'policy wants knowledge that Tier 1 lacks', () => concluded({ reason: 'unauthorised' })],
  ['dissatisfaction', 'the customer asks for somebody else', () => run('escalateCase', at.asked())],
  [
    'dissatisfaction',
    'the customer is not satisfied',
    () => run('confirmUnsatisfiedUnsolved', at.resolved()),
  ],
  ['dissatisfaction', 'the customer appeals', () => run('appealOutcome', at.closed())],
  [
    'reputation_risk',
    'more is at stake than Tier 1 may decide',
    () => concluded({ disputedAmount: money(30_001, 'EUR') }),
  ],
  ['recurrence', 'the problem is back', () => run('reopenCase', at.closed())],
  ['repeat_contact', 'the customer writes a third time', () => run('sendMessage', writing(2))],
  ['deadline_missed', 'Tier 1 let its time run out', untilMissed],
  ['technical_fault', 'Tier 2 asks engineering', () => run('handOffCase', at.accepted())],
  ['technical_fault', 'a step failed', () => run('putAside', at.acknowledged())],
  ['refund_failed', 'the gateway declined', () => run('hearFailed', at.refunding())],
];

describe('a case goes up', () => {
  it.each(ways)('for %s: %s', (reason, _, build) => {
    const change = build();
    expect(packetOf(change)).toMatchObject({ reasons: [reason], at: change.entry.at });
  });

  it('for each of the ten reasons', () => {
    expect(new Set(ways.map(([reason]) => reason))).toEqual(new Set(escalationReasons));
  });

  it.each(ways)('for %s (%s) with an owner at once, ahead of other work', (_, __, build) => {
    const { case: current, entry } = build();
    const to = packetOf({ case: current, entry }).to;
    expect(current.priority).not.toBe('normal');
    expect(current.handOff?.owner ?? current.owner).toBe(
      entry.events.flatMap((event) => (event.type === 'escalated' ? event.owner : [])).at(-1),
    );
    const appealed = addBusinessMinutes(businessHours(policy), entry.at, policy.appealMinutes);
    expect(current.nextBy).toBe(current.appeal ? appealed : target(to, current.priority, entry.at));
  });

  it.each(ways.filter(([reason]) => reason !== 'technical_fault'))(
    'for %s (%s) to Tier 2, which nobody took on yet, and says so',
    (reason, _, build) => {
      expect(build().case).toMatchObject({
        tier: 'tier2',
        status: 'awaiting_staff',
        openQuestions: [],
        escalation: { from: 'tier1', to: 'tier2', reasons: [reason], acceptedAt: null },
        announce: 'escalation',
      });
    },
  );

  it('urgently where the customer cannot wait, and from Tier 2 itself', () => {
    expect(run('escalateCaseUrgently', at.leftToPeople()).case).toMatchObject({
      priority: 'urgent',
      owner: 'staff:timo',
    });
    expect(run('confirmUnsatisfiedUnsolved', up.declinedAtTier2()).case).toMatchObject({
      priority: 'urgent',
      escalation: { from: 'tier2', to: 'tier2' },
    });
  });
});

describe('policy routes past Tier 1', () => {
  it('to whoever of Tier 2 is on shift', () => {
    const failed = clocked(at.refunding(), mustOk(settleRefund(at.refunding(), at.declined, toTove, moment)));
    expect(failed.case).toMatchObject({
      tier: 'tier2',
      owner: 'staff:tove',
      holdReasons: ['refund_declined'],
    });
  });

  it('for every reason that it finds, each once', () => {
    const before = at.acknowledged({ reason: 'unauthorised', disputedAmount: money(30_001, 'EUR') });
    const { escalation } = mustOk(leaveToPeople(before, ['money_collision'], toTove, moment)).case;
    expect(escalation?.reasons).toEqual(['expertise', 'complexity', 'reputation_risk']);
    const failed = leaveToPeople(
      at.acknowledged(),
      ['refund_declined', 'earlier_refund_returned'],
      toTove,
      moment,
    );
    expect(mustOk(failed).case.escalation?.reasons).toEqual(['refund_failed']);
  });

  it.each([
    ['as much as an agent may decide is at stake', () => concluded({ disputedAmount: money(30_000, 'EUR') })],
    ['a cause that an agent can solve holds it', () => run('investigateForPeople', at.acknowledged())],
  ])('not where %s', (_, build) => {
    expect(build().case).toMatchObject({ tier: 'tier1', escalation: null, owner: 'team:tier1' });
  });

  it('not a case that Tier 2 has: it stays its owner’s', () => {
    const before = up.chosen();
    expect(run('leaveToPeople', before).case).toMatchObject({
      owner: 'staff:tove',
      escalation: before.escalation,
    });
  });
});

describe('going up is refused', () => {
  it.each([
    ['where Tier 2 has the case', at.accepted, 'already_escalated'],
    ['while the machine works', at.acknowledged, 'transition_not_allowed'],
    ['while money is on its way', at.refunding, 'transition_not_allowed'],
    ['where it has ended', at.closed, 'transition_not_allowed'],
  ] as const)('to the customer %s', (_, build, code) => {
    expect(mustErr(escalateCase(build(), 'dissatisfaction', null, moment)).code).toBe(code);
  });

  it.each([
    ['on a colleague’s case', at.asked(), bert, 'owned_by_another'],
    ['to specialists on their own case', at.accepted(), tove, 'group_may_not'],
    ['to leads at Tier 2', at.accepted(), lena, 'tier_does_not_allow'],
    ['while the machine works', at.acknowledged(), lena, 'status_does_not_allow'],
  ] as const)('to staff %s', (_, current, member, refusal) => {
    expect(mustErr(escalateToTier2(current, member, ['expertise'], null, moment))).toMatchObject({ refusal });
  });
});

describe('the packet', () => {
  it('carries findings, contacts, clocks, the owner before, and the history by its hash', () => {
    const before = run('replyToCustomer', writing(2)).case;
    const packet = packetOf(run('sendMessage', before));
    expect(packet).toEqual({
      from: 'tier1',
      to: 'tier2',
      reasons: ['repeat_contact'],
      by: 'system',
      at: moment,
      note: 'at tier1, awaiting_staff; held for above_automatic_limit; 3 of 11 checks confirmed; the customer wrote 3 times',
      ownerBefore: 'staff:anna',
      findings: before.findings,
      offers: [],
      contacts: 3,
      clocks: before.clocks,
      history: { version: before.version, hash: before.logHash },
    });
  });

  it('carries the offers that the customer did not take, and why the service was not enough', () => {
    const refused = run('refuseOffer', up.offered()).case;
    const declined = run('approvePlan', run('proposeDecline', refused).case).case;
    const packet = packetOf(run('confirmUnsatisfiedUnsolved', declined));
    expect(packet.offers).toEqual(refused.offers);
    expect(packet.note).toContain('the outcome was declined; 1 offers not taken up');
    expect(packet.note).toContain('reopened 1 times');
  });

  it('names what held the case that policy sends up', () => {
    expect(packetOf(run('hearFailed', at.refunding())).note).toContain('held for refund_declined');
  });

  it('says who sent it: staff, customer or machine', () => {
    const by = (change: Change) => [packetOf(change).by, change.case.escalation?.by];
    expect(by(run('escalateToTier2', at.leftToPeople()))).toEqual(['staff:anna', 'staff:anna']);
    expect(by(run('escalateCase', at.leftToPeople()))).toEqual(['customer', 'customer']);
    expect(by(run('hearFailed', at.refunding()))).toEqual(['system', 'system']);
  });
});

describe('a small amount in a currency without a ceiling', () => {
  const reasonsOf = (amount: number, currency: string, by: Policy = policy) =>
    reasonsForTier2(at.acknowledged({ disputedAmount: money(amount, currency) }), [], by);

  it.each(['NOK', 'INR', 'AUD'])('stays with Tier 1: 10 %s', (currency) => {
    expect(reasonsOf(1000, currency)).toEqual([]);
    expect(reasonsOf(100_000_000, currency)).toEqual(['reputation_risk']);
  });

  it('goes up for what is so where the policy cannot weigh it', () => {
    expect(reasonsOf(1000, 'XOF')).toEqual(['expertise']);
    const { authorityRates: _, ...before } = policy;
    expect(reasonsOf(1000, 'NOK', before)).toEqual(['expertise']);
  });
});

describe('an agent’s escalation', () => {
  it('may name several reasons and goes to the one who is on shift', () => {
    const order = ['complexity', 'reputation_risk'] as const;
    const { case: current } = mustOk(escalateToTier2(at.leftToPeople(), anna, order, 'tove', moment));
    expect(current).toMatchObject({ owner: 'staff:tove', escalation: { reasons: order, by: 'staff:anna' } });
  });
});
