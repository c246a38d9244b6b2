import { describe, expect, it } from 'vitest';
import { authorise } from '../../../shared/command/authorise.ts';
import { addHours } from '../../../shared/kernel/time.ts';
import * as at from '../../builders/case/cases.ts';
import { later } from '../../builders/clock.ts';
import { policy } from '../../builders/policy.ts';

const current = at.acknowledged();
const notFound = { ok: false, error: { code: 'case_not_found' } };

describe('a case is shown', () => {
  it.each([
    ['whoever opened it', at.accessToken, 'opened'],
    ['the payment’s owner', at.ownersToken, 'verified'],
  ])('to %s', (_, token, scope) => {
    expect(authorise({ case: current }, token, later(60))).toEqual({
      ok: true,
      value: { case: current, scope },
    });
  });

  it('to nobody with another token, who learns no more than with a wrong case id', () => {
    const foreign = authorise({ case: current }, 'token-of-another-case', later(60));
    expect(foreign).toEqual(notFound);
    expect(authorise(null, at.accessToken, later(60))).toEqual(foreign);
  });

  it('to nobody whose token has expired, who is told so', () => {
    const end = addHours(later(1), policy.accessDays * 24);
    for (const token of [at.accessToken, at.ownersToken]) {
      expect(authorise({ case: current }, token, end)).toEqual({
        ok: false,
        error: { code: 'access_token_expired' },
      });
    }
  });

  it.each([...current.access.map(({ hash }) => hash), ''])('to nobody who holds "%s" only', (token) => {
    expect(authorise({ case: current }, token, later(60))).toEqual(notFound);
  });
});
