import { describe, expect, it } from 'vitest';
import type { ThreadMessage } from '../../../shared/case/store.port.ts';
import { money } from '../../../shared/kernel/money.ts';
import { addHours, dateOf } from '../../../shared/kernel/time.ts';
import * as at from '../../builders/case/cases.ts';
import { type CommandName, perform } from '../../builders/case/commands.ts';
import { partOfIt } from '../../builders/case/talking-commands.ts';
import { explainedWords, tell, wordsFor } from '../../builders/case/told.ts';
import { later, now } from '../../builders/clock.ts';
import { mustOk } from '../../builders/must.ts';
import { isStaffKind } from '../../builders/notices.ts';
import { policy, target } from '../../builders/policy.ts';

const paidBack = money(4990, 'EUR');
const decidedBy = (...names: readonly CommandName[]) =>
  names.reduce((current, name) => mustOk(perform(name, current, later(60))).case, at.leftToPeople());
describe('what colleagues write', () => {
  const said: ThreadMessage = {
    version: 5,
    at: later(3),
    from: 'staff',
    author: 'anna',
    topic: null,
    text: 'The shop confirmed it.',
    questions: [
      { id: at.question(1), text: 'When did you pay?' },
      { id: at.question(2), text: 'By which card?' },
    ],
    answers: [],
    parts: {},
  };

  it('as questions is told in their order, with the end of the window', () => {
    expect(tell('questions', at.asked(), { said })).toEqual({
      kind: 'questions',
      words: 'The shop confirmed it.',
      questions: ['When did you pay?', 'By which card?'],
      answerBy: addHours(later(3), policy.informationHours),
    });
  });

  it('as a reply is told in their words', () => {
    expect(tell('reply', at.leftToPeople(), { said })).toEqual({
      kind: 'reply',
      words: 'The shop confirmed it.',
    });
  });

  it.each(['questions', 'reply'] as const)('is not told where nothing was written (%s)', (kind) => {
    expect(() => tell(kind, at.asked())).toThrow(Error);
  });

  it('is reminded of with the number of questions that are still open', () => {
    const current = mustOk(perform('answerOneQuestion', at.asked(), later(60))).case;
    expect(tell('reminder', current)).toEqual({
      kind: 'reminder',
      openQuestions: 1,
      answerBy: addHours(later(3), policy.informationHours),
    });
  });
});

describe('a report of progress', () => {
  it('says where the case stands, who has it and by when they hear more', () => {
    expect(tell('progress', at.leftToPeople())).toEqual({
      kind: 'progress',
      status: 'awaiting_staff',
      team: 'tier1',
      openedAt: now,
      answerBy: target('tier1', 'normal', now),
    });
  });
});

describe('a decision of a person', () => {
  it.each([
    ['declined', 'decline'],
    ['explained', 'explainByLead'],
  ] as const)(
    '%s is told with the colleague’s words and the body outside, by no code of a rule',
    (kind, name) => {
      const current = decidedBy(name);
      expect(tell(kind, current, { personal: wordsFor(current) })).toEqual({
        kind,
        reason: 'duplicate_charge',
        disputedAmount: paidBack,
        words: explainedWords,
        appealsLeft: policy.appealRounds,
        externalBody: policy.externalBody['CZ'],
      });
    },
  );

  it('without words is not told', () => {
    expect(() => tell('declined', decidedBy('decline'))).toThrow(Error);
  });

  it('to refund a part is told with both amounts and the words', () => {
    const current = decidedBy('refundPart', 'intendRefund', 'hearSucceeded', 'deliverOutcome');
    expect(tell('outcome', current, { personal: wordsFor(current) })).toMatchObject({
      outcome: 'partially_refunded',
      decidedBy: 'person',
      amount: partOfIt,
      disputedAmount: paidBack,
      words: explainedWords,
    });
  });

  it('that declines is no refund to tell of', () => {
    const current = decidedBy('decline');
    expect(() => tell('outcome', current, { personal: wordsFor(current) })).toThrow(Error);
  });
});

describe('the end by silence or merge', () => {
  it('names what came out, also where no money moved', () => {
    const closedAt = addHours(later(5), policy.confirmationHours);
    const silent = mustOk(perform('strike', at.resolved(), closedAt)).case;
    expect(tell('closed_by_silence', silent)).toEqual({
      kind: 'closed_by_silence',
      outcome: 'refunded',
      amount: paidBack,
      path: 'original_method',
      rights: {
        appealUntil: dateOf(addHours(later(5), policy.appealDays * 24)),
        reopenUntil: dateOf(addHours(closedAt, policy.reopeningDays * 24)),
        externalBody: policy.externalBody['CZ'],
      },
    });
    expect(tell('closed_by_silence', decidedBy('decline'))).toMatchObject({
      outcome: 'declined',
      amount: null,
    });
  });

  it('names the case that goes on', () => {
    expect(tell('merged', decidedBy('mergeCase'))).toEqual({ kind: 'merged', into: at.otherCaseId });
    expect(() => tell('merged', at.closed())).toThrow(Error);
    expect(() => tell('closed', decidedBy('mergeCase'))).toThrow(Error);
  });
});

describe('a fresh link', () => {
  it('says until when it works', () => {
    const current = mustOk(perform('requestAccessLink', at.closed(), later(60))).case;
    const expiresAt = addHours(later(60), policy.accessDays * 24);
    expect(tell('access_link', current)).toEqual({ kind: 'access_link', expiresAt });
  });
});

describe('a mail to staff', () => {
  it.each([
    'staff_new_item',
    'staff_warning',
    'staff_missed',
    'staff_customer_wrote',
    'staff_no_answer',
  ] as const)('(%s) goes to the owner, says why and by when, and holds nothing personal', (kind) => {
    const message = tell(kind, at.asked(), { personal: wordsFor(at.asked()) });
    expect(message).toEqual({
      kind,
      owner: 'staff:anna',
      tier: 'tier1',
      reason: 'duplicate_charge',
      disputedAmount: paidBack,
      why: ['above_automatic_limit'],
      left: null,
      answerBy: addHours(later(3), policy.informationHours),
      actBy: null,
    });
    expect(isStaffKind(message.kind)).toBe(true);
  });

  it('is told from one to a customer', () => {
    expect(isStaffKind(tell('withdrawn', at.withdrawn()).kind)).toBe(false);
  });
});
