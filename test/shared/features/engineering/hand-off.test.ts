import { describe, expect, it } from 'vitest';
import type { Case } from '../../../../shared/case/case.ts';
import {
  answerConsultation,
  consultTier2,
  diagnoseFault,
  handOffCase,
  reportFault,
} from '../../../../shared/features/engineering/hand-off.rules.ts';
import { incidentIdFrom } from '../../../../shared/kernel/ids.ts';
import * as at from '../../../builders/case/cases.ts';
import { type CommandName, perform } from '../../../builders/case/commands.ts';
import { caseAfter } from '../../../builders/case/commit.ts';
import * as up from '../../../builders/case/tier2-cases.ts';
import { later } from '../../../builders/clock.ts';
import { frozen, mustErr, mustOk } from '../../../builders/must.ts';
import { target } from '../../../builders/policy.ts';
import { anna, elin, emil, lena, timo, tove } from '../../../builders/staff.ts';

const moment = later(3600);
const having = (name: CommandName, current: Case) => mustOk(perform(name, frozen(current), moment)).case;
const incident = incidentIdFrom(new Uint8Array(16).fill(3));

describe('handing a case to engineering', () => {
  it('names what hurts how much and what can be looked at; Tier 2 stays the customer’s owner', () => {
    const before = at.accepted();
    const order = { severity: 'critical', facts: { gateway: 'timeout' }, incidents: [incident] } as const;
    const { case: current, entry } = mustOk(handOffCase(frozen(before), tove, order, moment));
    expect(current).toMatchObject({
      status: 'awaiting_engineering',
      tier: 'tier2',
      owner: 'staff:tove',
      handOff: {
        ...order,
        by: 'staff:tove',
        owner: 'team:engineering',
        returnTo: 'awaiting_staff',
        failure: null,
        diagnosis: null,
        askedTier2At: null,
      },
      announce: 'hand_off',
    });
    expect(entry.events).toMatchObject([
      { type: 'handed_off', severity: 'critical', incidents: [incident] },
      {
        type: 'escalated',
        owner: 'team:engineering',
        packet: { from: 'tier2', to: 'engineering', reasons: ['technical_fault'], findings: before.findings },
      },
    ]);
  });

  it('by somebody of Tier 2 makes that one the owner of the team’s case', () => {
    expect(mustOk(handOffCase(at.escalated(), timo, up.fault, moment)).case.owner).toBe('staff:timo');
  });

  it('starts engineering’s target, and Tier 2’s anew when it comes back', () => {
    const given = having('handOffCase', at.accepted());
    expect(given.nextBy).toBe(target('engineering', 'high', moment));
    const back = caseAfter(
      up.diagnosed(given),
      reportFault(up.diagnosed(given), elin, { resolution: 'fixed', incident: null }, moment),
    );
    expect(back.nextBy).toBe(target('tier2', 'high', moment));
  });

  it.each([
    ['at Tier 1', at.leftToPeople(), lena, 'tier_does_not_allow'],
    ['to agents', at.accepted(), anna, 'group_may_not'],
    ['to engineers', at.accepted(), elin, 'group_may_not'],
    ['on a colleague’s case', at.accepted(), timo, 'owned_by_another'],
    ['twice', up.handedOff(), tove, 'status_does_not_allow'],
    ['while the customer is asked', up.askedByTier2(), tove, 'status_does_not_allow'],
  ] as const)('is refused %s', (_, current, member, refusal) => {
    expect(mustErr(handOffCase(current, member, up.fault, moment))).toMatchObject({ refusal });
  });
});

describe('an engineer', () => {
  it('claims the case without touching whose customer it is, and gives it back to the team', () => {
    const claimed = having('claimCaseByElin', up.handedOff());
    expect(claimed).toMatchObject({ owner: 'staff:tove', handOff: { owner: 'staff:elin' } });
    const released = having('releaseCaseByElin', claimed);
    expect(released).toMatchObject({ owner: 'staff:tove', handOff: { owner: 'team:engineering' } });
  });

  it('asks Tier 2, and anybody of Tier 2 answers, once', () => {
    const asked = caseAfter(up.handedOff(), consultTier2(up.handedOff(), elin, moment));
    expect(asked.handOff).toMatchObject({ askedTier2At: moment, owner: 'staff:elin' });
    const { case: current, entry } = mustOk(answerConsultation(asked, timo, later(4000)));
    expect(current.handOff).toMatchObject({ askedTier2At: null, owner: 'staff:elin' });
    expect(entry).toMatchObject({ actor: 'staff:timo', events: [{ type: 'tier2_answered' }] });
    expect(mustErr(answerConsultation(current, timo, later(4001)))).toEqual({ code: 'nothing_asked' });
    expect(mustErr(answerConsultation(up.handedOff(), tove, moment))).toEqual({ code: 'nothing_asked' });
  });

  it('diagnoses, and the owner’s case is not another’s', () => {
    const { case: current, entry } = mustOk(diagnoseFault(up.handedOff(), elin, 'provider_fault', moment));
    expect(current.handOff?.diagnosis).toEqual({ cause: 'provider_fault', at: moment });
    expect(entry.events).toEqual([{ type: 'diagnosed', cause: 'provider_fault' }]);
    for (const work of [
      diagnoseFault(current, emil, 'unclear', moment),
      consultTier2(current, emil, moment),
    ]) {
      expect(mustErr(work)).toMatchObject({ refusal: 'owned_by_another' });
    }
  });

  it('may correct the diagnosis before the report, which carries the last one', () => {
    const corrected = caseAfter(
      up.diagnosed(),
      diagnoseFault(up.diagnosed(), elin, 'outside_interference', moment),
    );
    expect(up.faultReported('fixed', corrected).fault?.cause).toBe('outside_interference');
  });

  it('reports only after a diagnosis', () => {
    const order = { resolution: 'fixed', incident: null } as const;
    expect(mustErr(reportFault(up.handedOff(), elin, order, moment))).toEqual({ code: 'diagnosis_missing' });
  });

  it.each(['fixed', 'workaround', 'no_fault_found'] as const)(
    'reports (%s) with cause and incident, and Tier 2 hears of it',
    (resolution) => {
      const { case: current, entry } = mustOk(
        reportFault(frozen(up.diagnosed()), elin, { resolution, incident }, moment),
      );
      expect(current).toMatchObject({
        status: 'awaiting_staff',
        tier: 'tier2',
        owner: 'staff:tove',
        handOff: null,
        holdReasons: ['engineering_reported'],
        announce: 'fault_report',
        fault: { cause: 'system_error', incident },
      });
      expect(entry.events).toEqual([
        { type: 'engineering_reported', resolution, cause: 'system_error', incident },
      ]);
    },
  );

  it.each<CommandName>([
    'decline',
    'proposeOffer',
    'approvePlanByEngineer',
    'fileReport',
    'handOffCase',
    'askCustomer',
    'escalateToTier2',
  ])('has the case to look at, not to settle: %s is not done meanwhile', (name) => {
    expect(mustErr(perform(name, up.handedOff(), moment)).code).toBe('action_refused');
  });
});

describe('Tier 2, after engineering’s report', () => {
  it('goes on with the plan, and can be handed off again', () => {
    const back = up.faultReported();
    expect(having('proposeFaultFixed', back).status).toBe('awaiting_approval');
    expect(having('handOffCase', back).handOff).toMatchObject({ diagnosis: null, owner: 'team:engineering' });
  });

  it('answers the customer that the fault is fixed', () => {
    const ended = having('approvePlan', having('proposeFaultFixed', up.faultReported()));
    expect(ended.outcome).toMatchObject({ kind: 'fault_fixed', amount: null });
  });
});
