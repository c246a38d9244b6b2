import { describe, expect, it } from 'vitest';
import type { Case } from '../../../shared/case/case.ts';
import type { Clock, ClockKind } from '../../../shared/case/parts/clock.ts';
import { statuses } from '../../../shared/case/parts/status.ts';
import { targetClocks, withClocks } from '../../../shared/clocks/clocks.ts';
import { openCase } from '../../../shared/features/intake/open.rules.ts';
import { addBusinessMinutes } from '../../../shared/kernel/calendar/business-time.ts';
import { tiers } from '../../../shared/kernel/parties.ts';
import { addHours, type Instant, instant } from '../../../shared/kernel/time.ts';
import { priorities } from '../../../shared/kernel/words.ts';
import { businessHours, type Policy } from '../../../shared/policy/policy.ts';
import { businessMinutesBetween } from '../../builders/business-minutes.ts';
import * as at from '../../builders/case/cases.ts';
import { type CommandName, perform } from '../../builders/case/commands.ts';
import { declinedAtTier2 } from '../../builders/case/tier2-cases.ts';
import { later, now } from '../../builders/clock.ts';
import { mustOk, present } from '../../builders/must.ts';
import { policy, target } from '../../builders/policy.ts';

const perf = (name: CommandName, current: Case, moment: Instant) =>
  mustOk(perform(name, current, moment)).case;
const kindsOf = ({ clocks }: Pick<Case, 'clocks'>) => clocks.map(({ kind }) => kind).toSorted();
const clockOf = ({ clocks }: Case, kind: ClockKind): Clock =>
  present(clocks.find((clock) => clock.kind === kind));
const dueOf = (current: Case, kind: ClockKind) => clockOf(current, kind).dueAt;
const ours: readonly ClockKind[] = ['progress', 'target_missed', 'target_warning'];
const running = (kind: ClockKind, dueAt: string): Clock => ({ kind, dueAt: instant(dueAt), pausedAt: null });

/** `now` is 10:00 on a Friday in Stockholm; work is from 8 to 17. */
const monday = (time: string) => instant(`2026-11-23T${time}:00+01:00`);
const tuesday = (time: string) => instant(`2026-11-24T${time}:00+01:00`);

describe('opening a case', () => {
  /** 18 hours of work to answer, and a report every day of work. */
  const rules: Policy = {
    ...policy,
    serviceTargetMinutes: {
      ...policy.serviceTargetMinutes,
      tier1: { ...policy.serviceTargetMinutes.tier1, normal: 1080 },
    },
    targetWarningShare: 0.75,
    progressMinutes: 540,
  };

  it('starts target, warning and progress in business time, over a weekend', () => {
    const opened = openCase(at.complaint(), rules, now).case;
    expect(kindsOf(opened)).toEqual(ours);
    expect(dueOf(opened, 'target_missed')).toBe(tuesday('10:00'));
    expect(dueOf(opened, 'target_warning')).toBe(monday('14:30'));
    expect(dueOf(opened, 'progress')).toBe(monday('10:00'));
    expect(opened.nextBy).toBe(tuesday('10:00'));
  });
});

describe('while the case is ours', () => {
  it.each<[string, () => Case]>([
    ['acknowledging', at.acknowledged],
    ['investigating', at.decided],
    ['leaving it to a person', at.leftToPeople],
    ['starting the refund', at.refunding],
    ['a gateway that will pay later', () => at.answered({ ...at.paid, status: 'pending' })],
    ['claiming', () => perf('claimCase', at.leftToPeople(), later(60))],
    ['a note', () => perf('addNote', at.leftToPeople(), later(60))],
    ['a reply', () => perf('replyToCustomer', at.leftToPeople(), later(60))],
    ['a message of the customer', () => perf('sendMessage', at.leftToPeople(), later(60))],
    ['a decision to refund', () => perf('refundPart', at.leftToPeople(), later(60))],
  ])('%s gives nobody more time', (_, build) => {
    const current = build();
    expect(current.clocks).toEqual(at.opened().clocks);
    expect(current.nextBy).toBe(target('tier1', 'normal', now));
  });

  it.each(tiers.flatMap((tier) => priorities.map((priority) => [tier, priority] as const)))(
    'a move to %s, %s, starts its own clocks',
    (tier, priority) => {
      const before: Case = { ...at.leftToPeople(), tier: tier === 'tier2' ? 'tier1' : 'tier2', priority };
      const moment = later(7200);
      const moved = withClocks(before, { ...before, tier }, policy, moment);
      expect(moved.nextBy).toBe(target(tier, priority, moment));
      expect(kindsOf(moved)).toEqual(ours);
    },
  );
});

describe('a case that becomes more pressing or less', () => {
  it.each(
    priorities.flatMap((from) => priorities.map((to) => [from, to] as const)).filter(([a, b]) => a !== b),
  )('(%s to %s) is promised a time of its own from then on', (from, to) => {
    const before: Case = { ...at.leftToPeople(), priority: from };
    const moved = withClocks(before, { ...before, priority: to }, policy, later(7200));
    expect(moved.nextBy).toBe(target('tier1', to, later(7200)));
    expect(kindsOf(moved)).toEqual(ours);
  });
});

describe('asking the customer', () => {
  const asked = at.asked();

  it('stops our clocks where they stand, and starts the window for the answer', () => {
    expect(kindsOf(asked)).toEqual(['information_end', 'information_reminder', ...ours]);
    for (const kind of ours) {
      expect(clockOf(asked, kind)).toEqual({ ...clockOf(at.leftToPeople(), kind), pausedAt: later(3) });
    }
    expect(dueOf(asked, 'information_reminder')).toBe(addHours(later(3), policy.informationReminderHours));
    expect(dueOf(asked, 'information_end')).toBe(addHours(later(3), policy.informationHours));
  });

  it('promises the end of the window, for the next move is the customer’s', () => {
    expect(asked.nextBy).toBe(addHours(later(3), policy.informationHours));
  });

  it.each<CommandName>([
    'answerOneQuestion',
    'replyToCustomer',
    'addNote',
    'assignCase',
    'releaseCase',
    'requestAccessLink',
    'absorb',
  ])('stands still through %s', (name) => {
    expect(perf(name, asked, later(600)).clocks).toEqual(asked.clocks);
  });

  it.each<CommandName>(['withdrawCase', 'mergeCase'])('ends with every clock by %s', (name) => {
    expect(perf(name, asked, later(600))).toMatchObject({ clocks: [], nextBy: null });
  });
});

describe('an answer', () => {
  const asked = () => at.asked();
  const left = (current: Case, kind: ClockKind, from: Instant) =>
    businessMinutesBetween(businessHours(policy), from, dueOf(current, kind));

  it.each([
    ['within the same day', later(3 + 2 * 3600)],
    ['overnight, when nobody works', monday('07:59')],
    ['after a day of work', monday('17:00')],
    ['after ten days', instant('2026-11-30T12:00:00+01:00')],
  ])('%s gives back exactly the business time of the wait', (_, moment) => {
    const back = perf('answerQuestions', asked(), moment);
    expect(kindsOf(back)).toEqual(ours);
    expect(back.clocks.filter(({ pausedAt }) => pausedAt !== null)).toEqual([]);
    for (const kind of ours) {
      expect(left(back, kind, moment)).toBe(left(at.leftToPeople(), kind, later(3)));
      expect(dueOf(back, kind) >= dueOf(at.leftToPeople(), kind)).toBe(true);
    }
    expect(back.nextBy).toBe(dueOf(back, 'target_missed'));
  });

  it('over a weekend without work gives nothing back, for nothing was lost', () => {
    const friday = instant('2026-11-20T17:00:00+01:00');
    const before = perf('askCustomer', at.leftToPeople(), friday);
    expect(perf('answerQuestions', before, monday('08:00')).clocks).toEqual(at.leftToPeople().clocks);
  });

  it('gives no time back to a clock that was over when we asked', () => {
    const late = instant('2026-11-26T12:00:00+01:00');
    const before = perf('askCustomer', at.leftToPeople(), late);
    const back = perf('answerQuestions', before, instant('2026-12-01T12:00:00+01:00'));
    expect(dueOf(back, 'target_missed')).toBe(dueOf(at.leftToPeople(), 'target_missed'));
  });

  it('asked for twice is credited twice', () => {
    const hours = (n: number) => later(n * 3600);
    const once = perf('answerQuestions', perf('askCustomer', at.leftToPeople(), hours(1)), hours(2));
    const twice = perf('answerQuestions', perf('askCustomer', once, hours(3)), hours(4));
    const credited = addBusinessMinutes(
      businessHours(policy),
      dueOf(at.leftToPeople(), 'target_missed'),
      120,
    );
    expect(dueOf(twice, 'target_missed')).toBe(credited);
  });
});

describe('an outcome', () => {
  it.each<[string, () => Case]>([
    ['refunded', () => perf('deliverOutcome', at.answered(at.paid), later(60))],
    ['declined', () => perf('decline', at.leftToPeople(), later(60))],
    ['explained', () => perf('explainByLead', at.leftToPeople(), later(60))],
  ])('(%s) leaves the time for the customer’s word, and no promise of ours', (_, build) => {
    expect(build()).toMatchObject({
      status: 'resolved',
      clocks: [running('confirmation_end', addHours(later(60), policy.confirmationHours))],
      nextBy: null,
    });
  });

  it.each<CommandName>(['replyToCustomerByLead', 'addNoteByLead', 'requestAccessLink'])(
    'keeps its window through %s',
    (name) => {
      const current = at.resolved();
      expect(perf(name, current, later(90_000)).clocks).toEqual(current.clocks);
    },
  );

  it('has its window anew after each word of the customer', () => {
    const wrote = perf('sendMessage', at.resolved(), later(90_000));
    expect(wrote.clocks).toEqual([
      running('confirmation_end', addHours(later(90_000), policy.confirmationHours)),
    ]);
  });

  it('that is disputed starts the clocks of Tier 2', () => {
    const disputed = at.unsatisfied();
    expect(kindsOf(disputed)).toEqual(['acceptance_end', ...ours]);
    expect(disputed.nextBy).toBe(target('tier2', 'high', later(6)));
  });

  it('that is disputed once more at Tier 2 starts them again, more urgent', () => {
    const again = perf('confirmUnsatisfiedUnsolved', declinedAtTier2(), later(120));
    expect(kindsOf(again)).toEqual(['acceptance_end', ...ours]);
    expect(again.nextBy).toBe(target('tier2', 'urgent', later(120)));
  });
});

describe('a case that has ended', () => {
  it.each([
    ['closed', at.closed],
    ['withdrawn', at.withdrawn],
  ])('(%s) has no clock and promises nothing', (_, build) => {
    expect(build()).toMatchObject({ clocks: [], nextBy: null });
    expect(perf('requestAccessLink', build(), later(90_000))).toMatchObject({ clocks: [], nextBy: null });
  });
});

describe('at every status', () => {
  it.each(statuses)('%s: setting the clocks twice is setting them once', (status) => {
    const current = at.caseAt[status]();
    expect(withClocks(current, current, policy, later(90_000))).toEqual(current);
  });

  it.each(tiers.flatMap((tier) => priorities.map((priority) => [tier, priority] as const)))(
    '%s, %s: the warning comes before the end of the target',
    (tier, priority) => {
      const [warning, missed] = targetClocks(policy, { tier, priority, handOff: null, appeal: null }, now);
      expect([warning?.kind, missed?.kind]).toEqual(['target_warning', 'target_missed']);
      expect(present(warning).dueAt < present(missed).dueAt).toBe(true);
      expect(present(missed).dueAt).toBe(target(tier, priority, now));
    },
  );
});
