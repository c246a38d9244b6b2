import { describe, expect, it } from 'vitest';
import { announced } from '../../../../shared/case/announced.ts';
import type { Case } from '../../../../shared/case/case.ts';
import { firstBrokenEntry } from '../../../../shared/case/log.ts';
import { nextPlace } from '../../../../shared/case/next-step.ts';
import type { FaultResolution } from '../../../../shared/case/parts/hand-off.ts';
import { refusalOf } from '../../../../shared/case/who-may.ts';
import { openFault } from '../../../../shared/features/books/open-fault.rules.ts';
import { diagnoseFault, reportFault } from '../../../../shared/features/engineering/hand-off.rules.ts';
import { engineeringItem } from '../../../../shared/features/queue/item.rules.ts';
import { statisticsRow } from '../../../../shared/features/statistics/row.rules.ts';
import { money } from '../../../../shared/kernel/money.ts';
import { caseId, otherCaseId } from '../../../builders/case/cases.ts';
import { clocked } from '../../../builders/case/commit.ts';
import { later, now } from '../../../builders/clock.ts';
import { mustOk } from '../../../builders/must.ts';
import { policy, target } from '../../../builders/policy.ts';
import { elin, tove } from '../../../builders/staff.ts';

const fault = {
  id: caseId,
  paymentReference: 'pay_1',
  amount: money(4990, 'EUR'),
  severity: 'major',
  facts: { difference: 'not_paid' },
  about: [otherCaseId],
} as const;
const opened = openFault(fault, policy, now);

function ended(resolution: FaultResolution) {
  const told = announced(opened.case, 'hand_off', later(10));
  const found = clocked(told.case, mustOk(diagnoseFault(told.case, elin, 'provider_fault', later(60))));
  const change = mustOk(reportFault(found.case, elin, { resolution, incident: null }, later(120)));
  const reported = clocked(found.case, change);
  return { case: reported.case, log: [opened.entry, told.entry, found.entry, reported.entry] };
}

describe('a fault that Redress found itself', () => {
  it('is in engineering’s hands at once, with the facts, the case it is about, and a target', () => {
    expect(opened.case).toMatchObject({
      status: 'awaiting_engineering',
      channel: 'system',
      reason: 'system_error',
      tier: 'tier2',
      owner: 'team:tier2',
      related: [otherCaseId],
      access: [],
      handOff: { by: 'system', severity: 'major', facts: fault.facts, owner: 'team:engineering' },
      nextBy: target('engineering', 'high', now),
    });
    expect(nextPlace(opened.case)).toEqual({ machine: 'engineering', step: 'take_hand_off' });
    expect(engineeringItem(opened.case)?.owner).toBe('team:engineering');
    expect(opened.entry.events.map(({ type }) => type)).toEqual([
      'case_opened',
      'siblings_noticed',
      'handed_off',
      'escalated',
    ]);
  });

  it('promises no progress to a customer who is not there, and nobody can answer one', () => {
    expect(opened.case.clocks.map(({ kind }) => kind).toSorted()).toEqual([
      'acceptance_end',
      'target_missed',
      'target_warning',
    ]);
    expect(refusalOf('reply', opened.case, tove)).toBe('status_does_not_allow');
    expect(refusalOf('note', opened.case, tove)).toBeNull();
  });

  it.each<[FaultResolution, Case['outcome']]>([
    ['fixed', { kind: 'fault_fixed' } as Case['outcome']],
    ['workaround', { kind: 'fault_fixed' } as Case['outcome']],
    ['no_fault_found', { kind: 'explained' } as Case['outcome']],
  ])('ends with engineering’s report, %s, which is its closing report too', (resolution, outcome) => {
    const { case: current, log } = ended(resolution);
    expect(current).toMatchObject({
      status: 'closed',
      handOff: null,
      clocks: [],
      outcome,
      report: { cause: 'provider_fault', by: 'staff:elin', version: log.length },
      endedAt: later(120),
    });
    expect(nextPlace(current)).toEqual({ machine: 'tier2', step: 'announce_closure' });
    expect(nextPlace(announced(current, 'closure', later(130)).case)).toBeNull();
    expect(firstBrokenEntry(log)).toBeNull();
  });

  it('counts in the statistics as solved by engineering, with its cause and measure', () => {
    const { log } = ended('no_fault_found');
    const thread = [{ version: log.length, parts: { prevention: 'Watch the list.' } }];
    expect(statisticsRow(log, thread)).toMatchObject({
      channel: 'system',
      solvedBy: 'engineering',
      automatic: false,
      cause: 'provider_fault',
      causeBasis: 'report',
      prevention: 'Watch the list.',
    });
  });
});
