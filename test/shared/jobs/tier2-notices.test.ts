import { describe, expect, it } from 'vitest';
import type { Case } from '../../../shared/case/case.ts';
import type { ThreadMessage } from '../../../shared/case/store.port.ts';
import { appealOutcome, reopenCase } from '../../../shared/features/appeal/appeal.rules.ts';
import { appealsLeft } from '../../../shared/features/appeal/appeal.text.ts';
import { confirmOutcome } from '../../../shared/features/outcome/confirm.rules.ts';
import { money } from '../../../shared/kernel/money.ts';
import { addHours } from '../../../shared/kernel/time.ts';
import * as at from '../../builders/case/cases.ts';
import { caseAfter } from '../../builders/case/commit.ts';
import { anExplanation, answer, asCredit, fullRefund, offer, toTheBank } from '../../builders/case/plans.ts';
import * as tier2 from '../../builders/case/tier2-cases.ts';
import { explainedWords, tell, wordsFor } from '../../builders/case/told.ts';
import { later } from '../../builders/clock.ts';
import { present } from '../../builders/must.ts';
import { policy, routing, target } from '../../builders/policy.ts';

const appealed = (before: Case, seconds = 200) =>
  caseAfter(before, appealOutcome(before, policy, null, later(seconds)));
const { words: planWords } = offer();

describe('an offer', () => {
  const current = tier2.offered();

  it('is told with its options and the words that were approved, and until when it stands', () => {
    expect(tell('offer', current, { planWords })).toEqual({
      kind: 'offer',
      words: 'We are sorry.',
      options: [fullRefund, toTheBank, asCredit, anExplanation].map(({ id: _, ...option }) => ({
        ...option,
        words: `What ${option.kind} means.`,
      })),
      expiresAt: addHours(later(40), policy.optionHours),
      linkDirectsMoney: true,
    });
  });

  it('says whether the mailed link may direct money: only one to the address on record', () => {
    const access = current.access.filter(({ scope }) => scope === 'opened');
    expect(tell('offer', { ...current, access }, { planWords })).toMatchObject({ linkDirectsMoney: false });
  });

  it('keeps an option whose words were erased', () => {
    const { options } = tell('offer', current, { planWords: { text: 'Sorry.', options: [] } }) as {
      options: readonly { words: string }[];
    };
    expect(options.map(({ words }) => words)).toEqual(['', '', '', '']);
  });

  it('is reminded of with the number of its options and the same end', () => {
    expect(tell('offer_reminder', current)).toEqual({
      kind: 'offer_reminder',
      options: 4,
      answerBy: addHours(later(40), policy.optionHours),
    });
  });

  it.each([
    ['before it is approved', () => at.proposed()],
    ['after the choice', () => tier2.chosen()],
    ['where there is none', () => at.accepted()],
  ])('is not told %s', (_, build) => {
    for (const kind of ['offer', 'offer_reminder'] as const)
      expect(() => tell(kind, build(), { planWords })).toThrow(Error);
  });

  it('is not told without its words', () => {
    expect(() => tell('offer', current)).toThrow(Error);
  });
});

describe('what we understood', () => {
  const said: ThreadMessage = {
    version: 9,
    at: later(30),
    from: 'staff',
    topic: 'understanding',
    author: 'tove',
    text: '',
    questions: [{ id: at.question(5), text: 'You were charged twice for one order.' }],
    answers: [],
    parts: {},
  };

  it('is told in the colleague’s words, with the end of the window', () => {
    expect(tell('understanding', tier2.playedBack(), { said })).toEqual({
      kind: 'understanding',
      words: 'You were charged twice for one order.',
      answerBy: addHours(later(30), policy.informationHours),
    });
  });

  it('is not told where nothing was written', () => {
    expect(() => tell('understanding', tier2.playedBack())).toThrow(Error);
    const empty = { ...said, questions: [] };
    expect(() => tell('understanding', tier2.playedBack(), { said: empty })).toThrow(Error);
  });
});

describe('the outcome of a plan', () => {
  it.each([
    ['all of it', fullRefund, 'refunded', 'original_method', 4990],
    ['all of it by another path', toTheBank, 'refunded', 'bank_transfer', 4990],
    ['a credit', asCredit, 'compensated', 'store_credit', 4000],
  ] as const)('%s names amount and path, as decided by a person', (_, option, outcome, path, amount) => {
    const current = tier2.refundedAtTier2(tier2.payingAtTier2(at.paid, tier2.chosen(option)));
    expect(tell('outcome', current, { personal: wordsFor(current) })).toMatchObject({
      outcome,
      path,
      amount: money(amount, 'EUR'),
      decidedBy: 'person',
      words: explainedWords,
    });
    expect(tell('closed', current)).toMatchObject({ outcome, amount: money(amount, 'EUR') });
  });

  it.each([
    ['declined', 'decline'],
    ['explained', 'explain'],
    ['fault_fixed', 'fault_fixed'],
  ] as const)(
    '%s is told with words, by no code of the approver’s rule, and closes by that name',
    (kind, plan) => {
      const current = tier2.approved(answer(plan));
      expect(tell(kind, current, { personal: wordsFor(current) })).toMatchObject({
        kind,
        words: explainedWords,
        appealsLeft: policy.appealRounds,
      });
      expect(tell('closed_by_silence', current)).toMatchObject({ outcome: kind, amount: null });
      expect(() => tell('outcome', current)).toThrow(Error);
    },
  );
});

describe('an appeal', () => {
  it('is told with its number, its own deadline and the body outside', () => {
    const current = appealed(tier2.declinedAtTier2());
    expect(tell('appeal_received', current)).toEqual({
      kind: 'appeal_received',
      round: 1,
      answerBy: present(current.nextBy),
      externalBody: policy.externalBody['CZ'],
    });
    expect(current.nextBy).not.toBe(target('tier2', current.priority, later(200)));
  });

  it('is not told where there is none', () => {
    expect(() => tell('appeal_received', tier2.declinedAtTier2())).toThrow(Error);
  });

  it('leaves one less to the next outcome, and never less than none', () => {
    const { appealRounds } = policy;
    const before = tier2.declinedAtTier2();
    const round = (n: number): Case => ({
      ...before,
      appeal: { round: n, at: later(200), open: false, result: 'rejected' },
    });
    expect([before, round(1), round(appealRounds), round(9)].map((c) => appealsLeft(c, policy))).toEqual([
      appealRounds,
      appealRounds - 1,
      0,
      0,
    ]);
    const personal = wordsFor(before);
    expect(tell('declined', round(appealRounds), { personal })).toMatchObject({ appealsLeft: 0 });
  });
});

describe('a case that is open again', () => {
  it('because the problem is not solved says so, with the team that has it', () => {
    const resolved = at.resolved();
    const current = caseAfter(
      resolved,
      confirmOutcome(resolved, { ...at.content, solved: false }, routing, later(100)),
    );
    expect(tell('reopened', current)).toEqual({
      kind: 'reopened',
      because: 'not_solved',
      team: 'tier1',
      answerBy: current.nextBy,
    });
  });

  it('because it came back says so, and goes to Tier 2', () => {
    const closed = at.closed();
    const current = caseAfter(closed, reopenCase(closed, policy, null, later(100)));
    expect(tell('reopened', current)).toMatchObject({ because: 'recurrence', team: 'tier2' });
  });
});

describe('a case with engineering', () => {
  it('is told to be with the technical team', () => {
    const current = tier2.handedOff();
    expect(tell('waiting_for_person', current)).toMatchObject({ team: 'engineering' });
    expect(tell('progress', current)).toMatchObject({ team: 'engineering', status: 'awaiting_engineering' });
  });
});
