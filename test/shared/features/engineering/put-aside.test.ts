import { describe, expect, it } from 'vitest';
import type { Case } from '../../../../shared/case/case.ts';
import { nextPlace } from '../../../../shared/case/next-step.ts';
import { finalStatuses } from '../../../../shared/case/transitions.ts';
import { putAside, reportFault, resume } from '../../../../shared/features/engineering/hand-off.rules.ts';
import * as at from '../../../builders/case/cases.ts';
import { type CommandName, perform } from '../../../builders/case/commands.ts';
import { caseAfter } from '../../../builders/case/commit.ts';
import * as up from '../../../builders/case/tier2-cases.ts';
import { later } from '../../../builders/clock.ts';
import { frozen, mustErr, mustOk, present } from '../../../builders/must.ts';
import { target } from '../../../builders/policy.ts';
import { elin } from '../../../builders/staff.ts';

const [failedAt, repairedAt] = [later(200), later(300)];
const aside = (before: Case) => caseAfter(before, putAside(frozen(before), at.crash, failedAt));
const resumed = (before: Case) => caseAfter(before, resume(frozen(before), repairedAt));
const having = (name: CommandName, current: Case) => mustOk(perform(name, current, later(250))).case;
const told = (current: Case): Case => ({ ...current, announce: null });

/** Wherever a step of a machine can fail, by tier. */
const failing: readonly (readonly [string, () => Case])[] = [
  ['acknowledging', at.opened],
  ['investigating', at.acknowledged],
  ['paying what the machine decided', at.decided],
  ['waiting for Tier 1', at.leftToPeople],
  ['waiting for the customer’s answer', at.asked],
  ['paying', at.refunding],
  ['telling Tier 2 of the escalation', at.escalated],
  ['waiting for Tier 2', () => told(at.accepted())],
  ['waiting for an answer to Tier 2', () => told(up.askedByTier2())],
  ['waiting for approval', () => told(at.proposed())],
  ['bringing the offer to the customer', up.offered],
  ['waiting for the customer’s choice', () => told(up.offered())],
  ['paying what was chosen', up.chosen],
  ['telling Tier 2 what engineering found', up.faultReported],
];

describe('a case whose step failed beyond its retries', () => {
  it.each(failing)('(%s) is with engineering, named with its error, and stays its tier’s', (_, build) => {
    const before = build();
    const current = aside(before);
    expect(current).toMatchObject({
      status: 'awaiting_engineering',
      tier: before.tier,
      owner: before.owner,
      escalation: before.escalation,
      handOff: {
        by: 'system',
        owner: 'team:engineering',
        severity: 'major',
        returnTo: before.status,
        failure: at.crash,
      },
      announce: 'hand_off',
      nextBy: target('engineering', current.priority, failedAt),
    });
    expect(nextPlace(current)).toEqual({ machine: 'engineering', step: 'take_hand_off' });
  });

  it.each(failing)('(%s) goes on where it stood when it is repaired', (_, build) => {
    const before = build();
    const after = resumed(aside(before));
    expect(after).toMatchObject({ status: before.status, tier: before.tier, handOff: null });
    expect(nextPlace(after)).toEqual(nextPlace(before));
  });

  it.each(failing)('(%s) goes on in the same way when an engineer reports', (_, build) => {
    const before = build();
    const known = having('diagnoseFault', aside(before));
    const after = caseAfter(
      known,
      reportFault(known, elin, { resolution: 'fixed', incident: null }, repairedAt),
    );
    expect(nextPlace(after)).toEqual(nextPlace(before));
    expect(after.holdReasons).toEqual(before.holdReasons);
    expect(after.fault).toMatchObject({ cause: 'system_error', incident: null });
  });

  it('is ahead of other work, and logged with step and error', () => {
    const { case: current, entry } = mustOk(putAside(at.acknowledged(), at.crash, failedAt));
    expect(current.priority).toBe('high');
    expect(entry.events).toMatchObject([
      { type: 'put_aside', from: 'investigating', ...at.crash },
      { type: 'escalated', packet: { to: 'engineering', reasons: ['technical_fault'] } },
    ]);
  });

  it('loses no urgency', () => {
    expect(aside({ ...at.leftToPeople(), priority: 'urgent' }).priority).toBe('urgent');
  });

  it('promises a new time when it goes on, for its tier has to begin anew', () => {
    expect(resumed(at.putAside()).nextBy).toBe(target('tier1', 'high', repairedAt));
  });

  it.each([
    ['has its outcome', at.resolved],
    ['is closed', at.closed],
    ['was withdrawn', at.withdrawn],
    ['is with engineering already', up.handedOff],
    ['was put aside already', at.putAside],
  ])('is not put aside where it %s', (_, build) => {
    expect(mustErr(putAside(build(), at.crash, failedAt)).code).toBe('transition_not_allowed');
  });

  it.each([
    ['was never put aside', at.leftToPeople],
    ['was handed off by Tier 2, which waits for a diagnosis', up.handedOff],
    ['goes on already', () => resumed(at.putAside())],
  ])('is not resumed where it %s', (_, build) => {
    expect(mustErr(resume(build(), repairedAt)).code).toBe('transition_not_allowed');
  });
});

describe('while a case is put aside', () => {
  it('the customer can withdraw it, and engineering has nothing left to do', () => {
    const ended = having('withdrawCase', at.putAside());
    expect(ended).toMatchObject({ status: 'withdrawn', handOff: null, clocks: [] });
    expect(finalStatuses).toContain(ended.status);
  });

  it.each(['answerQuestions', 'sendMessage'] as const)(
    'the customer’s word is not lost (%s): it is our turn',
    (name) => {
      const heard = having(name, aside(at.asked()));
      expect(heard).toMatchObject({ status: 'awaiting_engineering', openQuestions: [] });
      expect(resumed(heard).status).toBe('awaiting_staff');
    },
  );

  it('one answer of two leaves the other open', () => {
    const heard = resumed(having('answerOneQuestion', aside(at.asked())));
    expect(heard).toMatchObject({ status: 'awaiting_customer', openQuestions: [at.questions[1]] });
  });

  it('nobody can take up an offer; afterwards it is open as long as was promised', () => {
    const before = up.offered();
    expect(mustErr(perform('acceptRefund', aside(before), later(250))).code).toBe('transition_not_allowed');
    const after = resumed(aside(before));
    expect(after.clocks.find(({ kind }) => kind === 'option_end')?.dueAt).toBe(
      present(before.plan).expiresAt,
    );
    expect(having('acceptRefund', after).status).toBe('refunding');
  });

  it('the gateway’s answer is kept, and the case goes on with it', () => {
    const paid = resumed(having('hearSucceeded', aside(at.refunding())));
    expect([paid.status, nextPlace(paid)?.step]).toEqual(['refunding', 'deliver_outcome']);
    const failed = resumed(having('hearFailed', aside(at.refunding())));
    expect(having('leaveToPeople', failed)).toMatchObject({ status: 'awaiting_staff', decision: null });
  });

  it('the time that its tier had is not engineering’s: the tier has its own again after the answer', () => {
    const back = resumed(aside(at.asked()));
    const heard = mustOk(perform('answerQuestions', back, later(300))).case;
    expect(heard.nextBy).toBe(target('tier1', 'high', repairedAt));
  });
});
