import { describe, expect, it } from 'vitest';
import type { Case } from '../../../shared/case/case.ts';
import type { Clock } from '../../../shared/case/parts/clock.ts';
import { refusalOf } from '../../../shared/case/who-may.ts';
import { strikeClock } from '../../../shared/jobs/strike-clock.rules.ts';
import { addBusinessMinutes } from '../../../shared/kernel/calendar/business-time.ts';
import { addSeconds, type Instant } from '../../../shared/kernel/time.ts';
import { businessHours } from '../../../shared/policy/policy.ts';
import * as at from '../../builders/case/cases.ts';
import { type CommandName, perform } from '../../builders/case/commands.ts';
import { clocked } from '../../builders/case/commit.ts';
import * as up from '../../builders/case/tier2-cases.ts';
import { later } from '../../builders/clock.ts';
import { frozen, mustOk, present } from '../../builders/must.ts';
import { policy, routing } from '../../builders/policy.ts';
import { lars, timo, tove } from '../../builders/staff.ts';

const moment = later(600);
const having = (name: CommandName, current: Case, now: Instant = moment) =>
  mustOk(perform(name, frozen(current), now)).case;
const acceptance = ({ clocks }: Case): Clock | undefined =>
  clocks.find(({ kind }) => kind === 'acceptance_end');
const within = (from: Instant) => addBusinessMinutes(businessHours(policy), from, policy.acceptanceMinutes);

/** Nobody took the case in time. */
function missed(before: Case) {
  const clock = present(acceptance(before));
  const now = addSeconds(clock.dueAt, 60);
  const struck = clocked(before, mustOk(strikeClock(frozen(before), clock, routing, now)));
  return { ...struck, now };
}

/** Tove has the case by the roster, and has not touched it. */
const toTove = () => having('escalateToTier2', at.leftToPeople());

describe('an escalated case', () => {
  it('has to be taken on within the time of the policy', () => {
    expect(acceptance(at.escalated())).toEqual({
      kind: 'acceptance_end',
      dueAt: within(later(10)),
      pausedAt: null,
    });
  });

  it.each<[string, CommandName]>([
    ['a claim', 'claimCaseByTove'],
    ['a question to the customer', 'askCustomerByTier2'],
    ['what was understood', 'playBackUnderstanding'],
    ['a plan', 'proposeOffer'],
    ['a hand-off', 'handOffCase'],
  ])('is taken on by its owner’s own work: %s', (_, name) => {
    const current = having(name, toTove());
    expect(current).toMatchObject({ owner: 'staff:tove', escalation: { acceptedAt: moment } });
    if (!current.handOff) expect(acceptance(current)).toBeUndefined();
  });

  it('is taken on by whoever claims it from the team', () => {
    const current = having('claimCaseByTimo', at.escalated());
    expect(current).toMatchObject({ owner: 'staff:timo', escalation: { acceptedAt: moment } });
    expect(acceptance(current)).toBeUndefined();
  });

  it.each<[string, CommandName]>([
    ['a note of a colleague', 'addNoteByLead'],
    ['a message of the customer', 'sendMessage'],
    ['a fresh link', 'requestAccessLink'],
  ])('is not taken on by %s', (_, name) => {
    const before = toTove();
    const current = having(name, before);
    expect(current.escalation?.acceptedAt).toBeNull();
    expect(acceptance(current)).toEqual(acceptance(before));
  });

  it('keeps the time at which it was taken on through all later work', () => {
    const asked = having('askCustomerByTier2', having('claimCaseByTove', toTove()), later(9000));
    expect(asked.escalation?.acceptedAt).toBe(moment);
  });

  it('that a lead gives to somebody else has to be taken on by that one, in a time of its own', () => {
    const given = having('assignCaseToTimo', toTove());
    expect(given).toMatchObject({ owner: 'staff:timo', escalation: { acceptedAt: null } });
    expect(acceptance(given)?.dueAt).toBe(within(moment));
  });
});

describe('an escalation that nobody took', () => {
  it('goes to the lead, who is told, and not back to whoever let it lie', () => {
    const { case: current, entry, effect } = missed(toTove());
    expect(effect).toBe('hand_to_lead');
    expect(current).toMatchObject({ owner: 'team:lead', tier: 'tier2', excluded: ['tove'] });
    expect(entry).toMatchObject({
      actor: 'system',
      events: [{ type: 'acceptance_missed', by: 'staff:tove' }],
    });
    expect(refusalOf('claim', current, tove)).toBe('reviewer_excluded');
  });

  it('excludes nobody where the team let it lie', () => {
    expect(missed(at.escalated()).case).toMatchObject({ owner: 'team:lead', excluded: [] });
  });

  it.each([
    ['a specialist', 'claimCaseByTimo', timo],
    ['a lead', 'claimCaseByLars', lars],
  ] as const)('can still be claimed by %s, who takes it on', (_, name, member) => {
    const { case: current, now } = missed(toTove());
    const claimed = having(name, current, addSeconds(now, 60));
    expect(claimed).toMatchObject({
      owner: `staff:${member.username}`,
      escalation: { acceptedAt: addSeconds(now, 60) },
    });
    expect(acceptance(claimed)).toBeUndefined();
  });

  it('is told of again and again while nobody does', () => {
    let current = missed(toTove()).case;
    for (let round = 0; round < 3; round += 1) {
      const again = missed(current);
      expect(again.entry.events).toEqual([{ type: 'acceptance_missed', by: 'team:lead' }]);
      expect(present(acceptance(again.case)).dueAt).toBe(within(again.now));
      current = again.case;
    }
  });
});

describe('a case that engineering was given', () => {
  it('has to be taken on by an engineer, and goes to the lead otherwise, while Tier 2 stays its owner', () => {
    const before = up.handedOff();
    expect(acceptance(before)?.dueAt).toBe(within(later(30)));
    const { case: current, entry } = missed(before);
    expect(current).toMatchObject({ owner: 'staff:tove', handOff: { owner: 'team:lead' }, excluded: [] });
    expect(entry.events).toEqual([{ type: 'acceptance_missed', by: 'team:engineering' }]);
  });

  it.each<CommandName>(['claimCaseByElin', 'consultTier2', 'diagnoseFault'])('is taken on by %s', (name) => {
    for (const before of [up.handedOff(), missed(up.handedOff()).case]) {
      const current = having(name, before, later(90_000));
      expect(current.handOff?.owner).toBe('staff:elin');
      expect(acceptance(current)).toBeUndefined();
    }
  });
});
