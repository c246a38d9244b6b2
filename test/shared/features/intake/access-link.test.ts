import { describe, expect, it } from 'vitest';
import type { Case } from '../../../../shared/case/case.ts';
import { grant, mailedGrant, scopeOf } from '../../../../shared/case/parts/access.ts';
import { requestAccessLink } from '../../../../shared/features/intake/access-link.rules.ts';
import * as at from '../../../builders/case/cases.ts';
import { clocked } from '../../../builders/case/commit.ts';
import { later } from '../../../builders/clock.ts';
import { frozen } from '../../../builders/must.ts';
import { policy } from '../../../builders/policy.ts';

const moment = later(3600);

describe('a fresh link', () => {
  const renewed = (before: Case, serial: number) => {
    const fresh = grant(`link-${serial}`, 'verified', serial, later(serial), policy.accessDays);
    return requestAccessLink(frozen(before), fresh, later(serial));
  };
  /** The case after so many fresh links. */
  const renewedBy = (count: number) =>
    Array.from({ length: count }, (_, index) => index + 1).reduce(
      (current, serial) => renewed(current, serial).case,
      at.acknowledged(),
    );

  it('opens the case beside the older ones, and is what the next mail carries', () => {
    const { access } = renewedBy(1);
    const tokens = [at.accessToken, at.ownersToken, 'link-1'];
    expect(tokens.map((token) => scopeOf(access, token, moment))).toEqual(['opened', 'verified', 'verified']);
    expect(mailedGrant(access)).toMatchObject({ scope: 'verified', serial: 1 });
  });

  it('pushes the oldest out when there are six, and none before', () => {
    expect(renewedBy(4).access).toHaveLength(6);
    expect(scopeOf(renewedBy(4).access, at.accessToken, moment)).toBe('opened');
    expect(renewedBy(5).access).toHaveLength(6);
    expect(scopeOf(renewedBy(5).access, at.accessToken, moment)).toBeNull();
    expect(scopeOf(renewedBy(5).access, at.ownersToken, moment)).toBe('verified');
    expect(renewedBy(20).access.map(({ serial }) => serial)).toEqual([15, 16, 17, 18, 19, 20]);
  });

  it('is logged by its scope, never by token or hash', () => {
    const { case: current, entry } = renewed(at.acknowledged(), 1);
    expect(entry).toMatchObject({
      actor: 'customer',
      events: [{ type: 'access_renewed', scope: 'verified' }],
    });
    for (const secret of ['link-1', ...current.access.map(({ hash }) => hash)]) {
      expect(JSON.stringify(entry)).not.toContain(secret);
    }
  });

  it.each([
    ['open', at.leftToPeople],
    ['resolved', at.resolved],
    ['closed', at.closed],
  ])('moves nothing on a case that is %s', (_, build) => {
    const before = build();
    const { status, owner, nextBy, clocks } = before;
    expect(clocked(before, renewed(before, 1)).case).toMatchObject({ status, owner, nextBy, clocks });
  });
});
