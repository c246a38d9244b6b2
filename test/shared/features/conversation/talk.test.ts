import { describe, expect, it } from 'vitest';
import type { Case } from '../../../../shared/case/case.ts';
import { answerQuestions, sendMessage } from '../../../../shared/features/conversation/talk.rules.ts';
import type { QuestionId } from '../../../../shared/kernel/ids.ts';
import * as at from '../../../builders/case/cases.ts';
import { type CommandName, perform } from '../../../builders/case/commands.ts';
import { caseAfter } from '../../../builders/case/commit.ts';
import { playedBack } from '../../../builders/case/tier2-cases.ts';
import { later } from '../../../builders/clock.ts';
import { frozen, mustErr, mustOk, present } from '../../../builders/must.ts';
import { routing } from '../../../builders/policy.ts';

const moment = later(3600);
const [first, second] = [at.question(1), at.question(2)];
const having = (name: CommandName, current: Case) => mustOk(perform(name, frozen(current), moment));
const hear = (current: Case, ...answered: readonly QuestionId[]) =>
  answered.length === 0
    ? sendMessage(frozen(current), routing, moment)
    : answerQuestions(frozen(current), { answered, agreed: null }, routing, moment);
const heard = (current: Case, ...answered: readonly QuestionId[]) =>
  caseAfter(current, hear(current, ...answered));

describe('asking the customer', () => {
  it('waits for the answers to all questions, and belongs to whoever asked', () => {
    const { case: current, entry } = having('askCustomer', at.leftToPeople());
    expect(current).toMatchObject({
      status: 'awaiting_customer',
      owner: 'staff:anna',
      openQuestions: [first, second],
    });
    expect(entry.events).toEqual([{ type: 'customer_asked', questions: [first, second] }]);
  });

  it('keeps why a person has to look', () => {
    expect(having('askCustomer', at.leftToPeople()).case.holdReasons).toEqual(at.leftToPeople().holdReasons);
  });

  it('is possible again after the answers', () => {
    const back = heard(at.asked(), first, second);
    expect(having('askCustomerByLead', back).case.openQuestions).toEqual([at.question(3)]);
  });
});

describe('playing back what we understood', () => {
  it('again, after the customer wrote something else, asks for agreement to the new words alone', () => {
    const back = heard(playedBack());
    expect(back).toMatchObject({ status: 'awaiting_staff', openQuestions: [] });
    const again = having('playBackUnderstanding', back).case;
    const { question } = present(again.understanding);
    expect(question).not.toBe(back.understanding?.question);
    expect(again.openQuestions).toEqual([question]);
    expect(again.understanding?.agreed).toBeNull();
  });
});

describe('an answer', () => {
  it('to one of two questions leaves the other open, and us waiting', () => {
    expect(heard(at.asked(), first)).toMatchObject({ status: 'awaiting_customer', openQuestions: [second] });
  });

  it.each([
    ['one after the other', () => heard(heard(at.asked(), second), first)],
    ['both at once', () => heard(at.asked(), first, second)],
  ])('to the last question (%s) gives the case back to its owner', (_, build) => {
    expect(build()).toMatchObject({
      status: 'awaiting_staff',
      owner: 'staff:anna',
      openQuestions: [],
      holdReasons: at.leftToPeople().holdReasons,
    });
  });

  it('is logged by the questions it answers, never by its words', () => {
    expect(mustOk(hear(at.asked(), second)).entry).toMatchObject({
      actor: 'customer',
      events: [{ type: 'customer_wrote', answered: [second] }],
    });
  });

  it.each<[string, () => Case, readonly QuestionId[]]>([
    ['was never asked', at.asked, [at.question(9)]],
    ['was never asked, beside one that was', at.asked, [first, at.question(9)]],
    ['was asked on no case', at.leftToPeople, [first]],
    ['is answered already', () => heard(at.asked(), first), [first]],
    ['was the last and is answered already', () => heard(at.asked(), first, second), [second]],
    ['is answered twice in one breath', at.asked, [first, first]],
  ])('to a question that %s is refused whole', (_, build, answered) => {
    expect(mustErr(hear(build(), ...answered))).toEqual({ code: 'question_not_open' });
  });
});

describe('a message of the customer', () => {
  it.each([
    ['opened', at.opened],
    ['held', at.leftToPeople],
    ['refunding', at.refunding],
    ['put aside', at.putAside],
  ])('is taken while the case is %s and moves nothing', (_, build) => {
    const before = build();
    const { status, owner, openQuestions, clocks, nextBy } = before;
    expect(heard(before)).toMatchObject({ status, owner, openQuestions, clocks, nextBy });
  });

  it('instead of answers gives the case back to us, and the questions fall', () => {
    expect(heard(at.asked())).toMatchObject({ status: 'awaiting_staff', openQuestions: [] });
  });

  it.each([
    ['closed', at.closed],
    ['closed by a merge', () => having('mergeCase', at.leftToPeople()).case],
    ['withdrawn', at.withdrawn],
  ])('is refused on a case that was %s', (_, build) => {
    expect(mustErr(hear(build()))).toEqual({ code: 'case_already_ended' });
    expect(mustErr(hear(build(), first))).toEqual({ code: 'case_already_ended' });
  });
});

describe('a reply of staff', () => {
  it('makes its writer the owner, and moves nothing else', () => {
    const before = at.leftToPeople();
    const { case: current } = having('replyToCustomer', before);
    expect(current).toMatchObject({ status: before.status, owner: 'staff:anna', clocks: before.clocks });
  });
});

describe('questions that nobody will answer any more', () => {
  it.each([
    ['the customer withdraws', () => at.withdrawn(at.asked())],
    ['the case is merged into another', () => having('mergeCase', at.asked()).case],
  ])('are closed when %s', (_, build) => {
    expect(build().openQuestions).toEqual([]);
  });
});
