import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { grant, hashToken, mailedGrant, scopeOf } from '../../../shared/case/parts/access.ts';
import { later, now } from '../../builders/clock.ts';

const days = 180;
const end = days * 86_400;
const grants = [grant('opener', 'opened', 0, now, days), grant('owner', 'verified', 0, now, days)];

describe('a token', () => {
  it.each([
    ['opener', 'opened'],
    ['owner', 'verified'],
  ])('"%s" has the scope %s that it was given', (token, scope) => {
    expect(scopeOf(grants, token, now)).toBe(scope);
  });

  it('that was never given has none', () => {
    fc.assert(
      fc.property(fc.string(), (token) => {
        fc.pre(token !== 'opener' && token !== 'owner');
        expect(scopeOf(grants, token, now)).toBeNull();
      }),
    );
  });

  it.each(['Opener', ' opener', 'opener\n', 'opene', '', hashToken('opener')])(
    '"%s" is not "opener"',
    (token) => {
      expect(scopeOf(grants, token, now)).toBeNull();
    },
  );

  it.each([
    [end - 1, 'opened'],
    [end, 'expired'],
    [end + 1, 'expired'],
  ])('%i seconds old is %s', (seconds, scope) => {
    expect(scopeOf(grants, 'opener', later(seconds))).toBe(scope);
  });

  it('that was given anew opens the case again after the first grant has ended', () => {
    const renewed = [...grants, grant('opener', 'opened', 1, later(end), days)];
    expect(scopeOf(renewed, 'opener', later(end + 1))).toBe('opened');
    expect(scopeOf(renewed.toReversed(), 'opener', later(end + 1))).toBe('opened');
  });

  it('is kept as its SHA-256 only', () => {
    const [kept] = grants;
    expect(kept?.hash).toMatch(/^[0-9a-f]{64}$/);
    expect(JSON.stringify(grants)).not.toContain('opener');
    expect(hashToken('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
  });
});

describe('the link that a mail carries', () => {
  const given = (...serials: readonly (readonly ['opened' | 'verified', number])[]) =>
    serials.map(([scope, serial]) => grant(`${scope}-${serial}`, scope, serial, now, days));

  it.each([
    ['the only one', given(['opened', 0]), ['opened', 0]],
    ['the owner’s before the opener’s', given(['opened', 0], ['verified', 0]), ['verified', 0]],
    ['the newest of a scope', given(['opened', 0], ['opened', 2], ['opened', 1]), ['opened', 2]],
    [
      'the owner’s, however often the opener’s was renewed',
      given(['verified', 0], ['opened', 9]),
      ['verified', 0],
    ],
    ['the owner’s newest', given(['verified', 10], ['opened', 11], ['verified', 9]), ['verified', 10]],
  ] as const)('is %s', (_, grants, [scope, serial]) => {
    for (const order of [grants, grants.toReversed()]) {
      expect(mailedGrant(order)).toMatchObject({ scope, serial });
    }
  });

  it('is none where none was given', () => {
    expect(mailedGrant([])).toBeNull();
  });
});
