import { describe, expect, it } from 'vitest';
import type { Case } from '../../../../shared/case/case.ts';
import type { ClockKind } from '../../../../shared/case/parts/clock.ts';
import { lacksReport } from '../../../../shared/case/parts/closing-report.ts';
import { fileReport } from '../../../../shared/features/outcome/report.rules.ts';
import { strikeClock } from '../../../../shared/jobs/strike-clock.rules.ts';
import { addBusinessMinutes } from '../../../../shared/kernel/calendar/business-time.ts';
import { addSeconds } from '../../../../shared/kernel/time.ts';
import { businessHours } from '../../../../shared/policy/policy.ts';
import * as at from '../../../builders/case/cases.ts';
import { type CommandName, perform } from '../../../builders/case/commands.ts';
import { clocked } from '../../../builders/case/commit.ts';
import * as up from '../../../builders/case/tier2-cases.ts';
import { later } from '../../../builders/clock.ts';
import { frozen, mustErr, mustOk, present } from '../../../builders/must.ts';
import { policy, routing } from '../../../builders/policy.ts';
import { ada, anna, elin, lena, timo, tove } from '../../../builders/staff.ts';

const moment = later(3600);
const having = (name: CommandName, current: Case) => mustOk(perform(name, frozen(current), moment)).case;
const kinds = ({ clocks }: Case) => clocks.map(({ kind }) => kind).toSorted();

function strike(before: Case, kind: ClockKind) {
  const clock = present(before.clocks.find((one) => one.kind === kind));
  const now = addSeconds(clock.dueAt, 60);
  return { ...clocked(before, mustOk(strikeClock(frozen(before), clock, routing, now))), now };
}
const silent = () => strike(up.declinedAtTier2(), 'confirmation_end').case;

describe('a Tier 2 case does not close without its report', () => {
  it.each([
    ['the customer confirms', () => having('confirmOutcome', up.declinedAtTier2())],
    ['the customer confirms a refund', () => having('confirmOutcome', up.refundedAtTier2())],
    ['the customer says nothing in time', silent],
  ])('where %s first: it waits, and closes with the report', (_, build) => {
    const waiting = build();
    expect(waiting).toMatchObject({ status: 'resolved', endedAt: null });
    expect(kinds(waiting)).toEqual(['report_end']);
    const { case: current, entry } = mustOk(fileReport(frozen(waiting), tove, 'merchant_mistake', moment));
    expect(current).toMatchObject({
      status: 'closed',
      announce: 'closure',
      endedAt: moment,
      report: { cause: 'merchant_mistake', by: 'staff:tove', at: moment, version: current.version },
    });
    expect(entry.events.map(({ type }) => type)).toEqual(['report_filed', 'closed']);
  });

  it.each([
    ['confirms', (before: Case) => having('confirmOutcome', before), 'outcome_confirmed'],
    ['says nothing', (before: Case) => strike(before, 'confirmation_end').case, 'closed_by_silence'],
  ])('and where the report is there first it closes when the customer %s', (_, end) => {
    const before = up.reported();
    expect([before.status, kinds(before)]).toEqual(['resolved', ['confirmation_end']]);
    expect(end(before)).toMatchObject({ status: 'closed', report: before.report });
  });

  it('while a Tier 1 case needs none', () => {
    expect(lacksReport(at.resolved())).toBe(false);
    expect(having('confirmOutcome', at.resolved()).status).toBe('closed');
  });
});

describe('what the customer said is kept while the report is missing', () => {
  it('a confirmation is no silence, however long the report takes', () => {
    const confirmed = having('confirmOutcome', up.declinedAtTier2());
    const late = strike(strike(confirmed, 'report_end').case, 'report_end').case;
    expect(late).toMatchObject({ silent: false, confirmation: { satisfied: true, solved: true } });
    expect(kinds(having('sendMessage', confirmed))).toEqual(['report_end']);
  });

  it('silence that the customer breaks is none any more', () => {
    expect(having('confirmOutcome', silent())).toMatchObject({ status: 'resolved', silent: false });
    const wrote = having('sendMessage', silent());
    expect(wrote.silent).toBe(false);
    expect(having('fileReport', wrote).status).toBe('resolved');
  });

  it.each<CommandName>(['confirmUnsatisfiedUnsolved', 'confirmUnsolved', 'appealOutcome'])(
    'silence of one round does not close the next (%s)',
    (name) => {
      const next = having(
        'approvePlanByAda',
        having('proposeExplanationByTimo', retaken(having(name, silent()))),
      );
      expect(next).toMatchObject({ status: 'resolved', silent: false, report: null });
      expect(having('fileReportByLead', next).status).toBe('resolved');
    },
  );

  it.each<CommandName>(['confirmUnsatisfiedUnsolved', 'confirmUnsolved', 'appealOutcome'])(
    'the next round needs a report of its own (%s)',
    (name) => {
      expect(having(name, up.reported()).report).toBeNull();
    },
  );

  /** Timo has the case now. */
  function retaken(current: Case): Case {
    return { ...current, owner: 'staff:timo', excluded: [] };
  }
});

describe('the report’s time', () => {
  const within = (from: Case['openedAt']) =>
    addBusinessMinutes(businessHours(policy), from, policy.reportMinutes);

  it('runs from the outcome', () => {
    const { outcome, clocks } = up.declinedAtTier2();
    expect(clocks.find(({ kind }) => kind === 'report_end')?.dueAt).toBe(within(present(outcome).at));
  });

  it('is told of again and again while it is missing, and nothing else happens', () => {
    let current = up.declinedAtTier2();
    for (let round = 0; round < 3; round += 1) {
      const struck = strike(current, 'report_end');
      expect(struck.effect).toBe('report_overdue');
      expect(struck.entry.events).toEqual([{ type: 'report_overdue' }]);
      expect(struck.case.clocks.find(({ kind }) => kind === 'report_end')?.dueAt).toBe(within(struck.now));
      expect(struck.case.status).toBe('resolved');
      current = struck.case;
    }
  });

  it('is over once the report is filed', () => {
    expect(kinds(up.refundedAtTier2())).toEqual(['confirmation_end', 'report_end']);
    expect(kinds(having('fileReport', up.refundedAtTier2()))).toEqual(['confirmation_end']);
  });
});

describe('the report gates the closing, not the outcome', () => {
  it.each([
    ['nobody took the case', at.escalated],
    ['its owner works on it', at.accepted],
    ['the customer is asked', up.askedByTier2],
    ['a plan waits for the second person', at.proposed],
    ['the customer has to choose', up.offered],
    ['the chosen refund is to be paid', up.chosen],
    ['the refund is paid, but not told', up.payingAtTier2],
    ['an appeal is open', () => having('appealOutcome', up.reported())],
  ])('it is refused before the outcome: where %s', (_, build) => {
    for (const member of [tove, lena]) {
      expect(mustErr(fileReport(frozen(build()), member, 'unclear', moment))).toEqual({
        code: 'action_refused',
        action: 'file_report',
        refusal: 'status_does_not_allow',
      });
    }
  });

  it.each([
    ['an answer', up.declinedAtTier2, 'declined'],
    ['a refund', up.refundedAtTier2, 'refunded'],
  ])('and %s comes without it', (_, build, kind) => {
    expect(build()).toMatchObject({ status: 'resolved', outcome: { kind }, report: null });
  });
});

describe('filing a report', () => {
  it('again puts the better one in its place', () => {
    const better = mustOk(fileReport(up.reported(), tove, 'provider_fault', moment)).case;
    expect(better).toMatchObject({ status: 'resolved', report: { cause: 'provider_fault', at: moment } });
  });

  it.each([
    ['at Tier 1', at.resolved(), lena, 'tier_does_not_allow'],
    ['to agents', up.declinedAtTier2(), anna, 'group_may_not'],
    ['to engineers', up.declinedAtTier2(), elin, 'group_may_not'],
    ['to approvers', up.declinedAtTier2(), ada, 'group_may_not'],
    ['to a colleague', up.declinedAtTier2(), timo, 'owned_by_another'],
    ['on a closed case', having('confirmOutcome', up.reported()), tove, 'status_does_not_allow'],
    ['while engineering has the case', up.handedOff(), tove, 'status_does_not_allow'],
  ] as const)('is refused %s', (_, current, member, refusal) => {
    expect(mustErr(fileReport(current, member, 'unclear', moment))).toMatchObject({ refusal });
  });
});
