import { describe, expect, it } from 'vitest';
import type { Case } from '../../../../shared/case/case.ts';
import { relatedCases } from '../../../../shared/features/investigation/related-cases.ts';
import * as at from '../../../builders/case/cases.ts';

const foreign = (current: Case): Case => ({
  ...current,
  findings: [{ check: 'payment_found', result: 'refuted', facts: {} }],
});

describe('the other cases on a payment', () => {
  it.each<[string, Case, number]>([
    ['waits for staff', at.leftToPeople(), 1],
    ['waits for the customer', at.asked(), 1],
    ['is being paid', at.refunding(), 1],
    ['was decided', at.decided(), 1],
    ['has its outcome', at.resolved(), 0],
    ['is closed', at.closed(), 0],
  ])('count as the customer’s where one %s', (_, other, live) => {
    expect(relatedCases([other])).toEqual({ earlier: 1, live });
    expect(relatedCases([foreign(other)])).toEqual({ earlier: 0, live: 0 });
  });

  it('do not count while nothing was checked: anybody may open a case', () => {
    expect(relatedCases([at.opened(), at.opened()])).toEqual({ earlier: 0, live: 0 });
  });

  it('are added up', () => {
    expect(relatedCases([at.leftToPeople(), at.closed(), foreign(at.leftToPeople())])).toEqual({
      earlier: 2,
      live: 1,
    });
    expect(relatedCases([])).toEqual({ earlier: 0, live: 0 });
  });
});
