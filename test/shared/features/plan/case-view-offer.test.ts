import { describe, expect, it } from 'vitest';
import type { Case } from '../../../../shared/case/case.ts';
import type { ThreadMessage } from '../../../../shared/case/store.port.ts';
import { agreedPart } from '../../../../shared/features/conversation/messages.view.ts';
import { refuseOffer } from '../../../../shared/features/plan/choose.rules.ts';
import { money } from '../../../../shared/kernel/money.ts';
import { addHours } from '../../../../shared/kernel/time.ts';
import { locales } from '../../../../shared/kernel/words.ts';
import { caseView as caseViewSchema, customerActions } from '../../../../shared/views/case.contract.ts';
import * as at from '../../../builders/case/cases.ts';
import { perform } from '../../../builders/case/commands.ts';
import { caseAfter } from '../../../builders/case/commit.ts';
import { seenOf } from '../../../builders/case/seen.ts';
import * as tier2 from '../../../builders/case/tier2-cases.ts';
import { later } from '../../../builders/clock.ts';
import { mustOk, present } from '../../../builders/must.ts';
import { policy } from '../../../builders/policy.ts';

const message = (version: number, change: Partial<ThreadMessage>): ThreadMessage => ({
  version,
  at: later(version),
  from: 'staff',
  topic: null,
  author: 'tove',
  text: '',
  questions: [],
  answers: [],
  parts: {},
  ...change,
});

/** The words of the plan that the case has. */
const planWords = ({ plan }: Case) =>
  message(present(plan).version, {
    from: 'plan',
    topic: 'plan',
    text: 'We are sorry.',
    parts: { '1': 'All of it.', '2': 'To your bank.', '3': 'As credit.', '4': 'Why it is right.' },
  });

describe('an offer', () => {
  const current = tier2.offered();
  const thread = [planWords(current)];

  it('is shown with every option in our colleague’s words', () => {
    const { offer } = seenOf(current, 'verified', { thread });
    expect(offer).toMatchObject({ words: 'We are sorry.', expiresAt: current.plan?.expiresAt });
    expect(offer?.options).toMatchObject([
      { kind: 'refund', path: 'original_method', words: 'All of it.', needsVerifiedLink: false },
      { kind: 'other_path_refund', path: 'bank_transfer', words: 'To your bank.', needsVerifiedLink: false },
      { kind: 'credit', path: 'store_credit', words: 'As credit.', needsVerifiedLink: false },
      { kind: 'explanation', path: null, amount: null, words: 'Why it is right.', needsVerifiedLink: false },
    ]);
  });

  it('tells whoever opened the case which options need the link that we mail', () => {
    const { offer } = seenOf(current, 'opened', { thread });
    expect(offer?.options.map(({ needsVerifiedLink }) => needsVerifiedLink)).toEqual([
      true,
      true,
      true,
      false,
    ]);
  });

  it('names its options in each language', () => {
    const names = locales.map((locale) =>
      seenOf({ ...current, locale }, 'opened', { thread }).offer?.options.map(({ name }) => name),
    );
    expect(new Set(names.flat()).size).toBe(locales.length * 4);
  });

  it('does not show up among the messages, nor before it is approved', () => {
    expect(seenOf(current, 'verified', { thread }).messages).toEqual([]);
    const waiting = at.proposed();
    expect(seenOf(waiting, 'verified', { thread: [planWords(waiting)] })).toMatchObject({
      offer: null,
      messages: [],
      status: 'awaiting_approval',
    });
  });

  it('can be answered as long as its clock runs', () => {
    const seen = seenOf(current, 'opened', { thread });
    expect(seen.can).toContain('choose');
    expect(seen.clocks).toEqual([{ kind: 'choice', dueAt: current.plan?.expiresAt }]);
    const now = present(current.plan?.expiresAt);
    expect(seenOf(current, 'opened', { thread, now }).can).not.toContain('choose');
  });

  it('that came to nothing is kept, with what the customer asked for', () => {
    const counter = money(4500, 'EUR');
    const countered = caseAfter(current, refuseOffer(current, 'countered', counter, later(50)));
    const seen = seenOf(countered, 'opened', { thread });
    expect(seen).toMatchObject({ offer: null, can: expect.not.arrayContaining(['choose']) });
    expect(seen.offers).toMatchObject([
      { result: 'countered', counter, words: 'We are sorry.', at: later(50) },
    ]);
    expect(caseViewSchema.safeParse(seen)).toMatchObject({ success: true });
  });
});

describe('what we understood', () => {
  const current = tier2.playedBack();
  const id = at.question(5);
  const asked = message(current.version, { questions: [{ id, text: 'You paid twice.' }] });

  it('is an open question of its own kind', () => {
    expect(seenOf(current, 'opened', { thread: [asked] })).toMatchObject({
      openQuestions: [{ id, text: 'You paid twice.', kind: 'understanding' }],
      can: expect.arrayContaining(['answer']),
    });
  });

  it.each([true, false])('is answered with whether it is right: %s', (agreed) => {
    const said = message(current.version + 1, {
      from: 'customer',
      answers: [{ question: id, text: '' }],
      parts: agreedPart(id, agreed),
    });
    const seen = seenOf(current, 'opened', { thread: [asked, said] });
    expect(seen.messages[1]?.answers).toEqual([{ question: id, text: '', agreed }]);
    expect(caseViewSchema.safeParse(seen)).toMatchObject({ success: true });
  });
});

describe('the messages of a case that took in another', () => {
  it('stand in one order of time, without what staff wrote among themselves', () => {
    const thread = [message(3, { text: 'third' })];
    const absorbed = [
      message(1, { from: 'customer', text: 'first' }),
      message(2, { from: 'note', text: 'hidden' }),
      message(4, { text: 'fourth' }),
    ];
    const { messages } = seenOf(at.leftToPeople(), 'verified', { thread, absorbed });
    expect(messages.map(({ text }) => text)).toEqual(['first', 'third', 'fourth']);
  });
});

describe('what the customer can do', () => {
  it.each<[string, () => Case, readonly string[]]>([
    ['received', at.opened, ['message', 'withdraw']],
    ['awaiting_staff', at.leftToPeople, ['message', 'escalate', 'withdraw']],
    ['awaiting_customer', at.asked, ['message', 'answer', 'escalate', 'withdraw']],
    ['at Tier 2', at.accepted, ['message', 'withdraw']],
    ['with an offer of money', tier2.offered, ['message', 'choose']],
    ['refunding', at.refunding, ['message']],
    ['resolved', at.resolved, ['message', 'confirm', 'escalate', 'appeal']],
    ['resolved at Tier 2', tier2.declinedAtTier2, ['message', 'confirm', 'appeal']],
    ['closed', at.closed, ['appeal', 'reopen']],
    ['withdrawn', at.withdrawn, []],
    ['merged', () => mustOk(perform('mergeCase', at.leftToPeople(), later(60))).case, []],
  ])('%s', (_, build, expected) => {
    const { can } = seenOf(build(), 'opened');
    expect(can).toEqual(customerActions.filter((action) => expected.includes(action)));
    expect(can).toHaveLength(expected.length);
  });

  it('ends with the windows for reopening and appeal', () => {
    const closed = at.closed();
    const daysLater = (days: number) => addHours(present(closed.endedAt), days * 24 + 1);
    expect(seenOf(closed, 'opened', { now: daysLater(policy.reopeningDays) }).can).toEqual(['appeal']);
    expect(seenOf(closed, 'opened', { now: daysLater(policy.appealDays) }).can).toEqual([]);
  });
});

describe('an outcome with which the customer is content while Tier 2’s report is missing', () => {
  const current = mustOk(perform('confirmOutcome', tier2.declinedAtTier2(), later(90))).case;

  it('waits for nothing of theirs any more', () => {
    expect(current.status).toBe('resolved');
    const seen = seenOf(current, 'opened');
    expect(seen.can).not.toContain('confirm');
    expect(seen.clocks).toEqual([]);
  });
});

describe('an outcome after the last appeal', () => {
  it('names the external body only', () => {
    const current = tier2.declinedAtTier2();
    const appeal = { round: policy.appealRounds, at: later(1), open: false, result: 'rejected' } as const;
    const last = seenOf({ ...current, appeal }, 'opened').outcome?.appeal;
    const first = seenOf(current, 'opened').outcome?.appeal;
    expect(last).not.toBe(first);
    for (const text of [first, last]) expect(text).toContain(policy.externalBody['CZ']);
  });

  it('offers no appeal once its time is over, and none of a case that joined another', () => {
    const current = tier2.declinedAtTier2();
    const { externalBody, appealDays } = policy;
    const seenAfter = (days: number) =>
      seenOf(current, 'opened', { now: addHours(present(current.outcome).at, 24 * days) }).outcome?.appeal;
    expect(seenAfter(appealDays)).toContain('You can appeal');
    expect(seenAfter(appealDays + 1)).toMatch(/The time for an appeal is over/);
    expect(seenAfter(appealDays + 1)).toContain(externalBody['CZ']);
    expect(seenOf(at.caseAt.withdrawn(), 'opened').outcome?.appeal).toBeNull();
  });
});
