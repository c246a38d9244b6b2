import { describe, expect, it } from 'vitest';
import type { ThreadMessage } from '../../../../shared/case/store.port.ts';
import { locales } from '../../../../shared/kernel/words.ts';
import { caseView as caseViewSchema } from '../../../../shared/views/case.contract.ts';
import * as at from '../../../builders/case/cases.ts';
import { type CommandName, perform } from '../../../builders/case/commands.ts';
import { seenOf } from '../../../builders/case/seen.ts';
import { later } from '../../../builders/clock.ts';
import { mustOk } from '../../../builders/must.ts';
import { policy } from '../../../builders/policy.ts';

describe('the thread', () => {
  const [first, second] = [
    { id: at.question(1), text: 'When did you pay?' },
    { id: at.question(2), text: 'By which card?' },
  ];
  const message = (version: number, change: Partial<ThreadMessage>): ThreadMessage => ({
    version,
    at: later(version),
    from: 'staff',
    author: 'anna',
    text: '',
    topic: null,
    questions: [],
    answers: [],
    parts: {},
    ...change,
  });
  const thread = [
    message(4, { text: 'Two questions.', questions: [first, second] }),
    message(5, { from: 'note', text: 'Looks like a reservation.' }),
    message(6, {
      from: 'customer',
      author: 'customer',
      answers: [{ question: first.id, text: 'On Monday.' }],
    }),
  ];
  const answered = () => mustOk(perform('answerOneQuestion', at.asked(), later(6))).case;

  it('shows questions with what is answered, and lists what is still open', () => {
    expect(seenOf(answered(), 'opened', { thread })).toMatchObject({
      openQuestions: [{ ...second, kind: 'question' }],
      messages: [
        {
          from: 'staff',
          text: 'Two questions.',
          questions: [
            { ...first, answered: true },
            { ...second, answered: false },
          ],
        },
        { from: 'customer', answers: [{ question: first.id, text: 'On Monday.' }] },
      ],
    });
  });

  it('never shows notes, nor who of us wrote', () => {
    const text = JSON.stringify(seenOf(answered(), 'verified', { thread }));
    for (const hidden of ['reservation', 'anna', 'note']) expect(text).not.toContain(hidden);
  });

  it('has no open question once the case has ended', () => {
    expect(seenOf(at.withdrawn(at.asked()), 'opened', { thread }).openQuestions).toEqual([]);
  });

  it('keeps to the contract', () => {
    expect(caseViewSchema.safeParse(seenOf(answered(), 'opened', { thread }))).toMatchObject({
      success: true,
    });
  });
});

describe('an outcome that a person decided', () => {
  const caseAfter = (...names: readonly CommandName[]) =>
    names.reduce((current, name) => mustOk(perform(name, current, later(60))).case, at.leftToPeople());

  it.each([
    ['declined', () => caseAfter('decline')],
    ['explained', () => caseAfter('explainByLead')],
    ['partially_refunded', () => caseAfter('refundPart', 'intendRefund', 'hearSucceeded', 'deliverOutcome')],
  ] as const)('%s is explained in the colleague’s words', (kind, build) => {
    const words = 'You paid once; the second line is a reservation.';
    const { outcome } = seenOf(build(), 'opened', { words });
    expect(outcome).toMatchObject({ kind, policy: { version: policy.version } });
    expect(outcome?.explanation).toContain(words);
  });

  it('is not told in the words of a withdrawal, even where the colleague’s are erased', () => {
    for (const locale of locales) {
      const decline = mustOk(perform('decline', at.leftToPeople({ locale }), later(60))).case;
      const withdrawn = at.withdrawn(at.leftToPeople({ locale }));
      const told = [decline, withdrawn].map((current) => seenOf(current, 'opened').outcome?.explanation);
      expect(told[0]).not.toBe(told[1]);
    }
  });

  it.each(['withdrawCase', 'mergeCase'] as const)('does not explain a later end of the case (%s)', (name) => {
    const disputed = mustOk(perform('confirmUnsatisfiedUnsolved', caseAfter('decline'), later(120))).case;
    const ended = mustOk(perform(name, disputed, later(180))).case;
    const words = 'We declined because the order was delivered.';
    expect(seenOf(ended, 'opened', { words })).toEqual(seenOf(ended, 'opened'));
  });

  it('names where a merged complaint goes on in words of its own', () => {
    const { outcome } = seenOf(caseAfter('mergeCase'), 'opened');
    expect(outcome).toMatchObject({ kind: 'merged', amount: null });
    expect(outcome?.explanation).not.toBe(seenOf(at.withdrawn(), 'opened').outcome?.explanation);
  });
});
