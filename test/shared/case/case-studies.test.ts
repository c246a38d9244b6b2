import { describe, expect, it } from 'vitest';
import { ledgerFacts, type Study, studies } from '../../builders/findings/case-studies.ts';
import { studyOutcomes } from '../../builders/findings/case-study-outcomes.ts';
import { expectOutcome, treatStudy } from '../../builders/findings/treat-study.ts';

const treat = (one: Study) => treatStudy(one, ledgerFacts(one.payment));
const named = (chosen: readonly Study[]) => chosen.map((one) => [one.study, one] as const);

describe('the case studies, held against the policy in force', () => {
  it.each(named(studies))('study %s: every finding, the decision, its confidence and the cause', (_, one) => {
    expectOutcome(one, treat(one), 'ledger');
  });

  it('are all in the table', () => {
    expect(Object.keys(studyOutcomes).join('')).toBe('abcdefgh');
    expect(studies.map((one) => one.study).join('')).toBe('abcdefgh');
  });

  it.each(named(studies.filter(({ expect: { handledBy } }) => handledBy === 'automatic')))(
    'study %s is settled as its file expects',
    (_, one) => {
      expect(treat(one).recommendation).toMatchObject({ kind: 'refund', amount: one.expect.refunded });
    },
  );

  it.each(
    named(
      studies.filter(
        ({ expect: { notHandledBy, escalatedTo } }) => notHandledBy === 'automatic' || escalatedTo,
      ),
    ),
  )('study %s is never settled by the machine', (_, one) => {
    expect(treat(one).recommendation.kind).toBe('person');
  });

  it.each(named(studies.filter((one) => one.expect.causeCategory)))(
    'study %s has the cause that its file expects',
    (letter, one) => {
      expect(studyOutcomes[letter]?.cause).toBe(one.expect.causeCategory);
    },
  );

  it('are refunded by a person in c, d and h', () => {
    const later = studies.filter((one) => one.expect.refunded && treat(one).recommendation.kind === 'person');
    expect(later.map((one) => one.study)).toEqual(['c', 'd', 'h']);
  });
});
