import { describe, expect, it } from 'vitest';
import type { Case } from '../../../shared/case/case.ts';
import { nextPlace, type Place, workflowSteps } from '../../../shared/case/next-step.ts';
import type { Announcement } from '../../../shared/case/parts/status.ts';
import { type Status, statuses } from '../../../shared/case/parts/status.ts';
import { finalStatuses } from '../../../shared/case/transitions.ts';
import { tiers } from '../../../shared/kernel/parties.ts';
import * as at from '../../builders/case/cases.ts';
import { type CommandName, perform } from '../../builders/case/commands.ts';
import { asCredit } from '../../builders/case/plans.ts';
import * as up from '../../builders/case/tier2-cases.ts';
import { later } from '../../builders/clock.ts';
import { mustOk, present } from '../../builders/must.ts';

const told = (current: Case): Case => ({ ...current, announce: null });
const having = (name: CommandName, current: Case) => mustOk(perform(name, current, later(100))).case;

/** Where a case stands of which nobody has to be told anything, as the builders make it. */
const standing: Record<Status, string | null> = {
  received: 'tier1 acknowledge',
  investigating: 'tier1 investigate',
  awaiting_staff: 'tier1 await_person',
  awaiting_customer: 'tier1 await_person',
  awaiting_approval: 'tier2 await_approval',
  awaiting_engineering: 'engineering await_diagnosis',
  refunding: 'tier1 pay_refund',
  resolved: 'tier1 await_confirmation',
  closed: null,
  withdrawn: null,
};

/** Where each piece of news is told, whatever the status. */
const telling: Record<Announcement, string> = {
  escalation: 'take_over',
  hand_off: 'take_hand_off',
  fault_report: 'hear_engineering',
  offer: 'offer_plan',
  outcome: 'deliver_outcome',
  closure: 'announce_closure',
};
const announcements = Object.keys(telling) as Announcement[];
const text = (place: Place | null) => place && `${place.machine} ${place.step}`;

/** Cases on every way, with the place at which a machine takes them up. */
const cases: readonly (readonly [string, () => Case, string])[] = [
  ['the machine decided and nothing is paid yet', at.decided, 'tier1 pay_refund'],
  ['the refund was paid and nobody told the customer', () => at.answered(at.paid), 'tier1 deliver_outcome'],
  ['the refund’s answer was lost', () => at.answered({ status: 'unknown' }), 'tier1 pay_refund'],
  ['the gateway declined', () => at.answered(at.declined), 'tier2 take_over'],
  ['the customer was not satisfied', at.unsatisfied, 'tier2 take_over'],
  ['the problem is not solved', () => having('confirmUnsolved', at.resolved()), 'tier1 await_person'],
  ['a person decided to refund', () => having('refundPart', at.leftToPeople()), 'tier1 pay_refund'],
  ['a person declined', () => having('decline', at.leftToPeople()), 'tier1 deliver_outcome'],
  ['the customer confirmed', at.closed, 'tier1 announce_closure'],
  ['the customer withdrew', at.withdrawn, 'tier1 announce_closure'],
  ['Tier 2 has the case', () => told(at.accepted()), 'tier2 await_person'],
  ['Tier 2 asked the customer', () => told(up.askedByTier2()), 'tier2 await_person'],
  ['a plan waits for a second person', () => told(at.proposed()), 'tier2 await_approval'],
  ['a plan was approved', up.offered, 'tier2 offer_plan'],
  ['the customer was told of the offer', () => told(up.offered()), 'tier2 await_choice'],
  ['the customer refused the offer', () => having('refuseOffer', up.offered()), 'tier2 await_person'],
  ['the customer took the money', up.chosen, 'tier2 pay_refund'],
  ['the money went as credit', () => up.payingAtTier2(at.paid, up.chosen(asCredit)), 'tier2 deliver_outcome'],
  ['the gateway declined Tier 2', () => up.payingAtTier2(at.declined), 'tier2 await_person'],
  ['Tier 2 declined', up.declinedAtTier2, 'tier2 deliver_outcome'],
  [
    'the report is missing',
    () => told(having('confirmOutcome', up.declinedAtTier2())),
    'tier2 await_confirmation',
  ],
  ['Tier 2 is done', () => having('confirmOutcome', up.reported()), 'tier2 announce_closure'],
  ['engineering was asked', up.handedOff, 'engineering take_hand_off'],
  ['engineering works on it', () => told(up.handedOff()), 'engineering await_diagnosis'],
  ['engineering knows the cause', () => told(up.diagnosed()), 'engineering await_fix'],
  ['engineering reported', up.faultReported, 'tier2 hear_engineering'],
  ['a step failed', at.putAside, 'engineering take_hand_off'],
  ['the customer came back', () => having('reopenCase', at.closed()), 'tier2 take_over'],
  ['the customer appealed', () => having('appealOutcome', at.closed()), 'tier2 take_over'],
];

describe('the place at which a machine takes up a case', () => {
  it.each(statuses)('follows from %s where everybody was told', (status) => {
    expect(text(nextPlace(told(at.caseAt[status]())))).toBe(standing[status]);
  });

  it.each(statuses.flatMap((status) => announcements.map((what) => [status, what] as const)))(
    'is, at %s, where people are told of what is outstanding: %s',
    (status, announce) => {
      const current = { ...at.caseAt[status](), announce };
      expect(nextPlace(current)?.step).toBe(telling[announce]);
    },
  );

  it.each(cases)('where %s', (_, build, place) => {
    expect(text(nextPlace(build()))).toBe(place);
  });

  it('is a step of the machine that it names', () => {
    for (const [, build] of cases) {
      const { machine, step } = present(nextPlace(build()));
      expect(workflowSteps[machine]).toContain(step);
    }
  });

  it.each(statuses.filter((status) => !finalStatuses.includes(status)))(
    'exists for every case at %s, at every tier and with a machine of engineering',
    (status) => {
      const current = told(at.caseAt[status]());
      for (const tier of tiers) {
        expect(nextPlace({ ...current, tier })).not.toBeNull();
        expect(nextPlace({ ...current, tier, handOff: at.putAside().handOff })).not.toBeNull();
      }
    },
  );
});

describe('the steps of the machines', () => {
  const places = cases.map(([, , place]) => place);
  const all = tiers.flatMap((tier) => workflowSteps[tier].map((step) => `${tier} ${step}`));

  /** A machine comes to this one by itself, when a gateway takes its time: the case says only that it pays. */
  const byThemselves = ['tier1 await_settlement', 'tier2 await_settlement'];

  it('are all reached by some case', () => {
    const reached = [...places, ...Object.values(standing)];
    const missed = all.filter((place) => !reached.includes(place));
    expect(missed).toEqual(byThemselves);
  });
});
